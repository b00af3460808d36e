"""Takes what showing a widget for the first time costs out of the turn in which it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from ashore.ui.incremental_work import Parts


def prepare_to_show(widget: QWidget, stack: QStackedWidget) -> Parts:
    """Lays out `widget`, a hidden child of `stack`, and applies the style sheet to all that is in it: one part."""
    widget.ensurePolished()
    widget.setGeometry(stack.contentsRect())
    stack.window().grab(QRect(0, 0, 1, 1))  # Qt lays out what is hidden as well before it takes a picture
    yield
