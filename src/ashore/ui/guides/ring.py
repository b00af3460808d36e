"""A ring of light that widens and narrows around the words."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QRegion

from ashore.ui.guides.gradients import Light, from_above, mixed, ring_path
from ashore.ui.guides.orb import OrbGuide
from ashore.ui.guides.text_layout import TextLayout

_HOLE = 0.6
_WORDS_TO_HOLE = 0.88


class RingGuide(OrbGuide):
    """The words rest on the ground inside; only the outer edge moves."""

    _SMALLEST = 0.68

    def _ink(self) -> str:
        return self._colours.text

    def _open_to_words(self, largest: float) -> float:
        return 2 * largest * _HOLE * _WORDS_TO_HOLE

    def _place_words(self, wording: TextLayout) -> None:
        self._smallest = self._largest * self._SMALLEST
        self._lettering.place_in_circle(self._centre, self._open_to_words(self._largest), wording)

    def _light(self, *, dim: bool) -> Light:
        light, middle, deep = self._colours.orb_light, self._colours.orb_middle, self._colours.orb_deep
        tones = mixed(light, middle, 0.7), QColor(middle), QColor(deep)
        if dim:
            tones = mixed(middle, deep, 0.75), mixed(middle, deep, 0.5), QColor(deep)
        side = 2 * self._largest
        square = QRectF(self._centre.x() - self._largest, self._centre.y() - self._largest, side, side)
        return HollowLight(from_above(square, *tones), self._largest * _HOLE)

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        if not self._lettering.covers(region):
            super()._draw(painter, region)


class HollowLight:
    """Light around a hole of a fixed radius."""

    def __init__(self, light: QBrush, hole: float) -> None:
        self._light = light
        self._hole = hole

    def draw(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        painter.fillPath(ring_path(centre, self._hole, radius), self._light)
