"""Paints the background of the window."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.startup_workarounds import fill
from ashore.ui.theme import Colours
from ashore.ui.widgets.shore_picture import shore_picture


class Backdrop(QWidget):
    """A still shore, drawn once for each size of the window; a frame copies the part of it that it needs."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._picture: QBrush | None = None
        self._pixels = QSize()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatio()
        pixels = self.size() * ratio
        if self._picture is None or self._pixels != pixels:
            self._picture, self._pixels = QBrush(shore_picture(pixels, ratio, self._colours)), pixels
        painter = QPainter(self)
        fill(painter, QRectF(event.rect()), self._picture)
        painter.end()
