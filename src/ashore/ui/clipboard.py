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


def outlives_program() -> bool:
    """Whether what was copied can be pasted after the end of the program, as far as that can be known.

    Where there is a clipboard manager Qt hands it over at the end.
    """
    if QGuiApplication.platformName() != "xcb":
        return True
    from ashore.system.clipboard_manager import has_clipboard_manager  # loads ctypes

    return has_clipboard_manager()
