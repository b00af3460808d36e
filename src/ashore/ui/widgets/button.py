"""One button for the whole program, in a few kinds."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class ButtonKind(StrEnum):
    """How much a button asks to be seen. The style sheet draws each kind."""

    PLAIN = "plain"
    PRIMARY = "primary"
    CHIP = "chip"
    CARD = "card"
    LINK = "link"


class Button(QPushButton):
    """A button that Enter presses too, as people expect."""

    def __init__(self, text: str, kind: ButtonKind = ButtonKind.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind.value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if kind is ButtonKind.CHIP:
            self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
