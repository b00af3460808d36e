"""One button for the whole program, in a few kinds."""

from enum import StrEnum

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget


class ButtonKind(StrEnum):
    """How much a button asks to be seen. The style sheet draws each kind."""

    PLAIN = "plain"
    PRIMARY = "primary"
    CHIP = "chip"
    CARD = "card"
    LINK = "link"
    STEP = "step"


class Button(QPushButton):
    """A button that Enter presses too, as people expect."""

    def __init__(self, text: str, kind: ButtonKind = ButtonKind.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        if kind is ButtonKind.CHIP:
            self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses the button where Enter was pressed. False for any other key."""
    from PySide6.QtCore import Qt  # slow to load, and never wanted before a key is pressed

    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
