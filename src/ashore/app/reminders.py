"""Shows a reminder that is due: as a notification, else from the tray, else as a line in the open window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ashore.services.reminder_clock import ReminderClock
from ashore.system.application_id import APPLICATION_ID
from ashore.system.desktop_notification import OPEN, Notification

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ashore.app.application import Application

LATER = "later"


class Reminders(QObject):
    """Never while a breath or an exercise has the window to itself: such a reminder is over, for its time is used.

    While something fills the screen a reminder waits, as long as it is recent. What is chosen on it beside opening the
    window does nothing, and is counted nowhere.
    """

    unreachable = Signal()
    """Nobody on this desktop shows a notification."""
    reachable = Signal()

    def __init__(self, application: Application, show_in_tray: Callable[[str, str], bool]) -> None:
        """`show_in_tray` shows a title and a text; False where there is no tray."""
        super().__init__(application)
        self._application = application
        self._services = application.services
        self._show_in_tray = show_in_tray
        self.clock = ReminderClock(self._services.settings, self)
        self.clock.due.connect(self._follow_due)
        application.breathe.session.alone_changed.connect(self._withdraw_if_alone)

    def start(self) -> None:
        self.clock.start()

    def stop(self) -> None:
        self.clock.stop()

    def check(self) -> None:
        """Tells by a signal whether a notification would be shown."""
        self._services.notifications.ask(lambda is_there: (self.reachable if is_there else self.unreachable).emit())

    def notification(self, title: str, body: str, *buttons: tuple[str, str]) -> Notification:
        """One that says who shows it only where the window does so too."""
        if self._services.settings.value.neutral_title:
            return Notification(title, body, buttons, self._application.window.windowTitle())
        return Notification(title, body, buttons, "Ashore", APPLICATION_ID)

    def _follow_due(self, due: datetime) -> None:
        if self._is_someone_led:
            self.clock.note_handled(due)
        elif not self._is_screen_filled():
            self.clock.note_handled(due)
            self._show()

    @property
    def _is_someone_led(self) -> bool:
        """Whether a breath or an exercise is followed on screen now."""
        application, window = self._application, self._application.window
        is_small = application.compact_mode.window is not None
        is_on_screen = is_small or (window.isVisible() and not window.isMinimized())
        return is_on_screen and application.chrome.is_leading_someone

    def _show(self) -> None:
        title, body = self.tr("This is a time you chose."), self.tr("You can open the window now, or leave it.")
        notification = self.notification(title, body, (OPEN, self.tr("Open")), (LATER, self.tr("Not now")))
        self._services.notifications.show(
            notification, lambda is_shown: None if is_shown else self._show_here(), self._follow
        )

    def _show_here(self) -> None:
        """Without a notification."""
        title, body = self.tr("This is a time you chose."), self.tr("You can open the window now, or leave it.")
        if not self._show_in_tray(title, body) and self._application.window.isVisible():
            self._services.messages.show_info(title)

    def _follow(self, choice: str) -> None:
        if choice == OPEN:
            self._application.actions.show_window()

    def _withdraw_if_alone(self, is_alone: bool) -> None:
        if is_alone:
            self._services.notifications.withdraw()

    def _is_screen_filled(self) -> bool:
        window = self._application.window
        if window.isFullScreen() and window.isActiveWindow():
            return True
        if QGuiApplication.platformName() != "xcb":
            return False  # nobody tells; many desktops then hold notifications back by themselves
        from ashore.system.full_screen import is_full_screen_in_use  # takes 25 ms to load, at the first reminder

        return is_full_screen_in_use()
