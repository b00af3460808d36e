"""Keeps the screen from going dark by itself, through whoever does that on this desktop. Knows no Qt."""

import re
import threading

from ashore.system.bus_thread import BusThread
from ashore.system.dbus_connection import CallError, SessionBus
from ashore.system.dbus_messages import BUS, BUS_PATH, Message

ANSWER_SECONDS = 5.0
"""How long each answer is waited for. Nobody waits with the thread."""
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
PORTAL_INHIBIT, PORTAL_REQUEST = "org.freedesktop.portal.Inhibit", "org.freedesktop.portal.Request"
IDLE = 8
"""Of the portal's flags: the session is not to count as idle."""
SCREEN_SAVER, SCREEN_SAVER_PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_RESPONSES = f"type='signal',sender='{PORTAL}',interface='{PORTAL_REQUEST}',member='Response'"
_OBJECT_PATH = re.compile("(/[A-Za-z0-9_]+)+")


class IdleInhibition:
    """From now until `release`, or until the process ends. Where there is no bus, or nobody who does it, nothing.

    It has a thread of its own, so that nobody waits for the bus.
    """

    def __init__(self, application: str, reason: str) -> None:
        """Both may be shown by the desktop."""
        self._application = application
        self._reason = reason
        self.held = threading.Event()
        """Set once someone keeps the screen awake."""
        self._bus = BusThread("ashore-awake", ANSWER_SECONDS, self._hold, lambda: None)

    def release(self) -> None:
        """Returns at once. What was asked for is taken back even where its answer has not come yet."""
        self._bus.stop()

    def _hold(self, bus: SessionBus) -> None:
        """Returns where nobody does it, and raises once it is over."""
        if handle := self._ask_portal(bus):
            self.held.set()
            try:
                while not _is_refusal(bus.next_signal(), handle):
                    pass
            finally:
                bus.send(PORTAL, handle, PORTAL_REQUEST, "Close")
            self.held.clear()
        cookie = self._ask_screen_saver(bus)
        if cookie is not None:
            self.held.set()
            try:
                while True:
                    bus.next_signal()
            finally:
                bus.send(SCREEN_SAVER, SCREEN_SAVER_PATH, SCREEN_SAVER, "UnInhibit", "u", cookie)

    def _ask_portal(self, bus: SessionBus) -> str:
        """The object to close at the end; "" where there is no portal, or one that does not do it."""
        bus.send(BUS, BUS_PATH, BUS, "AddMatch", "s", _RESPONSES)
        try:
            options = {"reason": ("s", self._reason)}
            answer = bus.call(PORTAL, PORTAL_PATH, PORTAL_INHIBIT, "Inhibit", "sua{sv}", "", IDLE, options)
        except (CallError, TimeoutError):
            return ""
        handle = answer[0] if answer else ""
        return handle if isinstance(handle, str) and _OBJECT_PATH.fullmatch(handle) else ""

    def _ask_screen_saver(self, bus: SessionBus) -> int | None:
        """What takes it back; None where there is no such service, or one that does not do it."""
        try:
            words = (self._application, self._reason)
            answer = bus.call(SCREEN_SAVER, SCREEN_SAVER_PATH, SCREEN_SAVER, "Inhibit", "ss", *words)
        except (CallError, TimeoutError):
            return None
        cookie = answer[0] if answer else None
        return cookie if isinstance(cookie, int) and 0 <= cookie < 2**32 else None


def _is_refusal(signal: Message, handle: str) -> bool:
    """The portal says 0 for yes."""
    is_about_it = signal.path == handle and signal.member == "Response"
    return is_about_it and signal.body[:1] != (0,)
