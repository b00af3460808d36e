"""What a person would see in the window: whether it breathes, which page is open, whether rail and panel are there."""

import time

from tests.e2e.picture import Box, Picture
from tests.e2e.program import Program

from ashore.domain.launch import Page
from ashore.features.breathe.guide_geometry import CENTRE_TO_HEIGHT, RADIUS_TO_HEIGHT, RADIUS_TO_WIDTH
from ashore.ui.colours import DARK, LIGHT
from ashore.ui.widgets.crossfade import USUAL

RAIL_WIDTH = 92
PANEL_WIDTH = 336
STILL_SECONDS = 1.0
FADE_OVER_GUIDE_SECONDS = USUAL.whole_ms / 1000 + 0.04
"""From one page to another, with a moment to begin. The fades of a practice are longer, and leave the guide
out, as does the end of the first breath."""
BREATHING_PIXELS = 40
WITHIN_CIRCLE = 0.95
RAIL_X, BUTTON_X = 4, 13
"""Beside the buttons of the rail, and within them before their drawing begins."""
FILL_LIGHTNESS = 12
SHORTEST_BUTTON = 24
CORNER_PIXELS = 7
"""Rows at the top and bottom of a button that its round corner leaves out at BUTTON_X."""
RAIL = (Page.BREATHE, Page.GROUND, Page.CONNECT, Page.NOTICE, Page.LEARN)
"""From the top."""


def guide_box(picture: Picture) -> Box:
    """Within the guide, where no fade around it reaches, and nothing else is drawn."""
    half = round(min(RADIUS_TO_HEIGHT * picture.height, RADIUS_TO_WIDTH * picture.width) * WITHIN_CIRCLE)
    x, y = picture.width // 2, round(CENTRE_TO_HEIGHT * picture.height)
    return (x - half, y - half, x + half, y + half)


def breathes(program: Program) -> bool:
    """Two pictures, one after the other, differ where the guide is, and not because something fades."""
    end = time.monotonic() + FADE_OVER_GUIDE_SECONDS
    while time.monotonic() < end:
        program.look()
    first = program.look()
    second = program.look()
    if (first.width, first.height) != (second.width, second.height):
        return False
    box = guide_box(first)
    return first.part(box).differing(second.part(box)) >= BREATHING_PIXELS


def stands_still(program: Program, *, above_words: bool = False) -> bool:
    """Every picture within a second is the same. A breath that moves rests for far less.

    `above_words` looks at the upper part of the shape only, where no count changes.
    """
    end = time.monotonic() + STILL_SECONDS
    first = _shape(program.look()) if above_words else program.look()
    while time.monotonic() < end:
        seen = _shape(program.look()) if above_words else program.look()
        if seen != first:
            return False
    return True


def has_rail(picture: Picture) -> bool:
    """One of the buttons of the rail is marked as the chosen one."""
    return bool(_chosen_rows(picture))


def chosen_page(picture: Picture) -> Page | None:
    """The page whose button in the rail is marked, told by its height: two at the foot, the others from the top."""
    rows = _chosen_rows(picture)
    if not rows:
        return None
    middle = (rows[0] + rows[-1]) / 2
    step = rows[-1] - rows[0] + 1 + 2 * CORNER_PIXELS + 6
    from_foot = (picture.height - middle) / step
    if from_foot < 2.2:
        return Page.SETTINGS if from_foot < 1.2 else Page.SUPPORT
    return RAIL[min(int((middle - 14) / step), len(RAIL) - 1)]


def has_panel(picture: Picture) -> bool:
    """Where the panel begins, at its top and at its foot, its ground is lighter than the backdrop left of it."""
    inside, outside = picture.width - PANEL_WIDTH + 8, picture.width - PANEL_WIDTH - 8
    return all(_lightness(picture.at(inside, y)) > _lightness(picture.at(outside, y)) for y in (4, picture.height - 4))


def _lightness(colour: str) -> int:
    """Of #rrggbb, 0 to 765."""
    return sum(bytes.fromhex(colour[1:]))


def shows_keys(picture: Picture) -> bool:
    """No rail is plain to see, and rows of text stand in the middle of the window, one under another."""
    middle = picture.part((picture.width // 2 + 60, 100, picture.width // 2 + 300, picture.height - 60))
    return not has_rail(picture) and any(len(middle.rows_with(colours.text, 2)) > 40 for colours in (LIGHT, DARK))


def has_line_under_guide(picture: Picture) -> bool:
    """Words stand right above the filled button that begins a practice."""
    stage = picture.part((RAIL_WIDTH, 300, picture.width - PANEL_WIDTH, picture.height))
    for colours in (LIGHT, DARK):
        if fill := stage.rows_with(colours.accent, 120):
            above = stage.part((0, max(0, fill[0] - 48), stage.width, fill[0] - 4))
            return len(above.rows_with(colours.text, 2)) > 4
    return False


def has_line_at_foot(picture: Picture) -> bool:
    """The message bar: small quiet words below a thin line across the foot of the page."""
    foot = picture.part((RAIL_WIDTH + 20, picture.height - 90, RAIL_WIDTH + 420, picture.height))
    return any(
        foot.rows_with(colours.line, 380) and len(foot.rows_with(colours.quiet_text, 2)) > 4
        for colours in (LIGHT, DARK)
    )


def panel_of(picture: Picture) -> Picture:
    return picture.part((picture.width - PANEL_WIDTH, 0, picture.width, picture.height))


def has_line_at_panels_foot(picture: Picture) -> bool:
    """The message bar: a thin line across the foot of the panel."""
    foot = picture.part((picture.width - PANEL_WIDTH + 4, picture.height - 110, picture.width - 4, picture.height))
    return any(bool(foot.rows_with(colours.line, 300)) for colours in (LIGHT, DARK))


def resting_picture(program: Program) -> Picture:
    """What is to be seen where nothing moves any more."""

    def rested() -> Picture | None:
        first = program.look()
        return first if program.look() == first else None

    return program.wait("the picture rests", rested)


def is_dark(picture: Picture) -> bool:
    return picture.part((RAIL_WIDTH, 0, RAIL_WIDTH + 40, 8)).brightness < 90


def wait_until_it_breathes(program: Program) -> None:
    program.wait("a breath is moving", lambda: breathes(program))


def wait_until_all_is_shown(program: Program) -> None:
    """A key that means nothing by itself ends the first breath, which is alone in the window."""
    program.press("Shift_L")
    program.wait("the rail is there", lambda: has_rail(program.look()))


def settle(program: Program) -> None:
    """It breathes, and everything that follows the first frames is in place."""
    wait_until_it_breathes(program)
    program.wait("later starts can knock", lambda: any((program.data / "runtime").glob("*.address")))
    wait_until_all_is_shown(program)


def wait_for_page(program: Program, page: Page) -> Picture:
    """Opened, and the fade is over."""

    def seen() -> Picture | None:
        picture = program.look()
        return picture if chosen_page(picture) is page else None

    return program.wait(f"the page {page} is open", seen)


def _shape(picture: Picture) -> Picture:
    return picture.part((RAIL_WIDTH, 0, picture.width, picture.height // 2 - 100))


def _chosen_rows(picture: Picture) -> list[int]:
    """The rows of the chosen button, whose fill differs from the rail beside it, without its round corners."""
    rows = [y for y in range(picture.height) if _differs(picture.at(BUTTON_X, y), picture.at(RAIL_X, y))]
    runs: list[list[int]] = []
    for row in rows:
        if runs and row - runs[-1][-1] == 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    longest = max(runs, key=len, default=[])
    return longest if len(longest) >= SHORTEST_BUTTON else []


def _differs(one: str, other: str) -> bool:
    return abs(_lightness(one) - _lightness(other)) >= FILL_LIGHTNESS
