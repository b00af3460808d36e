"""Edits a hard thought in the person's own words, a new one or one to reword."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.own_reframes import OwnBelief
from ashore.features.reframes.support_link import SupportLink
from ashore.features.reframes.text_editor import TextEditor
from ashore.features.reframes.view_stack import MARGIN, View
from ashore.services.drafts import DraftKey, DraftKind, Drafts
from ashore.ui.widgets.scroll_column import ScrollColumn


class BeliefEditor(View):
    """`written` carries an OwnBelief, with its id where one was reworded. Half-written text becomes a draft."""

    written = Signal(object)
    cancelled = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_id: int | None = None
        self._initial_text = ""
        self._drafts = drafts
        self.editor = TextEditor(self.tr("You can write the thought in your own words."))
        self.support = SupportLink()
        column = ScrollColumn()
        column.column.set_margins(MARGIN, 8, MARGIN, MARGIN)
        column.add(self.editor)
        column.add(self.support)
        column.end()
        self.set_content(column, first=self.editor.text_box)
        self.editor.written.connect(self._write)
        self.editor.cancelled.connect(self.cancelled)

    def begin(self, text: str, own_id: int | None) -> None:
        """A new thought without `text`, and any rewording, goes on from its draft where there is one."""
        if self.editor.text != self._initial_text:
            self._drafts.save(self._draft_key(self.own_id), self.editor.text)
        self.own_id, self._initial_text = own_id, text
        draft = "" if text and own_id is None else self._drafts.take(self._draft_key(own_id))
        self.editor.begin(draft or text)

    def save_draft(self, belief: OwnBelief) -> None:
        """For text that could not be saved while another one is being edited."""
        self._drafts.save(self._draft_key(belief.id), belief.text)

    def _write(self, text: str) -> None:
        self.editor.text_box.clear()
        self._initial_text = ""
        self.written.emit(OwnBelief(text, self.own_id))

    @staticmethod
    def _draft_key(own_id: int | None) -> DraftKey:
        return DraftKey(DraftKind.BELIEF, own_id)
