"""A rounded bar that fills from below, with the text beneath it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QRegion

from ashore.ui.guides.drawing import pen_of
from ashore.ui.guides.gradients import mix_colours, vertical_gradient
from ashore.ui.guides.layout import split_area
from ashore.ui.guides.progress_arc import round_outline
from ashore.ui.guides.shape import LEAST_VISIBLE_PIXELS, Shape, ShapeContext
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache

_WIDTH_TO_HEIGHT = 0.3
_GAP = 7
_WORD_TO_HEIGHT = 0.06


class BarShape(Shape):
    """The filling is a rounded shape of its own; a frame changes nothing but its upper end."""

    def __init__(self) -> None:
        self._frame = QRectF()
        self._inside = QRectF()
        self._level = 0.0
        self._shade = 1.0
        self._bright = QBrush()
        self._dim: QBrush | None = None
        self._outline = QPen()

    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        layout = context.text_layout(context.area.height() * _WORD_TO_HEIGHT)
        area, text_area = split_area(context.area, layout, _WIDTH_TO_HEIGHT)
        width = 2 * int(area.height() * _WIDTH_TO_HEIGHT / 2)
        self._frame = QRectF(int(area.center().x()) - width / 2, area.top(), width, area.height())
        self._inside = self._frame.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        text_cache.place_in_box(text_area, layout)
        self._prepare_fills(context)

    def set_state(self, state: ShapeState) -> QRect | None:
        inside = self._inside
        level = inside.width() + (inside.height() - inside.width()) * state.extent
        if self._dim is not None and state.shade != self._shade:
            changed = inside
        elif abs(level - self._level) >= LEAST_VISIBLE_PIXELS:
            top = inside.bottom() - max(level, self._level) - 1
            changed = QRectF(inside.left(), top, inside.width(), abs(level - self._level) + inside.width() / 2 + 2)
        else:
            return None
        self._level, self._shade = level, state.shade
        return changed.toAlignedRect()

    def draw_still(self, painter: QPainter) -> None:
        painter.strokePath(self.outline_path(), self._outline)

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bright if self._dim is None else self._dim)
        self._draw_filling(painter)
        if self._dim is not None:
            painter.setBrush(self._bright)
            painter.setOpacity(self._shade)
            self._draw_filling(painter)
            painter.setOpacity(1.0)

    def outline_path(self) -> QPainterPath:
        frame = self._frame.adjusted(1, 1, -1, -1)
        return round_outline(frame, frame.width() / 2)

    def reaches_outline(self, region: QRegion) -> bool:
        """What moves between the round ends does not reach it."""
        half = self._frame.width() / 2
        return not self._inside.adjusted(0, half, 0, -half).contains(QRectF(region.boundingRect()))

    def _prepare_fills(self, context: ShapeContext) -> None:
        colours, inside = context.colours, self._inside
        top, bottom = colours.shape_top, colours.shape_bottom
        self._bright = vertical_gradient(inside, QColor(top), mix_colours(top, bottom, 0.5), QColor(bottom))
        self._dim = None
        if context.keeps_extent:
            dims = mix_colours(top, bottom, 0.8), mix_colours(top, bottom, 0.9), QColor(bottom)
            self._dim = vertical_gradient(inside, *dims)
        self._outline = pen_of(QColor(colours.orb_outline), 1.2)

    def _draw_filling(self, painter: QPainter) -> None:
        inside = self._inside
        filling = QRectF(inside.left(), inside.bottom() - self._level, inside.width(), self._level)
        painter.drawRoundedRect(filling, inside.width() / 2, inside.width() / 2)
