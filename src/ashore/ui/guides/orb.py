"""A disc of soft light that grows and shrinks."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRegion
from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Motion
from ashore.ui.guides.guide import Guide, Pose
from ashore.ui.guides.lettering import Lettering
from ashore.ui.guides.light import glow, mixed, rim, rim_between, texture

_SMALLEST = 0.42
# Large text makes the smallest disc larger before it makes the words smaller.
_SMALLEST_FOR_LARGE_TEXT = 0.64
_WORDS_TO_DISC = 0.92
_WORD_TO_RADIUS = 0.12
_SEEN = 1 / 256


class OrbGuide(Guide):
    """One disc, largest at its outline when the lungs are full.

    The light is a field that stays where it is and is prepared once; the disc only shows more or less of it. A frame
    therefore changes nothing but a thin rim.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._centre = QPoint()
        self._largest = 0.0
        self._smallest = 0.0
        self._radius = 0.0
        self._shade = 1.0
        self._field_at = QPoint()
        self._bright = QBrush()
        self._dim = QBrush()
        self._outline = QPen()
        self._outline_zone = QRegion()

    @property
    def diameter(self) -> float:
        """Of the disc as it stands, in pixels."""
        return 2 * self._radius

    def _ink(self) -> str:
        return self._colours.on_orb

    def _arrange(self) -> None:
        centre, largest = self._circle()
        self._centre, self._largest = centre.toPoint(), float(largest)
        words, least = self._words.all_words(), largest * _WORD_TO_RADIUS
        wanted = Lettering.wanted_size(words, self.font(), least, self._count_shown)
        share = (wanted.width() ** 2 + wanted.height() ** 2) ** 0.5 / _WORDS_TO_DISC / (2 * largest)
        self._smallest = largest * min(_SMALLEST_FOR_LARGE_TEXT, max(_SMALLEST, share))
        room = 2 * self._smallest * _WORDS_TO_DISC
        if self._motion is Motion.STILL or self._words.own_breath:
            room = 2 * self._radius_of(self._pose.extent) * _WORDS_TO_DISC
        self._lettering.place_in_circle(centre, room, words, self.font(), self._count_shown, least)
        self._prepare_light(centre, largest)

    def _prepare_light(self, centre: QPointF, largest: int) -> None:
        colours, ratio = self._colours, self.devicePixelRatio()
        field = QRect(self._centre.x() - largest, self._centre.y() - largest, 2 * largest, 2 * largest)
        self._field_at = field.topLeft()
        light, middle, deep = QColor(colours.orb_light), QColor(colours.orb_middle), QColor(colours.orb_deep)
        self._bright = texture(field, glow(centre, largest, light, middle, deep), ratio)
        self._dim = QBrush()
        if self._motion is Motion.STILL or self._words.own_breath:
            dim = mixed(colours.orb_middle, colours.orb_deep, 0.35)
            self._dim = texture(
                field, glow(centre, largest, dim, mixed(colours.orb_middle, colours.orb_deep, 0.7), deep), ratio
            )
        self._outline = QPen(QColor(colours.orb_outline), 1.2)
        x, y = self._centre.x(), self._centre.y()
        self._outline_zone = rim(x, y, largest - 2, largest + 2)

    def _move(self, now: Pose) -> None:
        radius = self._radius_of(now.extent)
        if now.shade != self._shade and self._dim.style() != Qt.BrushStyle.NoBrush:
            whole = int(max(radius, self._radius)) + 2
            self.update(QRect(self._centre.x() - whole, self._centre.y() - whole, 2 * whole, 2 * whole))
        elif abs(radius - self._radius) >= _SEEN:
            self.update(rim_between(self._centre, radius, self._radius))
        else:
            return
        self._radius, self._shade = radius, now.shade

    def _radius_of(self, extent: float) -> float:
        return self._smallest + (self._largest - self._smallest) * extent

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        centre = QPointF(self._centre)
        if region.intersects(self._outline_zone):
            painter.setPen(self._outline)
            painter.drawEllipse(centre, self._largest, self._largest)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrushOrigin(self._field_at)
        if self._dim.style() == Qt.BrushStyle.NoBrush or self._shade >= 1.0:
            painter.setBrush(self._bright)
            painter.drawEllipse(centre, self._radius, self._radius)
            return
        painter.setBrush(self._dim)
        painter.drawEllipse(centre, self._radius, self._radius)
        painter.setBrush(self._bright)
        painter.setOpacity(self._shade)
        painter.drawEllipse(centre, self._radius, self._radius)
        painter.setOpacity(1.0)
