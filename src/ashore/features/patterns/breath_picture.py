"""Paints the shape of a pattern's breath as a line over time, for a tile or at the top of its details."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.pacing import moment_at
from ashore.domain.slowdown import FASTEST_RATE, SLOWEST_RATE, breath_at
from ashore.ui.accessibility.marks import set_role
from ashore.ui.breath_texts import cycle_text
from ashore.ui.theme import Theme

HEIGHT_PIXELS = 52
PEN_PIXELS = 2.0
POINTS_PER_BREATH = 60
FILL_TOP, FILL_BOTTOM = 0.30, 0.02
SLOWING_BREATHS = 3
DASHES = (1.0, 3.0)
"""In widths of the pen, for a breath that is not paced."""


class BreathPicture(QWidget):
    """`height` in pixels at 100 % text; up to twice as high at larger text."""

    def __init__(
        self, theme: Theme, pattern: Pattern, height: int = HEIGHT_PIXELS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pattern = pattern
        self._height = height
        self._line: QPainterPath | None = None
        """In its present size; it takes 2 ms."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, "Graphic")
        self.setAccessibleName(self.tr("The shape of this breath"))
        self.setAccessibleDescription(cycle_text(pattern.steps))
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        half = PEN_PIXELS / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        line = self._line = self._line or breath_path(self._pattern, area)
        accent = QColor(self._theme.colours.accent)
        pen = QPen(accent, PEN_PIXELS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pattern.kind is BreathKind.OWN:
            pen.setDashPattern(DASHES)
        else:
            painter.fillPath(_closed(line, area), _fill(accent, area))
        painter.strokePath(line, pen)
        painter.end()

    def _apply_theme(self) -> None:
        self.setFixedHeight(min(self._theme.sizes.scaled(self._height), 2 * self._height))
        self.update()


def breath_path(pattern: Pattern, area: QRectF) -> QPainterPath:
    """One breath from side to side of `area`, full lungs at its top; a few where a pattern slows down."""
    shown, breaths = _shown(pattern)
    start = shown.lead_in_seconds if breaths == 1 else 0.0
    length = shown.cycle_start(len(shown.lead_in) + 1) - start
    path = QPainterPath()
    points = POINTS_PER_BREATH * breaths
    for index in range(points + 1):
        share = index / points
        # The last point belongs to this breath, not to the next one.
        fullness = moment_at(shown, start + length * min(share, 1 - 1e-9)).fullness
        point = QPointF(area.left() + area.width() * share, area.bottom() - area.height() * fullness)
        path.lineTo(point) if index else path.moveTo(point)
    return path


def _shown(pattern: Pattern) -> tuple[Pattern, int]:
    """What is drawn, and how many breaths of it."""
    if pattern.kind is not BreathKind.SLOWING:
        return pattern, 1
    fall = (FASTEST_RATE - SLOWEST_RATE) / SLOWING_BREATHS
    faster = tuple(breath_at(FASTEST_RATE - fall * number) for number in range(SLOWING_BREATHS))
    return replace(pattern, lead_in=faster, steps=breath_at(SLOWEST_RATE)), SLOWING_BREATHS + 1


def _closed(line: QPainterPath, area: QRectF) -> QPainterPath:
    path = QPainterPath(line)
    path.lineTo(area.bottomRight())
    path.lineTo(area.bottomLeft())
    path.closeSubpath()
    return path


def _fill(accent: QColor, area: QRectF) -> QBrush:
    gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
    for position, opacity in ((0.0, FILL_TOP), (1.0, FILL_BOTTOM)):
        colour = QColor(accent)
        colour.setAlphaF(opacity)
        gradient.setColorAt(position, colour)
    return QBrush(gradient)
