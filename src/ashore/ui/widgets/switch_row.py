"""A setting that is on or off."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.text import Role, Text

AROUND_LABEL = 6
"""Pixels. The box gives one line its air; two lines are as high as the box."""


class ClickableText(Text):
    """The label of a check box, which Qt's own would not wrap."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class SwitchRow(QWidget):
    """A check box with its label, and a small note on what it does."""

    switched = Signal(bool)
    """The person switched it; setting it from outside does not count."""

    def __init__(self, label: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        set_role(self.box, "CheckBox")
        self.box.setAccessibleName(label)
        self.box.setAccessibleDescription(note)
        self.box.clicked.connect(self.switched)
        label_text = ClickableText(label)
        label_text.clicked.connect(self.box.click)
        label_text.setContentsMargins(0, AROUND_LABEL, 0, AROUND_LABEL)
        line = QHBoxLayout()
        line.addWidget(self.box)
        line.addWidget(label_text, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(line)
        if note:
            self.note = Text(note, Role.SMALL)
            rows.addWidget(self.note)

    def set_on(self, *, is_on: bool) -> None:
        self.box.setChecked(is_on)
