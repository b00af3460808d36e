"""A place for a hard thought in one's own words, new or reworded."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import OwnBelief
from ashore.features.reframes.text_editor import TextEditor
from ashore.services.drafts import Drafts


class BeliefEditor(QWidget):
    """`written` carries an OwnBelief, with its id where one was reworded."""

    written = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.belief_number: int | None = None
        self._began_with = ""
        self._drafts = Drafts()
        self.writer = TextEditor(self.tr("The thought, in your own words."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 22, 22, 22)
        rows.addWidget(self.writer)
        rows.addStretch(1)
        self.writer.written.connect(self._write)
        self.writer.cancelled.connect(self.cancelled)

    def begin(self, words: str, belief_number: int | None) -> None:
        """A new thought without words goes on from what was half written before, a reworded one always does."""
        self.belief_number = belief_number
        draft = "" if words and belief_number is None else self._drafts.take(belief_number)
        self._began_with = words
        self.writer.begin(draft or words)

    def keep_for_later(self, belief: OwnBelief) -> None:
        """Words that could not be kept, where something else is written just now."""
        self._drafts.keep(belief.id, belief.text)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        words = self.writer.words.toPlainText()
        if words != self._began_with:
            self._drafts.keep(self.belief_number, words)
        self.writer.words.clear()
        self._began_with = ""

    def _write(self, words: str) -> None:
        self.writer.words.clear()
        self._began_with = ""
        self.written.emit(OwnBelief(words, self.belief_number))
