"""Which word and count the guides show, and that they can be read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from tests.gui.ui.guides.guide_driver import (
    BOX,
    FRAME_SECONDS,
    OWN,
    SIGH,
    blended,
    breathe,
    colours_behind_text,
    contrast,
    edge_contrast,
    extent,
    finish_transition,
    moving_edge,
    shown_guide,
    word_opacity,
)

from ashore.domain.breath import Phase, Step
from ashore.domain.pacing import moment_at, phase_after
from ashore.domain.settings import GuideKind, Motion
from ashore.ui.colours import DARK, LIGHT, Colours
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.phase_texts import PhaseTexts
from ashore.ui.guides.text_cache import COUNT_OPACITY
from ashore.ui.guides.text_fades import TextFades
from ashore.ui.widgets.backdrop import Backdrop


def in_every_look(test: Callable[..., None]) -> Callable[..., None]:
    """Each guide, dark and light, in each kind of motion."""
    for names, values, ids in (
        ("motion", tuple(Motion), None),
        ("colours", (DARK, LIGHT), ["dark", "light"]),
        ("kind", tuple(GuideKind), None),
    ):
        test = pytest.mark.parametrize(names, values, ids=ids)(test)
    return test


def guide_in(backdrop: Backdrop, kind: GuideKind, colours: Colours, motion: Motion) -> Guide:
    backdrop.set_colours(colours)
    return shown_guide(backdrop, kind, colours, motion)


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize(
    ("seconds", "word"), [(1.5, "Breathe in"), (6.0, "Hold softly"), (9.5, "Breathe out"), (14.0, "Rest")]
)
def test_each_guide_names_the_phase(backdrop: Backdrop, kind: GuideKind, seconds: float, word: str) -> None:
    guide = shown_guide(backdrop, kind)
    backdrop.grab()
    guide.set_moment(moment_at(BOX, seconds))
    assert guide.word == word


def test_a_second_inhale_is_a_little_more(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, pattern=SIGH)
    backdrop.grab()
    breathe(guide, 1.0, 2.5, SIGH)
    assert guide.word == "A little more"


def test_words_of_the_pattern_come_before_the_usual_ones(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, pattern=replace(BOX, exhale_word="Hum out"))
    backdrop.grab()
    guide.set_moment(moment_at(BOX, 10.0))
    assert guide.word == "Hum out"


@pytest.mark.parametrize(("counts_down", "counts"), [(False, "1234"), (True, "4321")])
def test_the_count_goes_up_or_down_through_the_phase(backdrop: Backdrop, counts_down: bool, counts: str) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, pattern=replace(BOX, counts_down=counts_down))
    backdrop.grab()
    seen = []
    for second in range(4):
        guide.set_moment(moment_at(BOX, 4 + second))
        seen.append(guide.count)
    assert "".join(seen) == counts


def test_without_the_count_only_the_word_stands(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB)
    guide.set_count_shown(count_shown=False)
    backdrop.grab()
    guide.set_moment(moment_at(BOX, 1.5))
    assert (guide.word, guide.count) == ("Breathe in", "")


@in_every_look
def test_words_reach_a_contrast_of_4_5_on_whatever_is_behind_them(
    backdrop: Backdrop, kind: GuideKind, colours: Colours, motion: Motion
) -> None:
    guide = guide_in(backdrop, kind, colours, motion)
    text_colour = QColor(guide.text_colour)
    for seconds in (0.05, 2.0, 6.0, 10.0, 14.0):
        guide.set_moment(moment_at(BOX, seconds))
        behind = colours_behind_text(guide)
        assert min(contrast(text_colour, each) for each in behind) >= 4.5
        opacity = word_opacity(guide)
        assert min(contrast(blended(text_colour, each, opacity), each) for each in behind) >= 4.5


@in_every_look
def test_the_fainter_count_reaches_a_contrast_of_4_5(
    backdrop: Backdrop, kind: GuideKind, colours: Colours, motion: Motion
) -> None:
    guide = guide_in(backdrop, kind, colours, motion)
    text_colour = QColor(guide.text_colour)
    for seconds in (0.5, 2.5, 6.5, 10.5, 14.5):
        guide.set_moment(moment_at(BOX, seconds))
        for behind in colours_behind_text(guide, count_only=True):
            assert contrast(blended(text_colour, behind, COUNT_OPACITY), behind) >= 4.5


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.RING, GuideKind.BAR, GuideKind.TIDE])
@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("place", ["top", "bottom"])
def test_the_moving_edge_of_the_shape_reaches_a_contrast_of_3_all_the_way(
    backdrop: Backdrop, kind: GuideKind, colours: Colours, place: str
) -> None:
    backdrop.resize(1180, 760)
    backdrop.set_colours(colours)
    guide = shown_guide(backdrop, kind, colours)
    guide.move(360, 0 if place == "top" else 300)
    for seconds in (0.05, 1.0, 2.0, 3.0, 4.5):
        guide.set_moment(moment_at(BOX, seconds))
        backdrop.grab()
        for beyond, inside in moving_edge(guide):
            assert edge_contrast(guide, beyond, inside) >= 3


def test_ones_own_breath_is_neither_named_nor_counted_nor_paced(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, pattern=OWN)
    backdrop.grab()
    seen = set()
    for seconds in (0.1, 2.0, 6.0, 10.0, 14.0):
        guide.set_moment(moment_at(OWN, seconds))
        seen.add((guide.word, guide.count, extent(guide)))
    assert [(word, count) for word, count, _ in seen] == [("Your breath,\nas it is", "")]


@in_every_look
def test_the_word_of_a_rest_reaches_a_contrast_of_4_5(
    backdrop: Backdrop, kind: GuideKind, colours: Colours, motion: Motion
) -> None:
    guide = guide_in(backdrop, kind, colours, motion)
    backdrop.grab()
    guide.set_moment(moment_at(BOX, 9.5))
    guide.settle()
    finish_transition(guide)
    assert guide.word == "Paused"
    assert min(contrast(QColor(guide.text_colour), behind) for behind in colours_behind_text(guide)) >= 4.5


def test_words_fade_and_never_cut(qapp: QObject) -> None:
    fades = TextFades(PhaseTexts(qapp))
    before = fades.text_at(moment_at(BOX, 0.0), Phase.HOLD_FULL)
    steps = ((Phase.INHALE, 0), (Phase.HOLD_FULL, 1), (Phase.EXHALE, 2), (Phase.HOLD_EMPTY, 3))
    following = {phase: steps[(index + 1) % 4][0] for phase, index in steps}
    for frame in range(1, 4000):
        moment = moment_at(BOX, frame * FRAME_SECONDS / 2)
        text = fades.text_at(moment, following[moment.phase])
        if text.word == before.word:
            assert abs(text.word_opacity - before.word_opacity) < 0.1
        else:
            assert text.word_opacity + before.word_opacity < 0.1
        if moment.phase.is_hold:
            assert text.word_opacity == 1.0
        before = text


@pytest.mark.parametrize("has_hold", [False, True])
@pytest.mark.parametrize("counts_down", [False, True])
@pytest.mark.parametrize("seconds", [0.5, 1.0, 2.5, 4.0, 5.5])
def test_a_text_said_to_be_unchanged_is_unchanged(
    qapp: QObject, has_hold: bool, counts_down: bool, seconds: float
) -> None:
    steps = [Step(Phase.INHALE, seconds), Step(Phase.EXHALE, seconds)]
    if has_hold:
        steps.insert(1, Step(Phase.HOLD_FULL, 2))
    pattern = replace(BOX, steps=tuple(steps))
    fades = TextFades(PhaseTexts(qapp))
    fades.counts_down = counts_down
    unchanged_until, phase, unchanged = 0.0, None, None
    for frame in range(int(2 * pattern.cycle_seconds / 0.004)):
        moment = moment_at(pattern, frame * 0.004)
        upcoming = phase_after(pattern, moment)
        text = fades.text_at(moment, upcoming)
        if phase == (moment.cycle, moment.step) and moment.progress < unchanged_until:
            assert text == unchanged
        else:
            phase, unchanged = (moment.cycle, moment.step), text
            unchanged_until = fades.unchanged_until(moment, upcoming)
