"""The quiet ground everything stands on."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.startup_workarounds import fill
from ashore.ui.theme import Colours


class Backdrop(QWidget):
    """One tone passing into another from top to bottom."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._shade: QBrush | None = None

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._shade = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shade = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shade is None:
            shade = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
            shade.setColorAt(0, QColor(self._colours.backdrop_top))
            shade.setColorAt(1, QColor(self._colours.backdrop_bottom))
            self._shade = QBrush(shade)
        painter = QPainter(self)
        fill(painter, QRectF(event.rect()), self._shade)
        painter.end()
