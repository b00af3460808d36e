"""Edits a short text of the person's own."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ashore.domain.entries import LONGEST_TEXT
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.length_text import too_long_text
from ashore.ui.widgets.paste_filter import LONGEST_PASTED, limited_plain_text
from ashore.ui.widgets.text import Role, Text

TEXT = "text"
"""The field of its drafts."""


class PlainTextBox(QPlainTextEdit):
    """Accepts text only: a pasted picture is ignored, and Tab moves on to the next control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(120)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            length = self.document().characterCount() - 1  # Qt counts the end of the text
            space = LONGEST_PASTED - length + len(self.textCursor().selectedText())
            self.insertPlainText(limited_plain_text(source, space))


class TextEditor(QWidget):
    """`written` carries the text to keep, never blank, at most 10,000 characters."""

    written = Signal(str)
    cancelled = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = Text("", Role.SMALL)
        self.text_box = PlainTextBox()
        self.text_box.textChanged.connect(self._show_length)
        self.keep = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"))
        self.keep.clicked.connect(lambda: self.written.emit(self.text.strip()))
        self.cancel.clicked.connect(self.cancelled)
        self.note = Text("", Role.SMALL)
        actions = QWidget()
        row = FlowLayout(actions)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self._question)
        rows.addWidget(self.text_box)
        rows.addWidget(self.note)
        rows.addWidget(actions)
        self.set_question(question)
        self._show_length()

    @property
    def text(self) -> str:
        """As it stands in the box, blanks around it included."""
        return self.text_box.toPlainText()

    def set_question(self, question: str, about: str = "") -> None:
        """`about` is what the question speaks of, for who cannot see it."""
        self._question.setText(question)
        self.text_box.setAccessibleName(question)
        self.text_box.setAccessibleDescription(about)

    def begin(self, text: str = "") -> None:
        self.set_text(text)
        self.text_box.setFocus()

    def set_text(self, text: str) -> None:
        """Writing goes on at the end of `text`."""
        self.text_box.setPlainText(text)
        self.text_box.moveCursor(QTextCursor.MoveOperation.End)

    def _show_length(self) -> None:
        length = len(self.text.strip())
        self.keep.setEnabled(0 < length <= LONGEST_TEXT)
        self.note.setText(self.tr("Stays on this computer.") if length <= LONGEST_TEXT else too_long_text(length))
