"""Hides lines of text, and pictures, that the edge of a scrolling page would cut."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Text

KEPT_WHOLE = "isKeptWhole"
"""A widget with this property is hidden as a whole too, where it would be cut."""

Span = tuple[int, int]


class UnclippedLines(QObject):
    """Masks each line, button or picture of `column` that the upper or lower edge would cut, until it fits."""

    changed = Signal()
    """What is visible has changed."""

    def __init__(self, column: ScrollColumn) -> None:
        super().__init__(column)
        self._column = column
        self._bottom = 0
        self.has_text_below = False
        """Whether there is text further down."""
        for widget in (column.viewport(), column.column, column.rows.parentWidget()):
            if widget is not None:
                widget.installEventFilter(self)
        bar = column.verticalScrollBar()
        bar.valueChanged.connect(self._fit)
        bar.rangeChanged.connect(self._fit)

    def show_next(self) -> None:
        """Scrolls to the first text that is not visible."""
        bar = self._column.verticalScrollBar()
        bar.setValue(bar.value() + max(1, self._bottom))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        view = self._column.viewport()
        texts = [span for text in self._visible(Text) for span in self._lines(text)]
        buttons = [self._span(button, button.height()) for button in self._visible(Button)]
        pictures = [self._span(each, each.height()) for each in self._visible(QWidget) if each.property(KEPT_WHOLE)]
        top, bottom = uncut_span((*texts, *buttons, *pictures), view.height())
        if (top, bottom) == (0, view.height()):
            view.clearMask()
        else:
            view.setMask(QRegion(0, top, view.width(), bottom - top))
        self._bottom = bottom
        self.has_text_below = any(end > bottom for _start, end in texts)
        self.changed.emit()

    def _visible(self, kind: type[QWidget]) -> list[QWidget]:
        return [each for each in self._column.column.findChildren(kind) if each.isVisibleTo(self._column)]

    def _lines(self, text: QWidget) -> Iterator[Span]:
        count = max(1, round(text.height() / text.fontMetrics().lineSpacing()))
        start, _end = self._span(text, text.height())
        edges = [start + round(number * text.height() / count) for number in range(count + 1)]
        yield from pairwise(edges)

    def _span(self, widget: QWidget, height: int) -> Span:
        start = widget.mapTo(self._column.viewport(), QPoint(0, 0)).y()
        return start, start + height


def uncut_span(spans: tuple[Span, ...], height: int) -> Span:
    """The part of 0..`height` whose edges cut none of `spans`; all of it where nothing else would be left."""
    top, bottom = 0, height
    for _round in spans:
        before = (top, bottom)
        for start, end in spans:
            if end - start <= height:
                top = end if start < top < end else top
                bottom = start if start < bottom < end else bottom
        if (top, bottom) == before:
            break
    return (top, bottom) if top < bottom else (0, height)
