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
    """Goes one step back in one of these, first in that with the keyboard. False where there is none."""
    held = [part for part in parts if has_focus_within(part)]
    return any(go_back_within(part) for part in [*held, *(part for part in parts if part not in held)])


def has_focus_within(part: QWidget) -> bool:
    """Whether the widget with the focus, or with it last in this window, is within `part`."""
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)
