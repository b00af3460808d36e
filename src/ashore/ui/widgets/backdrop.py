"""Paints the background of the window."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.startup_workarounds import fill
from ashore.ui.theme import Colours


class Backdrop(QWidget):
    """A vertical gradient of two tones."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._gradient: QBrush | None = None

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._gradient = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._gradient = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gradient is None:
            gradient = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
            gradient.setColorAt(0, QColor(self._colours.backdrop_top))
            gradient.setColorAt(1, QColor(self._colours.backdrop_bottom))
            self._gradient = QBrush(gradient)
        painter = QPainter(self)
        fill(painter, QRectF(event.rect()), self._gradient)
        painter.end()
