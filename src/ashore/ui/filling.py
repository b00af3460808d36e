"""Fills a rectangle without `QPainter.fillRect`.

Choosing among the many forms of `fillRect` builds every enum of Qt's namespace: 35 ms before the first frame.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter


def fill(painter: QPainter, area: QRectF, brush: QBrush) -> None:
    """`brush` replaces the painter's background."""
    painter.setBackground(brush)
    painter.eraseRect(area)
