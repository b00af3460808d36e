"""A field for a passphrase, which is hidden unless it is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.ui.widgets.text import Role, Text

LONGEST = 1024


class PassphraseField(QWidget):
    """Takes whatever is typed, blanks at both ends too. `entered` fires for the Enter key."""

    changed = Signal()
    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_edit = QLineEdit(maxLength=LONGEST)
        self.line_edit.setAccessibleName(label)
        self.set_shown(is_shown=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(Text(label, Role.SMALL))
        rows.addWidget(self.line_edit)
        self.line_edit.textChanged.connect(self.changed)
        self.line_edit.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        return self.line_edit.text()

    def set_shown(self, *, is_shown: bool) -> None:
        self.line_edit.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def clear(self) -> None:
        """Nothing of it can be brought back by undoing either."""
        self.line_edit.clear()
        self.line_edit.setText("")
