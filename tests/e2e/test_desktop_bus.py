"""A practice in the real program, on desktops whose services work, answer nonsense, or never answer."""

import signal

import pytest
from tests.desktop_bus import DesktopServices, SessionBus
from tests.e2e.conftest import Start

ASKED = ["portal '' 8 {'reason': 'In use'}"]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("portal", ASKED), ("nonsense", ["nonsense Inhibit", "nonsense Inhibit"]), ("silent", ["silent Inhibit"])],
)
def test_a_practice_begins_and_ends_whatever_the_desktop_answers(
    start: Start, bus: SessionBus, kind: str, asked: list[str]
) -> None:
    with DesktopServices(bus, kind) as desktop:
        program = start("breathe", "--minutes", "3", environ={"DBUS_SESSION_BUS_ADDRESS": bus.address})
        lines: list[str] = []
        program.wait(
            "the desktop is asked", lambda: desktop.take_lines(lines) and of_practice(lines)[-len(asked) :] == asked
        )
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(20) == 0
        assert program.said == ""


def test_a_crash_in_a_practice_lets_the_screen_go_dark_again(start: Start, bus: SessionBus) -> None:
    with DesktopServices(bus, "portal") as desktop:
        program = start("breathe", "--minutes", "3", environ={"DBUS_SESSION_BUS_ADDRESS": bus.address})
        lines: list[str] = []
        program.wait("the desktop is asked", lambda: desktop.take_lines(lines) and of_practice(lines) == ASKED)
        lines.clear()
        program.kill()
        while "gone" not in lines:
            lines.append(desktop.next_line())


def of_practice(lines: list[str]) -> list[str]:
    """Without what Qt itself asks the desktop for."""
    return [line for line in lines if line.endswith("Inhibit") or line in ASKED]
