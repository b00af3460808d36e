"""Collects what Qt would write to the console."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_COLLECTED = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg, QtMsgType.QtWarningMsg)


@contextmanager
def collected_qt_messages() -> Iterator[list[str]]:
    """The warnings and lesser messages of every thread until the end of the block. Worse ones go where they went."""
    messages: list[str] = []

    def collect(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in _COLLECTED:
            messages.append(message)
        elif previous is not None:
            previous(kind, context, message)

    previous = qInstallMessageHandler(collect)
    try:
        yield messages
    finally:
        qInstallMessageHandler(previous)
