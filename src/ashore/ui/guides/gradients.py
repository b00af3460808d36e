"""Gradients that cost little to draw."""

from collections.abc import Sequence
from math import ceil, cos, pi
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPixmap, QRadialGradient

from ashore.ui.guides.drawing import brush_of, disc_path, ring_path
from ashore.ui.startup_workarounds import fill

# Of the light in a disc, as shares of its radius: where it comes from, and how far it reaches.
_SOURCE_ABOVE_CENTRE = 0.16
_REACH = 1.18
_STOPS = 33
_RIM = 1.75
"""Pixels."""


def mix_colours(one: str, other: str, share: float) -> QColor:
    """From `one` (share 0) to `other` (share 1), both #rrggbb."""
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def vertical_gradient(rect: QRectF, top: QColor, middle: QColor, bottom: QColor) -> QBrush:
    """A vertical gradient draws as fast as a plain colour; any other takes far longer."""
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    gradient.setColorAt(0.0, top)
    gradient.setColorAt(0.42, middle)
    gradient.setColorAt(1.0, bottom)
    return QBrush(gradient)


class RoundFill(Protocol):
    """Fills a round shape up to a radius."""

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None: ...


class RadialFill:
    """A disc with light from above its centre and a rim of one colour; its inside is prepared once as a pixmap.

    A pixmap costs much more to draw along a soft edge than a plain colour, so only the rim has soft edges.
    """

    def __init__(self, centre: QPointF, radius: int, tones: Sequence[QColor], rim: QColor, pixel_ratio: float) -> None:
        """`tones` from the brightest point to the edge; `pixel_ratio` is device pixels per pixel."""
        square = QRect(int(centre.x()) - radius, int(centre.y()) - radius, 2 * radius, 2 * radius)
        source = QPointF(centre.x(), centre.y() - _SOURCE_ABOVE_CENTRE * radius)
        gradient = QRadialGradient(source, _REACH * radius)
        for step in range(_STOPS):
            share = step / (_STOPS - 1)
            gradient.setColorAt(share, _tone_at(tones, 0.45 * share + 0.55 * (1 - cos(pi * share)) / 2))
        # Without alpha it takes less to draw; what lies outside the disc is never drawn.
        size = QSize(ceil(square.width() * pixel_ratio), ceil(square.height() * pixel_ratio))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(pixel_ratio)
        painter = QPainter(image)
        painter.translate(-square.topLeft())
        fill(painter, QRectF(square.adjusted(0, 0, 1, 1)), QBrush(gradient))
        painter.end()
        self._origin = square.topLeft()
        self._inside = QBrush(QPixmap.fromImage(image))
        self._rim = brush_of(rim)
        # A rim darker than what it surrounds would show steps along its inner side. A ring takes more to draw.
        self._rim_is_smooth = rim.lightness() < tones[-1].lightness()

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        painter.setBrushOrigin(self._origin)
        if self._rim_is_smooth:
            painter.fillPath(disc_path(centre, radius - _RIM / 2), self._inside)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(ring_path(centre, radius - _RIM, radius), self._rim)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(disc_path(centre, radius), self._rim)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillPath(disc_path(centre, radius - _RIM), self._inside)


def _tone_at(tones: Sequence[QColor], share: float) -> QColor:
    """The colour at a share of the way along tones that lie equally far apart."""
    place = share * (len(tones) - 1)
    index = min(int(place), len(tones) - 2)
    return mix_colours(tones[index].name(), tones[index + 1].name(), place - index)


class RingFill:
    """A ring around a hole of a fixed radius."""

    def __init__(self, brush: QBrush, hole_radius: float) -> None:
        self._brush = brush
        self._hole_radius = hole_radius

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(ring_path(centre, self._hole_radius, radius), self._brush)
