"""Edits a hard thought in the person's own words, a new one or one to reword."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.drafts import DraftKey, DraftKind
from ashore.domain.own_reframes import OwnBelief
from ashore.features.reframes.panel_views import MARGIN, NARROW_PIXELS, View
from ashore.features.reframes.support_link import SupportLink
from ashore.features.reframes.text_editor import TEXT, TextEditor
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.widgets.scroll_column import ScrollColumn


class BeliefEditor(View):
    """`written` carries an OwnBelief, with its id where one was reworded. What is half written is a draft."""

    written = Signal(object)
    cancelled = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_id: int | None = None
        self._drafts = drafts
        self._draft: OpenDraft | None = None
        self.editor = TextEditor(self.tr("You can write the thought in your own words."))
        self.support = SupportLink()
        column = ScrollColumn(narrow=NARROW_PIXELS)
        column.column.set_margins(MARGIN, 8, MARGIN, MARGIN)
        column.add(self.editor)
        column.add(self.support)
        column.end()
        self.set_content(column, first=self.editor.text_box)
        self.editor.written.connect(self._write)
        self.editor.cancelled.connect(self._cancel)
        self.editor.text_box.textChanged.connect(self._write_draft)

    def begin(self, text: str, own_id: int | None) -> None:
        """A new thought without `text`, and any rewording, goes on from its draft where there is one."""
        if self._draft is not None:
            self._draft.close()
        self.own_id = own_id
        is_new_text = bool(text) and own_id is None
        self._draft = None
        draft = self._drafts.open(
            _key(own_id),
            {TEXT: text},
            lambda fields: self.editor.set_text(fields[TEXT]),
            takes_waiting=not is_new_text,
        )
        self.editor.begin(draft.fields[TEXT])
        self._draft = draft

    def save_draft(self, belief: OwnBelief) -> None:
        """For text that could not be saved while another one is being edited."""
        self._drafts.add_unsaved(_key(belief.id), {TEXT: belief.text})

    def _write(self, text: str) -> None:
        draft = self._end()
        self.written.emit(OwnBelief(text, self.own_id))
        if draft is not None:
            draft.remove()

    def _cancel(self) -> None:
        draft = self._end()
        if draft is not None:
            draft.discard()
        self.cancelled.emit()

    def _end(self) -> OpenDraft | None:
        draft, self._draft = self._draft, None
        self.editor.text_box.clear()
        return draft

    def _write_draft(self) -> None:
        if self._draft is not None:
            self._draft.write({TEXT: self.editor.text})


def _key(own_id: int | None) -> DraftKey:
    return DraftKey(DraftKind.BELIEF, "" if own_id is None else str(own_id))
