"""One rule says where the guide stands in the window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.features.breathe.guide_geometry import GAP, guide_place
from ashore.ui.theme import Sizes
from ashore.ui.window.side_panel_layout import PANEL_WIDTH

RAIL = 92
CONTROLS = 152


def test_in_the_usual_window_it_is_in_the_middle_and_ends_before_the_panel() -> None:
    place = guide_place(1180, 760, RAIL, CONTROLS, Sizes(100))
    assert (place.x, place.y) == (590, 330)
    assert place.radius >= 230
    assert place.x + place.radius < 1180 - PANEL_WIDTH


def test_a_small_window_gives_the_breath_most_of_its_height() -> None:
    place = guide_place(760, 560, RAIL, CONTROLS, Sizes(100))
    assert place.radius == int(0.31 * 560)
    assert place.y + place.radius + GAP <= 560 - CONTROLS


def test_beside_large_text_it_is_large_too() -> None:
    assert guide_place(1180, 760, RAIL, CONTROLS, Sizes(200)).radius > 280


@given(
    st.integers(760, 3840),
    st.integers(560, 2160),
    st.sampled_from([80, 100, 125, 150, 200, 300]),
    st.integers(100, 340),
)
def test_it_is_whole_and_free_of_rail_and_controls(width: int, height: int, percent: int, controls: int) -> None:
    place = guide_place(width, height, RAIL, controls, Sizes(percent))
    assert place.radius >= 60
    assert place.y - place.radius >= 0
    assert place.y + place.radius <= max(height - controls, 2 * 60 + 2 * GAP)
    assert place.x - place.radius >= RAIL
    assert place.x + place.radius <= width


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("width", [1180, 1400, 1920, 2560])
def test_where_the_panel_stands_beside_the_page_it_covers_nothing(width: int, percent: int) -> None:
    place = guide_place(width, 760, RAIL, CONTROLS, Sizes(percent))
    panel = Sizes(percent).scaled(PANEL_WIDTH)
    is_beside = width - panel - RAIL >= 640
    assert not is_beside or place.x + place.radius <= width - panel
