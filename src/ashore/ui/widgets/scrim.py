"""What dims a part of the window while something lies over it; a press on it asks for that to go."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.filling import fill

OPACITY = 0.72


class Scrim(QWidget):
    """Of one colour, which the breath still shines through."""

    pressed = Signal()

    def __init__(self, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_colour(colour)
        self.hide()

    def set_colour(self, colour: str) -> None:
        dim = QColor(colour)
        dim.setAlphaF(OPACITY)
        self._brush = QBrush(dim)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, QRectF(event.rect()), self._brush)
        painter.end()
