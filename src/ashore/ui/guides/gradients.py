"""Soft light, chosen so that it costs next to nothing to draw, and the rim of a disc."""

from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, floor, pi, sin, sqrt
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
    QRegion,
)

from ashore.ui.startup_workarounds import fill

_BANDS = 8
_OFF_CENTRE = 0.09
_MIDDLE = 0.52
_WHOLE = 256


def pen_of(colour: QColor, width: float = 1.0) -> QPen:
    """A pen made step by step.

    Like `fillRect`, whatever takes a colour, a pen or one of Qt's styles (QPen(), QBrush(), setPen, setBrush) builds
    every enum of Qt to choose between them. The guides draw by `fillPath` and `strokePath`, which take one thing.
    """
    pen = QPen()
    pen.setColor(colour)
    pen.setWidthF(width)
    return pen


def brush_of(colour: QColor) -> QBrush:
    """A brush of one colour."""
    return pen_of(colour).brush()


def disc_path(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def ring_path(centre: QPointF, inner: float, outer: float) -> QPainterPath:
    """Between two circles, for where two outlines overlap a path stays empty. It fills faster than a circle strokes."""
    path = disc_path(centre, outer)
    path.addEllipse(centre, inner, inner)
    return path


def mixed(one: str, other: str, share: float) -> QColor:
    """From `one` (share 0) to `other` (share 1), both #rrggbb."""
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def from_above(rect: QRectF, top: QColor, middle: QColor, bottom: QColor) -> QBrush:
    """Light falling from above. An upright gradient draws as fast as a plain colour; any other takes far longer."""
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    gradient.setColorAt(0.0, top)
    gradient.setColorAt(0.42, middle)
    gradient.setColorAt(1.0, bottom)
    return QBrush(gradient)


class Light(Protocol):
    """What a round guide is filled with."""

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None: ...


class Glow:
    """Light from a point a little above the middle of a disc, prepared once as a picture.

    A picture costs much more to lay along a soft edge than a plain colour, so the edge is drawn in the one colour the
    light has at that distance, and the picture inside it, where no soft edge is needed.
    """

    def __init__(self, centre: QPointF, radius: int, colours: tuple[QColor, QColor, QColor], ratio: float) -> None:
        """`colours` from the middle to the rim; `ratio` is device pixels per pixel."""
        light, middle, deep = colours
        square = QRect(int(centre.x()) - radius, int(centre.y()) - radius, 2 * radius, 2 * radius)
        source = QPointF(centre.x(), centre.y() - _OFF_CENTRE * radius)
        gradient = QRadialGradient(source, (1 + _OFF_CENTRE) * radius)
        gradient.setColorAt(0.0, light)
        gradient.setColorAt(_MIDDLE, middle)
        gradient.setColorAt(1.0, deep)
        picture = QPixmap(ceil(square.width() * ratio), ceil(square.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.translate(-square.topLeft())
        fill(painter, QRectF(square.adjusted(0, 0, 1, 1)), QBrush(gradient))
        painter.end()
        self._origin = square.topLeft()
        self._inside = QBrush(picture)
        self._colours = colours
        self._reach = (1 + _OFF_CENTRE) * radius
        self._rims: dict[int, QBrush] = {}
        self._pixel = 1 / ratio

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        """A disc of this light."""
        painter.fillPath(disc_path(centre, radius), self._rim(int(radius)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrushOrigin(self._origin)
        painter.fillPath(disc_path(centre, radius - self._pixel), self._inside)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _rim(self, distance: int) -> QBrush:
        brush = self._rims.get(distance)
        if brush is None:
            light, middle, deep = (colour.name() for colour in self._colours)
            place = distance / self._reach
            inner, outer = place / _MIDDLE, (place - _MIDDLE) / (1 - _MIDDLE)
            colour = mixed(light, middle, inner) if place < _MIDDLE else mixed(middle, deep, outer)
            brush = self._rims[distance] = brush_of(colour)
        return brush


@lru_cache(maxsize=256)
def rim(x: int, y: int, inner: int, outer: int) -> QRegion:
    """The band between two circles around (x, y) as a few rectangles; cached, because breaths repeat.

    Few, because each rectangle is sent to the screen on its own; the cuts lie closer where the rim runs flat.
    """
    region = QRegion()
    cuts = [ceil(outer * sin(k * pi / 2 / _BANDS)) for k in range(_BANDS)] + [outer]
    for near, far in pairwise(cuts):
        if far <= near:
            continue
        reach = ceil(sqrt(outer * outer - near * near))
        hollow = floor(sqrt(max(0, inner * inner - far * far)))
        for top in (y + near, y - far):
            if hollow:
                region += QRect(x - reach, top, reach - hollow, far - near)
                region += QRect(x + hollow, top, reach - hollow, far - near)
            else:
                region += QRect(x - reach, top, 2 * reach, far - near)
    return region


def rim_between(centre: QPoint, one: float, other: float) -> QRegion:
    """Where a disc looks different at two radii, with room for soft edges, and for the hard one a pixel inside.

    On even radii, so that most frames find their rim among those made before.
    """
    inner, outer = (one, other) if one < other else (other, one)
    return rim(centre.x(), centre.y(), max(0, 2 * floor((inner - 3) / 2)), 2 * ceil((outer + 1) / 2))


def wave_of(angle: float) -> float:
    """0 to 1 and back, softly; `angle` in radians."""
    return (1 - cos(angle)) / 2


def stepped(share: float, steps: int = _WHOLE) -> float:
    """`share` in steps too fine to see, so that equal looks compare equal."""
    return round(share * steps) / steps
