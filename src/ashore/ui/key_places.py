"""Finds the key of the Latin keyboard that stands in the place of a pressed key, for layouts without Latin letters."""

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM,./"}
"""Scan codes of the first key of each row, and the keys from there on. Windows and the Linux kernel count alike."""
_X_ADDS = 8
"""X11 and Wayland count from 8."""
_KEY_AT = {first + index: key for first, row in _ROWS.items() for index, key in enumerate(row)}
_UNICODE_ENDS = 0x110000  # from here on Qt's numbers stand for keys that write nothing


_QUESTION_MARKS = "؟？"
"""Not as shortcuts: with a Latin keyboard as the other group both marks would match, and Qt triggers neither."""


def key_in_place(event: QKeyEvent) -> QKeySequence | None:
    """What the key would be on a Latin keyboard, where it writes a letter or a question mark of another script.

    None for a key that writes a Latin letter, a digit or another sign: those count as what they write.
    """
    if event.key() < _UNICODE_ENDS and chr(event.key()) in _QUESTION_MARKS:
        return QKeySequence("?")
    if not is_letter_of_another_script(event.key()):
        return None
    offset = 0 if sys.platform == "win32" else _X_ADDS
    key = _KEY_AT.get(event.nativeScanCode() - offset)
    if key is None:
        return None
    if key == "/" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        key = "?"
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(key))))


def is_letter_of_another_script(code: int) -> bool:
    """Whether a character, by its code point, is a letter or a sign of a vowel, and not a Latin one."""
    if not 0x80 <= code < _UNICODE_ENDS:
        return False
    import unicodedata  # 0.1 MiB, for keyboards with other letters

    letter = chr(code)
    is_letter = unicodedata.category(letter)[0] in "LM"
    return is_letter and not unicodedata.name(letter, "").startswith(("LATIN", "COMBINING", "MODIFIER"))
