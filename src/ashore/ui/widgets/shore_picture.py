"""Draws the picture behind everything: a sky, a still glow, and three waves along the shore."""

from functools import cached_property
from math import ceil, floor, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPixmap,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from ashore.ui.colours import Colours
from ashore.ui.guides.drawing import brush_of, disc_path
from ashore.ui.startup_workarounds import fill

_TILE_WIDTH = 64
_TONE = 257
"""What lies between two tones of 8 bits, in 16 bits."""
_STOPS = (0.0, 0.5, 0.86, 1.0)
_WAVES = ((0.80, 12, 760, 0.1), (0.86, 10, 620, 0.45), (0.93, 8, 540, 0.8))
"""Place (a share of the height), amplitude and length (pixels), and where the wave begins (a share of its length)."""
_WAVE_STEP = 8
# The glow lies behind the guide: its centre, and the radius of the guide, as look and size of the window give them.
_CENTRE = 0.434
_RADIUS_TO_HEIGHT, _RADIUS_TO_WIDTH, _LARGEST_RADIUS = 0.31, 0.36, 320
_AURA_TO_RADIUS = 2.1
_AURA_SEEN = 0.88
"""The share of its radius beyond which it would change no pixel."""
_AURA_STOPS = 16


class ShorePicture:
    """The picture for one size of the window and one look; what it is made of takes little memory."""

    def __init__(self, size: QSize, ratio: float, colours: Colours) -> None:
        """`size` in pixels, with `ratio` device pixels to each."""
        self._size = size
        self._ratio = ratio
        self._colours = colours
        self._shore = brush_of(QColor(colours.shore))

    def draw(self, painter: QPainter, area: QRect) -> None:
        """The part of it within `area`, which the painter clips to."""
        fill(painter, QRectF(area), self._sky)
        path, aura = self._aura
        if path is not None:
            painter.fillPath(path, aura)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for top, wave in self._waves:
            if area.bottom() >= top:
                painter.fillPath(wave, self._shore)

    def part(self, area: QRect) -> tuple[QImage, QPointF]:
        """The part within `area`, to be copied often, and where its first pixel lies."""
        # On whole device pixels, so that it lies exactly where it would be drawn.
        left, top = floor(area.left() * self._ratio), floor(area.top() * self._ratio)
        right, bottom = (ceil((edge + 1) * self._ratio) for edge in (area.right(), area.bottom()))
        image = QImage(QSize(right - left, bottom - top), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._ratio)
        origin = QPointF(left / self._ratio, top / self._ratio)
        painter = QPainter(image)
        painter.translate(-origin)
        self.draw(painter, area.adjusted(-1, -1, 1, 1))
        painter.end()
        return image, origin

    @cached_property
    def _sky(self) -> QBrush:
        brush = QBrush(QPixmap.fromImage(_sky_tile(ceil(self._size.height() * self._ratio), self._colours)))
        brush.setTransform(QTransform.fromScale(1 / self._ratio, 1 / self._ratio))
        return brush

    @cached_property
    def _aura(self) -> tuple[QPainterPath | None, QBrush]:
        """No path where this look has none."""
        colour = QColor(self._colours.aura)
        if not colour.alpha():
            return None, QBrush()
        width, height = self._size.width(), self._size.height()
        radius = min(_RADIUS_TO_HEIGHT * height, _RADIUS_TO_WIDTH * width, _LARGEST_RADIUS) * _AURA_TO_RADIUS
        centre = QPointF(width / 2, _CENTRE * height)
        gradient = QRadialGradient(centre, radius)
        strongest = colour.alphaF()
        for step in range(_AURA_STOPS + 1):
            share = step / _AURA_STOPS
            colour.setAlphaF(strongest * (1 - share) ** 2.2)
            gradient.setColorAt(share, colour)
        return disc_path(centre, _AURA_SEEN * radius), QBrush(gradient)

    @cached_property
    def _waves(self) -> list[tuple[float, QPainterPath]]:
        """Each with its highest point."""
        width, height = self._size.width(), self._size.height()
        return [
            (place * height - amplitude, _wave(width, height, place * height, amplitude, length, start))
            for place, amplitude, length, start in _WAVES
        ]


def _sky_tile(height: int, colours: Colours) -> QImage:
    """The gradient as a strip to be repeated, with what lies between two tones shared out among the pixels.

    A plain gradient of so few tones over so many lines would show as bands. This one is drawn with 16 bits a channel,
    and gets less than one tone of noise before it is rounded to 8.
    """
    gradient = QLinearGradient(0, 0, 0, height)
    names = (colours.backdrop_top, colours.backdrop_middle, colours.backdrop_low, colours.backdrop_bottom)
    for stop, tone in zip(_STOPS, map(QColor, names), strict=True):
        channels = (tone.red(), tone.green(), tone.blue())
        gradient.setColorAt(stop, QColor.fromRgba64(*(max(0, _TONE * channel - _TONE // 2) for channel in channels)))
    tile = QImage(_TILE_WIDTH, height, QImage.Format.Format_RGBX64)
    area = QRectF(tile.rect())
    painter = QPainter(tile)
    fill(painter, area, QBrush(gradient))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    fill(painter, area, QBrush(_noise()))
    painter.end()
    return tile.convertToFormat(QImage.Format.Format_RGB32)


def _noise() -> QImage:
    """Values far apart in neighbouring pixels, of which each line takes another part."""
    values = [int(x * 0.7548776662 % 1 * 256) for x in range(2 * _TILE_WIDTH)]
    pixels = b"".join(bytes((value, 0) * 3 + (0, 0)) for value in values)
    starts = [8 * (line * 37 % _TILE_WIDTH) for line in range(_TILE_WIDTH)]
    lines = b"".join(pixels[start : start + 8 * _TILE_WIDTH] for start in starts)
    noise = QImage(lines, _TILE_WIDTH, _TILE_WIDTH, 8 * _TILE_WIDTH, QImage.Format.Format_RGBX64)
    return noise.copy()  # for the bytes end with this function


def _wave(width: float, height: float, top: float, amplitude: float, length: float, start: float) -> QPainterPath:
    """A wave with a smaller one in it, and all below it."""
    points = [QPointF(0, height)]
    for x in range(0, int(width) + 2 * _WAVE_STEP, _WAVE_STEP):
        turn = 2 * pi * (x / length + start)
        points.append(QPointF(x, top - amplitude * (0.75 * sin(turn) + 0.25 * sin(1.9 * turn))))
    points.append(QPointF(width + 2 * _WAVE_STEP, height))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    return path
