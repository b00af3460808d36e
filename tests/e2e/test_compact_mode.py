"""The small guide in real windows: where windows lie over one another, where they are tiled, and without a manager."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.e2e.picture import Picture, take
from tests.e2e.program import Program, program_environment, run
from tests.e2e.screen import Manager, Screen
from tests.e2e.test_quick_hide import is_neutral
from tests.e2e.window_state import has_rail, settle, wait_until_it_breathes

SMALLER_THAN = 400


@pytest.fixture(params=[Manager.OPENBOX, Manager.I3, None], ids=["openbox", "i3", "no manager"])
def ashore(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Program]:
    with Screen(manager=request.param) as screen:
        program = Program(screen, tmp_path / "data")
        settle(program)
        yield program
        program.forget()


def place_of(program: Program, window: str) -> tuple[int, int, int, int]:
    """Left, top, width and height on the screen, in pixels."""
    found = dict(re.findall(r"^(\w+)=(\d+)$", program._xdotool("getwindowgeometry", "--shell", window), re.MULTILINE))
    return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])


def small_window(program: Program) -> str | None:
    """Its id, once it is the only window of the program."""
    shown = program.windows()
    return shown[0] if len(shown) == 1 and place_of(program, shown[0])[2] < SMALLER_THAN else None


def breathes_small(program: Program, window: str) -> bool:
    pictures = [take(window, program.screen.display) for _each in range(2)]
    first, second = pictures
    return first is not None and second is not None and first.differing(second) > 20


def press_small(program: Program, window: str, key: str) -> None:
    if program.screen.manager is None:
        program._xdotool("windowfocus", "--sync", window)
    else:
        program.wait("it is active", lambda: program._xdotool("getactivewindow").strip() == window)
    program._xdotool("key", "--clearmodifiers", key)


def state_of(program: Program, window: str) -> str:
    call = ["xprop", "-id", window, "_NET_WM_STATE"]
    return subprocess.run(call, env=program._environ, capture_output=True, text=True, check=False).stdout


def wait_for_whole(program: Program) -> Picture:
    program.wait("one window", lambda: len(program.windows()) == 1 and small_window(program) is None)
    program._window = ""
    program.wait("the whole window", lambda: has_rail(program.look()))
    return program.look()


def is_whole(program: Program, window: str) -> bool:
    """On the screen, and where it is to be: near its lower right corner."""
    left, top, width, height = place_of(program, window)
    from_right, from_bottom = program.screen.size[0] - left - width, program.screen.size[1] - top - height
    return 10 <= from_right <= 20 and 10 <= from_bottom <= 60


def open_and_close_by(program: Program, key: str) -> tuple[int, int, int, int]:
    program.press("F8")
    small = program.wait("the small guide alone", lambda: small_window(program))
    program.wait("it breathes", lambda: breathes_small(program, small))
    program.wait("all of it is on the screen", lambda: is_whole(program, small))
    place = place_of(program, small)
    if program.screen.manager is Manager.OPENBOX:
        assert "_NET_WM_STATE_ABOVE" in state_of(program, small)
    press_small(program, small, key)
    wait_for_whole(program)
    wait_until_it_breathes(program)
    return place


def test_it_opens_breathes_stays_above_and_goes_by_one_key_wherever_it_stands(ashore: Program) -> None:
    places = [open_and_close_by(ashore, back) for back in ("F8", "Escape")]
    assert places[0] == places[1]
    ashore.press("F8")
    small = ashore.wait("the small guide alone", lambda: small_window(ashore))
    press_small(ashore, small, "ctrl+shift+h")
    ashore.wait("nothing, or an empty page", lambda: is_hidden(ashore), seconds=5)
    second = run(["--data-dir", str(ashore.data)], program_environment(ashore.data.parent, ashore.screen.display))
    assert (second.returncode, second.stderr) == (0, "")
    wait_for_whole(ashore)
    assert ashore.said == ""


def is_hidden(program: Program) -> bool:
    shown = program.windows()
    if not shown:
        return True
    picture = take(shown[0], program.screen.display)
    return len(shown) == 1 and picture is not None and picture.width > SMALLER_THAN and is_neutral(picture)


def test_clicks_go_through_it_and_a_second_start_brings_the_whole_window(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"compact_lets_clicks_through": True}), "utf-8")
    with Screen() as screen:
        program = Program(screen, data)
        try:
            settle(program)
            program.press("F8")
            small = program.wait("the small guide alone", lambda: small_window(program))
            left, top, width, height = place_of(program, small)
            program._xdotool("mousemove", "--sync", str(left + width // 2), str(top + height // 2))
            assert re.findall(r"window:(\d+)", program._xdotool("getmouselocation")) != [small]
            second = run(["--data-dir", str(data)], program_environment(tmp_path, screen.display))
            assert (second.returncode, second.stderr) == (0, "")
            wait_for_whole(program)
            program.wait("its place is kept", lambda: "compact_place" in (data / "settings.json").read_text("utf-8"))
            assert program.close() == 0
            assert program.said == ""
        finally:
            program.forget()
