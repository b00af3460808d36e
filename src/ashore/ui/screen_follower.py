"""Tells which screen a window is on, from the moment that it is shown."""

from PySide6.QtCore import QEvent, QMetaObject, QObject
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget


class ScreenFollower(QObject):
    """What follows the screen of `window`: `_set_screen` is called for each one that the window comes to."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._connection: QMetaObject.Connection | None = None

    def start(self) -> None:
        """At once where the window is shown, which has its frame by then, else when it is."""
        if not self._window.isVisible():
            self._window.installEventFilter(self)
            return
        handle = self._window.windowHandle()
        handle.screenChanged.connect(self._follow)
        self._follow(handle.screen())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._window.removeEventFilter(self)
            self.start()
        return False

    def _follow(self, screen: QScreen | None) -> None:
        """Qt gives None while the last screen is unplugged."""
        if self._connection is not None:
            QObject.disconnect(self._connection)
            self._connection = None
        self._connection = self._set_screen(screen)

    def _set_screen(self, _screen: QScreen | None) -> QMetaObject.Connection | None:
        """The connection to a signal of that screen, which ends when the window leaves it; by itself none."""
        return None
