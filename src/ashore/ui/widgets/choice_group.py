"""Buttons of which one is chosen: one stop for Tab, and arrow keys move among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent, QKeyEvent
from shiboken6 import isValid

from ashore.ui.startup_workarounds import REACHED_BY_ARROWS, TAB_FOCUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton


class ChoiceGroup(QObject):
    """Tab stops at the chosen button, or the first where none is. Arrows, Home and End move; Space and Enter choose.

    All of them have the same parent, in which no others are one of many. A screen reader meets radio buttons.
    """

    def __init__(
        self, parent: QObject, buttons: Sequence[QAbstractButton] = (), *, every_tab_stop: bool = False
    ) -> None:
        """`every_tab_stop` for buttons that lead to places, each of which Tab is to reach."""
        super().__init__(parent)
        self._every_tab_stop = every_tab_stop
        self._buttons: list[QAbstractButton] = []
        self._way: list[QAbstractButton] = []
        self.set_buttons(buttons)

    @property
    def chosen(self) -> QAbstractButton | None:
        return next((button for button in self._living() if button.isChecked()), None)

    def set_buttons(self, buttons: Sequence[QAbstractButton], way: Sequence[QAbstractButton] = ()) -> None:
        """`way` is the order of the arrow keys, where it also leads over buttons that are none of the choices."""
        for button in filter(isValid, self._way):
            button.removeEventFilter(self)
            button.toggled.disconnect(self._set_tab_stop)
        self._buttons, self._way = list(buttons), list(way or buttons)
        for button in self._way:
            button.installEventFilter(self)
            button.toggled.connect(self._set_tab_stop)
        for button in self._buttons:
            button.setCheckable(True)
            button.setAutoExclusive(True)  # a radio button for a screen reader, and Qt unchecks the one before
        self._set_tab_stop()

    def choose(self, chosen: QAbstractButton | None) -> None:
        """Checks this one; None for none of them."""
        for button in self._buttons if chosen is None else ():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        if chosen is not None:
            chosen.setChecked(True)
        self._set_tab_stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # By their classes first: the type of an event takes longer to ask for.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._move_from(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._set_tab_stop()
        return False

    def _set_tab_stop(self) -> None:
        """Where the keyboard comes in. While it is within, Qt makes the button that has it the stop."""
        if self._every_tab_stop:
            return
        stop = self.chosen or next((button for button in self._living() if not _is_put_away(button)), None)
        for button in self._living():
            button.setProperty("focusPolicy", TAB_FOCUS | REACHED_BY_ARROWS if button is stop else REACHED_BY_ARROWS)

    def _living(self) -> list[QAbstractButton]:
        """Those of a page that goes may be gone already when the last of them loses the focus."""
        return [button for button in self._buttons if isValid(button)]

    def _move_from(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether the key moved the keyboard to another button."""
        from PySide6.QtCore import Qt  # slow to load, and not needed before a key is pressed

        from ashore.ui.widgets.keyboard_focus import focus_by_key

        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        way = [button for button in self._way if button.isVisible() and button.isEnabled()]
        if watched not in way:
            return False
        here, key = way.index(watched), event.key()
        left, right = (1, -1) if way[0].isRightToLeft() else (-1, 1)
        targets = {
            Qt.Key.Key_Left: here + left,
            Qt.Key.Key_Right: here + right,
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(way) - 1,
        }
        if key not in targets:
            return False
        focus_by_key(way[targets[Qt.Key(key)] % len(way)])
        return True


def _is_put_away(button: QAbstractButton) -> bool:
    """Qt also calls hidden what has not been shown yet."""
    from PySide6.QtCore import Qt

    return button.isHidden() and button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
