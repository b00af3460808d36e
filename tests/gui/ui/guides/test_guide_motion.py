"""How far the guides move, and the transitions to rest and back."""

from itertools import groupby, pairwise

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.ui.guides.guide_driver import (
    BOX,
    OWN,
    extent,
    finish_transition,
    is_in_transition,
    luminance,
    orb_of,
    shown_guide,
    shown_text,
    step_through_transition,
)

from ashore.domain.breath import Pattern
from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind, Motion
from ashore.ui.guides import make_shape
from ashore.ui.guides.shape import LEAST_VISIBLE_PIXELS
from ashore.ui.widgets.backdrop import Backdrop


@pytest.mark.parametrize("kind", GuideKind)
def test_still_motion_moves_nothing(backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown_guide(backdrop, kind, motion=Motion.STILL)
    backdrop.grab()
    extents = set()
    for seconds in (0.1, 2.0, 6.0, 10.0):
        guide.set_moment(moment_at(BOX, seconds))
        extents.add(extent(guide))
    assert len(extents) == 1


def test_still_motion_fades_between_two_shades(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, motion=Motion.STILL)
    shades = []
    for seconds in (13.0, 5.0):
        guide.set_moment(moment_at(BOX, seconds))
        shades.append(luminance(backdrop.grab().toImage().pixelColor(250, 180)))
    assert shades[1] > 1.2 * shades[0]


def test_gentle_motion_moves_less(backdrop: Backdrop) -> None:
    travels = []
    for motion in (Motion.FULL, Motion.GENTLE):
        guide = shown_guide(backdrop, GuideKind.ORB, motion=motion)
        orb = orb_of(guide)
        sizes = []
        for seconds in (13.0, 5.0):
            guide.set_moment(moment_at(BOX, seconds))
            backdrop.grab()
            sizes.append(orb.diameter)
        travels.append(sizes[1] - sizes[0])
    assert 0 < travels[1] < 0.5 * travels[0]


def test_settling_comes_softly_to_rest_and_the_next_moment_leads_softly_on(qtbot: QtBot, backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB)
    orb = orb_of(guide)
    backdrop.grab()
    moment = moment_at(BOX, 5.0)
    guide.set_moment(moment)
    full = orb.diameter
    guide.settle()
    assert orb.diameter == pytest.approx(full, abs=1)
    qtbot.wait_until(lambda: orb.diameter < 0.7 * full and guide.word == "Paused")
    rest = orb.diameter
    guide.set_moment(moment)
    assert orb.diameter == pytest.approx(rest, abs=2)
    qtbot.wait_until(
        lambda: orb.diameter == pytest.approx(full, abs=2 * LEAST_VISIBLE_PIXELS) and guide.word == "Hold softly"
    )


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("pattern", [BOX, OWN], ids=["paced", "own breath"])
def test_a_rest_is_named_by_words_that_fade_in_and_out(backdrop: Backdrop, kind: GuideKind, pattern: Pattern) -> None:
    guide = shown_guide(backdrop, kind, pattern=pattern)
    backdrop.grab()
    guide.set_moment(moment_at(pattern, 9.5))
    finish_transition(guide)
    paced = guide.word
    guide.settle()
    texts = step_through_transition(guide)
    assert (guide.word, guide.count, shown_text(guide).word_opacity) == ("Paused", "", 1.0)
    guide.set_moment(moment_at(pattern, 9.5))
    texts += step_through_transition(guide)
    assert guide.word == paced
    assert [word for word, _ in groupby(text.word for text in texts)] == [paced, "Paused", paced]
    for before, after in pairwise(texts):
        if before.word == after.word:
            assert abs(before.word_opacity - after.word_opacity) < 0.1
        else:
            assert before.word_opacity + after.word_opacity < 0.1


def test_a_hidden_guide_leaves_no_movement_behind(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB)
    guide.set_moment(moment_at(BOX, 5.0))
    guide.settle()
    backdrop.hide()
    assert not is_in_transition(guide)


def test_another_shape_goes_on_with_the_same_moment(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB)
    guide.set_moment(moment_at(BOX, 9.5))
    for kind in GuideKind:
        guide.set_shape(make_shape(kind))
        backdrop.grab()
        assert guide.word == "Breathe out"


@pytest.mark.parametrize("kind", GuideKind)
def test_each_kind_has_a_shape_named_after_it(kind: GuideKind) -> None:
    assert type(make_shape(kind)).__name__ == f"{kind.capitalize()}Shape"
