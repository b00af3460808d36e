"""Copies text to the clipboard, where there is one."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_PRIVATE_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    "application/x-nspasteboard-concealed-type": b"1",
}
"""What clipboard histories look for, on Linux, Windows and macOS."""


def system_clipboard() -> QClipboard | None:
    return QGuiApplication.clipboard()


def copy(text: str) -> bool:
    """False where there is no clipboard, or it did not take the text."""
    clipboard = system_clipboard()
    if clipboard is None:
        return False
    clipboard.setText(text)
    return clipboard.text() == text


def copy_private(text: str) -> bool:
    """As `copy`, marked so that a clipboard history does not keep it."""
    clipboard = system_clipboard()
    if clipboard is None:
        return False
    data = QMimeData()
    data.setText(text)
    for mark, value in _PRIVATE_MARKS.items():
        data.setData(mark, value)
    clipboard.setMimeData(data)
    return clipboard.text() == text
