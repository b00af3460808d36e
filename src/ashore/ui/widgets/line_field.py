"""A labelled field for one line of text, which says when the line is too long to keep."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.visible_text import visible_text
from ashore.ui.widgets.length_text import too_long_text
from ashore.ui.widgets.paste_filter import LONGEST_PASTED
from ashore.ui.widgets.text import Role, Text

ABOVE_LABEL = 6
"""Pixels: nearer to its own field than to the one above."""


class LineField(QWidget):
    """Takes more than can be kept and says so, rather than cutting it off. `entered` fires for the Enter key."""

    changed = Signal()
    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_edit = QLineEdit(maxLength=LONGEST_PASTED)
        self.line_edit.setAccessibleName(label)
        self._too_long_note = Text("", Role.SMALL)
        self._too_long_note.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, ABOVE_LABEL, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(Text(label, Role.SMALL))
        rows.addWidget(self.line_edit)
        rows.addWidget(self._too_long_note)
        self.line_edit.textChanged.connect(self._show_length)
        self.line_edit.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """Without white space around it and what nobody sees, such as the marks a phone puts around a number."""
        return visible_text(self.line_edit.text()).strip()

    @property
    def fits(self) -> bool:
        return len(self.text) <= LONGEST_TEXT

    def _show_length(self) -> None:
        note = too_long_text(len(self.text))
        self._too_long_note.setText(note)
        self._too_long_note.setVisible(not self.fits)
        self.line_edit.setAccessibleDescription("" if self.fits else note)
        self.changed.emit()
