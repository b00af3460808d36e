"""How little the guides draw for a frame, and how the progress of a practice is drawn."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.ui.guides.guide_driver import (
    BOX,
    FRAME_SECONDS,
    Repaints,
    accent_along,
    breathe,
    count_rect,
    draw,
    draw_whole,
    largest_difference,
    on_screen,
    progress_opacity,
    shown_guide,
)

from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind, Motion
from ashore.ui.widgets.backdrop import Backdrop


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("motion", Motion)
def test_a_hold_repaints_nothing_but_the_count(
    qtbot: QtBot, backdrop: Backdrop, kind: GuideKind, motion: Motion
) -> None:
    guide = shown_guide(backdrop, kind, motion=motion)
    breathe(guide, 0.0, 4.01)
    qtbot.wait_until(lambda: guide.word == "Hold softly")
    draw_whole(qtbot, guide)
    repaints = Repaints()
    guide.installEventFilter(repaints)
    for frame in range(240):
        guide.set_moment(moment_at(BOX, 4.02 + frame * FRAME_SECONDS))
        draw()
    assert len(repaints.regions) <= 3
    count = count_rect(guide)
    assert all(count.contains(region.boundingRect()) for region in repaints.regions)


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.TIDE, GuideKind.BAR])
def test_a_frame_repaints_a_small_part_of_the_shape(qtbot: QtBot, backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown_guide(backdrop, kind)
    guide.set_moment(moment_at(BOX, 1.5))
    backdrop.grab()
    draw()
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.set_moment(moment_at(BOX, 1.5 + FRAME_SECONDS))
    qtbot.wait_until(lambda: bool(repaints.regions))
    assert repaints.area() < 0.15 * 460 * 460


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("motion", Motion)
def test_what_is_drawn_piece_by_piece_is_what_would_be_drawn_whole(
    backdrop: Backdrop, kind: GuideKind, motion: Motion
) -> None:
    guide = shown_guide(backdrop, kind, motion=motion)
    draw()
    for frame in range(150):
        guide.set_moment(moment_at(BOX, 2.0 + frame * 4 * FRAME_SECONDS))
        draw()
    assert largest_difference(on_screen(backdrop), backdrop.grab().toImage()) <= 2


@pytest.mark.parametrize("kind", GuideKind)
def test_the_progress_lies_on_the_outline_as_far_as_it_goes(backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown_guide(backdrop, kind)
    guide.set_moment(moment_at(BOX, 14.0))
    shares = (0.02, 0.1, 0.25, 0.37, 0.43, 0.6, 0.9)
    assert not any(accent_along(guide, shares))
    guide.set_progress(0.4)
    assert accent_along(guide, shares) == [True] * 4 + [False] * 3
    guide.set_progress(None)
    assert not any(accent_along(guide, shares))


@pytest.mark.parametrize("kind", GuideKind)
def test_the_progress_begins_too_faint_to_draw_the_eye(backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown_guide(backdrop, kind)
    ratings = []
    for step in range(1, 20):
        guide.set_progress(step / 180)
        ratings.append(progress_opacity(guide))
    assert ratings[0] < 0.15
    assert ratings[-1] == 1.0
    assert max(after - before for before, after in pairwise(ratings)) < 0.15


@pytest.mark.parametrize("kind", GuideKind)
def test_a_longer_progress_is_drawn_where_it_grew_and_looks_as_if_drawn_whole(
    qtbot: QtBot, backdrop: Backdrop, kind: GuideKind
) -> None:
    guide = shown_guide(backdrop, kind)
    guide.set_moment(moment_at(BOX, 5.0))
    guide.set_progress(0.3)
    draw_whole(qtbot, guide)
    draw()
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.set_progress(0.306)
    qtbot.wait_until(lambda: bool(repaints.regions) and repaints.area() < 60 * 60)
    for step in range(40):
        guide.set_progress(step / 80)
        guide.set_moment(moment_at(BOX, 5.0 + step / 4))
        draw()
    assert largest_difference(on_screen(backdrop), backdrop.grab().toImage()) <= 2


@pytest.mark.parametrize("motion", Motion)
def test_the_progress_is_fainter_while_the_disc_is_near_to_it(backdrop: Backdrop, motion: Motion) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, motion=motion)
    guide.set_progress(0.5)
    ratings = []
    for frame in range(241):
        guide.set_moment(moment_at(BOX, frame * FRAME_SECONDS))
        draw()
        ratings.append(progress_opacity(guide))
    assert ratings[0] == 1.0
    assert ratings[-1] == (pytest.approx(0.35) if motion is Motion.FULL else 1.0)
    assert max(before - after for before, after in pairwise(ratings)) < 0.09
    assert largest_difference(on_screen(backdrop), backdrop.grab().toImage()) <= 2


def test_a_progress_that_fades_repaints_little_but_its_line(qtbot: QtBot, backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB)
    guide.set_moment(moment_at(BOX, 0.0))
    guide.set_progress(1.0)
    draw_whole(qtbot, guide)
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.set_progress_opacity(0.5)
    qtbot.wait_until(lambda: bool(repaints.regions))
    assert repaints.area() < 0.25 * 460 * 460
    draw()
    assert largest_difference(on_screen(backdrop), backdrop.grab().toImage()) <= 2
