"""Buttons of which any number can be on: one stop for Tab, and arrow keys move among them as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ashore.ui.widgets.keyboard_focus import focus_by_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton


class ToggleGroup(QObject):
    """Tab stops where the keyboard was last, at first at the first button. Space and Enter turn a button on or off."""

    def __init__(self, parent: QObject, buttons: Sequence[QAbstractButton] = ()) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        self._stop: QAbstractButton | None = None
        self.set_buttons(buttons)

    def set_buttons(self, buttons: Sequence[QAbstractButton]) -> None:
        """In the order of reading."""
        for button in filter(isValid, self._buttons):
            button.removeEventFilter(self)
        self._buttons = list(buttons)
        for button in self._buttons:
            button.setCheckable(True)
            button.installEventFilter(self)
        if self._stop not in self._buttons:
            self._stop = next(iter(self._buttons), None)
        self._set_tab_stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._move_from(watched, event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._buttons:
            self._stop = next(button for button in self._buttons if button is watched)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._set_tab_stop()
        return False

    def _set_tab_stop(self) -> None:
        """Where the keyboard comes in: all can be reached by Tab only while it is elsewhere."""
        for button in filter(isValid, self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is self._stop else Qt.FocusPolicy.NoFocus)

    def _move_from(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether the key moved the keyboard to another button."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        way = [button for button in self._buttons if button.isVisible() and button.isEnabled()]
        here = next((button for button in way if button is watched), None)
        if here is None:
            return False
        at, key = way.index(here), event.key()
        forward = -1 if here.isRightToLeft() else 1
        match key:
            case Qt.Key.Key_Left:
                target = way[(at - forward) % len(way)]
            case Qt.Key.Key_Right:
                target = way[(at + forward) % len(way)]
            case Qt.Key.Key_Home:
                target = way[0]
            case Qt.Key.Key_End:
                target = way[-1]
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                target = _beyond(here, way, is_below=key == Qt.Key.Key_Down)
            case _:
                return False
        target.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Tab goes on from the place of the group, whichever of it has the keyboard.
        QWidget.setTabOrder(here, target)
        focus_by_key(target)
        return True


def _beyond(here: QAbstractButton, way: Sequence[QAbstractButton], *, is_below: bool) -> QAbstractButton:
    """The nearest in the row above or below; `here` where there is none."""
    middle = here.geometry().center()
    rows = [button for button in way if (button.y() > here.y() if is_below else button.y() < here.y())]
    if not rows:
        return here
    row = min(rows, key=lambda button: abs(button.y() - here.y())).y()
    in_row = [button for button in rows if button.y() == row]
    return min(in_row, key=lambda button: abs(button.geometry().center().x() - middle.x()))
