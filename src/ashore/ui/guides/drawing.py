"""Pens, brushes, circles and the band between two circles, for the shapes of the guides."""

from functools import lru_cache
from itertools import pairwise
from math import ceil, floor, pi, sin, sqrt

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QRegion

_BANDS = 8


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


@lru_cache(maxsize=256)
def ring_region(x: int, y: int, inner: int, outer: int) -> QRegion:
    """The band between two circles around (x, y) as a few rectangles; cached, because breaths repeat.

    Few, because each rectangle is sent to the screen on its own; they are lower where the circle runs flat.
    """
    region = QRegion()
    cuts = [ceil(outer * sin(k * pi / 2 / _BANDS)) for k in range(_BANDS)] + [outer]
    for near, far in pairwise(cuts):
        if far <= near:
            continue
        half_width = ceil(sqrt(outer * outer - near * near))
        half_hole = floor(sqrt(max(0, inner * inner - far * far)))
        for top in (y + near, y - far):
            if half_hole:
                region += QRect(x - half_width, top, half_width - half_hole, far - near)
                region += QRect(x + half_hole, top, half_width - half_hole, far - near)
            else:
                region += QRect(x - half_width, top, 2 * half_width, far - near)
    return region


def changed_ring_region(x: int, y: int, one: float, other: float) -> QRegion:
    """Where a disc around (x, y) looks different at two radii, with space for soft edges, and a pixel for the hard one.

    The radii are even numbers, so that most frames find their region in the cache.
    """
    inner, outer = (one, other) if one < other else (other, one)
    return ring_region(x, y, max(0, 2 * floor((inner - 3) / 2)), 2 * ceil((outer + 1) / 2))
