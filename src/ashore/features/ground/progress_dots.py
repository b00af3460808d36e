"""Shows as a row of dots which step of an exercise is on the screen."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.accessibility.marks import set_role
from ashore.ui.theme import Theme

DIAMETER_PIXELS = 8
APART_PIXELS = 16
RING_PIXELS = 1.5


class ProgressDots(QWidget):
    """The dots up to the present step are filled, the others are rings. A screen reader hears "Step 2 of 5"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = self._count = 1
        set_role(self, "StaticText")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_step(self, number: int, count: int) -> None:
        """`number` counts from 1. A single step has no dots."""
        self._number, self._count = number, count
        self.setAccessibleName(self.tr("Step {number} of {count}").format(number=number, count=count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._count * APART_PIXELS, DIAMETER_PIXELS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._count < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first_x = (self.width() - (self._count - 1) * APART_PIXELS) / 2
        for index in range(self._count):
            is_reached = (self._count - 1 - index if self.isRightToLeft() else index) < self._number
            centre = QPointF(first_x + index * APART_PIXELS, self.height() / 2)
            if is_reached:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._theme.colours.accent))
            else:
                painter.setPen(QPen(QColor(self._theme.colours.edge), RING_PIXELS))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = (DIAMETER_PIXELS - (0 if is_reached else RING_PIXELS)) / 2
            painter.drawEllipse(centre, radius, radius)
        painter.end()
