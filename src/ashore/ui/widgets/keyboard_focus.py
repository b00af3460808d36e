"""Moves the keyboard focus as a key does: the ring shows, and what is reached is scrolled into view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def focus_by_key(widget: QWidget, *, backwards: bool = False) -> None:
    """Gives `widget` the keyboard."""
    reason = Qt.FocusReason.BacktabFocusReason if backwards else Qt.FocusReason.TabFocusReason
    widget.setFocus(reason)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops there."""
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
