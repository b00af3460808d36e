"""What dims a part of the window while something lies over it; a press on it asks for that to go."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.theme import Colours

OPACITY = 0.72


class Scrim(QWidget):
    """Of the backdrop's own tones, so that it has no edge; the breath still shines through."""

    pressed = Signal()

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
        shade = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        for place, tone in enumerate((self._colours.backdrop_top, self._colours.backdrop_bottom)):
            dim = QColor(tone)
            dim.setAlphaF(OPACITY)
            shade.setColorAt(place, dim)
        painter = QPainter(self)
        painter.fillRect(event.rect(), QBrush(shade))
        painter.end()
