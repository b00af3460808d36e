"""A disc of soft light that grows and shrinks."""

from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Motion
from ashore.ui.guides.gradients import Glow, Light, brush_of, mixed, rim, rim_between, ring_path
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.layout import apart, circle_in
from ashore.ui.guides.progress_arc import round_outline
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_layout import TextLayout

# Large text makes the smallest disc larger before it makes the words smaller.
_SMALLEST_FOR_LARGE_TEXT = 0.64
_WORDS_TO_DISC = 0.94
_WORD_TO_RADIUS = 0.12
_SEEN = 1 / 256


class OrbGuide(Guide):
    """One disc, largest at its outline when the lungs are full.

    The light stays where it is; the disc only shows more or less of it. A frame changes nothing but a thin rim.
    """

    _SMALLEST = 0.42
    """The radius with empty lungs, as a share of the largest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words_inside = True
        self._centre = QPointF()
        self._largest = 0.0
        self._smallest = 0.0
        self._radius = 0.0
        self._shade = 1.0
        self._bright: Light | None = None
        self._dim: Light | None = None
        self._outline = QPainterPath()
        self._outline_brush = QBrush()
        self._outline_zone = QRegion()

    @property
    def diameter(self) -> float:
        """Of the disc as it stands, in pixels."""
        return 2 * self._radius

    def _ink(self) -> str:
        return self._colours.on_orb if self._words_inside else self._colours.text

    def _arrange(self) -> None:
        room = self._room()
        self._centre, largest = circle_in(room)
        least = largest * _WORD_TO_RADIUS
        wording, led = self._wording(least), self._led_wording(least)
        self._words_inside = led.pixels_in_circle(self._open_to_words(largest)) >= led.readable_pixels
        if self._words_inside:
            self._largest = float(largest)
            self._place_words(wording)
        else:
            shape, box = apart(room, wording, 1.0)
            self._centre, largest = circle_in(shape)
            self._largest = float(largest)
            self._smallest = self._largest * self._SMALLEST
            self._lettering.place_in_box(box, wording)
        self._bright = self._light(dim=False)
        self._dim = self._light(dim=True) if self._fades else None
        self._outline = ring_path(self._centre, self._largest - 0.6, self._largest + 0.6)
        self._outline_brush = brush_of(QColor(self._colours.orb_outline))
        self._outline_zone = rim(int(self._centre.x()), int(self._centre.y()), largest - 2, largest + 2)

    def _open_to_words(self, largest: float) -> float:
        """The diameter of the circle that words find at any time, at most, in a shape of that radius."""
        return 2 * largest * _SMALLEST_FOR_LARGE_TEXT * _WORDS_TO_DISC

    def _outline_path(self) -> QPainterPath:
        largest = self._largest
        square = QRectF(self._centre.x() - largest, self._centre.y() - largest, 2 * largest, 2 * largest)
        return round_outline(square, largest)

    def _reaches_outline(self, region: QRegion) -> bool:
        return region.intersects(self._outline_zone)

    @property
    def _fades(self) -> bool:
        """True where the shape stays and its colour tells the breath."""
        return self._motion is Motion.STILL or self._words.own_breath

    def _place_words(self, wording: TextLayout) -> None:
        """Into the shape."""
        wanted = wording.wanted_size
        share = hypot(wanted.width(), wanted.height()) / _WORDS_TO_DISC / (2 * self._largest)
        self._smallest = self._largest * min(_SMALLEST_FOR_LARGE_TEXT, max(self._SMALLEST, share))
        # While a pose is passed to another, the disc may still be as small as it ever is.
        room = 2 * self._radius_of(self._aim().extent if self._fades else 0.0) * _WORDS_TO_DISC
        self._lettering.place_in_circle(self._centre, room, wording)

    def _light(self, *, dim: bool) -> Light:
        colours = self._colours
        middle, deep = colours.orb_middle, colours.orb_deep
        tones = QColor(colours.orb_light), QColor(middle), QColor(deep)
        if dim:
            tones = mixed(middle, deep, 0.35), mixed(middle, deep, 0.7), QColor(deep)
        return Glow(self._centre, int(self._largest), tones, self.devicePixelRatio())

    def _move(self, now: ShapeState) -> None:
        radius = self._radius_of(now.extent)
        if self._dim is not None and now.shade != self._shade:
            whole = int(max(radius, self._radius)) + 2
            middle = self._centre.toPoint()
            self.update(QRect(middle.x() - whole, middle.y() - whole, 2 * whole, 2 * whole))
        elif abs(radius - self._radius) >= _SEEN:
            self.update(rim_between(self._centre.toPoint(), radius, self._radius))
        else:
            return
        self._radius, self._shade = radius, now.shade

    def _radius_of(self, extent: float) -> float:
        return self._smallest + (self._largest - self._smallest) * extent

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        if not self._words_inside and self._lettering.covers(region):
            return
        if self._reaches_outline(region):
            painter.fillPath(self._outline, self._outline_brush)
        if self._dim is not None:
            self._dim.draw(painter, self._centre, self._radius)
            painter.setOpacity(self._shade)
        if self._bright is not None:
            self._bright.draw(painter, self._centre, self._radius)
        painter.setOpacity(1.0)
