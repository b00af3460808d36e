"""Draws a loop of steps as words on an open ring, or where the page is narrow, in a column.

The way back from the last step to the first is where the ring is open: one can step out there.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.learning import LoopStep
from ashore.features.learn.loop_layout import LANE_EMS, LoopLayout, column_layout, distance, oval_layout
from ashore.ui.accessibility.marks import set_role
from ashore.ui.theme import Theme

BOX_EMS = 11.5
WIDEST_EMS = 22.0
PADDING_EMS = 0.25
ARROW_HEAD_EMS = 0.45
LINE_EMS = 0.13
GAP_FROM, GAP_TO = 0.26, 0.74
"""Where the way back is open, as shares of its length."""
DOTS = (0.01, 2.2)
"""In widths of a dot."""
DOT_TO_LINE = 1.5
TEXT_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class LoopDiagram(QWidget):
    """Every size follows the font, so that the words have their space at any text size and width."""

    def __init__(self, theme: Theme, steps: Sequence[LoopStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = tuple(steps)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, "Graphic")
        self.setAccessibleName(self.tr("A loop"))
        numbered = [self.tr("{number}: {words}").format(number=i, words=step.words) for i, step in enumerate(steps, 1)]
        description = self.tr("{stations}. Then the loop begins again.").format(stations=self.tr(". ").join(numbered))
        self.setAccessibleDescription(description)
        theme.changed.connect(self._apply_theme)

    def heightForWidth(self, width: int) -> int:
        return round(self.layout_for(width).height)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._theme.sizes.scaled(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def layout_for(self, width: float) -> LoopLayout:
        """Where boxes and arrows stand at this width in pixels."""
        self.ensurePolished()  # the style sheet decides the size of the font
        em = float(self.fontInfo().pixelSize())
        layout = oval_layout(self._text_sizes(em * BOX_EMS, em), width, em)
        if layout is not None:
            return layout
        return column_layout(self._text_sizes(min(width - em * LANE_EMS, em * WIDEST_EMS), em), width, em)

    @property
    def _texts(self) -> list[str]:
        return [step.words for step in self._steps]

    def _text_sizes(self, widest: float, em: float) -> list[QSizeF]:
        """The space that each text takes, at most `widest` pixels across."""
        padding = 2 * em * PADDING_EMS
        available = QRectF(0, 0, widest - padding, 100_000)
        metrics = QFontMetricsF(self.font())
        rects = (metrics.boundingRect(available, int(TEXT_FLAGS), text) for text in self._texts)
        return [QSizeF(min(widest, ceil(rect.width()) + padding), rect.height() + padding) for rect in rects]

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout = self.layout_for(self.width())
        em = float(self.fontInfo().pixelSize())
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QPen(QColor(colours.accent), max(2.0, em * LINE_EMS))
        ring.setCapStyle(Qt.PenCapStyle.RoundCap)
        ring.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        *closed, way_back = layout.arrows
        for points in closed:
            draw_arrow(painter, points, ring, em * ARROW_HEAD_EMS)
        self._draw_open(painter, way_back, ring, em)
        painter.setPen(QColor(colours.text))
        for text, box in zip(self._texts, layout.boxes, strict=True):
            painter.drawText(box, int(TEXT_FLAGS), text)
        painter.end()

    def _draw_open(self, painter: QPainter, points: Sequence[QPointF], ring: QPen, em: float) -> None:
        """The way back: drawn at both ends, and a few warm dots where it is open."""
        first, last = (round((len(points) - 1) * share) for share in (GAP_FROM, GAP_TO))
        painter.strokePath(path_through(points[: first + 1]), ring)
        draw_arrow(painter, points[last:], ring, em * ARROW_HEAD_EMS)
        dots = QPen(ring)
        dots.setWidthF(ring.widthF() * DOT_TO_LINE)
        dots.setColor(QColor(self._theme.colours.warm))
        dots.setDashPattern(DOTS)
        gap = points[first : last + 1]
        clear = max(1, round(len(gap) * 0.14))
        painter.strokePath(path_through(gap[clear:-clear]), dots)


def draw_arrow(painter: QPainter, points: Sequence[QPointF], pen: QPen, head: float) -> None:
    """A line through the points (two or more), with an open head of `head` pixels at the last."""
    tip = points[-1]
    before = next((point for point in reversed(points) if distance(point, tip) >= head), points[0])
    along = (tip - before) / max(distance(before, tip), 0.001)
    across = QPointF(-along.y(), along.x())
    path = path_through(points)
    path.moveTo(tip - (along - across * 0.8) * head)
    path.lineTo(tip)
    path.lineTo(tip - (along + across * 0.8) * head)
    painter.strokePath(path, pen)


def path_through(points: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path
