"""The parts of a note: signs to press, and everything else folded away in one row until it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.notes import Mark, MarkKind, OwnMark, without_repeats
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
    marks_in,
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
    from collections.abc import Mapping, Sequence

    from ashore.content.notice import NoticeTexts
    from ashore.domain.drafts import Fields
    from ashore.domain.notice import Feeling
    from ashore.features.notice.note_texts import NoteTexts


class NoteParts(QWidget):
    """`written` fires when the person presses or writes something. `own_added` carries an OwnMark."""

    written = Signal()
    own_added = Signal(object)
    distress_noted = Signal(int)
    """The number that was just noted."""
    look_around_requested = Signal()
    unfolded = Signal(object)
    """The part that takes more height now."""

    def __init__(self, texts: NoteTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._right_now: tuple[Mark, ...] = ()
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
        self.more_row = FoldedRow(self.tr("More about this moment"), _column(*self.rows.values(), spacing=0))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.signs)
        rows.addSpacing(16)
        rows.addWidget(self.more_row)
        for row in (self.more_row, *self.rows.values()):
            row.unfolded.connect(lambda row=row: self.unfolded.emit(row))
        for chips in self.all_chips:
            chips.changed.connect(self.written)
            chips.own_added.connect(self._add_own)
        for field in (self.situation, self.next_time):
            field.written.connect(lambda _text: self.written.emit())
        self.distress.changed.connect(self.written)
        self.distress.noted.connect(self.distress_noted)
        self.look_around.clicked.connect(self.look_around_requested)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Those that are chosen, and what it was like, which is noted on Ground only."""
        chosen = [mark for chips in self.all_chips for mark in chips.chosen]
        return without_repeats((*chosen, *self._right_now))

    @property
    def all_chips(self) -> tuple[MarkChips, ...]:
        return self.signs, self.feelings, self.body, self.situations, *self.helped.chips

    @property
    def typed_kinds(self) -> tuple[MarkKind, ...]:
        """Of the fields for own words."""
        return tuple(chips.kind for chips in self.all_chips)

    @property
    def typed(self) -> dict[str, str]:
        """What is half written in the fields for own words, as fields of a draft."""
        return {f"{TYPED}{chips.kind}": chips.typed for chips in self.all_chips}

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

    def add_typed(self) -> None:
        """Own words that were typed and not added yet are meant to be saved too."""
        for chips in self.all_chips:
            chips.add_typed()

    def fields(self) -> dict[str, str]:
        """Everything as it stands, as fields of a draft."""
        return {
            **self.typed,
            MARKS: text_of_marks(self.marks),
            SITUATION: self.situation.toPlainText(),
            NEXT_TIME: self.next_time.toPlainText(),
            BEFORE: text_of_number(self.distress.before),
            AFTER: text_of_number(self.distress.after),
        }

    def show_fields(self, fields: Fields) -> None:
        """What is said of a part unfolds it."""
        marks = marks_in(fields.get(MARKS, ""))
        self._right_now = tuple(mark for mark in marks if mark.kind is MarkKind.RIGHT_NOW)
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
        for row in (self.more_row, *self.rows.values()):
            row.fold()
        for name in (name for name, is_said in said.items() if is_said):
            self.unfold(name)

    def unfold(self, name: str) -> None:
        """Shows one of `rows`, at once."""
        for row in (self.more_row, self.rows[name]):
            row.set_unfolded(is_unfolded=True)

    def go_back(self) -> bool:
        """Folds the part that the keyboard is in. False where it is in none."""
        if go_back_in_one([chips for chips in self.all_chips if has_focus_within(chips)]):
            return True
        return any(row.go_back() for row in (*self.rows.values(), self.more_row) if has_focus_within(row))

    def _add_own(self, mark: Mark) -> None:
        self.own_added.emit(OwnMark(mark.kind, mark.value))


def _column(*widgets: QWidget, spacing: int | None = None) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    if spacing is not None:
        rows.setSpacing(spacing)
    for widget in widgets:
        rows.addWidget(widget)
    return column
