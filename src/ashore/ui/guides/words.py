"""Nothing but words, in large type."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPainterPath, QRegion

from ashore.ui.guides.gradients import pen_of
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.layout import circle_in
from ashore.ui.guides.shape_state import ShapeState

_WORD_TO_TEXT = 3.6
_LINE_BELOW = 16


class WordsGuide(Guide):
    """The word of the phase and its count; no shape, and no movement but their fading."""

    def _arrange(self) -> None:
        room = self._room()
        _, half = circle_in(room)
        least = max(QFontInfo(self.font()).pixelSize() * _WORD_TO_TEXT, half * 0.2)
        self._lettering.place_in_box(room.adjusted(2, 2, -2, -2), self._wording(least))

    def _move(self, now: ShapeState) -> None:
        """Words stay where they are."""

    def _outline_path(self) -> QPainterPath:
        """Having no outline, a line below the words, as long as the widest of them."""
        word, lowest = self._lettering.word_rect, self._lettering.word_rect.united(self._lettering.count_rect).bottom()
        y = min(self.height() - 3, lowest + _LINE_BELOW)
        line = QPainterPath(QPointF(word.left(), y))
        line.lineTo(word.right(), y)
        return line

    def _reaches_outline(self, region: QRegion) -> bool:
        return not self._lettering.covers(region)

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        """There is no shape, only where the line leads while there is one."""
        if self._arc.is_shown and self._reaches_outline(region):
            painter.strokePath(self._outline_path(), pen_of(QColor(self._colours.orb_outline), 1.2))
