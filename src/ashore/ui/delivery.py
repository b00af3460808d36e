"""Brings what the store's thread has done to the thread of the window."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Value = TypeVar("Value")


class Delivery(QObject):
    """Lives in the window's thread; what it carries runs there, in the order in which it came."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def carry(self, receiver: Callable[[Value], None]) -> Callable[[Value], None]:
        """A function for any thread; what it is given reaches `receiver` in the window's thread."""
        return lambda value: self._arrived.emit(partial(receiver, value))

    def _hand_over(self, call: Callable[[], None]) -> None:
        call()
