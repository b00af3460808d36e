"""Shows a notification through whoever does that on this desktop, and hears what was pressed on it. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ashore.system.bus_thread import BusThread
from ashore.system.dbus_connection import CallError, CancelledError, SessionBus
from ashore.system.dbus_messages import BUS, BUS_PATH, in_variants

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.system.dbus_messages import Message

ANSWER_SECONDS = 5.0
"""How long each answer is waited for. Nobody waits with the thread."""
LEAVE_SECONDS = 0.3
"""A bus that works takes a message within a thousandth of this."""
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
PORTAL_NOTIFICATION = "org.freedesktop.portal.Notification"
NOTIFICATIONS, NOTIFICATIONS_PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
OPEN = "open"
"""What a press on the notification itself chooses."""
_PRESSED = "default"
"""How a notification service names that."""
_PORTAL_ID = "ashore"
_USUAL_URGENCY = 1
_MATCHES = (
    f"type='signal',sender='{PORTAL}',interface='{PORTAL_NOTIFICATION}',member='ActionInvoked'",
    f"type='signal',sender='{NOTIFICATIONS}',interface='{NOTIFICATIONS}'",
)


@dataclass(frozen=True, slots=True)
class Notification:
    """What others who see the screen may read. `buttons` are what each chooses, and its words; OPEN is the first.

    `application` is who shows it, `desktop_entry` names the file with its icon; "" for neither to be told.
    """

    title: str
    body: str
    buttons: tuple[tuple[str, str], ...]
    application: str = ""
    desktop_entry: str = ""


class DesktopNotification:
    """Shown from now until `withdraw`, until it is closed, or until something on it is pressed.

    `answered` gets whether it is shown, once, and `chosen` what was pressed, both on another thread. Without a
    notification nothing is shown, and `answered` gets whether one could be.

    One that takes the place of another is shown `after` that, which is withdrawn by then, has been removed: a portal
    knows both by one name, and would remove the new one.
    """

    def __init__(
        self,
        notification: Notification | None,
        answered: Callable[[bool], object],
        chosen: Callable[[str], object],
        *,
        after: DesktopNotification | None = None,
    ) -> None:
        self._notice = notification
        self._after = after
        self._answered = answered
        self._chosen = chosen
        self._has_answered = False
        self._bus = BusThread("ashore-notification", ANSWER_SECONDS, self._use, lambda: self._answer(is_shown=False))

    def withdraw(self, *, is_last: bool = False) -> None:
        """Returns at once, or where this `is_last` what the process does, once the desktop has been told."""
        self._bus.stop(LEAVE_SECONDS if is_last else 0.0)

    def wait(self, seconds: float) -> None:
        """Returns when it is over, or after `seconds`."""
        self._bus.wait(seconds)

    def _answer(self, *, is_shown: bool) -> None:
        if not self._has_answered:
            self._has_answered = True
            self._answered(is_shown)

    def _use(self, bus: SessionBus) -> None:
        if self._after is not None:
            self._after.wait(ANSWER_SECONDS)
            self._after = None
        if self._notice is None:
            self._answer(is_shown=_has_portal(bus) or _has_service(bus))
            return
        for match in _MATCHES:
            bus.send(BUS, BUS_PATH, BUS, "AddMatch", "s", match)
        if self._ask_portal(bus, self._notice):
            self._hear_portal(bus, self._notice)
        elif (number := self._ask_service(bus, self._notice)) is not None:
            self._hear_service(bus, number, self._notice)

    def _ask_portal(self, bus: SessionBus, notification: Notification) -> bool:
        words = {
            "title": ("s", notification.title),
            "body": ("s", notification.body),
            "priority": ("s", "normal"),
            "default-action": ("s", OPEN),
            "buttons": (
                "aa{sv}",
                [{"label": ("s", words), "action": ("s", choice)} for choice, words in notification.buttons],
            ),
        }
        try:
            answer = bus.call(PORTAL, PORTAL_PATH, PORTAL_NOTIFICATION, "AddNotification", "sa{sv}", _PORTAL_ID, words)
        except CallError:
            return False
        except TimeoutError:
            self._leave_portal(bus)  # or else it would show what another has shown by then
            return False
        except CancelledError:
            self._leave_portal(bus)
            raise
        return answer == ()

    def _hear_portal(self, bus: SessionBus, notification: Notification) -> None:
        self._answer(is_shown=True)
        try:
            while True:
                signal = bus.next_signal()
                if signal.interface == PORTAL_NOTIFICATION and signal.body[:1] == (_PORTAL_ID,):
                    self._choose(signal, notification)
                    return
        finally:
            self._leave_portal(bus)

    @staticmethod
    def _leave_portal(bus: SessionBus) -> None:
        bus.send(PORTAL, PORTAL_PATH, PORTAL_NOTIFICATION, "RemoveNotification", "s", _PORTAL_ID)

    def _ask_service(self, bus: SessionBus, notification: Notification) -> int | None:
        """The number of what is shown; None where nothing is."""
        service = NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS
        hints: dict[str, tuple[str, object]] = {"urgency": ("y", _USUAL_URGENCY)}
        if notification.desktop_entry:
            hints["desktop-entry"] = ("s", notification.desktop_entry)
        try:
            can = bus.call(*service, "GetCapabilities")
            buttons = _offered(notification.buttons) if _has_buttons(can) else []
            words = (notification.application, 0, "", notification.title, notification.body, buttons, hints, -1)
            # it stays on screen when this connection ends, and is removed by the number in the answer
            answer = bus.call(*service, "Notify", "susssasa{sv}i", *words, is_cancellable=False)
        except (CallError, TimeoutError):
            return None
        number = answer[0] if answer else None
        return number if type(number) is int and 0 < number < 2**32 else None

    def _hear_service(self, bus: SessionBus, number: int, notification: Notification) -> None:
        self._answer(is_shown=True)
        is_closed = False
        try:
            while True:
                signal = bus.next_signal()
                if signal.interface != NOTIFICATIONS or signal.body[:1] != (number,):
                    continue
                if signal.member == "NotificationClosed":
                    is_closed = True
                    return
                if signal.member == "ActionInvoked":
                    self._choose(signal, notification)
                    return
        finally:
            if not is_closed:
                bus.send(NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, "CloseNotification", "u", number)

    def _choose(self, signal: Message, notification: Notification) -> None:
        choice = OPEN if signal.body[1:2] == (_PRESSED,) else signal.body[1] if len(signal.body) > 1 else None
        if isinstance(choice, str) and choice in dict(notification.buttons):
            self._chosen(choice)


def _offered(buttons: tuple[tuple[str, str], ...]) -> list[str]:
    """Choices and their words, one after another; first a press on the notification itself, which is no button."""
    return [_PRESSED, buttons[0][1], *(text for button in buttons for text in button)]


def _has_buttons(answer: tuple[object, ...]) -> bool:
    return _are_words(answer) and "actions" in answer[0]  # type: ignore[operator]  # a list


def _are_words(answer: tuple[object, ...]) -> bool:
    return len(answer) == 1 and isinstance(answer[0], list) and all(isinstance(each, str) for each in answer[0])


def _has_portal(bus: SessionBus) -> bool:
    try:
        answer = bus.call(PORTAL, PORTAL_PATH, PROPERTIES, "Get", "ss", PORTAL_NOTIFICATION, "version")
    except (CallError, TimeoutError):
        return False
    return type(in_variants(answer[0] if answer else None)) is int


def _has_service(bus: SessionBus) -> bool:
    try:
        answer = bus.call(NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, "GetCapabilities")
    except (CallError, TimeoutError):
        return False
    return _are_words(answer)
