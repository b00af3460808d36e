"""A ring of light that widens and narrows around the words."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGradient, QPainter, QPainterPath, QRadialGradient, QRegion

from ashore.ui.guides.light import mixed
from ashore.ui.guides.orb import OrbGuide

_HOLE = 0.6
_SMALLEST = 0.68
_WORDS_TO_HOLE = 0.88


class RingGuide(OrbGuide):
    """The words rest on the ground inside; only the outer edge moves."""

    def _ink(self) -> str:
        return self._colours.text

    def _place_words(self, least_pixels: float) -> None:
        self._smallest = self._largest * _SMALLEST
        room = 2 * self._largest * _HOLE * _WORDS_TO_HOLE
        words = self._words.all_words()
        self._lettering.place_in_circle(self._centre, room, words, self.font(), self._count_shown, least_pixels)

    def _bright_light(self) -> QGradient:
        colours = self._colours
        return self._ring_light(mixed(colours.orb_light, colours.orb_middle, 0.7), QColor(colours.orb_middle))

    def _dim_light(self) -> QGradient:
        colours = self._colours
        dim = mixed(colours.orb_middle, colours.orb_deep, 0.6)
        return self._ring_light(dim, mixed(colours.orb_middle, colours.orb_deep, 0.85))

    def _ring_light(self, inner: QColor, middle: QColor) -> QRadialGradient:
        gradient = QRadialGradient(self._centre, self._largest)
        gradient.setColorAt(_HOLE, inner)
        gradient.setColorAt((1 + _HOLE) / 2, middle)
        gradient.setColorAt(1.0, QColor(self._colours.orb_deep))
        return gradient

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        if not self._lettering.covers(region):
            super()._draw(painter, region)

    def _draw_disc(self, painter: QPainter) -> None:
        ring = QPainterPath()
        ring.setFillRule(Qt.FillRule.OddEvenFill)
        for radius in (self._radius, self._largest * _HOLE):
            ring.addEllipse(QPointF(self._centre), radius, radius)
        painter.drawPath(ring)
