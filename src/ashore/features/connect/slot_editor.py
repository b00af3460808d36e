"""What is in the chosen part of the week: rest, contact or nothing, and the person's own words on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.check_ins import CheckInKind
from ashore.domain.drafts import DraftKey, DraftKind, Fields
from ashore.domain.week import Planned, Slot, WeekBlock
from ashore.features.connect.week_texts import WeekTexts
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

WORDS = "words"
"""The field of its drafts."""


class SlotEditor(QWidget):
    """Words are kept when Enter is pressed or the field is left; until then they are a draft."""

    kind_chosen = Signal(object)
    """A CheckInKind, or None for nothing."""
    words_written = Signal(object, str)
    """The WeekBlock that the words are for."""

    def __init__(self, drafts: Drafts, texts: WeekTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._texts = texts
        self._slot: Slot | None = None
        self._block: WeekBlock | None = None
        self._draft: OpenDraft | None = None
        self.heading = Text("", Role.SECTION)
        self.chips: dict[CheckInKind | None, Button] = {
            CheckInKind.REST: Button(texts.kind(CheckInKind.REST), ButtonKind.CHIP),
            CheckInKind.CONTACT: Button(texts.kind(CheckInKind.CONTACT), ButtonKind.CHIP),
            None: Button(self.tr("Free"), ButtonKind.CHIP),
        }
        self.plans_text = Text("", Role.QUIET)
        self.words_field = LineField(self.tr("Your own words for it, if you like"))
        area = QWidget()
        row = FlowLayout(area)
        for kind, chip in self.chips.items():
            row.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))
        self._group = ChoiceGroup(self, list(self.chips.values()))
        frame, rows = card()
        for widget in (self.heading, area, self.plans_text, self.words_field):
            rows.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.words_field.changed.connect(self._write_draft)
        self.words_field.line_edit.editingFinished.connect(self.finish)
        self.hide()

    def show_slot(self, slot: Slot, block: WeekBlock | None, plans: Sequence[Planned]) -> None:
        """What is being written for the block that is there already stays as it is; for another it is handed out."""
        is_other_block = block is None or self._block is None or block.id != self._block.id
        if slot != self._slot and is_other_block:
            self.finish()
        self._slot, self._block = slot, block  # before the field may go: leaving it hands out what was written
        name = self._texts.slot(slot)
        self.heading.setText(name)
        for chip in self.chips.values():
            chip.setAccessibleName(self.tr("{slot}: {choice}").format(slot=name, choice=chip.text()))
        self._group.choose(self.chips[None if block is None else block.kind])
        planned = ", ".join(self._texts.planned(each) for each in plans)
        self.plans_text.setText(self.tr("You planned this: {plans}").format(plans=planned))
        self.plans_text.setVisible(bool(planned))
        self.words_field.setVisible(block is not None)
        if is_other_block:
            self._open_draft()
        self.show()

    def finish(self) -> None:
        """Hands out what was written, where it is other than before."""
        block = self._block
        if block is not None and self.words_field.fits and self.words_field.text != block.words.strip():
            self.words_written.emit(block, self.words_field.text)

    def end_draft(self, block: WeekBlock) -> None:
        """The words for this block are on disk now."""
        if self._draft is not None and self._draft.key == _key_of(block):
            self._draft.remove()
            self._draft = None
            self._open_draft()
        else:
            self._drafts.open(_key_of(block), {WORDS: ""}).remove()

    def _open_draft(self) -> None:
        if self._draft is not None:
            self._draft.close()
            self._draft = None
        if self._block is not None:
            draft = self._drafts.open(_key_of(self._block), {WORDS: self._block.words}, self._show_words)
            self._show_words(draft.fields)
            self._draft = draft

    def _show_words(self, fields: Fields) -> None:
        if self.words_field.line_edit.text() != fields[WORDS]:
            self.words_field.line_edit.setText(fields[WORDS])

    def _write_draft(self) -> None:
        if self._draft is not None:
            self._draft.write({WORDS: self.words_field.line_edit.text()})


def _key_of(block: WeekBlock) -> DraftKey:
    return DraftKey(DraftKind.WEEK_BLOCK, str(block.id))
