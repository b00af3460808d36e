"""A loop drawn as a picture: its stations on a soft round, or one under another where there is little width."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.learning import LoopStep
from ashore.features.learn.loop_layout import LANE_EMS, LoopLayout, column_of, distance, round_of
from ashore.ui.theme import Theme

STATION_EMS = 11.5
WIDEST_EMS = 22.0
PADDING_EMS = 0.9
CORNER_EMS = 0.9
HEAD_EMS = 0.5
WORDS_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class LoopDiagram(QWidget):
    """Every size follows the font, so that the words are whole at any text size and width."""

    def __init__(self, theme: Theme, steps: Sequence[LoopStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = tuple(steps)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("A loop"))
        stations = [self.tr("{number}: {words}").format(number=i, words=s.words) for i, s in enumerate(self._steps, 1)]
        self.setAccessibleDescription(self.tr("{stations}. Then the first again.").format(stations=". ".join(stations)))
        theme.changed.connect(self._follow_theme)

    def heightForWidth(self, width: int) -> int:
        return round(self.shape_for(width).height)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._theme.sizes.scaled(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def shape_for(self, width: float) -> LoopLayout:
        """Where stations and arrows stand at this width in pixels."""
        self.ensurePolished()  # the style sheet decides the size of the font
        em = float(self.fontInfo().pixelSize())
        box_width = em * STATION_EMS
        shape = round_of([self._box_height(words, box_width, em) for words in self._words], box_width, width, em)
        if shape is not None:
            return shape
        box_width = min(width - em * LANE_EMS, em * WIDEST_EMS)
        return column_of([self._box_height(words, box_width, em) for words in self._words], box_width, width, em)

    @property
    def _words(self) -> list[str]:
        return [step.words for step in self._steps]

    def _box_height(self, words: str, box_width: float, em: float) -> float:
        room = QRectF(0, 0, box_width - 2 * em * PADDING_EMS, 100_000)
        wrapped = QFontMetricsF(self.font()).boundingRect(room, int(WORDS_FLAGS), words)
        return wrapped.height() + 2 * em * PADDING_EMS

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shape = self.shape_for(self.width())
        em = float(self.fontInfo().pixelSize())
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for points in shape.arrows:
            self._draw_arrow(painter, points, em)
        for words, box in zip(self._words, shape.boxes, strict=True):
            painter.setPen(QPen(QColor(colours.line), 2))
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), em * CORNER_EMS, em * CORNER_EMS)
            painter.setPen(QColor(colours.text))
            inner = box.adjusted(em * PADDING_EMS, 0, -em * PADDING_EMS, 0)
            painter.drawText(inner, int(WORDS_FLAGS), words)
        painter.end()

    def _draw_arrow(self, painter: QPainter, points: Sequence[QPointF], em: float) -> None:
        """A line through the points (two or more), with a head at the last of them."""
        colour = QColor(self._theme.colours.accent)
        tip, before = points[-1], points[-2]
        along = (tip - before) / max(distance(before, tip), 0.001)
        aside = QPointF(-along.y(), along.x())
        head = em * HEAD_EMS
        foot = tip - along * head
        line = QPainterPath(points[0])
        for point in points[1:-1]:
            if distance(point, tip) > head:
                line.lineTo(point)
        line.lineTo(foot)
        pen = QPen(colour, max(2.0, em * 0.13))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([tip, foot + aside * head * 0.7, foot - aside * head * 0.7]))
