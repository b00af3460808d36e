"""A water line with a gentle wave, rising and falling in a rounded vessel."""

from math import pi

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontInfo, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Motion
from ashore.ui.guides.gradients import from_above, mixed, pen_of
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.layout import apart, largest_side
from ashore.ui.guides.progress_arc import round_outline
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_layout import TextLayout

_GAP = 7
_WIDEST = 1.3
_ROUNDING = 0.1
_LOWEST = 0.46
_LOWEST_FOR_LARGE_TEXT = 0.62
_LOWEST_WITHOUT_WORDS = 0.14
_HIGHEST = 0.9
_WAVE_HEIGHT = 0.014
_WAVES = 1.5
# Waves glide with the level, so that they come to rest whenever the breath does.
_GLIDE = 0.9
_WORD_TO_HEIGHT = 0.06
_SEEN = 1 / 256


class TideGuide(Guide):
    """The water never falls below the words. A frame changes nothing but a strip along the water line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words_inside = True
        self._vessel = QRectF()
        self._water = QRect()
        self._rounding = 0.0
        self._lowest = _LOWEST
        self._level = 0.0
        self._glide = 0.0
        self._shade = 1.0
        self._swell = 0.0
        self._wave_length = 1.0
        self._wave = QPainterPath()
        self._round_water = QPainterPath()
        self._bright = QBrush()
        self._dim: QBrush | None = None
        self._far = QColor()
        self._outline = QPen()

    def _ink(self) -> str:
        return self._colours.on_orb if self._words_inside else self._colours.text

    def _arrange(self) -> None:
        room = self._room()
        least = room.height() * _WORD_TO_HEIGHT
        wording, led = self._wording(least), self._led_wording(least)
        self._set_vessel(room)
        self._words_inside = led.pixels_in_box(self._under_water(_LOWEST_FOR_LARGE_TEXT).size()) >= led.readable_pixels
        if self._words_inside:
            self._place_words(wording)
        else:
            shape, box = apart(room, wording, _WIDEST)
            self._set_vessel(shape)
            self._lowest = _LOWEST_WITHOUT_WORDS
            self._lettering.place_in_box(box, wording)
        corner = self._rounding - _GAP
        self._round_water = QPainterPath()
        self._round_water.addRoundedRect(QRectF(self._water), corner, corner)
        self._wave = _wave_path(self._water, self._wave_length, self._swell)
        self._prepare_light()

    def _set_vessel(self, room: QRectF) -> None:
        """In the middle, no wider than high shapes are high."""
        half = int(room.height()) // 2
        most = largest_side(QFontInfo(self.font()).pixelSize()) // 2
        width = min(int(room.width()) // 2, int(half * _WIDEST), most)
        centre = room.center().toPoint()
        self._vessel = QRectF(centre.x() - width, centre.y() - half, 2 * width, 2 * half)
        self._water = self._vessel.adjusted(_GAP, _GAP, -_GAP, -_GAP).toRect()
        self._rounding = half * 2 * _ROUNDING
        self._swell = self._water.height() * _WAVE_HEIGHT * (0.6 if self._motion is Motion.GENTLE else 1.0)
        self._wave_length = self._water.width() / _WAVES

    def _place_words(self, wording: TextLayout) -> None:
        """Under water, which then never falls below them."""
        water = self._water
        spare = 3 * self._swell + self._rounding / 2
        share = (wording.wanted_size.height() + spare) / water.height()
        self._lowest = min(_LOWEST_FOR_LARGE_TEXT, max(_LOWEST, share))
        self._lettering.place_in_box(self._under_water(self._lowest), wording)

    def _under_water(self, level: float) -> QRectF:
        """What lies under the waves at a level, a share of the height."""
        water, depth = self._water, self._water.height() * level
        box = QRectF(water.left(), water.bottom() + 1 - depth, water.width(), depth)
        return box.adjusted(self._rounding / 2, 3 * self._swell, -self._rounding / 2, -self._rounding / 2)

    def _prepare_light(self) -> None:
        light, middle, deep = self._colours.orb_light, self._colours.orb_middle, self._colours.orb_deep
        water = QRectF(self._water)
        self._bright = from_above(water, mixed(light, middle, 0.5), QColor(middle), mixed(middle, deep, 0.8))
        self._dim = None
        if self._motion is Motion.STILL or self._words.own_breath:
            self._dim = from_above(water, mixed(middle, deep, 0.5), mixed(middle, deep, 0.8), QColor(deep))
        self._far = QColor(middle)
        self._far.setAlphaF(0.3)
        self._outline = pen_of(QColor(self._colours.orb_outline), 1.2)

    def _move(self, now: ShapeState) -> None:
        level = self._water.height() * (self._lowest + (_HIGHEST - self._lowest) * now.extent)
        if self._dim is not None and now.shade != self._shade:
            self.update(self._water)
        elif abs(level - self._level) >= _SEEN:
            self.update(self._strip(min(level, self._level), max(level, self._level)))
        else:
            return
        self._level, self._glide, self._shade = level, _GLIDE * now.extent, now.shade

    def _strip(self, low: float, high: float) -> QRect:
        """Everything the wave may touch while the level lies between `low` and `high` (pixels above the floor)."""
        floor, reach = self._water.bottom() + 1, 2 * self._swell + 2
        return QRectF(
            self._water.left(), floor - high - reach, self._water.width(), high - low + 2 * reach
        ).toAlignedRect()

    def _outline_path(self) -> QPainterPath:
        return round_outline(self._vessel.adjusted(1, 1, -1, -1), self._rounding)

    def _reaches_outline(self, region: QRegion) -> bool:
        """Between the corners it is out of reach of what moves."""
        corner = int(self._rounding)
        return not self._water.adjusted(0, corner, 0, -corner).contains(region.boundingRect())

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        if not self._words_inside and self._lettering.covers(region):
            return
        if self._reaches_outline(region):  # only where the corners are drawn does the clip have to be round
            painter.strokePath(self._outline_path(), self._outline)
            painter.setClipPath(self._round_water)
        else:
            painter.setClipRect(self._water)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._far)
        self._lay_wave(painter, -0.37 * self._wave_length - 2 * self._glide * self._wave_length, -0.5 * self._swell)
        near = self._glide * self._wave_length
        painter.setBrush(self._bright if self._dim is None else self._dim)
        self._lay_wave(painter, near, 0.0)
        if self._dim is not None:
            painter.setBrush(self._bright)
            painter.setOpacity(self._shade)
            self._lay_wave(painter, near, 0.0)
            painter.setOpacity(1.0)
        painter.setClipping(False)

    def _lay_wave(self, painter: QPainter, along: float, up: float) -> None:
        x = self._water.left() + along % self._wave_length - self._wave_length
        y = self._water.bottom() + 1 - self._level + up
        painter.translate(x, y)
        painter.setBrushOrigin(QPointF(-x, -y))
        painter.drawPath(self._wave)
        painter.translate(-x, -y)


def _wave_path(water: QRect, length: float, swell: float) -> QPainterPath:
    """Waves along y = 0 from x = 0 on, one more than the water is wide, with water below."""
    path = QPainterPath(QPointF(0, 0))
    half, width = length / 2, water.width() + 2 * length
    # The two handles that bring a curve closest to half a sine: a third of it along, at the slope it starts with.
    along, up = half * 0.3642, swell * 0.3642 * pi
    x, sign = 0.0, 1
    while x < width:
        path.cubicTo(x + along, sign * up, x + half - along, sign * up, x + half, 0)
        x, sign = x + half, -sign
    path.lineTo(x, water.height())
    path.lineTo(0, water.height())
    path.closeSubpath()
    return path
