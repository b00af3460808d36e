"""A field for the person's first name, which kinder lines can be read with."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.settings import LONGEST_FIRST_NAME
from ashore.ui.widgets.text import Role, Text

PAUSE_MS = 400
"""After so long without a key, what was typed is taken. A file is not written for each letter."""


class FirstNameField(QWidget):
    """`written` carries the name, without blanks around it and what nobody sees, once the typing pauses or ends."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.line_edit = QLineEdit(maxLength=LONGEST_FIRST_NAME)
        self.line_edit.setPlaceholderText(self.tr("Your first name"))
        note = self.tr("Stays on this computer. Without a name the lines say “you”.")
        self.line_edit.setAccessibleName(self.tr("Your first name"))
        self.line_edit.setAccessibleDescription(note)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.line_edit)
        rows.addWidget(Text(note, Role.SMALL))
        self.line_edit.textEdited.connect(lambda: self._pause.start())
        self.line_edit.editingFinished.connect(self._write)
        self._pause.timeout.connect(self._write)

    def set_name(self, name: str) -> None:
        """What is being typed stays where it comes to the same."""
        self._name = name
        if self._typed_name != name and not self._pause.isActive():
            self.line_edit.setText(name)

    @property
    def _typed_name(self) -> str:
        if not self.line_edit.text():
            return ""
        from ashore.domain.visible_text import visible_text  # all of Unicode's categories, which most never need

        return visible_text(self.line_edit.text()).strip()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._write()

    def _write(self) -> None:
        self._pause.stop()
        name = self._typed_name
        if name != self._name:
            self._name = name
            self.written.emit(name)
