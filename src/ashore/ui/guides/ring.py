"""A ring that widens and narrows around the text."""

from PySide6.QtGui import QColor

from ashore.ui.guides.gradients import RingFill, RoundFill, mix_colours, vertical_gradient
from ashore.ui.guides.orb import OrbShape
from ashore.ui.guides.shape import ShapeContext
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.guides.text_layout import TextLayout

_HOLE = 0.6
_TEXT_TO_HOLE = 0.88


class RingShape(OrbShape):
    """The text is on the background inside; only the outer edge moves."""

    _SMALLEST = 0.68
    _TEXT_IS_ON_DISC = False

    def _text_diameter(self, largest: float) -> float:
        return 2 * largest * _HOLE * _TEXT_TO_HOLE

    def _place_text_inside(self, layout: TextLayout, _context: ShapeContext, text_cache: TextCache) -> None:
        self._smallest = self._largest * self._SMALLEST
        text_cache.place_in_circle(self._centre, self._text_diameter(self._largest), layout)

    def _fill(self, context: ShapeContext, *, dim: bool) -> RoundFill:
        top, bottom = context.colours.shape_top, context.colours.shape_bottom
        tones = QColor(top), mix_colours(top, bottom, 0.5), QColor(bottom)
        if dim:
            tones = mix_colours(top, bottom, 0.8), mix_colours(top, bottom, 0.9), QColor(bottom)
        return RingFill(vertical_gradient(self._square(), *tones), self._largest * _HOLE)
