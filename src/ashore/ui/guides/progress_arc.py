"""How far a practice has come: a thin line that grows along the outline of a guide."""

from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ashore.ui.guides.gradients import pen_of

_WIDTH = 2.4
_REACH = 3
_PIECES = 240
# It gains its strength over this share of the way, for a short dash out of nowhere would draw the eye.
_BEGINNING = 0.05


class ProgressArc:
    """Lies on an outline, and is shown as far as the progress goes; None shows nothing."""

    def __init__(self) -> None:
        self._progress = 0.0
        self._places: list[QPointF] = []
        self._line = QPainterPath()
        self._pen = QPen()

    @property
    def is_shown(self) -> bool:
        return self._progress > 0

    @property
    def is_laid(self) -> bool:
        return bool(self._places)

    @property
    def strength(self) -> float:
        """0 to 1, as it is seen."""
        return min(1.0, self._progress / _BEGINNING)

    def lift(self) -> None:
        """The outline has changed."""
        self._places = []

    def lay_on(self, outline: QPainterPath, colour: str) -> None:
        """`outline` begins where the line is to begin."""
        from PySide6.QtCore import Qt  # slow to load, and there is no line on the first frame

        # Straight pieces too short to be seen as such: a line that grows then stays the same where it was.
        self._places = [outline.pointAtPercent(piece / _PIECES) for piece in range(_PIECES + 1)]
        self._pen = pen_of(QColor(colour), _WIDTH)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._line = self._line_between(0.0, self._progress)

    def advance(self, progress: float | None) -> QRect:
        """To a progress from 0 to 1; the rectangle that looks different now, empty while the line is not laid yet."""
        before, now = self._progress, progress or 0.0
        self._progress = now
        if not self._places:
            return QRect()
        self._line = self._line_between(0.0, now)
        shorter, longer = sorted((before, now))
        changed = self._line_between(0.0 if shorter < _BEGINNING else shorter, longer)
        return changed.boundingRect().toAlignedRect().adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def paint(self, painter: QPainter) -> None:
        painter.setOpacity(self.strength)
        painter.strokePath(self._line, self._pen)
        painter.setOpacity(1.0)

    def _line_between(self, start: float, end: float) -> QPainterPath:
        first, last = floor(start * _PIECES), end * _PIECES
        whole = floor(last)
        places = self._places[first : whole + 1]
        if whole < _PIECES:
            here, there = self._places[whole], self._places[whole + 1]
            places.append(here + (there - here) * (last - whole))
        line = QPainterPath()
        line.addPolygon(QPolygonF(places))
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
