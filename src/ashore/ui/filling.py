"""Fills a rectangle without `QPainter.fillRect`.

Choosing among the many forms of `fillRect` builds every enum of Qt's namespace: 35 ms before the first frame.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath


def fill(painter: QPainter, area: QRectF, brush: QBrush) -> None:
    path = QPainterPath()
    path.addRect(area)
    painter.fillPath(path, brush)
