"""A QAction for each row of the table of actions, and their keys."""

from collections.abc import Sequence, Set

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, action_table, shortcut_groups


class Actions(QObject):
    """A QAction for each row of the table whose page is among `pages` or that has none; their keys work anywhere."""

    def __init__(self, window: QWidget, pages: Sequence[Page]) -> None:
        super().__init__(window)
        self._actions: dict[ActionId, QAction] = {}
        for row in action_table():
            if row.page is not None and row.page not in pages:
                continue
            action = QAction(row.name, self)
            action.setStatusTip(row.description)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setAutoRepeat(False)
            window.addAction(action)
            self._actions[row.id] = action

    def __getitem__(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def trigger_key(self, event: QKeyEvent) -> bool:
        """Triggers the action with this key, where none was triggered as a shortcut. False where there is none.

        Without a window manager no window counts as active, and Qt looks up no shortcut.
        """
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        action = next((action for action in self._actions.values() if pressed in action.shortcuts()), None)
        if action is None or event.isAutoRepeat():
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
        return [
            (group.heading, [self._shortcut_row(action_id) for action_id in group.actions])
            for group in shortcut_groups()
        ]

    def _shortcut_row(self, action_id: ActionId) -> tuple[str, str]:
        action = self._actions[action_id]
        return shortcut_text(action), action.statusTip()


def shortcut_text(action: QAction) -> str:
    """Its first key as the platform writes it; "" where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


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
