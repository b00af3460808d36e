"""Nothing but words, in large type."""

from PySide6.QtGui import QFontInfo, QPainter, QRegion

from ashore.ui.guides.guide import Guide
from ashore.ui.guides.pose import Pose
from ashore.ui.guides.room import circle_in

_WORD_TO_TEXT = 3.6


class WordsGuide(Guide):
    """The word of the phase and its count; no shape, and no movement but their fading."""

    def _arrange(self) -> None:
        room = self._room()
        _, half = circle_in(room)
        least = max(QFontInfo(self.font()).pixelSize() * _WORD_TO_TEXT, half * 0.2)
        self._lettering.place_in_box(room.adjusted(2, 2, -2, -2), self._wording(least))

    def _move(self, now: Pose) -> None:
        """Words stay where they are."""

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        """There is no shape to draw."""
