"""Shows one notification of the desktop at a time. What it answers reaches the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.system.desktop_notification import DesktopNotification, Notification

Value = TypeVar("Value", bool, str)


class DesktopNotifications(QObject):
    """Nothing is loaded and nobody asked before the first use. Callbacks come later, and none after `withdraw`."""

    _call_queued = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: DesktopNotification | None = None
        self._asked: DesktopNotification | None = None
        self._call_queued.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def show(
        self, notification: Notification, answered: Callable[[bool], object], chosen: Callable[[str], object]
    ) -> None:
        """In the place of any other. `answered` gets whether it is shown, `chosen` what is pressed on it."""
        from ashore.system.desktop_notification import DesktopNotification  # loads what speaks with the desktop

        before = self._shown
        self.withdraw()
        place: list[DesktopNotification] = []

        def queue(receiver: Callable[[Value], object], value: Value) -> None:
            """For the thread of the notification. What is shown may be another one by the time of the call."""
            self._call_queued.emit(lambda: receiver(value) if self._shown in place else None)

        self._shown = DesktopNotification(notification, partial(queue, answered), partial(queue, chosen), after=before)
        place.append(self._shown)

    def ask(self, answered: Callable[[bool], object]) -> None:
        """Whether there is anyone to show one."""
        from ashore.system.desktop_notification import DesktopNotification

        def queue(is_there: bool) -> None:
            """For the thread."""
            self._call_queued.emit(lambda: answered(is_there) if self._asked is not None else None)

        self._asked = DesktopNotification(None, queue, lambda _choice: None)

    def withdraw(self, *, is_last: bool = False) -> None:
        """What is shown goes. `is_last` is what the process does before it ends."""
        if self._shown is not None:
            self._shown.withdraw(is_last=is_last)
            self._shown = None
        if is_last and self._asked is not None:
            self._asked.withdraw()
            self._asked = None

    def _call(self, call: Callable[[], object]) -> None:
        call()
