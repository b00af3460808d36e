"""Dims a part of the window below an overlay; a press on it is reported, so that the overlay can close."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.colours import Colours


class Scrim(QWidget):
    """In the tones of the backdrop, so that it has no edge; the breath stays visible through it."""

    pressed = Signal()

    _OPACITY = 0.72

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_colours(colours)
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        gradient = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        for position, tone in enumerate((self._colours.backdrop_top, self._colours.backdrop_bottom)):
            colour = QColor(tone)
            colour.setAlphaF(self._OPACITY)
            gradient.setColorAt(position, colour)
        painter = QPainter(self)
        painter.fillRect(event.rect(), QBrush(gradient))
        painter.end()
