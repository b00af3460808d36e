"""A place for a hard thought in one's own words, new or reworded."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.record import OwnBelief
from ashore.ui.panel.writer import Writer


class ThoughtWriting(QWidget):
    """`written` carries an OwnBelief, with its id where one was reworded."""

    written = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.belief_number: int | None = None
        self._draft = ""
        self.writer = Writer(self.tr("The thought, in your own words."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 22, 22, 22)
        rows.addWidget(self.writer)
        rows.addStretch(1)
        self.writer.written.connect(self._write)
        self.writer.cancelled.connect(self.cancelled)

    def begin(self, words: str, belief_number: int | None) -> None:
        """A new thought goes on from what was half written before."""
        self.belief_number = belief_number
        self.writer.begin(words if words or belief_number is not None else self._draft)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.belief_number is None:
            self._draft = self.writer.words.toPlainText()

    def _write(self, words: str) -> None:
        self.writer.words.clear()
        self.written.emit(OwnBelief(words, self.belief_number))
