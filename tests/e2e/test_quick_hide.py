"""Hide at once hides, whatever the window manager does about it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.e2e.picture import Picture
from tests.e2e.program import Program
from tests.e2e.screen import Manager, Screen
from tests.e2e.window_state import has_rail, resting_picture, settle, wait_until_it_breathes

from ashore.ui.colours import DARK, LIGHT

MOST_OF_IT = 0.97


@pytest.fixture(params=[Manager.I3, None], ids=["i3", "no manager"])
def ashore(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Program]:
    """On a screen where nothing minimises a window."""
    with Screen(manager=request.param) as screen:
        program = Program(screen, tmp_path / "data")
        settle(program)
        yield program
        program.forget()


def is_neutral(picture: Picture) -> bool:
    """Nearly all of it has one colour, that of an empty page."""
    whole = picture.width * picture.height
    counts = (picture.pixels.count(bytes.fromhex(colours.surface[1:])) for colours in (LIGHT, DARK))
    return max(counts) > MOST_OF_IT * whole


def test_where_nothing_minimises_the_window_shows_an_empty_page_until_a_key_or_click(ashore: Program) -> None:
    ways: list[Callable[[], None]] = [lambda: ashore.press("space"), lambda: ashore.click(300, 300)]
    for bring_back in ways:
        wait_until_it_breathes(ashore)
        ashore.press("ctrl+shift+h")
        ashore.wait("an empty page", lambda: is_neutral(ashore.look()), seconds=3)
        ashore.press("Shift_L", "ctrl+shift+h")  # neither asks for the window
        assert is_neutral(resting_picture(ashore))
        assert ashore.title == "Notes"
        assert ashore.windows() == [ashore.window]
        bring_back()
        ashore.wait("the window is back", lambda: has_rail(ashore.look()))
        wait_until_it_breathes(ashore)
    assert ashore.said == ""
