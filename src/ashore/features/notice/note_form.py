"""The form for a note: signs to press, and everything else folded away until it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.notes import Mark, MarkKind, Note, OwnMark, without_repeats
from ashore.features.notice.distress_part import DistressPart
from ashore.features.notice.feelings_part import FeelingsPart
from ashore.features.notice.helped_part import HelpedPart
from ashore.features.notice.mark_chips import MarkChips
from ashore.features.notice.note_fields import (
    AFTER,
    BEFORE,
    MARKS,
    NEXT_TIME,
    SITUATION,
    TYPED,
    fields_of,
    marks_in,
    note_key,
    number_in,
    text_of_marks,
    text_of_number,
)
from ashore.ui.back_navigation import go_back_in_one, has_focus_within
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from ashore.content.notice import NoticeTexts
    from ashore.domain.drafts import Fields
    from ashore.domain.notice import Feeling
    from ashore.features.notice.note_texts import NoteTexts
    from ashore.services.drafts import Drafts, OpenDraft


class NoteForm(QWidget):
    """As long as it is open it has a draft, written as one types. `changed` fires with each change.

    `own_added` carries an OwnMark, `distress_noted` the number that was just noted.
    """

    changed = Signal()
    own_added = Signal(object)
    distress_noted = Signal(int)
    look_around_requested = Signal()
    unfolded = Signal(object)
    """The part that takes more height now."""

    def __init__(
        self,
        drafts: Drafts,
        texts: NoteTexts,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """`new_id` makes the id of a note, `now` the time with its offset, in whole seconds."""
        super().__init__(parent)
        self._drafts = drafts
        self._new_id = new_id
        self._now = now
        self._edited: Note | None = None
        self._draft: OpenDraft | None = None
        self._own: tuple[OwnMark, ...] = ()
        self.signs = MarkChips(texts.part(MarkKind.SIGN), MarkKind.SIGN)
        self.feelings = FeelingsPart(texts.part(MarkKind.FEELING))
        self.body = MarkChips(texts.part(MarkKind.BODY), MarkKind.BODY)
        self.situations = MarkChips(texts.part(MarkKind.SITUATION), MarkKind.SITUATION)
        self.helped = HelpedPart(texts.part(MarkKind.HELPED))
        self.distress = DistressPart()
        self.situation = TextField(texts.part(MarkKind.SITUATION))
        self.next_time = TextField(self.tr("Next time I could"))
        for field in (self.situation, self.next_time):
            field.setPlaceholderText(self.tr("A few words, if you like"))
        self.look_around = Button(self.tr("Look around instead ›"), ButtonKind.LINK)
        self._body_note = Text("", Role.SMALL)
        self._next_time_note = Text("", Role.SMALL)
        self.rows = {
            "feelings": FoldedRow(texts.part(MarkKind.FEELING), self.feelings),
            "situation": FoldedRow(texts.part(MarkKind.SITUATION), _column(self.situations, self.situation)),
            "body": FoldedRow(
                texts.part(MarkKind.BODY), _column(self._body_note, button_row(self.look_around), self.body)
            ),
            "helped": FoldedRow(texts.part(MarkKind.HELPED), self.helped),
            "distress": FoldedRow(self.tr("How hard this moment is"), self.distress),
            "next_time": FoldedRow(self.tr("Next time I could"), _column(self._next_time_note, self.next_time)),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.signs)
        rows.addSpacing(16)
        for row in self.rows.values():
            rows.addWidget(row)
            row.unfolded.connect(lambda row=row: self.unfolded.emit(row))
        for chips in self.all_chips:
            chips.changed.connect(self._take_change)
            chips.own_added.connect(self._add_own)
        for field in (self.situation, self.next_time):
            field.written.connect(self._take_change)
        self.distress.changed.connect(self._take_change)
        self.distress.noted.connect(self.distress_noted)
        self.look_around.clicked.connect(self.look_around_requested)
        drafts.changed.connect(self._show_waiting)

    @property
    def edited(self) -> Note | None:
        """The note that is being edited; None for a new one."""
        return self._edited

    @property
    def is_written(self) -> bool:
        """Whether there is anything in it to lose."""
        return self._draft is not None and self._draft.is_written

    @property
    def draft_id(self) -> str:
        """Of what is half written here."""
        return self._draft.id if self._draft is not None else ""

    @property
    def has_words(self) -> bool:
        """Whether there is anything to save."""
        return not self.note().is_empty or any(chips.has_typed_words for chips in self.all_chips)

    def add_typed(self) -> None:
        """Own words that were typed and not added yet are meant to be saved too."""
        for chips in self.all_chips:
            chips.add_typed()

    def set_texts(self, texts: NoticeTexts | None) -> None:
        self._body_note.setText(texts.body_note if texts else "")
        self._next_time_note.setText(texts.next_time if texts else "")

    def set_offered(self, names: Mapping[Mark, str], feelings: Sequence[Feeling]) -> None:
        """What Ashore comes with, and what it is called."""
        self.feelings.set_feelings(feelings)
        for chips in (self.signs, self.situations, self.body, self.helped.words):
            chips.set_offered({mark: name for mark, name in names.items() if mark.kind is chips.kind})

    def set_activities(self, exercises: Mapping[Mark, str], patterns: Mapping[Mark, str]) -> None:
        self.helped.set_activities(exercises, patterns)

    def set_own_marks(self, marks: Sequence[OwnMark]) -> None:
        for chips in self.all_chips:
            chips.set_own([each.mark for each in marks if each.kind is chips.kind])

    def open(self, note: Note | None) -> None:
        """Shows this note, or a new one, with what was half written there."""
        self.close_draft()
        self._edited = note
        draft = self._drafts.open(note_key(note), fields_of(note, self._typed_kinds), self._show_fields)
        self._show_fields(draft.fields)
        self._draft = draft
        self.changed.emit()

    def note(self) -> Note:
        """As it stands now. One that is edited keeps its id, its time, and what it is about."""
        edited = self._edited
        return Note(
            edited.id if edited else self._new_id(),
            edited.noted_at if edited else self._now(),
            self._marks,
            self.situation.toPlainText().strip(),
            self.next_time.toPlainText().strip(),
            self.distress.before,
            self.distress.after,
            edited.activity if edited else None,
            edited.felt_worse if edited else False,
        )

    def finish(self, saved: Note) -> bool:
        """The note is on disk. True where the form is done with; what was written meanwhile is an edit of that note."""
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.remove()
        now = self.note()
        is_done = fields_of(now, ()) == fields_of(saved, ()) and not any(self._typed.values())
        fields = self._fields()
        self.open(None if is_done else saved)
        if not is_done:
            self._show_fields(fields)
            self._take_change()
        return is_done

    def discard(self) -> None:
        """It is not wanted. This can be undone."""
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.discard()

    def close_draft(self) -> None:
        """What is half written is there again the next time."""
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def go_back(self) -> bool:
        """Folds the part that the keyboard is in. False where it is in none."""
        if go_back_in_one([chips for chips in self.all_chips if has_focus_within(chips)]):
            return True
        return any(row.go_back() for row in self.rows.values() if has_focus_within(row))

    @property
    def all_chips(self) -> tuple[MarkChips, ...]:
        return self.signs, self.feelings, self.body, self.situations, *self.helped.chips

    @property
    def _typed_kinds(self) -> tuple[MarkKind, ...]:
        return tuple(chips.kind for chips in self.all_chips)

    @property
    def _marks(self) -> tuple[Mark, ...]:
        return without_repeats(mark for chips in self.all_chips for mark in chips.chosen)

    @property
    def _typed(self) -> dict[str, str]:
        return {f"{TYPED}{chips.kind}": chips.typed for chips in self.all_chips}

    def _fields(self) -> dict[str, str]:
        return {
            **self._typed,
            MARKS: text_of_marks(self._marks),
            SITUATION: self.situation.toPlainText(),
            NEXT_TIME: self.next_time.toPlainText(),
            BEFORE: text_of_number(self.distress.before),
            AFTER: text_of_number(self.distress.after),
        }

    def _show_fields(self, fields: Fields) -> None:
        """What is said of a part unfolds it."""
        marks = marks_in(fields.get(MARKS, ""))
        for chips in (self.signs, self.feelings, self.body, self.situations):
            chips.set_chosen(marks)
        self.helped.set_chosen(marks)
        for chips in self.all_chips:
            chips.set_typed(fields.get(f"{TYPED}{chips.kind}", ""))
        self.situation.set_text(fields.get(SITUATION, ""))
        self.next_time.set_text(fields.get(NEXT_TIME, ""))
        self.distress.set_numbers(number_in(fields, BEFORE), number_in(fields, AFTER))
        said = {
            "feelings": self.feelings.is_used,
            "situation": self.situations.is_used or bool(self.situation.toPlainText()),
            "body": self.body.is_used,
            "helped": any(chips.is_used for chips in self.helped.chips),
            "distress": (self.distress.before, self.distress.after) != (None, None),
            "next_time": bool(self.next_time.toPlainText()),
        }
        for name, row in self.rows.items():
            row.set_unfolded(is_unfolded=said[name])
        self.changed.emit()

    def _show_waiting(self) -> None:
        """What was discarded is wanted after all."""
        draft = self._draft
        if draft is not None and not draft.is_written and self._drafts.has_waiting(draft.key):
            self.open(self._edited)

    def _add_own(self, mark: Mark) -> None:
        self.own_added.emit(OwnMark(mark.kind, mark.value))

    def _take_change(self) -> None:
        if self._draft is not None:
            self._draft.write(self._fields())
        self.changed.emit()


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        rows.addWidget(widget)
    return column
