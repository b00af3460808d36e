"""No shape, but the text in large type."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QRegion

from ashore.ui.guides.layout import largest_circle
from ashore.ui.guides.shape import Shape, ShapeContext
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache

_WORD_TO_TEXT = 3.6
_LINE_BELOW = 16


class WordsShape(Shape):
    """Only a line below the text, as long as the widest of it, while there is progress to show."""

    has_outline = False

    def __init__(self) -> None:
        self._line = QPainterPath()

    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        area = context.area
        _, half = largest_circle(area)
        least = max(context.text_pixels * _WORD_TO_TEXT, half * 0.2)
        text_cache.place_in_box(area.adjusted(2, 2, -2, -2), context.text_layout(least))
        word = text_cache.word_rect
        y = min(context.size.height() - 3, word.united(text_cache.count_rect).bottom() + _LINE_BELOW)
        self._line = QPainterPath(QPointF(word.left(), y))
        self._line.lineTo(word.right(), y)

    def set_state(self, _state: ShapeState) -> None:
        """Nothing moves."""

    def draw(self, _painter: QPainter, _region: QRegion) -> None:
        """There is nothing to draw."""

    def outline_path(self) -> QPainterPath:
        return self._line

    def reaches_outline(self, _region: QRegion) -> bool:
        """Whatever is not the text may be the line."""
        return True
