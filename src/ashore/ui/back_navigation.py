"""Goes back one step within a page, beginning where the keyboard focus is."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class GoesBack(Protocol):
    """A page, or a part of one, that has steps to go back."""

    def go_back(self) -> bool:
        """Goes one step back within. False where there is none, so that the page itself may close."""


def go_back_within(page: object) -> bool:
    """True when there was a step to go back within the page."""
    return isinstance(page, GoesBack) and page.go_back()


def go_back_in_one(parts: Sequence[QWidget]) -> bool:
    """Goes one step back in one of these, first in the one with the keyboard focus. False where there is none."""
    focused = [part for part in parts if has_keyboard(part)]
    return any(go_back_within(part) for part in [*focused, *(part for part in parts if part not in focused)])


def has_keyboard(part: QWidget) -> bool:
    """Whether the widget with the keyboard focus, or the last one that had it, is within `part`."""
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)
