"""Edits a kinder line of the person's own, a new one or one written before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.own_reframes import OwnLine
from ashore.features.reframes.text_editor import TextEditor
from ashore.services.drafts import DraftKey, DraftKind, Drafts

TOP_MARGIN = 8


class LineEditor(TextEditor):
    """Hidden until there is something to edit. What is half written becomes a draft when another line is edited."""

    line_written = Signal(object)
    """An OwnLine, with its id where one was edited."""
    opened = Signal()
    closed = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._drafts = drafts
        self._belief_id = ""
        self._edited: OwnLine | None = None
        self._line_above = ""
        self.setContentsMargins(0, TOP_MARGIN, 0, 0)
        self.written.connect(self._write)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def set_belief(self, belief_id: str) -> None:
        """Another belief brings its own draft of a new line, if there is one."""
        if belief_id != self._belief_id:
            self._save_draft()
            self._belief_id = belief_id
            self._show_draft(None)

    def set_own_lines(self, lines: Sequence[OwnLine]) -> None:
        """Where the edited line is no longer among them, its text is that of a new line."""
        if self._edited is not None and self._edited.id not in {line.id for line in lines}:
            self._edited = None

    def begin_line(self, edited: OwnLine | None) -> None:
        """Goes on with what was half written; `edited` None for a new line."""
        if not self.is_open or self._edited != edited:
            self._save_draft()
            self._show_draft(edited, edited.text if edited else "")
            self._set_open(is_open=True)
        self.text_box.setFocus()

    def restore(self, line: OwnLine) -> None:
        """A line that could not be saved is shown again here, or waits as a draft where another is being edited."""
        self._drafts.save(DraftKey(DraftKind.LINE, line.id, line.belief_id), line.text)
        if line.belief_id == self._belief_id and not self.is_open:
            self._show_draft(line if line.id else None)

    def set_line_above(self, text: str) -> None:
        """The line of Ashore's that is in view, which a new line may say once more; "" where there is none."""
        self._line_above = text
        self._show_question()

    def end(self) -> None:
        """Closes. What is half written is there again the next time."""
        self._save_draft()

    def _write(self, text: str) -> None:
        line = OwnLine(self._belief_id, text, self._edited.id if self._edited else None)
        self._set_open(is_open=False)
        self.line_written.emit(line)
        self._show_draft(None)

    def _show_draft(self, edited: OwnLine | None, default: str = "") -> None:
        self._edited = edited
        text = self._drafts.take(self._draft_key()) or default
        self.set_text(text)
        self._show_question()
        self._set_open(is_open=bool(text))

    def _show_question(self) -> None:
        if self._line_above and self._edited is None:
            self.set_question(self.tr("How would you say this line in your own words?"), self._line_above)
        else:
            self.set_question(self.tr("You can write a kinder line, even one that you only half believe."))

    def _set_open(self, *, is_open: bool) -> None:
        if is_open == self.is_open:
            return
        self.setVisible(is_open)
        (self.opened if is_open else self.closed).emit()

    def _save_draft(self) -> None:
        if self.is_open and (self._edited is None or self.text != self._edited.text):
            self._drafts.save(self._draft_key(), self.text)
        self._set_open(is_open=False)

    def _draft_key(self) -> DraftKey:
        return DraftKey(DraftKind.LINE, self._edited.id if self._edited else None, self._belief_id)
