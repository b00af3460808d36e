"""A place to write a few words of one's own."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ashore.domain.entries import LONGEST_TEXT
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

LONGEST_PASTED = 10 * LONGEST_TEXT
"""More than can be kept, so that nothing is cut unseen; less than an editor has trouble with."""


class PlainWords(QPlainTextEdit):
    """Takes words only: a pasted picture is not taken, and Tab leads on to the next control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(120)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text()[:LONGEST_PASTED])


class TextEditor(QWidget):
    """`written` carries the words, never blank, at most 10,000 characters."""

    written = Signal(str)
    cancelled = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainWords()
        self.words.setAccessibleName(question)
        self.words.textChanged.connect(self._show)
        self.save = Button(self.tr("Keep"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        self._note = Text(self.tr("Stays on this computer."), Role.SMALL)
        actions = QWidget()
        row = FlowLayout(actions)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(Text(question, Role.SMALL))
        rows.addWidget(self.words)
        rows.addWidget(self._note)
        rows.addWidget(actions)
        self._show()

    def begin(self, words: str = "") -> None:
        self.set_words(words)
        self.words.setFocus()

    def set_words(self, words: str) -> None:
        """Writing goes on at their end."""
        self.words.setPlainText(words)
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    def _show(self) -> None:
        length = len(self.words.toPlainText().strip())
        self.save.setEnabled(0 < length <= LONGEST_TEXT)
        self._note.setText(
            self.tr("Stays on this computer.")
            if length <= LONGEST_TEXT
            else self.tr("This is {count} characters; {most} fit.").format(count=length, most=f"{LONGEST_TEXT:,}")
        )

    def _save(self) -> None:
        self.written.emit(self.words.toPlainText().strip())
