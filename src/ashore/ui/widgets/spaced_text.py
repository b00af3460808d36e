"""Words whose lines stand further apart than the font sets them, for what is meant to be read slowly."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption

from ashore.ui.widgets.text import Role, Text

LONGEST_RESERVED = 240
"""Characters. A longer text may push what is below it; it would leave too large a hole otherwise."""
_NARROWEST = 40
_MOST_COUNTED = 8
"""Widths and fonts."""
_LINE_SEPARATOR = "\u2028"
"""What ends a line within a text layout."""


class SpacedText(Text):
    """Wraps anywhere where a word is too long. `line_height` is in sizes of the font.

    As tall as the tallest of the texts that it may come to show, where those are named.
    """

    def __init__(self, text: str = "", role: Role = Role.BODY, line_height: float = 1.4) -> None:
        self._line_height = line_height
        self._reserved: tuple[str, ...] = ()
        self._line_counts: dict[tuple[int, str], int] = {}
        """By the width and the font: a layout asks many times, and to count takes longer than all else of it."""
        super().__init__(text, role)

    def reserve(self, texts: Sequence[str]) -> None:
        """What may be shown here, so that nothing below moves."""
        self._reserved = tuple(text for text in texts if len(text) <= LONGEST_RESERVED)
        self._line_counts.clear()
        self.updateGeometry()

    def setText(self, text: str) -> None:
        self._line_counts.clear()
        super().setText(text)

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._line_count(width - margins.left() - margins.right())
        return max(1, lines) * self._line_pixels + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        width = min(super().sizeHint().width(), 30 * self.fontMetrics().averageCharWidth())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """At the width it has, so that nothing that grows below it takes of its height."""
        return QSize(_NARROWEST, self.heightForWidth(max(self.width(), _NARROWEST)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = self.contentsRect()
        layout = self._layout(self.text(), area.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layout.draw(painter, QPointF(area.topLeft()))
        painter.end()

    def _line_count(self, width: int) -> int:
        key = (width, self.font().key())
        count = self._line_counts.get(key)
        if count is None:
            if len(self._line_counts) >= _MOST_COUNTED:
                self._line_counts.clear()
            texts = (self.text(), *self._reserved)
            count = self._line_counts[key] = max(self._layout(text, width).lineCount() for text in texts)
        return count

    @property
    def _line_pixels(self) -> int:
        return round(self.fontInfo().pixelSize() * self._line_height)

    def _layout(self, words: str, width: int) -> QTextLayout:
        """The lines of `words`, each in the middle of its height."""
        layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), self.font())
        layout.setTextOption(_wrapping())
        height = self._line_pixels
        layout.beginLayout()
        top = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, _NARROWEST))
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return layout


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
