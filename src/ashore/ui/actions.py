"""The keyboard shortcuts: what each does, and how it is shown."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt


class Deed(StrEnum):
    """What a key can do."""

    STAY = "stay"
    GROUND = "ground"
    BREATHE = "breathe"
    REFRAMES = "reframes"
    LEAVE = "leave"
    FOLD_PANEL = "fold_panel"
    FULL_SCREEN = "full_screen"
    MUTE = "mute"
    SKIP_HOLD = "skip_hold"
    SUPPORT = "support"
    QUICK_HIDE = "quick_hide"
    SHOW_KEYS = "show_keys"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key as shown, and what it does."""

    shown: str
    deed: Deed
    words: str


_PLAIN = Qt.KeyboardModifier.NoModifier
_DEEDS = {
    Qt.Key.Key_Space: Deed.STAY,
    Qt.Key.Key_G: Deed.GROUND,
    Qt.Key.Key_B: Deed.BREATHE,
    Qt.Key.Key_R: Deed.REFRAMES,
    Qt.Key.Key_S: Deed.SUPPORT,
    Qt.Key.Key_H: Deed.SKIP_HOLD,
    Qt.Key.Key_M: Deed.MUTE,
    Qt.Key.Key_Escape: Deed.LEAVE,
    Qt.Key.Key_F9: Deed.FOLD_PANEL,
    Qt.Key.Key_F11: Deed.FULL_SCREEN,
}


def deed_for(combination: QKeyCombination) -> Deed | None:
    """What the pressed keys do, or None. `?` counts wherever the keyboard has it."""
    key, modifiers = combination.key(), combination.keyboardModifiers()
    modifiers &= ~Qt.KeyboardModifier.KeypadModifier
    if key == Qt.Key.Key_Question:
        return Deed.SHOW_KEYS
    if key == Qt.Key.Key_H and modifiers == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
        return Deed.QUICK_HIDE
    return _DEEDS.get(key) if modifiers == _PLAIN else None


def key_rows() -> tuple[KeyRow, ...]:
    """Every key with its text, in the person's language."""

    return (
        KeyRow(
            QCoreApplication.translate("Shortcuts", "Space"),
            Deed.STAY,
            QCoreApplication.translate("Shortcuts", "Stay with the breath, pause, go on"),
        ),
        KeyRow("B", Deed.BREATHE, QCoreApplication.translate("Shortcuts", "Breathe")),
        KeyRow("G", Deed.GROUND, QCoreApplication.translate("Shortcuts", "Ground, without breath")),
        KeyRow("R", Deed.REFRAMES, QCoreApplication.translate("Shortcuts", "Kinder ways to see it")),
        KeyRow("S", Deed.SUPPORT, QCoreApplication.translate("Shortcuts", "Support")),
        KeyRow("H", Deed.SKIP_HOLD, QCoreApplication.translate("Shortcuts", "Skip a hold")),
        KeyRow("M", Deed.MUTE, QCoreApplication.translate("Shortcuts", "Sound off or on")),
        KeyRow(
            QCoreApplication.translate("Shortcuts", "Esc"),
            Deed.LEAVE,
            QCoreApplication.translate("Shortcuts", "Leave, back to quiet"),
        ),
        KeyRow("F9", Deed.FOLD_PANEL, QCoreApplication.translate("Shortcuts", "Fold the side panel away, or open it")),
        KeyRow("F11", Deed.FULL_SCREEN, QCoreApplication.translate("Shortcuts", "Full screen")),
        KeyRow(
            QCoreApplication.translate("Shortcuts", "Ctrl+Shift+H"),
            Deed.QUICK_HIDE,
            QCoreApplication.translate("Shortcuts", "Hide at once: silent, with a neutral title"),
        ),
        KeyRow("?", Deed.SHOW_KEYS, QCoreApplication.translate("Shortcuts", "These keys")),
    )
