"""One line of one's own, with words above that say what it is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.entries import LONGEST_TEXT
from ashore.ui.widgets.text import Role, Text

LONGEST_PASTED = 10 * LONGEST_TEXT
"""More than can be kept, so that nothing is cut unseen; less than a line has trouble with."""


class LineField(QWidget):
    """Takes more than can be kept and says so, rather than cutting it off. `entered` tells of the Enter key."""

    changed = Signal()
    entered = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(maxLength=LONGEST_PASTED)
        self.line.setAccessibleName(label)
        self.note = Text("", Role.SMALL)
        self.note.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(Text(label, Role.SMALL))
        rows.addWidget(self.line)
        rows.addWidget(self.note)
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self.entered)

    @property
    def words(self) -> str:
        return self.line.text().strip()

    @property
    def fits(self) -> bool:
        return len(self.words) <= LONGEST_TEXT

    def _show(self) -> None:
        words = self.tr("This is {count} characters; {most} fit.")
        words = words.format(count=len(self.words), most=f"{LONGEST_TEXT:,}")
        self.note.setText(words)
        self.note.setVisible(not self.fits)
        self.line.setAccessibleDescription("" if self.fits else words)
        self.changed.emit()
