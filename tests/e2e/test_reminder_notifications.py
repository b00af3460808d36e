"""Reminders of the real program, on desktops that show them, answer nonsense, or are not there."""

import json
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desktop_bus import DesktopServices, SessionBus
from tests.e2e.conftest import Start
from tests.e2e.picture import Picture
from tests.e2e.program import Program, program_environment, run
from tests.e2e.wall_clock import WallClock
from tests.e2e.window_state import breathes, wait_until_all_is_shown, wait_until_it_breathes

REMINDER = "shows This is a time you chose. | You can open the window now, or leave it. | "
CLOSED = "shows The window is closed, and reminders go on. | You can change this in Settings. | "
WITH_REMINDERS = {"reminders_on": True, "reminder_times": "10:00", "closing_reported": False}
EARLY = "2026-11-26T08:00:00+00:00"
NEARLY_DUE = "2026-11-26T09:59:59+00:00"
DUE = "2026-11-26T10:00:00+00:00"
WATCHED_SECONDS = 4.0
MOST_WAKES = 0
"""In that time. The program may wake up 0.2 times a second."""


@pytest.fixture
def wall(tmp_path: Path) -> WallClock:
    return WallClock(tmp_path)


@pytest.fixture
def begin(start: Start, bus: SessionBus, wall: WallClock, data: Path) -> Callable[..., Program]:
    """Starts the program two hours before a reminder. However long that takes, none is due before the clock is set."""

    def begin(*arguments: str, address: str = "", **settings: object) -> Program:
        data.mkdir()
        (data / "settings.json").write_text(json.dumps({**WITH_REMINDERS, **settings}), "utf-8")
        wall.set(EARLY)
        environ = {**wall.environ, "DBUS_SESSION_BUS_ADDRESS": address or bus.address}
        return start(*arguments, environ=environ)

    return begin


def saved(data: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((data / "settings.json").read_text("utf-8"))
    return found


def is_over(data: Path) -> bool:
    """The reminder for ten o'clock, whether or not it was shown."""
    return saved(data).get("reminder_handled") == DUE


def wakes(program: Program) -> int:
    """How often its main thread has gone to sleep of itself, and so has woken up again."""
    status = Path(f"/proc/{program.process.pid}/status").read_text("utf-8")
    found = re.search(r"^voluntary_ctxt_switches:\s*(\d+)$", status, re.MULTILINE)
    assert found is not None
    return int(found[1])


def wakes_within(program: Program, seconds: float) -> int:
    before, end = wakes(program), time.monotonic() + seconds
    program.wait("some seconds pass", lambda: time.monotonic() >= end, between_seconds=seconds + 0.1)
    return wakes(program) - before


def test_it_goes_on_without_a_window_reminds_once_and_comes_back(
    begin: Callable[..., Program], bus: SessionBus, wall: WallClock, data: Path
) -> None:
    with DesktopServices(bus, "notices") as desktop:
        program = begin()
        wait_until_it_breathes(program)
        program.wait("later starts can knock", lambda: any((data / "runtime").glob("*.address")))
        program.close_window()
        assert desktop.next_line().startswith(CLOSED)
        program.wait("it is kept that this was said", lambda: saved(data)["closing_reported"] is True)
        wall.set(NEARLY_DUE)
        assert desktop.next_line() == "removed True"  # a reminder takes its place
        assert desktop.next_line() == "gone"
        assert desktop.next_line().startswith(REMINDER)
        assert is_over(data)
        desktop.ask("press open")
        program.follow_window()
        wait_until_it_breathes(program)
        program.close_window()
        assert any(wakes_within(program, WATCHED_SECONDS) <= MOST_WAKES for _try in range(4)), "at rest after a while"
        second = run(["support", "--data-dir", str(data)], program_environment(data.parent, program.screen.display))
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        program.follow_window()
        lines: list[str] = []
        desktop.take_lines(lines)
        assert [line for line in lines if line.startswith("shows")] == []
        program.close_window()
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(20) == 0
        assert program.said == ""


def test_during_a_practice_the_desktop_is_asked_for_nothing(
    begin: Callable[..., Program], bus: SessionBus, wall: WallClock, data: Path
) -> None:
    with DesktopServices(bus, "notice_portal", "notices") as desktop:
        program = begin("breathe", "--minutes", "3")
        wait_until_it_breathes(program)
        wall.set("2026-11-26T10:00:05+00:00")  # as after a sleep; without the system's word this takes five minutes
        program.wait("the time is over", lambda: is_over(data))
        assert breathes(program)
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(20) == 0
        lines: list[str] = []
        desktop.take_lines(lines)
        assert [line for line in lines if line.startswith("shows")] == []


@pytest.mark.parametrize("kind", ["nonsense", "no bus"])
def test_where_nobody_shows_it_the_window_does_and_closing_ends_the_program(
    kind: str, begin: Callable[..., Program], bus: SessionBus, wall: WallClock, data: Path
) -> None:
    with DesktopServices(bus, "nonsense"):
        address = "" if kind == "nonsense" else "unix:path=/nonexistent/bus"
        program = begin(address=address)
        wait_until_it_breathes(program)
        wait_until_all_is_shown(program)
        before = foot(program.look())
        assert not is_over(data)
        wall.set(NEARLY_DUE)
        program.wait("words at the foot", lambda: is_over(data) and foot(program.look()).differing(before) > 200)
        assert program.close() == 0
        assert program.said == ""


def foot(picture: Picture) -> Picture:
    """Where messages stand, below all that moves."""
    return picture.part((200, picture.height - 44, picture.width - 400, picture.height - 8))
