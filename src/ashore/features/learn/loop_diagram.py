"""Draws a loop of steps as boxes joined by arrows, on an oval or, where the page is narrow, in a column."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.learning import LoopStep
from ashore.features.learn.loop_layout import LANE_EMS, LoopLayout, column_layout, distance, oval_layout
from ashore.ui.theme import Theme

BOX_EMS = 11.5
WIDEST_EMS = 22.0
PADDING_EMS = 0.9
CORNER_EMS = 0.9
ARROW_HEAD_EMS = 0.5
TEXT_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class LoopDiagram(QWidget):
    """Every size follows the font, so that the text fits its boxes at any text size and width."""

    def __init__(self, theme: Theme, steps: Sequence[LoopStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = tuple(steps)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("A loop"))
        numbered = [self.tr("{number}: {words}").format(number=i, words=step.words) for i, step in enumerate(steps, 1)]
        description = self.tr("{stations}. Then the first again.").format(stations=self.tr(". ").join(numbered))
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
        box_width = em * BOX_EMS
        layout = oval_layout([self._box_height(text, box_width, em) for text in self._texts], box_width, width, em)
        if layout is not None:
            return layout
        box_width = min(width - em * LANE_EMS, em * WIDEST_EMS)
        return column_layout([self._box_height(text, box_width, em) for text in self._texts], box_width, width, em)

    @property
    def _texts(self) -> list[str]:
        return [step.words for step in self._steps]

    def _box_height(self, text: str, box_width: float, em: float) -> float:
        available = QRectF(0, 0, box_width - 2 * em * PADDING_EMS, 100_000)
        wrapped = QFontMetricsF(self.font()).boundingRect(available, int(TEXT_FLAGS), text)
        return wrapped.height() + 2 * em * PADDING_EMS

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout = self.layout_for(self.width())
        em = float(self.fontInfo().pixelSize())
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for points in layout.arrows:
            self._draw_arrow(painter, points, em)
        for text, box in zip(self._texts, layout.boxes, strict=True):
            painter.setPen(QPen(QColor(colours.line), 2))
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), em * CORNER_EMS, em * CORNER_EMS)
            painter.setPen(QColor(colours.text))
            inner = box.adjusted(em * PADDING_EMS, 0, -em * PADDING_EMS, 0)
            painter.drawText(inner, int(TEXT_FLAGS), text)
        painter.end()

    def _draw_arrow(self, painter: QPainter, points: Sequence[QPointF], em: float) -> None:
        """A line through the points (two or more), with an arrow head at the last."""
        colour = QColor(self._theme.colours.accent)
        tip, before = points[-1], points[-2]
        along = (tip - before) / max(distance(before, tip), 0.001)
        across = QPointF(-along.y(), along.x())
        head = em * ARROW_HEAD_EMS
        base = tip - along * head
        line = QPainterPath(points[0])
        for point in points[1:-1]:
            if distance(point, tip) > head:
                line.lineTo(point)
        line.lineTo(base)
        pen = QPen(colour, max(2.0, em * 0.13))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([tip, base + across * head * 0.7, base - across * head * 0.7]))
