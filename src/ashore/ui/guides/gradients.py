"""Gradients that cost little to draw."""

from math import ceil
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPixmap, QRadialGradient

from ashore.ui.guides.drawing import brush_of, disc_path, ring_path
from ashore.ui.startup_workarounds import fill

_OFF_CENTRE = 0.09
_MIDDLE = 0.52


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
    """A disc with a radial gradient from a little above its centre, prepared once as a pixmap.

    A pixmap costs much more to draw along a soft edge than a plain colour, so the edge is drawn in the one colour that
    the gradient has at that radius, and the pixmap inside it, where no soft edge is needed.
    """

    def __init__(self, centre: QPointF, radius: int, tones: tuple[QColor, QColor, QColor], pixel_ratio: float) -> None:
        """`tones` from the centre to the edge; `pixel_ratio` is device pixels per pixel."""
        inner, middle, outer = tones
        square = QRect(int(centre.x()) - radius, int(centre.y()) - radius, 2 * radius, 2 * radius)
        brightest = QPointF(centre.x(), centre.y() - _OFF_CENTRE * radius)
        gradient = QRadialGradient(brightest, (1 + _OFF_CENTRE) * radius)
        gradient.setColorAt(0.0, inner)
        gradient.setColorAt(_MIDDLE, middle)
        gradient.setColorAt(1.0, outer)
        pixmap = QPixmap(ceil(square.width() * pixel_ratio), ceil(square.height() * pixel_ratio))
        pixmap.setDevicePixelRatio(pixel_ratio)
        painter = QPainter(pixmap)
        painter.translate(-square.topLeft())
        fill(painter, QRectF(square.adjusted(0, 0, 1, 1)), QBrush(gradient))
        painter.end()
        self._origin = square.topLeft()
        self._inside = QBrush(pixmap)
        self._tones = tones
        self._gradient_radius = (1 + _OFF_CENTRE) * radius
        self._edges: dict[int, QBrush] = {}
        self._pixel = 1 / pixel_ratio

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        painter.fillPath(disc_path(centre, radius), self._edge(int(radius)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrushOrigin(self._origin)
        painter.fillPath(disc_path(centre, radius - self._pixel), self._inside)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _edge(self, radius: int) -> QBrush:
        brush = self._edges.get(radius)
        if brush is None:
            inner, middle, outer = (colour.name() for colour in self._tones)
            share = radius / self._gradient_radius
            if share < _MIDDLE:
                colour = mix_colours(inner, middle, share / _MIDDLE)
            else:
                colour = mix_colours(middle, outer, (share - _MIDDLE) / (1 - _MIDDLE))
            brush = self._edges[radius] = brush_of(colour)
        return brush


class RingFill:
    """A ring around a hole of a fixed radius."""

    def __init__(self, brush: QBrush, hole_radius: float) -> None:
        self._brush = brush
        self._hole_radius = hole_radius

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        painter.fillPath(ring_path(centre, self._hole_radius, radius), self._brush)
