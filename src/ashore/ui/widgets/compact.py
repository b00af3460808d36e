"""Lets buttons and lines take less space where the window is small for its text."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

SMALL_WIDTH, SMALL_HEIGHT, SMALL_LINES = 640, 440, 15
"""Pixels, and lines of text. A window below any of them has little space for anything."""
LETTER_SIZES = (32, 26, 20)
"""Pixels, of the letters in it; the style sheet knows these. Smaller text stays as it was chosen."""
LETTERS_TO_WIDTH, LETTERS_TO_HEIGHT = 22, 17
OWN_LETTERS = "own"


def is_small(width: int, height: int, text_pixels: int) -> bool:
    """Whether a window of this size is small for text of this size."""
    return width < SMALL_WIDTH or height < max(SMALL_HEIGHT, SMALL_LINES * text_pixels)


def is_in_small_window(widget: QWidget) -> bool:
    """For text of the size that the program has now."""
    window = widget.window()
    return is_small(window.width(), window.height(), QApplication.font().pixelSize())


def compact_letters(width: int, height: int, text_pixels: int) -> str:
    """As the style sheet names them, for a window of this size that is small for text of this size."""
    most = max(LETTER_SIZES[-1], min(width // LETTERS_TO_WIDTH, height // LETTERS_TO_HEIGHT))
    if text_pixels <= most:
        return OWN_LETTERS
    return str(next(each for each in LETTER_SIZES if each <= most))


def fit_to_window(widget: QWidget) -> bool:
    """Makes `widget` and all in it compact where the window is small for its text, and returns whether it is."""
    window, text_pixels = widget.window(), QApplication.font().pixelSize()
    is_compact = is_in_small_window(widget)
    _set_letters(widget, compact_letters(window.width(), window.height(), text_pixels) if is_compact else "")
    return is_compact


def compact_in_small_windows(widget: QWidget) -> None:
    """From now on, at each size that `widget` gets."""
    _SizeFilter(widget)


def _set_letters(widget: QWidget, letters: str) -> None:
    if (widget.property("compact") or "") == letters:
        return
    widget.setProperty("compact", letters)
    for each in (widget, *widget.findChildren(QWidget)):
        style = each.style()
        style.unpolish(each)
        style.polish(each)
        QCoreApplication.sendEvent(each, QEvent(QEvent.Type.StyleChange))  # what Qt remembers of its size is old
        each.updateGeometry()


class _SizeFilter(QObject):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)
        fit_to_window(widget)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Show):
            fit_to_window(self._widget)
        return False
