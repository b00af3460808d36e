"""A line with what can be done with it beside it, or below it where there is little width."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.features.support.inline_layout import InlineLayout
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_NAMED = 60
"""Characters of a person's own words in the name of a button, or in a line that tells of it."""


class CopyRow(QWidget):
    """`copy_wanted` carries what to copy; where that is empty there is no button."""

    copy_requested = Signal(str)

    def __init__(self, words: str, to_copy: str, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_copy = ""
        self.words = Text("", role)
        self.button = Button(self.tr("Copy"))
        self.button.clicked.connect(lambda: self.copy_requested.emit(self._to_copy))
        self._row = InlineLayout(self)
        self._row.addWidget(self.words)
        self._row.addWidget(self.button)
        self.set_words(words, to_copy)

    def set_words(self, words: str, to_copy: str) -> None:
        self._to_copy = to_copy
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.button.setAccessibleName(self.tr("Copy {words}").format(words=shortened(to_copy, LONGEST_NAMED)))
        self.button.setVisible(bool(to_copy))

    def add(self, button: Button) -> None:
        """One more thing to press, after Copy."""
        self._row.addWidget(button)
