"""Edits a kinder line of the person's own, a new one or one written before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.drafts import DraftKey, DraftKind
from ashore.domain.own_reframes import OwnLine
from ashore.features.reframes.text_editor import TEXT, TextEditor
from ashore.services.drafts import Drafts, OpenDraft

TOP_MARGIN = 8


class LineEditor(TextEditor):
    """Hidden until there is something to edit, and as long as it is shown it has a draft open."""

    line_written = Signal(object)
    """An OwnLine, with its id where one was edited."""
    opened = Signal()
    closed = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._drafts = drafts
        self._belief_id = ""
        self._edited: OwnLine | None = None
        self._draft: OpenDraft | None = None
        self._line_above = ""
        self.setContentsMargins(0, TOP_MARGIN, 0, 0)
        self.written.connect(self._write)
        self.text_box.textChanged.connect(self._write_draft)
        drafts.earlier_added.connect(self._show_waiting)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def set_belief(self, belief_id: str) -> None:
        """Another belief brings its own draft of a new line, if there is one."""
        if belief_id != self._belief_id:
            self.end()
            self._belief_id = belief_id
            self._show_waiting()

    def set_own_lines(self, lines: Sequence[OwnLine]) -> None:
        """Where the edited line is no longer among them, its text is that of a new line."""
        if self._edited is not None and self._edited.id not in {line.id for line in lines}:
            self._edited = None
            if self._draft is not None:
                self._draft.move_to(self._key(None))

    def begin_line(self, edited: OwnLine | None) -> None:
        """Goes on with what was half written; `edited` None for a new line."""
        if not self.is_open or self._edited != edited:
            self._open(edited, edited.text if edited else "")
        self.text_box.setFocus()

    def restore(self, line: OwnLine) -> None:
        """A line that could not be saved is shown again here, or waits as a draft where another is being edited."""
        self._drafts.add_unsaved(DraftKey(DraftKind.LINE, _entry_id(line), (line.belief_id,)), {TEXT: line.text})
        if line.belief_id == self._belief_id and not self.is_open:
            self._open(line if line.id else None)

    def set_line_above(self, text: str) -> None:
        """The line of Ashore's that is in view, which a new line may say once more; "" where there is none."""
        self._line_above = text
        self._show_question()

    def end(self) -> None:
        """Closes. What is half written is there again the next time."""
        if self._draft is not None:
            self._draft.close()
        self._close()

    def discard(self) -> None:
        """Closes, and nothing of what is half written is kept."""
        if self._draft is not None:
            self._draft.discard()
        self._close()

    def _write(self, text: str) -> None:
        line = OwnLine(self._belief_id, text, self._edited.id if self._edited else None)
        draft = self._draft
        self._close()
        self.line_written.emit(line)
        if draft is not None:
            draft.remove()
        self._show_waiting()

    def _show_waiting(self) -> None:
        """Goes on with a new line that is half written, where nothing else is being edited."""
        if not self.is_open and self._drafts.has_waiting(self._key(None)):
            self._open(None)

    def _open(self, edited: OwnLine | None, initial: str = "") -> None:
        self.end()
        self._edited = edited
        draft = self._drafts.open(self._key(edited), {TEXT: initial}, lambda fields: self.set_text(fields[TEXT]))
        self.set_text(draft.fields[TEXT])
        self._draft = draft
        self._show_question()
        self._set_open(is_open=True)

    def _close(self) -> None:
        self._draft, self._edited = None, None
        self._set_open(is_open=False)

    def _write_draft(self) -> None:
        if self._draft is not None:
            self._draft.write({TEXT: self.text})

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

    def _key(self, edited: OwnLine | None) -> DraftKey:
        return DraftKey(DraftKind.LINE, _entry_id(edited), (self._belief_id,))


def _entry_id(line: OwnLine | None) -> str:
    return str(line.id) if line is not None and line.id is not None else ""
