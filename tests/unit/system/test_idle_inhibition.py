"""The screen stays awake through whoever keeps it so on this desktop, and nobody waits for that."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desktop_bus import DesktopServices, SessionBus, wait_for_threads

from ashore.system import idle_inhibition
from ashore.system.idle_inhibition import IdleInhibition

THREAD = "ashore-awake"
ASKED_PORTAL = "portal '' 8 {'reason': 'In use'}"
ASKED_SCREEN_SAVER = "screen saver Ashore In use"


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    yield
    wait_for_threads(THREAD)


def test_the_portal_is_asked_first_and_let_go_at_the_end(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "portal", "screen_saver") as desktop:
        inhibition = IdleInhibition("Ashore", "In use")
        assert desktop.next_line() == ASKED_PORTAL
        assert inhibition.held.wait(20)
        inhibition.release()
        assert {desktop.next_line(), desktop.next_line()} == {"portal closed", "gone"}


@pytest.mark.parametrize("portal", [(), ("failing",), ("refusing",)])
def test_without_a_portal_that_does_it_the_screen_saver_is_asked(on_bus: SessionBus, portal: tuple[str, ...]) -> None:
    with DesktopServices(on_bus, *portal, "screen_saver") as desktop:
        inhibition = IdleInhibition("Ashore", "In use")
        if portal:
            assert desktop.next_line() in ("failing Inhibit", "portal refuses")
        assert desktop.next_line() == ASKED_SCREEN_SAVER
        assert inhibition.held.wait(20)
        inhibition.release()
        assert {desktop.next_line(), desktop.next_line()} == {"screen saver released True", "gone"}


def test_services_that_answer_nonsense_are_left_alone(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "nonsense") as desktop:
        inhibition = IdleInhibition("Ashore", "In use")
        assert [desktop.next_line() for _ in range(3)] == ["nonsense Inhibit", "nonsense Inhibit", "gone"]
        inhibition.release()


def test_services_that_never_answer_hold_nobody_up(on_bus: SessionBus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle_inhibition, "ANSWER_SECONDS", 0.2)
    with DesktopServices(on_bus, "silent") as desktop:
        inhibition = IdleInhibition("Ashore", "In use")
        assert [desktop.next_line() for _ in range(3)] == ["silent Inhibit", "silent Inhibit", "gone"]
        inhibition.release()


def test_what_is_let_go_before_its_answer_is_forgotten_at_once(on_bus: SessionBus) -> None:
    with DesktopServices(on_bus, "silent") as desktop:
        inhibition = IdleInhibition("Ashore", "In use")
        assert desktop.next_line() == "silent Inhibit"
        inhibition.release()
        assert desktop.next_line() == "gone"


def test_a_crash_lets_go(on_bus: SessionBus) -> None:
    holding = (
        "import signal\nfrom ashore.system.idle_inhibition import IdleInhibition\n"
        "inhibition = IdleInhibition('Ashore', 'In use')\nsignal.pause()\n"
    )
    with DesktopServices(on_bus, "screen_saver") as desktop:
        program = subprocess.Popen([sys.executable, "-c", holding])
        assert desktop.next_line() == ASKED_SCREEN_SAVER
        program.send_signal(signal.SIGKILL)
        program.wait()
        assert desktop.next_line() == "gone"  # which is when a desktop forgets what a program had asked for


@pytest.mark.parametrize("address", ["", "nonsense", "unix:path=/nonexistent/bus", "tcp:host=localhost,port=1"])
def test_without_a_bus_nothing_happens(address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    inhibition = IdleInhibition("Ashore", "In use")
    inhibition.release()
    assert not inhibition.held.is_set()


@pytest.mark.parametrize(
    "answers",
    [
        [b""],
        [b"REJECTED EXTERNAL\r\n"],
        [b"x" * 5000],
        [b"OK 1234\r\n", b"\0" * 64],
        [b"OK 1234\r\n", b"l\2\1\1" + b"\xff" * 60],
        [b"OK 1234\r\n", b"l\2\1\1\0\0\0\0\1\0\0\0\x10\0\0\0" + b"\5\1v\0" * 4],
        [b"OK 1234\r\n", b"HTTP/1.1 400 Bad Request\r\n\r\n"],
    ],
)
def test_what_is_no_bus_ends_it_quietly(answers: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bus"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
        inhibition = IdleInhibition("Ashore", "In use")
        connection, _ = server.accept()
        with connection:
            for answer in answers:
                connection.recv(4096)
                connection.sendall(answer)
            connection.shutdown(socket.SHUT_WR)
            wait_for_threads(THREAD)
        inhibition.release()


def test_a_bus_that_is_silent_holds_nobody_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bus"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # where it is looked for, too
        before = time.monotonic()
        inhibition = IdleInhibition("Ashore", "In use")
        connection, _ = server.accept()
        inhibition.release()
        assert time.monotonic() - before < 2
        with connection:
            wait_for_threads(THREAD)
