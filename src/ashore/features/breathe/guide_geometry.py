"""Where the guide stands in the window: one rule for watching, a practice, its pauses and its end."""

from typing import NamedTuple

from ashore.ui.guides.layout import largest_side
from ashore.ui.theme import Sizes
from ashore.ui.widgets.compact import is_small
from ashore.ui.window.side_panel_layout import LEAST_STAGE, OVERLAY_BELOW, PANEL_WIDTH

CENTRE_TO_HEIGHT = 0.434
RADIUS_TO_HEIGHT = 0.31
RADIUS_TO_WIDTH = 0.36
GAP = 12
"""Pixels that stay free above and below the guide, and between it and the panel."""
LEAST_RADIUS = 40
LEAST_SHARE = 0.8
"""Of its radius without the panel, beside it and in the middle of the window."""
LARGE_TEXT_PERCENT = 125
LARGEST_SHARE_PERCENT = 145
"""Large text lies below or beside the shape, so that both together take more of the height."""


class GuidePlace(NamedTuple):
    """Pixels of the window, for a window whose rail is on the left. `half_width` is free on both sides of `x`."""

    x: int
    y: int
    radius: int
    half_width: int


def is_crowded(width: int, height: int, sizes: Sizes) -> bool:
    """Whether the window is small, or the text so large that what stands below the guide has to be measured."""
    return sizes.percent > LARGE_TEXT_PERCENT or is_small(width, height, sizes.body)


def guide_place(width: int, height: int, rail_width: int, controls_height: int, sizes: Sizes) -> GuidePlace:
    """`controls_height` is kept free at the foot of the window, whatever stands there.

    Where the panel can stand beside the page its place is kept free too, so that opening it moves nothing. The guide is
    in the middle of the window, but of what is free where it would be very small there, or where text needs the width.
    """
    panel = max(PANEL_WIDTH, sizes.scaled(PANEL_WIDTH))
    is_beside = width >= OVERLAY_BELOW and width - panel - rail_width >= LEAST_STAGE
    right = width - panel if is_beside else width
    x = width // 2
    share = RADIUS_TO_HEIGHT * min(LARGEST_SHARE_PERCENT, max(100, sizes.percent)) / 100
    radius = min(
        share * height, RADIUS_TO_WIDTH * width, (height - controls_height) / 2 - GAP, largest_side(sizes.body) / 2
    )
    if is_crowded(width, height, sizes) or right - x - 2 * GAP < LEAST_SHARE * radius:
        x = (rail_width + right) // 2
    half_width = max(LEAST_RADIUS + GAP, min(x - rail_width, right - x))
    whole = max(LEAST_RADIUS, int(min(radius, half_width - GAP)))
    y = max(GAP + whole, min(round(CENTRE_TO_HEIGHT * height), height - controls_height - GAP - whole))
    return GuidePlace(x, y, whole, half_width)
