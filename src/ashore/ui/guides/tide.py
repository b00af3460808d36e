"""Water from one edge of the guide to the other, which rises and falls below the text."""

from math import cos, pi

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPixmap, QRegion

from ashore.domain.settings import Motion
from ashore.ui.guides.shape import LEAST_VISIBLE_PIXELS, Shape, ShapeContext
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.startup_workarounds import fill

# Levels and places are shares of the height of the guide.
_LOWEST, _HIGHEST = 0.40, 0.62
_LOWEST_FOR_LARGE_TEXT, _HIGHEST_FOR_LARGE_TEXT = 0.06, 0.22
_WORD_AT = 0.27
_WORD_TO_HEIGHT = 0.06
_WAVE_TO_HEIGHT = 0.017
_HIGHEST_WAVE = 13
"""Pixels from the middle to the crest."""
_BACK_TO_FRONT = 15 / 13
_BACK_OPACITY = 0.3
_RIM = 2.0
"""Pixels along the water line, as bright in a faint state as in any."""
_DIMMEST = 0.6
_WAVES = 1.5
# Waves move along with the level, so that they come to rest whenever the breath does.
_DRIFT = 0.9
_SIDE_FADE = 0.14
"""A share of the width, at each side."""
_FADE_STEPS = 8
_LINE_BELOW = 0.04
_FURTHEST_LINE_BELOW = 12


class TideShape(Shape):
    """The water never reaches the text. A frame changes nothing but a strip along the water line."""

    has_outline = False

    def __init__(self) -> None:
        self._size = QSize()
        self._lowest = _LOWEST
        self._highest = _HIGHEST
        self._level = 0.0
        self._drift = 0.0
        self._shade = 1.0
        self._wave_height = 0.0
        self._wave_length = 1.0
        self._wave = QPainterPath()
        self._back_wave = QPainterPath()
        self._rim = QPainterPath()
        self._line = QPainterPath()
        self._light = QBrush()
        self._rim_light = QBrush()
        self._light_top = 0
        self._keeps_extent = False

    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        self._size, self._keeps_extent = context.size, context.keeps_extent
        width, height = context.size.width(), context.size.height()
        calm = 0.6 if context.motion is Motion.GENTLE else 1.0
        self._wave_height = min(_HIGHEST_WAVE, height * _WAVE_TO_HEIGHT) * calm
        self._wave_length = width / _WAVES
        self._place_text(context, text_cache)
        self._wave = _wave_path(width, height, self._wave_length, self._wave_height)
        self._back_wave = _wave_path(width, height, self._wave_length, self._wave_height * _BACK_TO_FRONT)
        self._rim = _rim_path(width, self._wave_length, self._wave_height)
        self._light_top = int(height * (1 - self._highest) - self._space_for_crests)
        self._light = QBrush(self._draw_light(QColor(context.colours.water), context.pixel_ratio))
        self._rim_light = QBrush(_sides(QColor(context.colours.orb_rim), QPointF(0, 0), QPointF(width, 0)))

    def set_state(self, state: ShapeState) -> QRect | None:
        level = self._size.height() * (self._lowest + (self._highest - self._lowest) * state.extent)
        if self._keeps_extent and state.shade != self._shade:
            changed = self.water_rect
        elif abs(level - self._level) >= LEAST_VISIBLE_PIXELS:
            changed = self._strip(min(level, self._level), max(level, self._level))
        else:
            return None
        self._level, self._drift, self._shade = level, _DRIFT * state.extent, state.shade
        return changed

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = _DIMMEST + (1 - _DIMMEST) * self._shade if self._keeps_extent else 1.0
        drift = self._drift * self._wave_length
        painter.setOpacity(_BACK_OPACITY * shade)
        back = -0.37 * self._wave_length - 2 * drift
        self._draw_wave(painter, self._back_wave, self._light, back, -0.5 * self._wave_height)
        painter.setOpacity(shade)
        self._draw_wave(painter, self._wave, self._light, drift, 0.0)
        painter.setOpacity(1.0)
        self._draw_wave(painter, self._rim, self._rim_light, drift, 0.0)

    def outline_path(self) -> QPainterPath:
        """A line below the text, as long as the widest of it."""
        return self._line

    def reaches_outline(self, region: QRegion) -> bool:
        return region.boundingRect().top() < self._light_top

    @property
    def water_rect(self) -> QRect:
        """What the water and its waves take up at the most, in pixels."""
        return QRect(0, self._light_top, self._size.width(), self._size.height() - self._light_top)

    @property
    def _space_for_crests(self) -> float:
        return self._wave_height * (_BACK_TO_FRONT + 0.5) + 2

    def _place_text(self, context: ShapeContext, text_cache: TextCache) -> None:
        """The text stands above the water; large text lowers the water before it becomes smaller."""
        width, height = context.size.width(), context.size.height()
        layout = context.text_layout(context.area.height() * _WORD_TO_HEIGHT)
        line_below = min(_FURTHEST_LINE_BELOW, height * _LINE_BELOW)
        reserved = self._space_for_crests + line_below + 4
        needed = (layout.preferred_size.height() + reserved + 4) / height
        self._highest = max(_HIGHEST_FOR_LARGE_TEXT, min(_HIGHEST, 1 - needed))
        travel = _HIGHEST - _LOWEST
        self._lowest = max(_LOWEST_FOR_LARGE_TEXT, self._highest - travel)
        bottom = height * (1 - self._highest) - reserved
        half = min(bottom / 2, max(bottom - height * _WORD_AT, layout.preferred_size.height() / 2))
        text_cache.place_in_box(QRectF(2, bottom - 2 * half, width - 4, 2 * half), layout)
        word = text_cache.word_rect
        y = word.united(text_cache.count_rect).bottom() + line_below
        self._line = QPainterPath(QPointF(word.left(), y))
        self._line.lineTo(word.right(), y)

    def _draw_light(self, colour: QColor, ratio: float) -> QPixmap:
        """The water as it is seen where it stands highest: it fades into the backdrop below and at both sides."""
        area = QRectF(self.water_rect)
        image = QImage((area.size() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        painter = QPainter(image)
        painter.translate(-area.topLeft())
        depth = QLinearGradient(area.topLeft(), area.bottomLeft())
        for place, opacity in ((0.0, 1.0), (0.45, 0.94), (1.0, 0.0)):
            colour.setAlphaF(opacity)
            depth.setColorAt(place, colour)
        fill(painter, area, QBrush(depth))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        fill(painter, area, QBrush(_sides(colour, area.topLeft(), area.topRight())))
        painter.end()
        return QPixmap.fromImage(image)

    def _strip(self, low: float, high: float) -> QRect:
        """Everything the waves may touch while the level is between `low` and `high` (pixels above the bottom)."""
        margin = self._space_for_crests + 2
        top, height = self._size.height() - high - margin, high - low + 2 * margin
        return QRectF(0, top, self._size.width(), height).toAlignedRect()

    def _draw_wave(self, painter: QPainter, wave: QPainterPath, light: QBrush, along: float, up: float) -> None:
        x = along % self._wave_length - self._wave_length
        y = self._size.height() - self._level + up
        painter.translate(x, y)
        painter.setBrushOrigin(QPointF(-x, self._light_top - y))
        painter.fillPath(wave, light)
        painter.translate(-x, -y)


def _sides(colour: QColor, left: QPointF, right: QPointF) -> QLinearGradient:
    """The colour, which fades away toward both sides."""
    sides = QLinearGradient(left, right)
    for step in range(_FADE_STEPS + 1):
        share = step / _FADE_STEPS
        colour.setAlphaF((1 - cos(pi * share)) / 2)
        sides.setColorAt(share * _SIDE_FADE, colour)
        sides.setColorAt(1 - share * _SIDE_FADE, colour)
    return sides


def _wave_path(width: int, depth: int, length: float, height: float) -> QPainterPath:
    """Waves along y = 0 from x = 0 on, one more than `width` takes, with water below."""
    path = _line_path(width, length, height)
    path.lineTo(path.currentPosition().x(), depth)
    path.lineTo(0, depth)
    path.closeSubpath()
    return path


def _rim_path(width: int, length: float, height: float) -> QPainterPath:
    """The water line of the same waves, as a thin ribbon: it fills faster than a line strokes, with any light."""
    line = _line_path(width, length, height)
    path = QPainterPath(line)
    path.connectPath(line.translated(0, _RIM).toReversed())
    path.closeSubpath()
    return path


def _line_path(width: int, length: float, height: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    half = length / 2
    # The two control points that bring a curve closest to half a sine: a third of it along, at its first slope.
    along, up = half * 0.3642, height * 0.3642 * pi
    x, sign = 0.0, 1
    while x < width + 2 * length:
        path.cubicTo(x + along, sign * up, x + half - along, sign * up, x + half, 0)
        x, sign = x + half, -sign
    return path
