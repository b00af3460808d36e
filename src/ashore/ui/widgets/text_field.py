"""A field for several lines of text, which grows with them."""

from math import ceil

from PySide6.QtCore import QMimeData, QSize, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ashore.domain.entries import LONGEST_TEXT

LEAST_LINES = 2
MOST_LINES = 14


class TextField(QPlainTextEdit):
    """Takes plain text only, at most 10,000 characters; Tab moves to the next control.

    `written` carries the whole text after each change by the person, `typed` fires when the keyboard was used in it,
    and `limit_reached` when something was not taken for want of space.
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
        self.textChanged.connect(self._report_edit)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_text(self, text: str) -> None:
        """Shows this without reporting it as written."""
        self._is_being_set = True
        self.setPlainText(text)
        self._is_being_set = False

    def has_space_for(self, text: str) -> bool:
        return len(text) <= self._space_left()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._fitting_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._fitting_height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        text, space = source.text(), self._space_left()
        self.insertPlainText(text[:space])
        if len(text) > space:
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

    def _report_edit(self) -> None:
        if not self._is_being_set:
            self.written.emit(self.toPlainText())

    def _fitting_height(self) -> int:
        """In pixels: what the lines take, letters of other scripts included, and the frame around them."""
        line = self.fontMetrics().lineSpacing()
        least, most = LEAST_LINES * line, MOST_LINES * line
        text_height = 0.0
        block = self.document().begin()
        while block.isValid() and text_height < most:
            text_height += self.blockBoundingRect(block).height()
            block = block.next()
        # Not the height less the viewport's, which lags behind while the page is hidden.
        around = 2 * self.frameWidth() + 2 * self.document().documentMargin()
        return ceil(min(max(least, text_height), most) + around) + 1

    def _fit(self) -> None:
        height = self._fitting_height()
        if self.height() != height:
            self.setFixedHeight(height)
