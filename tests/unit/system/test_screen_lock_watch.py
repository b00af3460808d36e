"""The program hears on a real bus when the desktop locks the screen and when the computer goes to sleep."""

from __future__ import annotations

import threading
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any

import pytest
from jeepney import DBusAddress, MessageType, new_error, new_method_call, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
from tests.desktop_bus import SessionBus, wait_for_threads

from ashore.system.screen_lock_watch import LOGIN, LOGIN_PATH, LOGIN_SESSION, MANAGER, SCREEN_SAVERS, ScreenLockWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN, OTHER = "/org/freedesktop/login1/session/_3", "/org/freedesktop/login1/session/_4"
SECONDS = 20


class Desktop:
    """Sends what a screen saver and login1 send, and says which session a process is in, where it `knows_sessions`."""

    def __init__(self, address: str, *, knows_sessions: bool = True) -> None:
        self._connection: Any = open_dbus_connection(address)
        self._knows_sessions = knows_sessions
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        self._connection.send_and_get_reply(new_method_call(bus, "RequestName", "su", (LOGIN, 4)))
        self._answering = threading.Thread(target=self._answer, daemon=True)
        self._answering.start()

    def _answer(self) -> None:
        """Until whoever asks has been told; a bus that goes ends it."""
        try:
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    answer = (
                        new_method_return(message, "o", (OWN,))
                        if self._knows_sessions
                        else new_error(message, "org.freedesktop.login1.NoSessionForPID", "s", ("none",))
                    )
                    self._connection.send(answer)
        except (OSError, ValueError):
            return

    def send(self, path: str, interface: str, member: str, *begins: bool) -> None:
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, member, "b" if begins else None, begins))

    def close(self) -> None:
        self._connection.sock.shutdown(2)
        self._answering.join(SECONDS)
        self._connection.close()


class Heard:
    def __init__(self) -> None:
        self._queue: Queue[bool] = Queue()
        self.watch = ScreenLockWatch(lambda: self._queue.put(True))

    def wait_until_listening(self, buses: int) -> None:
        for _bus in range(buses):
            assert self.watch.listening.acquire(timeout=SECONDS)

    def once(self) -> None:
        """Exactly one was heard of what was sent so far: the last of it."""
        assert self._queue.get(timeout=SECONDS)
        with pytest.raises(Empty):
            self._queue.get_nowait()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionBus]:
    with SessionBus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        yield bus
    wait_for_threads("ashore-screen-lock")


def test_every_way_in_which_a_desktop_tells_is_heard_and_nothing_else(bus: SessionBus) -> None:
    desktop, heard = Desktop(bus.address), Heard()
    heard.wait_until_listening(2)
    for name in SCREEN_SAVERS:
        desktop.send("/ScreenSaver", name, "ActiveChanged", False)
        desktop.send("/ScreenSaver", name, "ActiveChanged", True)
        heard.once()
    desktop.send(OTHER, LOGIN_SESSION, "Lock")
    desktop.send(OWN, LOGIN_SESSION, "Unlock")
    desktop.send(OWN, LOGIN_SESSION, "Lock")
    heard.once()
    desktop.send(LOGIN_PATH, MANAGER, "PrepareForSleep", False)
    desktop.send(LOGIN_PATH, MANAGER, "PrepareForSleep", True)
    heard.once()
    heard.watch.stop()
    desktop.close()


def test_where_nobody_says_which_session_is_ones_own_any_may_be(bus: SessionBus) -> None:
    desktop, heard = Desktop(bus.address, knows_sessions=False), Heard()
    heard.wait_until_listening(2)
    desktop.send(OTHER, LOGIN_SESSION, "Lock")
    heard.once()
    heard.watch.stop()
    desktop.close()


def test_a_stranger_on_the_bus_cannot_lock_in_the_name_of_the_system(bus: SessionBus) -> None:
    heard = Heard()
    heard.wait_until_listening(2)
    stranger: Any = open_dbus_connection(bus.address)
    stranger.send(new_signal(DBusAddress(OWN, interface=LOGIN_SESSION), "Lock"))
    stranger.send(new_signal(DBusAddress("/", interface=SCREEN_SAVERS[0]), "ActiveChanged", "b", (True,)))
    heard.once()
    heard.watch.stop()
    stranger.close()


def test_without_a_bus_nothing_is_heard_and_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, "unix:path=/nowhere/bus")
    watch = Heard().watch
    wait_for_threads("ashore-screen-lock")
    watch.stop()
