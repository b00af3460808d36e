"""Uses the small guide as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ashore.ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ashore.app.application import Application
    from ashore.features.breathe.compact_window import CompactWindow


class CompactDriver:
    """Of a program that shows the small guide, or is about to."""

    def __init__(self, app: Application) -> None:
        self._app = app

    @property
    def window(self) -> CompactWindow:
        window = self._app.compact_mode.window
        assert window is not None
        return window

    @property
    def is_shown(self) -> bool:
        """In the place of the whole window."""
        window = self._app.compact_mode.window
        assert (window is not None) is not self._app.window.isVisible()
        return window is not None and window.isVisible()

    @property
    def buttons(self) -> list[Button]:
        return [each for each in self.window.findChildren(Button) if each.isVisible()]

    @property
    def line(self) -> str:
        return self.window.line.text() if self.window.line.isVisible() else ""

    @property
    def word(self) -> str:
        return self.window.frame.guide.word

    @property
    def place(self) -> QRect:
        return self.window.geometry()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Where the keyboard is in it."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def drag(self, way: QPoint) -> None:
        """With the pointer, from its upper left."""
        start = QPoint(20, 12)
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(self.window, start + way)
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)

    def picture(self) -> QImage:
        return self.window.grab().toImage()
