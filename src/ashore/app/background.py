"""What goes on beside the window, or without it: reminders and the icon in the tray, each only while asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from ashore.app.application import Application
    from ashore.app.reminders import Reminders
    from ashore.app.tray import Tray
    from ashore.domain.settings import Settings

OPEN, QUIT = "open", "quit"


class Background(QObject):
    """Closing the window ends the program unless reminders are asked for; then it goes on without a window.

    It says so the first time, and ends where nobody on this desktop could show a reminder without a window.
    """

    reminders_settings_asked = Signal()
    """Settings is open, and the reminders are to be seen on it."""
    notifications_missing = Signal(bool)
    """Whether nobody on this desktop shows notifications, after `check`."""
    tray_missing = Signal(bool)
    """Whether an icon is asked for and the desktop has no tray, after `check`."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._services = application.services
        self._tray: Tray | None = None
        self._asked_for = (False, False)
        self._services.settings.changed.connect(self._apply)
        application.window.closed.connect(self._follow_closing)
        self._apply(self._services.settings.value)

    @cached_property
    def reminders(self) -> Reminders:
        from ashore.app.reminders import Reminders

        reminders = Reminders(self._application, self._show_in_tray)
        reminders.reachable.connect(lambda: self.notifications_missing.emit(False))
        reminders.unreachable.connect(lambda: self.notifications_missing.emit(True))
        reminders.start()
        return reminders

    def close(self) -> None:
        """No timer runs, and no icon is there, when this returns."""
        self._services.settings.changed.disconnect(self._apply)
        if "reminders" in vars(self):
            self.reminders.stop()
        self._set_tray(is_wanted=False)
        QApplication.setQuitOnLastWindowClosed(True)

    def check(self) -> None:
        """Asks the desktop for what is asked for here; it answers by the signals."""
        settings = self._services.settings.value
        if settings.reminders_on:
            self.reminders.check()
        self.tray_missing.emit(self._tray is not None and not self._tray.is_there())

    def _apply(self, settings: Settings) -> None:
        QApplication.setQuitOnLastWindowClosed(not settings.reminders_on)
        if settings.reminders_on:
            _ = self.reminders
        self._set_tray(is_wanted=settings.tray_on)
        before, self._asked_for = self._asked_for, (settings.reminders_on, settings.tray_on)
        if before != self._asked_for and self._services.navigator.current_page is Page.SETTINGS:
            self.check()

    def _set_tray(self, *, is_wanted: bool) -> None:
        if is_wanted and self._tray is None:
            from ashore.app.tray import Tray  # what it brings of Qt no start without it loads

            self._tray = Tray(self._application)
        elif not is_wanted and self._tray is not None:
            self._tray.remove()
            self._tray = None

    def _show_in_tray(self, title: str, body: str) -> bool:
        return self._tray is not None and self._tray.show_message(title, body)

    def _follow_closing(self) -> None:
        """Later, because windows also close as the program ends."""
        if self._services.settings.value.reminders_on:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        application = self._application
        if application.is_quitting or application.window.isVisible():
            return
        self._rest()
        if self._services.settings.value.closing_reported:
            self._services.notifications.ask(lambda is_there: None if is_there else self._go_on_without_notifications())
            return
        title, body = self._closing_texts()
        buttons = ((OPEN, self.tr("Settings")), (QUIT, self.tr("Quit")))
        notification = self.reminders.notification(title, body, *buttons)
        self._services.notifications.show(notification, self._note_reported, self._follow_choice)

    def _rest(self) -> None:
        """Back to what a start shows: a breath that moves, and nothing over it."""
        application = self._application
        if "overlays" in vars(application.window):
            application.window.overlays.dismiss_all()
        application.breathe.session.go_back()
        application.open_breath()

    def _closing_texts(self) -> tuple[str, str]:
        return self.tr("The window is closed, and reminders go on."), self.tr("You can change this in Settings.")

    def _note_reported(self, is_shown: bool) -> None:
        if is_shown:
            self._services.settings.update(closing_reported=True)
        else:
            self._go_on_without_notifications()

    def _go_on_without_notifications(self) -> None:
        if self._application.window.isVisible():
            return
        settings = self._services.settings
        if self._tray is None or not self._tray.is_there():
            self._application.quit()
        elif not settings.value.closing_reported and self._show_in_tray(*self._closing_texts()):
            settings.update(closing_reported=True)

    def _follow_choice(self, choice: str) -> None:
        if choice == QUIT:
            self._application.quit()
        else:
            self._application.actions.show_window()
            self._services.navigator.open(Page.SETTINGS)
            self.reminders_settings_asked.emit()
