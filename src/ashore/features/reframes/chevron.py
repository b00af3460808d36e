"""Draws the mark of what unfolds: pointing down, and up while it is unfolded."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

CHEVRON_PIXELS = 10


def draw_chevron(widget: QWidget, middle_x: float, *, points_up: bool) -> None:
    """At half the height of `widget`, within its paintEvent."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.PlaceholderText), 1.6))
    half, quarter = CHEVRON_PIXELS / 2, CHEVRON_PIXELS / 4
    tip = -quarter if points_up else quarter
    middle = QPointF(middle_x, widget.height() / 2)
    painter.drawPolyline([middle + QPointF(-half, -tip), middle + QPointF(0, tip), middle + QPointF(half, -tip)])
    painter.end()
