"""Copies text to the clipboard, where there is one."""

from PySide6.QtGui import QClipboard, QGuiApplication


def system_clipboard() -> QClipboard | None:
    return QGuiApplication.clipboard()


def copy(text: str) -> bool:
    """False where there is no clipboard, or it did not take the text."""
    clipboard = system_clipboard()
    if clipboard is None:
        return False
    clipboard.setText(text)
    return clipboard.text() == text
