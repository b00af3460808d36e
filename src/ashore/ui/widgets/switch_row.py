"""Something that is on or off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ashore.ui.widgets.text import Role, Text


class SwitchRow(QWidget):
    """A box to tick with its words, and a quiet word on what it does."""

    switched = Signal(bool)
    """The person switched it; setting it from outside does not count."""

    def __init__(self, words: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(words)
        self.box.clicked.connect(self.switched)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.box)
        if note:
            self.note = Text(note, Role.SMALL)
            rows.addWidget(self.note)

    def set_on(self, *, is_on: bool) -> None:
        self.box.setChecked(is_on)
