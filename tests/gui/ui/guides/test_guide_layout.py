"""Where shape and text are in guides of any size, with text of any size."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from tests.gui.ui.guides.guide_driver import (
    BOX,
    OWN,
    count_pixels,
    orb_of,
    set_text_size,
    shape_area,
    shown_guide,
    text_rect,
    water_line,
    word_pixels,
    word_rect,
)

from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind
from ashore.ui.colours import DARK
from ashore.ui.widgets.backdrop import Backdrop


def test_the_orb_is_largest_with_full_lungs_and_still_holds_its_words_when_smallest(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB)
    orb = orb_of(guide)
    guide.set_moment(moment_at(BOX, 5.0))
    backdrop.grab()
    assert orb.diameter >= 440
    guide.set_moment(moment_at(BOX, 13.0))
    assert 0.4 * 444 < orb.diameter < 0.46 * 444
    words = text_rect(guide)
    corner = words.topLeft() - QPoint(230, 230)
    assert (corner.x() ** 2 + corner.y() ** 2) ** 0.5 <= orb.diameter / 2


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("percent", [80, 100, 200, 300])
@pytest.mark.parametrize("side", [150, 460])
def test_words_of_any_size_stay_inside_the_guide(backdrop: Backdrop, kind: GuideKind, percent: int, side: int) -> None:
    guide = shown_guide(backdrop, kind)
    guide.resize(side, side)
    font = QFont(guide.font())
    font.setPixelSize(15 * percent // 100)
    guide.setFont(font)
    backdrop.grab()
    assert guide.rect().contains(text_rect(guide))


STAGES = [(649, 222), (740, 399), (603, 180), (632, 250), (733, 474), (1160, 517), (1900, 900)]
"""Pixels that the guide is left with in windows small and large, while watching and in a practice."""


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_words_are_never_smaller_than_the_text_around_them(
    backdrop: Backdrop, kind: GuideKind, percent: int, stage: tuple[int, int]
) -> None:
    guide = shown_guide(backdrop, kind)
    guide.resize(*stage)
    text = set_text_size(guide, percent)
    backdrop.grab()
    assert word_pixels(guide) >= 1.1 * text
    assert count_pixels(guide) >= 0.75 * text
    assert guide.rect().contains(text_rect(guide))


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.RING, GuideKind.TIDE, GuideKind.BAR])
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_words_stand_within_the_shape_or_clear_of_it_in_a_colour_for_where_they_stand(
    backdrop: Backdrop, kind: GuideKind, percent: int, stage: tuple[int, int]
) -> None:
    guide = shown_guide(backdrop, kind)
    guide.resize(*stage)
    set_text_size(guide, percent)
    backdrop.grab()
    shape, words = shape_area(guide), text_rect(guide)
    assert guide.rect().contains(shape)
    if shape.contains(words):
        assert guide.text_colour == (DARK.text if kind is GuideKind.RING else DARK.on_orb)
    else:
        assert not shape.intersects(words)
        assert guide.text_colour == DARK.text
    least = 0.22 if kind is GuideKind.TIDE else 0.45  # the water makes way for large text, and still has all the width
    assert shape.height() > least * stage[1] or shape.height() > 400


def test_ones_own_breath_leaves_the_words_where_they_were(backdrop: Backdrop) -> None:
    for percent in (100, 200, 300):
        for stage in STAGES:
            guide = shown_guide(backdrop, GuideKind.ORB)
            guide.resize(*stage)
            set_text_size(guide, percent)
            backdrop.grab()
            inside = guide.shape.text_on_shape
            guide.set_pattern(OWN)
            backdrop.grab()
            assert guide.shape.text_on_shape is inside
            guide.hide()


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.RING, GuideKind.BAR])
@pytest.mark.parametrize(("percent", "most"), [(100, 640), (200, 760), (300, 880)])
def test_no_shape_grows_without_end_and_each_stays_in_the_middle(
    backdrop: Backdrop, kind: GuideKind, percent: int, most: int
) -> None:
    guide = shown_guide(backdrop, kind)
    guide.resize(3000, 1800)
    set_text_size(guide, percent)
    backdrop.grab()
    shape, words = shape_area(guide), text_rect(guide)
    assert max(shape.width(), shape.height()) <= most
    assert shape.united(words).height() >= most - 4
    assert abs(shape.center().x() - 1500) <= 2
    assert abs(shape.united(words).center().y() - 900) <= 4


@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_the_water_reaches_from_edge_to_edge_and_travels_below_the_words(
    backdrop: Backdrop, stage: tuple[int, int]
) -> None:
    guide = shown_guide(backdrop, GuideKind.TIDE)
    guide.resize(*stage)
    backdrop.grab()
    water = shape_area(guide)
    assert (water.left(), water.right(), water.bottom()) == (0, stage[0] - 1, stage[1] - 1)
    lines = []
    for seconds in (13.0, 5.0):
        guide.set_moment(moment_at(BOX, seconds))
        lines.append(water_line(guide))
        assert lines[-1] > text_rect(guide).bottom()
    assert 0.15 * stage[1] < lines[0] - lines[1] < 0.25 * stage[1]


def test_a_word_without_a_count_stands_in_the_middle_of_the_orb(backdrop: Backdrop) -> None:
    guide = shown_guide(backdrop, GuideKind.ORB, pattern=OWN)
    backdrop.grab()
    guide.set_moment(moment_at(OWN, 2.0))
    assert abs(word_rect(guide).center().y() - 230) <= 1


def test_words_grow_with_the_text_around_them(backdrop: Backdrop) -> None:
    heights = []
    guide = shown_guide(backdrop, GuideKind.ORB)
    for pixels in (15, 30):
        font = QFont(guide.font())
        font.setPixelSize(pixels)
        guide.setFont(font)
        backdrop.grab()
        heights.append(word_pixels(guide))
    assert heights[1] > 1.4 * heights[0]
