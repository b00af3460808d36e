"""Copying, where there is something to copy to."""

from PySide6.QtGui import QClipboard, QGuiApplication


def system_clipboard() -> QClipboard | None:
    return QGuiApplication.clipboard()


def copy(words: str) -> bool:
    """False where there is no clipboard, or it did not take the words."""
    clipboard = system_clipboard()
    if clipboard is None:
        return False
    clipboard.setText(words)
    return clipboard.text() == words
