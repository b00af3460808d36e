"""A field for several lines of plain text, which grows with them."""

from math import ceil

from PySide6.QtCore import QMimeData, QSize, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ashore.domain.entries import LONGEST_TEXT
from ashore.ui.widgets.paste_filter import limited_plain_text

LEAST_LINES = 2
MOST_LINES = 14


class TextField(QPlainTextEdit):
    """Takes plain text, at most LONGEST_TEXT characters; Tab moves on to the next control.

    `written` carries the whole text after each change by the person, `typed` fires when the keyboard was used in it,
    and `filled` when something did not fit.
    """

    written = Signal(str)
    typed = Signal()
    limit_reached = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_being_set = False
        self.textChanged.connect(self._report_written)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_text(self, text: str) -> None:
        """Shows this without `written`."""
        self._is_being_set = True
        self.setPlainText(text)
        self._is_being_set = False

    def can_take(self, text: str) -> bool:
        """Whether all of `text` still fits."""
        return len(text) <= self._space_left()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._needed_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._needed_height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        text = limited_plain_text(source, self._space_left())
        self.insertPlainText(text)
        if len(source.text()) > len(text):
            self.limit_reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        writes = (event.text() >= " " and event.text() != "\x7f") or event.text() == "\r"
        if writes and not self._space_left():
            self.limit_reached.emit()
        else:
            super().keyPressEvent(event)
        self.typed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if len(event.commitString()) > self._space_left():
            event.setCommitString(event.commitString()[: self._space_left()])
            self.limit_reached.emit()
        super().inputMethodEvent(event)
        self.typed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)  # after the layout that resizes it, which would miss another height

    def _space_left(self) -> int:
        return max(0, LONGEST_TEXT - len(self.toPlainText()) + len(self.textCursor().selectedText()))

    def _report_written(self) -> None:
        if not self._is_being_set:
            self.written.emit(self.toPlainText())

    def _needed_height(self) -> int:
        """In pixels, of the lines (which may have letters of other scripts) and the frame around them."""
        line = self.fontMetrics().lineSpacing()
        least, most = LEAST_LINES * line, MOST_LINES * line
        lines = 0.0
        block = self.document().begin()
        while block.isValid() and lines < most:
            lines += self.blockBoundingRect(block).height()
            block = block.next()
        # Not the height less the viewport's, which lags behind while the page is hidden.
        around = 2 * self.frameWidth() + 2 * self.document().documentMargin()
        return ceil(min(max(least, lines), most) + around) + 1

    def _fit(self) -> None:
        height = self._needed_height()
        if self.height() != height:
            self.setFixedHeight(height)
