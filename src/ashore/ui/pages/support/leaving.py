"""One step back at a time, beginning where the keyboard is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.leavable import leave_within


def leave_one(parts: Sequence[QWidget]) -> bool:
    """Takes one step back in one of these. False where there is none."""
    held = [part for part in parts if holds_keyboard(part)]
    return any(leave_within(part) for part in [*held, *(part for part in parts if part not in held)])


def holds_keyboard(part: QWidget) -> bool:
    """Whether what has the keyboard, or had it last in this window, is within `part`."""
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)
