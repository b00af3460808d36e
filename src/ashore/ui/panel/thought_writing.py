"""A place for a hard thought in one's own words, new or reworded."""

from PySide6.QtCore import Signal
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
        self.writer = Writer(self.tr("The thought, in your own words."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 22, 22, 22)
        rows.addWidget(self.writer)
        rows.addStretch(1)
        self.writer.written.connect(lambda words: self.written.emit(OwnBelief(words, self.belief_number)))
        self.writer.cancelled.connect(self.cancelled)

    def begin(self, words: str, belief_number: int | None) -> None:
        self.belief_number = belief_number
        self.writer.begin(words)
