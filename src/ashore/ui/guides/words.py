"""No shape, but the text in large type, whose letters breathe."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion

from ashore.ui.guides.layout import largest_circle
from ashore.ui.guides.shape import Shape, ShapeContext
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.guides.text_layout import WIDEST_LETTER_SPACING

_WORD_TO_TEXT = 3.6
_LINE_BELOW = 16
# With empty lungs the letters are as faint as they can be and still be read.
_FAINTEST_ON_DARK, _FAINTEST_ON_LIGHT = 0.66, 0.74


class WordsShape(Shape):
    """The letters move apart and grow clearer with the breath.

    A line below the text, as long as the widest of it, shows progress while there is any.
    """

    has_outline = False

    def __init__(self) -> None:
        self._line = QPainterPath()
        self._text_cache: TextCache | None = None
        self._keeps_extent = False

    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        area = context.area
        _, half = largest_circle(area)
        least = max(context.text_pixels * _WORD_TO_TEXT, half * 0.2)
        layout = context.text_layout(least)._replace(letter_spacing=WIDEST_LETTER_SPACING)
        text_cache.place_in_box(area.adjusted(2, 2, -2, -2), layout)
        is_dark = QColor(context.colours.text).lightness() > 128
        text_cache.let_word_breathe(
            _FAINTEST_ON_DARK if is_dark else _FAINTEST_ON_LIGHT, moves_letters=not context.keeps_extent
        )
        self._text_cache, self._keeps_extent = text_cache, context.keeps_extent
        word = text_cache.word_rect
        y = min(context.size.height() - 3, word.united(text_cache.count_rect).bottom() + _LINE_BELOW)
        self._line = QPainterPath(QPointF(word.left(), y))
        self._line.lineTo(word.right(), y)

    def set_state(self, state: ShapeState) -> QRect | None:
        if self._text_cache is None:
            return None
        return self._text_cache.set_fullness(state.shade if self._keeps_extent else state.extent)

    def draw(self, _painter: QPainter) -> None:
        """There is nothing to draw."""

    def outline_path(self) -> QPainterPath:
        return self._line

    def reaches_outline(self, _region: QRegion) -> bool:
        """Whatever is not the text may be the line."""
        return True
