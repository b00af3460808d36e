"""Draws the picture behind everything: a sky, a still glow, and three waves along the shore."""

from itertools import pairwise
from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPixmap, QPolygonF, QRadialGradient

from ashore.ui.guides.drawing import brush_of
from ashore.ui.startup_workarounds import fill
from ashore.ui.theme import Colours

_TILE_WIDTH = 64
_STOPS = (0.0, 0.5, 0.86, 1.0)
_WAVES = ((0.80, 12, 760, 0.1), (0.86, 10, 620, 0.45), (0.93, 8, 540, 0.8))
"""Place (a share of the height), amplitude and length (pixels), and where the wave begins (a share of its length)."""
_WAVE_STEP = 8
# The glow lies behind the guide: its centre, and the radius of the guide, as look and size of the window give them.
_CENTRE = 0.434
_RADIUS_TO_HEIGHT, _RADIUS_TO_WIDTH, _LARGEST_RADIUS = 0.31, 0.36, 320
_AURA_TO_RADIUS = 2.1
_AURA_STOPS = 16


def shore_picture(pixels: QSize, ratio: float, colours: Colours) -> QPixmap:
    """`pixels` are device pixels, `ratio` of them to each pixel."""
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    width, height = pixels.width() / ratio, pixels.height() / ratio
    sky = QBrush(_sky_tile(pixels.height(), colours))
    sky.setTransform(painter.transform().scale(1 / ratio, 1 / ratio))
    fill(painter, QRectF(0, 0, width, height), sky)
    if QColor(colours.aura).alpha():
        _draw_aura(painter, width, height, QColor(colours.aura))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shore = brush_of(QColor(colours.shore))
    for place, amplitude, length, start in _WAVES:
        painter.fillPath(_wave(width, height, place * height, amplitude, length, start), shore)
    painter.end()
    return QPixmap.fromImage(image)


def _sky_tile(height: int, colours: Colours) -> QImage:
    """The gradient as a strip to be repeated, with what lies between two tones shared out among the pixels.

    A plain gradient of so few tones over so many lines would show as bands.
    """
    # Thresholds far apart in neighbouring pixels, of which each line takes another part.
    thresholds = bytes(int(x * 0.7548776662 % 1 * 256) for x in range(2 * _TILE_WIDTH))
    tile = bytearray(b"\xff" * (4 * _TILE_WIDTH * height))
    names = (colours.backdrop_top, colours.backdrop_middle, colours.backdrop_low, colours.backdrop_bottom)
    tones = [(tone.blue(), tone.green(), tone.red()) for tone in map(QColor, names)]
    lines = [round(stop * height) for stop in _STOPS]
    for (first, last), (above, below) in zip(pairwise(lines), pairwise(tones), strict=True):
        for line in range(first, last):
            share = (line - first) / (last - first)
            start = line * 37 % _TILE_WIDTH
            noise, at = thresholds[start : start + _TILE_WIDTH], 4 * _TILE_WIDTH * line
            for channel in range(3):
                exact = above[channel] + (below[channel] - above[channel]) * share
                whole = int(exact)
                more = int((exact - whole) * 256)
                table = bytes((min(255, whole + 1),)) * more + bytes((whole,)) * (256 - more)
                tile[at + channel : at + 4 * _TILE_WIDTH : 4] = noise.translate(table)
    image = QImage(bytes(tile), _TILE_WIDTH, height, 4 * _TILE_WIDTH, QImage.Format.Format_RGB32)
    return image.copy()  # for the bytes end with this function


def _draw_aura(painter: QPainter, width: float, height: float, colour: QColor) -> None:
    radius = min(_RADIUS_TO_HEIGHT * height, _RADIUS_TO_WIDTH * width, _LARGEST_RADIUS) * _AURA_TO_RADIUS
    gradient = QRadialGradient(QPointF(width / 2, _CENTRE * height), radius)
    strongest = colour.alphaF()
    for step in range(_AURA_STOPS + 1):
        share = step / _AURA_STOPS
        colour.setAlphaF(strongest * (1 - share) ** 2.2)
        gradient.setColorAt(share, colour)
    square = QRectF(width / 2 - radius, _CENTRE * height - radius, 2 * radius, 2 * radius)
    path = QPainterPath()
    path.addRect(square)
    painter.fillPath(path, QBrush(gradient))


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
