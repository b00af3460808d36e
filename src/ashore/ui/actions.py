"""The actions of the program: one table for keys, the rail, the list of keys, and menus."""

from collections.abc import Set
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget


class ActionId(StrEnum):
    """What can be asked of the program from anywhere in its window."""

    PRACTISE = "practise"
    BREATHE = "breathe"
    GROUND = "ground"
    REFRAMES = "reframes"
    SUPPORT = "support"
    SKIP_HOLD = "skip_hold"
    TOGGLE_SOUND = "toggle_sound"
    BACK = "back"
    TOGGLE_PANEL = "toggle_panel"
    FULL_SCREEN = "full_screen"
    QUICK_HIDE = "quick_hide"
    SHOW_SHORTCUTS = "show_shortcuts"


class ActionRow(NamedTuple):
    """An action, what it does in a few words, and its keys, of which the first is shown."""

    id: ActionId
    text: str
    keys: tuple[str, ...]


def action_table() -> tuple[ActionRow, ...]:
    """Every action in the order of the list of keys, in the person's language."""
    return (
        ActionRow(
            ActionId.PRACTISE,
            QCoreApplication.translate("Actions", "Stay with the breath, pause, go on"),
            ("Space",),
        ),
        ActionRow(ActionId.BREATHE, QCoreApplication.translate("Actions", "Breathe"), ("B",)),
        ActionRow(ActionId.GROUND, QCoreApplication.translate("Actions", "Ground, without breath"), ("G",)),
        ActionRow(ActionId.REFRAMES, QCoreApplication.translate("Actions", "Kinder ways to see it"), ("R",)),
        ActionRow(ActionId.SUPPORT, QCoreApplication.translate("Actions", "Support"), ("S",)),
        ActionRow(ActionId.SKIP_HOLD, QCoreApplication.translate("Actions", "Skip a hold"), ("H",)),
        ActionRow(ActionId.TOGGLE_SOUND, QCoreApplication.translate("Actions", "Sound off or on"), ("M",)),
        ActionRow(ActionId.BACK, QCoreApplication.translate("Actions", "Leave, back to quiet"), ("Esc",)),
        ActionRow(
            ActionId.TOGGLE_PANEL,
            QCoreApplication.translate("Actions", "Fold the side panel away, or open it"),
            ("F9",),
        ),
        ActionRow(ActionId.FULL_SCREEN, QCoreApplication.translate("Actions", "Full screen"), ("F11",)),
        ActionRow(
            ActionId.QUICK_HIDE,
            QCoreApplication.translate("Actions", "Hide at once: silent, with a neutral title"),
            ("Ctrl+Shift+H",),
        ),
        ActionRow(ActionId.SHOW_SHORTCUTS, QCoreApplication.translate("Actions", "These keys"), ("?", "Shift+?")),
    )


class Actions(QObject):
    """A QAction for each row of the table, whose keys work anywhere in `window`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[ActionId, QAction] = {}
        for row in action_table():
            action = QAction(row.text, self)
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

    def shortcut_rows(self) -> list[tuple[str, str]]:
        """The key of each action as the platform writes it, and what it does."""
        return [(shortcut_text(action), action.text()) for action in self._actions.values()]


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
    return isinstance(focused, QComboBox) and event.text().isprintable() and bool(event.text())
