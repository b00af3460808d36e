"""A QAction for each row of the table of actions, and their keys."""

from collections.abc import Sequence, Set

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, action_table, shortcut_groups
from ashore.ui.key_places import key_in_place


class Actions(QObject):
    """A QAction for each row of the table whose page is among `pages` or that has none; their keys work anywhere."""

    def __init__(self, window: QWidget, pages: Sequence[Page]) -> None:
        super().__init__(window)
        self._window = window
        self._rows = {row.id: row for row in action_table() if row.page is None or row.page in pages}
        self._actions: dict[ActionId, QAction] = {}
        for row in self._rows.values():
            action = QAction(row.name, self)
            action.setStatusTip(row.description)
            action.setAutoRepeat(False)
            window.addAction(action)
            self._actions[row.id] = action
        self.set_letter_keys(are_on=True)

    def __getitem__(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def set_letter_keys(self, *, are_on: bool) -> None:
        """Whether a key that writes something acts by itself. A slip, or a voice that dictates, can press one unasked.

        Space, Esc, function keys and keys with Ctrl always act.
        """
        for action_id, action in self._actions.items():
            keys = self._rows[action_id].keys
            action.setShortcuts([QKeySequence(key) for key in keys if are_on or not _writes_by_itself(key)])

    def trigger_key(self, event: QKeyEvent, window: QWidget | None = None) -> bool:
        """Triggers the action with this key, where none was triggered as a shortcut. False where there is none.

        In another `window` than the whole one those count that were added to it.

        Qt looks up no shortcut without a window manager, where no window counts as active; and with a keyboard of
        another script alone it finds none, so that there the key in that place counts.
        """
        if event.isAutoRepeat():
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = [QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))), key_in_place(event)]
        window = window or self._window
        actions = [action for action in window.actions() if action.isEnabled()]
        found = (action for key in pressed if key for action in actions if key in action.shortcuts())
        action = next(found, None)
        if action is None or (event.text().isprintable() and event.text() and writes(window.focusWidget())):
            return False
        action.trigger()
        return True

    def limit_to(self, enabled: Set[ActionId]) -> None:
        """Only these can be triggered, for as long as something lies over the window."""
        for action_id, action in self._actions.items():
            action.setEnabled(action_id in enabled)

    def shortcut_texts(self) -> dict[ActionId, str]:
        """The key of each action as the platform writes it."""
        return {action_id: shortcut_text(action) for action_id, action in self._actions.items()}

    def shortcut_rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Headings of the list of keys, each with the keys as the platform writes them and what they do."""
        groups = [
            (group.heading, [self._shortcut_row(action_id) for action_id in group.actions if self._has_key(action_id)])
            for group in shortcut_groups()
        ]
        return [(heading, rows) for heading, rows in groups if rows]

    def _has_key(self, action_id: ActionId) -> bool:
        return action_id in self._actions and not self._actions[action_id].shortcut().isEmpty()

    def _shortcut_row(self, action_id: ActionId) -> tuple[str, str]:
        action = self._actions[action_id]
        return shortcut_text(action), action.statusTip()


def shortcut_text(action: QAction) -> str:
    """Its first key as the platform writes it; "" where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def writes(focused: QWidget | None) -> bool:
    """Whether someone writes where the keyboard is."""
    if isinstance(focused, QLineEdit):
        return not focused.isReadOnly()
    return focused is not None and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _writes_by_itself(key: str) -> bool:
    """Whether pressing `key`, as the table names it, would write a letter or a sign."""
    return len(key.removeprefix("Shift+")) == 1


def keeps_key(focused: QWidget | None, event: QKeyEvent) -> bool:
    """Whether the widget with the keyboard uses this key itself: Space presses a button, letters search a list.

    For an event of type ShortcutOverride. Fields keep what can be typed into them without this.
    """
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return False
    if isinstance(focused, QAbstractButton):
        return event.key() == Qt.Key.Key_Space
    from PySide6.QtWidgets import QComboBox  # classes of Qt that no start needs

    return isinstance(focused, QComboBox) and event.text().isprintable() and bool(event.text())
