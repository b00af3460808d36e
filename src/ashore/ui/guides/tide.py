"""Water with a gentle wave that rises and falls in a rounded vessel."""

from math import pi

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QRegion

from ashore.domain.settings import Motion
from ashore.ui.guides.drawing import pen_of
from ashore.ui.guides.gradients import mix_colours, vertical_gradient
from ashore.ui.guides.layout import largest_side, split_area
from ashore.ui.guides.progress_arc import round_outline
from ashore.ui.guides.shape import Shape, ShapeContext
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.guides.text_layout import TextLayout

_GAP = 7
_WIDEST = 1.3
_ROUNDING = 0.1
_LOWEST = 0.46
_LOWEST_FOR_LARGE_TEXT = 0.62
_LOWEST_WITHOUT_TEXT = 0.14
_HIGHEST = 0.9
_WAVE_HEIGHT = 0.014
_WAVES = 1.5
# Waves move along with the level, so that they come to rest whenever the breath does.
_DRIFT = 0.9
_WORD_TO_HEIGHT = 0.06
_VISIBLE_PIXELS = 1 / 256


class TideShape(Shape):
    """The water never falls below the text. A frame changes nothing but a strip along the water line."""

    def __init__(self) -> None:
        self.text_on_shape = True
        self._vessel = QRectF()
        self._water = QRect()
        self._rounding = 0.0
        self._lowest = _LOWEST
        self._level = 0.0
        self._drift = 0.0
        self._shade = 1.0
        self._wave_height = 0.0
        self._wave_length = 1.0
        self._wave = QPainterPath()
        self._round_water = QPainterPath()
        self._bright = QBrush()
        self._dim: QBrush | None = None
        self._back_wave = QColor()
        self._outline = QPen()

    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        least = context.area.height() * _WORD_TO_HEIGHT
        layout, paced = context.text_layout(least), context.paced_text_layout(least)
        self._set_vessel(context.area, context)
        space = self._under_water(_LOWEST_FOR_LARGE_TEXT).size()
        self.text_on_shape = paced.pixels_in_box(space) >= paced.readable_pixels
        if self.text_on_shape:
            self._lowest = self._lowest_above(layout)
            text_cache.place_in_box(self._under_water(self._lowest), layout)
        else:
            area, text_area = split_area(context.area, layout, _WIDEST)
            self._set_vessel(area, context)
            self._lowest = _LOWEST_WITHOUT_TEXT
            text_cache.place_in_box(text_area, layout)
        corner = self._rounding - _GAP
        self._round_water = QPainterPath()
        self._round_water.addRoundedRect(QRectF(self._water), corner, corner)
        self._wave = _wave_path(self._water, self._wave_length, self._wave_height)
        self._prepare_fills(context)

    def set_state(self, state: ShapeState) -> QRect | None:
        level = self._water.height() * (self._lowest + (_HIGHEST - self._lowest) * state.extent)
        if self._dim is not None and state.shade != self._shade:
            changed = self._water
        elif abs(level - self._level) >= _VISIBLE_PIXELS:
            changed = self._strip(min(level, self._level), max(level, self._level))
        else:
            return None
        self._level, self._drift, self._shade = level, _DRIFT * state.extent, state.shade
        return changed

    def draw(self, painter: QPainter, region: QRegion) -> None:
        if self.reaches_outline(region):  # only where the corners are drawn does the clip have to be round
            painter.strokePath(self.outline_path(), self._outline)
            painter.setClipPath(self._round_water)
        else:
            painter.setClipRect(self._water)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._back_wave)
        length, drift = self._wave_length, self._drift * self._wave_length
        self._draw_wave(painter, -0.37 * length - 2 * drift, -0.5 * self._wave_height)
        painter.setBrush(self._bright if self._dim is None else self._dim)
        self._draw_wave(painter, drift, 0.0)
        if self._dim is not None:
            painter.setBrush(self._bright)
            painter.setOpacity(self._shade)
            self._draw_wave(painter, drift, 0.0)
            painter.setOpacity(1.0)
        painter.setClipping(False)

    def outline_path(self) -> QPainterPath:
        return round_outline(self._vessel.adjusted(1, 1, -1, -1), self._rounding)

    def reaches_outline(self, region: QRegion) -> bool:
        """What moves between the corners does not reach it."""
        corner = int(self._rounding)
        return not self._water.adjusted(0, corner, 0, -corner).contains(region.boundingRect())

    def _set_vessel(self, area: QRectF, context: ShapeContext) -> None:
        """Centred, and no wider than the highest shapes are high."""
        half = int(area.height()) // 2
        most = largest_side(context.text_pixels) // 2
        width = min(int(area.width()) // 2, int(half * _WIDEST), most)
        centre = area.center().toPoint()
        self._vessel = QRectF(centre.x() - width, centre.y() - half, 2 * width, 2 * half)
        self._water = self._vessel.adjusted(_GAP, _GAP, -_GAP, -_GAP).toRect()
        self._rounding = half * 2 * _ROUNDING
        self._wave_height = self._water.height() * _WAVE_HEIGHT * (0.6 if context.motion is Motion.GENTLE else 1.0)
        self._wave_length = self._water.width() / _WAVES

    def _lowest_above(self, layout: TextLayout) -> float:
        """The lowest level, a share of the height, at which the text is under water."""
        spare = 3 * self._wave_height + self._rounding / 2
        share = (layout.preferred_size.height() + spare) / self._water.height()
        return min(_LOWEST_FOR_LARGE_TEXT, max(_LOWEST, share))

    def _under_water(self, level: float) -> QRectF:
        """What is under the waves at a level, a share of the height."""
        water, depth = self._water, self._water.height() * level
        box = QRectF(water.left(), water.bottom() + 1 - depth, water.width(), depth)
        return box.adjusted(self._rounding / 2, 3 * self._wave_height, -self._rounding / 2, -self._rounding / 2)

    def _prepare_fills(self, context: ShapeContext) -> None:
        colours, water = context.colours, QRectF(self._water)
        light, middle, deep = colours.orb_light, colours.orb_middle, colours.orb_deep
        top, bottom = mix_colours(light, middle, 0.5), mix_colours(middle, deep, 0.8)
        self._bright = vertical_gradient(water, top, QColor(middle), bottom)
        self._dim = None
        if context.keeps_extent:
            self._dim = vertical_gradient(water, mix_colours(middle, deep, 0.5), bottom, QColor(deep))
        self._back_wave = QColor(middle)
        self._back_wave.setAlphaF(0.3)
        self._outline = pen_of(QColor(colours.orb_outline), 1.2)

    def _strip(self, low: float, high: float) -> QRect:
        """Everything the wave may touch while the level is between `low` and `high` (pixels above the bottom)."""
        bottom, margin = self._water.bottom() + 1, 2 * self._wave_height + 2
        top, height = bottom - high - margin, high - low + 2 * margin
        return QRectF(self._water.left(), top, self._water.width(), height).toAlignedRect()

    def _draw_wave(self, painter: QPainter, along: float, up: float) -> None:
        x = self._water.left() + along % self._wave_length - self._wave_length
        y = self._water.bottom() + 1 - self._level + up
        painter.translate(x, y)
        painter.setBrushOrigin(QPointF(-x, -y))
        painter.drawPath(self._wave)
        painter.translate(-x, -y)


def _wave_path(water: QRect, length: float, height: float) -> QPainterPath:
    """Waves along y = 0 from x = 0 on, one more than the water is wide, with water below."""
    path = QPainterPath(QPointF(0, 0))
    half, width = length / 2, water.width() + 2 * length
    # The two control points that bring a curve closest to half a sine: a third of it along, at its first slope.
    along, up = half * 0.3642, height * 0.3642 * pi
    x, sign = 0.0, 1
    while x < width:
        path.cubicTo(x + along, sign * up, x + half - along, sign * up, x + half, 0)
        x, sign = x + half, -sign
    path.lineTo(x, water.height())
    path.lineTo(0, water.height())
    path.closeSubpath()
    return path
