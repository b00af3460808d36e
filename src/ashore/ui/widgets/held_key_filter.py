"""Keeps a key that is still held down out of the field that it led to."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class HeldKeyFilter(QObject):
    """From `begin` on, what repeats is not written, until a key is pressed anew."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field

    def begin(self) -> None:
        self._field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not event.isAutoRepeat():
            self._field.removeEventFilter(self)
        return event.isAutoRepeat()
