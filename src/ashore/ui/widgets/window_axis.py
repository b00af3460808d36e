"""Where the middle of the window is for a page beside the rail."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


def margin_for_window_middle(page: QWidget, least_width: int) -> int:
    """Pixels to leave free at the end of each line, so that the middle of the page is that of the window.

    0 where less than `least_width` would be left, and where the page is read from right to left.
    """
    window = page.window()
    before = page.mapTo(window, QPoint(0, 0)).x()
    margin = before - (window.width() - before - page.width())
    has_space = page.width() - margin >= least_width
    return margin if margin > 0 and has_space and not page.isRightToLeft() else 0
