"""A soft light without an edge."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRadialGradient

STOPS = 16


def aura(radius: int, colour: str, opacity: float) -> QPixmap:
    """A square of 2 * `radius` pixels: `opacity` (0..1) of `colour` in its middle, nothing at its edge."""
    light = QRadialGradient(QPointF(radius, radius), radius)
    for stop in range(STOPS + 1):
        place = stop / STOPS
        tone = QColor(colour)
        tone.setAlphaF(opacity * (1 - place) ** 2.2)
        light.setColorAt(place, tone)
    picture = QPixmap(2 * radius, 2 * radius)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), light)
    painter.end()
    return picture
