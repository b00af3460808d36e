"""The icon in a tray of another process: a press on it brings the window, and without it nothing is lost."""

import json
import signal
from pathlib import Path

from tests.desktop_bus import DesktopServices, SessionBus
from tests.e2e.conftest import Start
from tests.e2e.window_state import settle, wait_until_it_breathes


def ask_for_tray(data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"tray_on": True}), "utf-8")


def test_a_press_on_the_icon_brings_the_window(start: Start, bus: SessionBus, data: Path) -> None:
    ask_for_tray(data)
    with DesktopServices(bus, "tray") as desktop:
        program = start(environ={"DBUS_SESSION_BUS_ADDRESS": bus.address})
        settle(program)
        lines: list[str] = []
        program.wait("an icon", lambda: desktop.take_lines(lines) and "tray icon" in lines)
        program.press("ctrl+shift+h")
        program.wait("no window on screen", lambda: not program.windows())
        desktop.ask("press tray")
        program.wait("the window is back", lambda: program.is_active)
        wait_until_it_breathes(program)
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(20) == 0
        assert program.said == ""


def test_without_a_tray_nothing_is_lost_and_closing_ends_the_program(start: Start, data: Path) -> None:
    ask_for_tray(data)
    program = start()
    settle(program)
    assert program.close() == 0
    assert program.said == ""
