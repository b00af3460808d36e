"""Draws the mark of what unfolds: pointing down, and up while it is unfolded."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

FONT_SHARE = 2 / 3
"""How wide it is, in sizes of the font beside it."""


def chevron_pixels(widget: QWidget) -> int:
    """How wide it is drawn on `widget`."""
    return round(widget.fontInfo().pixelSize() * FONT_SHARE)


def draw_chevron(widget: QWidget, inset: int, *, points_up: bool) -> None:
    """`inset` pixels before the end of its line, at half its height, within its paintEvent."""
    width = chevron_pixels(widget)
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.PlaceholderText), 0.16 * width))
    half, quarter = width / 2, width / 4
    from_edge = inset + half
    middle = QPointF(from_edge if widget.isRightToLeft() else widget.width() - from_edge, widget.height() / 2)
    tip = -quarter if points_up else quarter
    painter.drawPolyline([middle + QPointF(-half, -tip), middle + QPointF(0, tip), middle + QPointF(half, -tip)])
    painter.end()
