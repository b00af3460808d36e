"""Hears when the desktop locks the screen or the computer goes to sleep. Knows no Qt."""

import contextlib
import os
import socket
import threading
from collections.abc import Callable, Sequence

from ashore.system.dbus_connection import CallError, CancelledError, SessionBus
from ashore.system.dbus_messages import BUS, BUS_PATH, Message
from ashore.system.session_bus import session_bus_addresses, system_bus_addresses

ANSWER_SECONDS = 5.0
"""How long each answer is waited for. Nobody waits with the threads."""
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, LOGIN_SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
_ON_SESSION_BUS = tuple(f"type='signal',interface='{name}',member='ActiveChanged'" for name in SCREEN_SAVERS)
_ON_SYSTEM_BUS = (
    f"type='signal',sender='{LOGIN}',interface='{LOGIN_SESSION}',member='Lock'",
    f"type='signal',sender='{LOGIN}',interface='{MANAGER}',member='PrepareForSleep'",
)


class ScreenLockWatch:
    """From now until `stop`. Each bus has a thread of its own; where there is none, nothing is heard.

    `locked` is called on one of the threads.
    """

    def __init__(self, locked: Callable[[], object]) -> None:
        self._locked = locked
        self._stops: list[socket.socket] = []
        self.listening = threading.Semaphore(0)
        """Released once for each bus that is listened to."""
        self._start(session_bus_addresses(), _ON_SESSION_BUS)
        self._start(system_bus_addresses(), _ON_SYSTEM_BUS)

    def stop(self) -> None:
        """Returns at once."""
        for stop in self._stops:
            stop.close()

    def _start(self, addresses: Sequence[str], rules: Sequence[str]) -> None:
        if addresses:
            cancel, stop = socket.socketpair()
            self._stops.append(stop)
            arguments = (addresses, rules, cancel)
            threading.Thread(target=self._run, args=arguments, name="ashore-screen-lock", daemon=True).start()

    def _run(self, addresses: Sequence[str], rules: Sequence[str], cancel: socket.socket) -> None:
        with contextlib.closing(cancel):
            for address in addresses:
                try:
                    bus = SessionBus(address, cancel, ANSWER_SECONDS)
                except (OSError, ValueError, CallError):
                    continue
                except CancelledError:
                    return
                with contextlib.closing(bus), contextlib.suppress(OSError, ValueError, CallError, CancelledError):
                    self._listen(bus, rules)
                return

    def _listen(self, bus: SessionBus, rules: Sequence[str]) -> None:
        """Raises once the bus is gone or it was stopped."""
        for rule in rules:
            bus.call(BUS, BUS_PATH, BUS, "AddMatch", "s", rule)
        own_session = _own_session(bus) if rules is _ON_SYSTEM_BUS else ""
        self.listening.release()
        while True:
            if _is_lock(bus.next_signal(), own_session):
                self._locked()


def _own_session(bus: SessionBus) -> str:
    """The object of the session that this program runs in; "" where nobody says, and any may then be meant."""
    for member, signature, argument in (("GetSessionByPID", "u", os.getpid()), ("GetSession", "s", "auto")):
        with contextlib.suppress(CallError, TimeoutError):
            answer = bus.call(LOGIN, LOGIN_PATH, MANAGER, member, signature, argument)
            if answer and isinstance(answer[0], str):
                return answer[0]
    return ""


def _is_lock(signal: Message, own_session: str) -> bool:
    if signal.interface == LOGIN_SESSION:
        return signal.member == "Lock" and own_session in ("", signal.path)
    begins = signal.body[:1] == (True,)
    if signal.interface == MANAGER:
        return signal.member == "PrepareForSleep" and begins
    return signal.interface in SCREEN_SAVERS and signal.member == "ActiveChanged" and begins
