"""Lines of text that are seen whole or not at all where a page scrolls."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Text

Span = tuple[int, int]


class UnclippedLines(QObject):
    """Leaves out of `column` each line or button that the upper or lower edge would cut, until there is room for it."""

    changed = Signal()
    """Other words are in view than before."""

    def __init__(self, column: ScrollColumn) -> None:
        super().__init__(column)
        self._column = column
        self._bottom = 0
        self.words_below = False
        """Whether there are words further down."""
        for widget in (column.viewport(), column.measure, column.rows.parentWidget()):
            if widget is not None:
                widget.installEventFilter(self)
        bar = column.verticalScrollBar()
        bar.valueChanged.connect(self._fit)
        bar.rangeChanged.connect(self._fit)

    def show_next(self) -> None:
        """Scrolls on to the first words that are not in view."""
        bar = self._column.verticalScrollBar()
        bar.setValue(bar.value() + max(1, self._bottom))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        view = self._column.viewport()
        texts = [span for text in self._seen(Text) for span in self._lines(text)]
        buttons = [self._place(button, button.height()) for button in self._seen(Button)]
        top, bottom = whole((*texts, *buttons), view.height())
        if (top, bottom) == (0, view.height()):
            view.clearMask()
        else:
            view.setMask(QRegion(0, top, view.width(), bottom - top))
        self._bottom = bottom
        self.words_below = any(end > bottom for _start, end in texts)
        self.changed.emit()

    def _seen(self, kind: type[QWidget]) -> list[QWidget]:
        return [each for each in self._column.measure.findChildren(kind) if each.isVisibleTo(self._column)]

    def _lines(self, text: QWidget) -> Iterator[Span]:
        count = max(1, round(text.height() / text.fontMetrics().lineSpacing()))
        start, _end = self._place(text, text.height())
        edges = [start + round(number * text.height() / count) for number in range(count + 1)]
        yield from pairwise(edges)

    def _place(self, widget: QWidget, height: int) -> Span:
        start = widget.mapTo(self._column.viewport(), QPoint(0, 0)).y()
        return start, start + height


def whole(spans: tuple[Span, ...], height: int) -> Span:
    """The part of 0..`height` whose edges cut none of `spans`; all of it where nothing else would be left."""
    top, bottom = 0, height
    for _again in spans:
        before = (top, bottom)
        for start, end in spans:
            if end - start <= height:
                top = end if start < top < end else top
                bottom = start if start < bottom < end else bottom
        if (top, bottom) == before:
            break
    return (top, bottom) if top < bottom else (0, height)
