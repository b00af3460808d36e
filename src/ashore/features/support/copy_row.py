"""A row with a text and a Copy button beside it, or below it where there is little width."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.inline_layout import InlineLayout
from ashore.ui.widgets.text import Role, Text


class CopyRow(QWidget):
    """`copy_requested` carries the text to copy; where that is empty there is no button."""

    copy_requested = Signal(str)

    def __init__(self, text: str, copy_text: str, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy_text = ""
        self.label = Text("", role)
        self.copy_button = Button(self.tr("Copy"))
        self.copy_button.clicked.connect(lambda: self.copy_requested.emit(self._copy_text))
        self._layout = InlineLayout(self)
        self._layout.addWidget(self.label)
        self._layout.addWidget(self.copy_button)
        self.set_text(text, copy_text)

    def set_text(self, text: str, copy_text: str) -> None:
        """Shows `text`; the button copies `copy_text`."""
        self._copy_text = copy_text
        self.label.setText(text)
        self.label.setVisible(bool(text))
        name = self.tr("Copy {words}").format(words=shortened(copy_text))
        self.copy_button.setAccessibleName(name)
        self.copy_button.setVisible(bool(copy_text))

    def add_button(self, button: Button) -> None:
        """Adds a button after Copy."""
        self._layout.addWidget(button)
