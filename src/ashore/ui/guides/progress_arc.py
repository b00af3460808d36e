"""Shows how far a practice has come: a thin line that grows along the outline of a guide."""

from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRegion

from ashore.ui.guides.drawing import pen_of

_WIDTH = 2.5
_TRACK_WIDTH = 1.2
_MARGIN = 3
_PIECES = 240
_PIECES_PER_RECT = 10
"""What looks different is told in a few rectangles: a single one around a circle would be all that is in it."""
# It fades in over this share of the progress, for a short dash would draw the eye.
_FADE_IN = 0.05
# It is fainter beside a shape that comes near to it, and gets so over these distances, in pixels.
_NEAR, _FAR = 12.0, 28.0
_NEAR_OPACITY = 0.35
_NEAR_STEPS = 8


class ProgressArc:
    """Follows an outline as far as the progress goes; a progress of None shows nothing."""

    def __init__(self) -> None:
        self._progress = 0.0
        self._opacity = 1.0
        self._near_opacity = 1.0
        self._points: list[QPointF] = []
        self._line = QPainterPath()
        self._pen = QPen()
        self._track: tuple[QPainterPath, QPen] | None = None

    @property
    def is_shown(self) -> bool:
        return self._progress > 0

    @property
    def has_path(self) -> bool:
        return bool(self._points)

    @property
    def opacity(self) -> float:
        """0 to 1."""
        return min(1.0, self._progress / _FADE_IN) * self._opacity * self._near_opacity

    def set_opacity(self, opacity: float) -> QRegion:
        """0 to 1, for a line that fades as a whole; returns what looks different now."""
        self._opacity = opacity
        return self._region(0.0, self._progress)

    def set_distance(self, pixels: float) -> QRegion | None:
        """From the line to the shape beside it; returns what looks different now, None for nothing."""
        near = 1 - min(1.0, max(0.0, (pixels - _NEAR) / (_FAR - _NEAR)))
        opacity = 1 - (1 - _NEAR_OPACITY) * round(near * _NEAR_STEPS) / _NEAR_STEPS
        if opacity == self._near_opacity:
            return None
        self._near_opacity = opacity
        return self._region(0.0, self._progress)

    def clear_path(self) -> None:
        """After a change of the outline."""
        self._points = []

    def set_path(self, outline: QPainterPath, colour: str, track_colour: str | None) -> None:
        """`outline` starts where the line is to start; it is drawn as a track where it has a colour."""
        from PySide6.QtCore import Qt  # slow to load, and there is no line on the first frame

        # Straight pieces too short to be seen as such: a line that grows then stays the same where it was.
        self._points = [outline.pointAtPercent(piece / _PIECES) for piece in range(_PIECES + 1)]
        self._track = None if track_colour is None else (outline, pen_of(QColor(track_colour), _TRACK_WIDTH))
        self._pen = pen_of(QColor(colour), _WIDTH)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._line = self._line_between(0.0, self._progress)

    def set_progress(self, progress: float | None) -> QRegion:
        """From 0 to 1; returns what looks different now, nothing while there is no path yet."""
        before, now = self._progress, progress or 0.0
        self._progress = now
        if not self._points:
            return QRegion()
        self._line = self._line_between(0.0, now)
        shorter, longer = sorted((before, now))
        return self._region(0.0 if shorter < _FADE_IN else shorter, longer)

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._track is not None:
            painter.strokePath(*self._track)
        painter.setOpacity(self.opacity)
        painter.strokePath(self._line, self._pen)
        painter.setOpacity(1.0)

    def _region(self, start: float, end: float) -> QRegion:
        """Around the line from `start` to `end`, as shares of the outline."""
        region = QRegion()
        last = floor(end * _PIECES) + 1
        for piece in range(floor(start * _PIECES), last, _PIECES_PER_RECT) if self._points else ():
            points = QPolygonF(self._points[piece : min(last, piece + _PIECES_PER_RECT) + 1])
            region += points.boundingRect().toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        return region

    def _line_between(self, start: float, end: float) -> QPainterPath:
        first, last = floor(start * _PIECES), end * _PIECES
        whole = floor(last)
        points = self._points[first : whole + 1]
        if whole < _PIECES:
            here, there = self._points[whole], self._points[whole + 1]
            points.append(here + (there - here) * (last - whole))
        line = QPainterPath()
        line.addPolygon(QPolygonF(points))
        return line


def round_outline(rect: QRectF, rounding: float) -> QPainterPath:
    """Once around, clockwise from the middle of the upper edge; a circle where `rounding` is half the width."""
    size = 2 * rounding
    path = QPainterPath(QPointF(rect.center().x(), rect.top()))
    path.arcTo(QRectF(rect.right() - size, rect.top(), size, size), 90, -90)
    path.arcTo(QRectF(rect.right() - size, rect.bottom() - size, size, size), 0, -90)
    path.arcTo(QRectF(rect.left(), rect.bottom() - size, size, size), -90, -90)
    path.arcTo(QRectF(rect.left(), rect.top(), size, size), 180, -90)
    path.closeSubpath()
    return path
