"""Shows which line of how many is in view, as a row of dots."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.accessibility.marks import set_role

MOST_DOTS = 10
DOT_SHARE = 8 / 15
"""How wide a dot is, in sizes of the font."""


class LadderDots(QWidget):
    """Filled up to the line in view, rings after it. Keeps its place where there is nothing to count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._index = 0
        set_role(self, "StaticText")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_place(self, index: int, count: int | None) -> None:
        """`index` counts from 0; `count` is None for more than can be counted at a glance."""
        self._index, self._count = index, count if count is not None and 1 < count <= MOST_DOTS else 0
        name = self.tr("Line {number} of {count}").format(number=index + 1, count=count) if self._count else ""
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * self._dot_pixels * MOST_DOTS, round(2.5 * self._dot_pixels))

    @property
    def _dot_pixels(self) -> int:
        return round(self.fontInfo().pixelSize() * DOT_SHARE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled, ring = self.palette().color(QPalette.ColorRole.Highlight), self.palette().color(_QUIET)
        dot = self._dot_pixels
        for number in range(self._count):
            is_reached = number <= self._index
            radius = dot / 2 if is_reached else dot / 2 - 0.75
            painter.setPen(QPen(filled if is_reached else ring, 0 if is_reached else 1.5))
            painter.setBrush(QBrush(filled) if is_reached else QBrush())
            along = dot / 2 + number * 2 * dot
            if self.isRightToLeft():
                along = self.width() - along
            painter.drawEllipse(QPointF(along, self.height() / 2), radius, radius)
        painter.end()


_QUIET = QPalette.ColorRole.PlaceholderText
