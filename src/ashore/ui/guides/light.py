"""Soft light: gradients prepared once, laid down as texture in every frame."""

from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, floor, pi, sin, sqrt

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QGradient, QPainter, QPixmap, QRadialGradient, QRegion

_BANDS = 12
_WHOLE = 256


def mixed(one: str, other: str, share: float) -> QColor:
    """From `one` (share 0) to `other` (share 1), both #rrggbb."""
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def glow(centre: QPointF, radius: float, light: QColor, middle: QColor, deep: QColor) -> QRadialGradient:
    """A radial light a little above the centre, as if it came from inside."""
    source = QPointF(centre.x(), centre.y() - 0.14 * radius)
    gradient = QRadialGradient(source, 1.13 * radius, source)
    gradient.setColorAt(0.0, light)
    gradient.setColorAt(0.52, middle)
    gradient.setColorAt(1.0, deep)
    return gradient


def texture(rect: QRect, gradient: QGradient, ratio: float) -> QBrush:
    """The gradient over `rect` as a texture brush; the brush origin has to stand at the rectangle's top left."""
    picture = QPixmap(ceil(rect.width() * ratio), ceil(rect.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.translate(-rect.topLeft())
    painter.fillRect(QRectF(rect).adjusted(0, 0, 1, 1), QBrush(gradient))
    painter.end()
    return QBrush(picture)


@lru_cache(maxsize=1024)
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
    """Where a disc looks different at two radii, with a pixel to spare for soft edges."""
    inner, outer = (one, other) if one < other else (other, one)
    return rim(centre.x(), centre.y(), max(0, floor(inner) - 1), ceil(outer) + 1)


def wave_of(angle: float) -> float:
    """0 to 1 and back, softly; `angle` in radians."""
    return (1 - cos(angle)) / 2


def stepped(share: float, steps: int = _WHOLE) -> float:
    """`share` in steps too fine to see, so that equal looks compare equal."""
    return round(share * steps) / steps
