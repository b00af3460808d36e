"""Lets buttons and lines take less space where the window is small for its text."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

SMALL_WIDTH, SMALL_HEIGHT, SMALL_LINES = 640, 440, 15
"""Pixels, and lines of text. A window below any of them has little space for anything."""


def is_small(width: int, height: int, text_pixels: int) -> bool:
    """Whether a window of this size is small for text of this size."""
    return width < SMALL_WIDTH or height < max(SMALL_HEIGHT, SMALL_LINES * text_pixels)


def is_in_small_window(widget: QWidget) -> bool:
    """For text of the size that the program has now."""
    window = widget.window()
    return is_small(window.width(), window.height(), QApplication.font().pixelSize())


def set_compact(widget: QWidget, *, is_compact: bool) -> None:
    """For `widget` and all in it: the style sheet gives them less padding there, and letters that are not too large."""
    if bool(widget.property("compact")) == is_compact:
        return
    widget.setProperty("compact", is_compact)
    for each in (widget, *widget.findChildren(QWidget)):
        style = each.style()
        style.unpolish(each)
        style.polish(each)
        QCoreApplication.sendEvent(each, QEvent(QEvent.Type.StyleChange))  # what Qt remembers of its size is old
        each.updateGeometry()


def compact_in_small_windows(widget: QWidget) -> None:
    """From now on, at each size that `widget` gets."""
    _SizeFilter(widget)


class _SizeFilter(QObject):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show):
            self._fit()
        return False

    def _fit(self) -> None:
        set_compact(self._widget, is_compact=is_in_small_window(self._widget))
