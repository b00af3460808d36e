"""The icon in the tray, where one is asked for and the desktop has a tray. Nothing needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ashore.system.application_id import APPLICATION_ID
from ashore.ui.action_table import ActionId

if TYPE_CHECKING:
    from ashore.app.application import Application

DRAWN_PIXELS = 64


class Tray(QObject):
    """In the tray from its making to `remove`. A press on it opens the window."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._menu = QMenu()
        actions = application.actions
        self.open_action = QAction(self.tr("Open"), self._menu)
        self.open_action.triggered.connect(actions.show_window)
        self._menu.addAction(self.open_action)
        self._menu.addAction(actions.action(ActionId.COMPACT))
        self._menu.addSeparator()
        self._menu.addAction(actions.action(ActionId.QUIT))
        pixmap = application.theme.pixmap(APPLICATION_ID, "", DRAWN_PIXELS)
        self._icon = QSystemTrayIcon(QIcon(pixmap), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._open_if_pressed)
        self._icon.messageClicked.connect(actions.show_window)
        application.window.windowTitleChanged.connect(self._icon.setToolTip)  # neutral where the window is
        self._icon.setToolTip(application.window.windowTitle())
        self._icon.show()

    @staticmethod
    def is_there() -> bool:
        """Whether the desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_message(self, title: str, body: str) -> bool:
        """False where there is no tray, or one that shows no messages."""
        if not (self.is_there() and QSystemTrayIcon.supportsMessages()):
            return False
        self._icon.showMessage(title, body, self._icon.icon())
        return True

    def remove(self) -> None:
        self._icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

    def _open_if_pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._application.actions.show_window()
