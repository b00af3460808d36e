"""The parts of a note: signs to press, and everything else folded away in one row until it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.notes import Mark, MarkKind, OwnMark, without_repeats
from ashore.domain.notice import in_grid_order
from ashore.features.notice.mark_chips import MarkChips
from ashore.features.notice.note_fields import (
    AFTER,
    BEFORE,
    HELPED_KINDS,
    MARKS,
    NEXT_TIME,
    SITUATION,
    TYPED,
    TYPED_KINDS,
    blank_fields,
    marks_in,
    text_of_marks,
)
from ashore.features.notice.note_part import FoldedPart, NotePart
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
        self._texts = texts
        self._body_note = self._next_time_note = ""
        self._right_now: tuple[Mark, ...] = ()
        self._offered: dict[MarkKind, dict[Mark, str]] = {}
        self._own: tuple[OwnMark, ...] = ()
        self.signs = MarkChips(texts.part(MarkKind.SIGN), MarkKind.SIGN)
        part, kind = texts.part, MarkKind
        self.parts = {
            "feelings": FoldedPart(part(kind.FEELING), self._new_feelings, [kind.FEELING]),
            "situation": FoldedPart(part(kind.SITUATION), self._new_situation, [kind.SITUATION], [SITUATION]),
            "body": FoldedPart(part(kind.BODY), self._new_body, [kind.BODY]),
            "helped": FoldedPart(part(kind.HELPED), self._new_helped, HELPED_KINDS),
            "distress": FoldedPart(self.tr("How hard this moment is"), self._new_distress, words=[BEFORE, AFTER]),
            "next_time": FoldedPart(self.tr("Next time I could"), self._new_next_time, words=[NEXT_TIME]),
        }
        self.rows = {name: each.row for name, each in self.parts.items()}
        more = QWidget()
        more_rows = QVBoxLayout(more)
        more_rows.setContentsMargins(0, 0, 0, 0)
        more_rows.setSpacing(0)
        for row in self.rows.values():
            more_rows.addWidget(row)
        self.more_row = FoldedRow(self.tr("More about this moment"), more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.signs)
        rows.addSpacing(16)
        rows.addWidget(self.more_row)
        for row in (self.more_row, *self.rows.values()):
            row.unfolded.connect(lambda row=row: self.unfolded.emit(row))
        self.signs.changed.connect(self.written)
        self.signs.own_added.connect(self._add_own)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Those that are chosen, and what it was like, which is noted on Ground only."""
        chosen = [mark for chips in self.all_chips for mark in chips.chosen]
        return without_repeats((*chosen, *self._right_now))

    @property
    def all_chips(self) -> tuple[MarkChips, ...]:
        """Those that are built, in the order in which a note names them."""
        chips = (self.signs, *(chips for part in self._built for chips in part.chips))
        return tuple(sorted(chips, key=lambda each: TYPED_KINDS.index(each.kind)))

    def set_texts(self, texts: NoticeTexts | None) -> None:
        """Before the parts that show them are unfolded."""
        self._body_note = texts.body_note if texts else ""
        self._next_time_note = texts.next_time if texts else ""

    def set_offered(self, names: Mapping[Mark, str], feelings: Sequence[Feeling]) -> None:
        """What Ashore comes with, and what it is called."""
        for kind in (MarkKind.SIGN, MarkKind.SITUATION, MarkKind.BODY, MarkKind.HELPED):
            self._offer(kind, {mark: name for mark, name in names.items() if mark.kind is kind})
        self._offer(MarkKind.FEELING, {feeling.mark: feeling.name for feeling in in_grid_order(feelings)})

    def set_activities(self, exercises: Mapping[Mark, str], patterns: Mapping[Mark, str]) -> None:
        self._offer(MarkKind.HELPED_EXERCISE, exercises)
        self._offer(MarkKind.HELPED_PATTERN, patterns)

    def set_own_marks(self, marks: Sequence[OwnMark]) -> None:
        self._own = tuple(marks)
        for chips in self.all_chips:
            chips.set_own(self._own_of(chips.kind))

    def add_typed(self) -> None:
        """Own words that were typed and not added yet are meant to be saved too."""
        for chips in self.all_chips:
            chips.add_typed()

    def fields(self) -> dict[str, str]:
        """Everything as it stands, as fields of a draft. What is not built says nothing."""
        fields = {**blank_fields(), f"{TYPED}{MarkKind.SIGN}": self.signs.typed, MARKS: text_of_marks(self.marks)}
        for part in self._built:
            fields |= part.fields()
        return fields

    def show_fields(self, fields: Fields) -> None:
        """What is said of a part unfolds it."""
        marks = marks_in(fields.get(MARKS, ""))
        self._right_now = tuple(mark for mark in marks if mark.kind is MarkKind.RIGHT_NOW)
        self.signs.set_chosen(marks)
        self.signs.set_typed(fields.get(f"{TYPED}{MarkKind.SIGN}", ""))
        said = [name for name, part in self.parts.items() if part.is_said_in(fields)]
        for name in said:
            self.parts[name].get()
        for part in self._built:
            part.show_fields(fields)
        for row in (self.more_row, *self.rows.values()):
            row.fold()
        for name in said:
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

    @property
    def _built(self) -> list[NotePart]:
        return [part.built for part in self.parts.values() if part.built is not None]

    def _offer(self, kind: MarkKind, names: Mapping[Mark, str]) -> None:
        self._offered[kind] = dict(names)
        for chips in self.all_chips:
            if chips.kind is kind:
                chips.set_offered(names)

    def _own_of(self, kind: MarkKind) -> list[Mark]:
        return [each.mark for each in self._own if each.kind is kind]

    def _new_feelings(self) -> NotePart:
        from ashore.features.notice.feelings_part import FeelingsPart

        feelings = FeelingsPart(self._texts.part(MarkKind.FEELING))
        return self._offering(NotePart().fill(feelings, chips=[feelings]))

    def _new_situation(self) -> NotePart:
        name = self._texts.part(MarkKind.SITUATION)
        situations, words = MarkChips(name, MarkKind.SITUATION), self._new_field(name)
        return self._offering(NotePart().fill(situations, words, chips=[situations], words={SITUATION: words}))

    def _new_body(self) -> NotePart:
        body = MarkChips(self._texts.part(MarkKind.BODY), MarkKind.BODY)
        look_around = Button(self.tr("Look around instead ›"), ButtonKind.LINK)
        look_around.clicked.connect(self.look_around_requested)
        note = Text(self._body_note, Role.SMALL)
        return self._offering(NotePart().fill(note, button_row(look_around), body, chips=[body]))

    def _new_helped(self) -> NotePart:
        from ashore.features.notice.helped_part import HelpedPart

        return self._offering(HelpedPart(self._texts.part(MarkKind.HELPED)))

    def _new_distress(self) -> NotePart:
        from ashore.features.notice.distress_part import DistressPart

        distress = DistressPart()
        distress.noted.connect(self.distress_noted)
        return self._offering(distress)

    def _new_next_time(self) -> NotePart:
        words = self._new_field(self.tr("Next time I could"))
        return self._offering(NotePart().fill(Text(self._next_time_note, Role.SMALL), words, words={NEXT_TIME: words}))

    def _new_field(self, name: str) -> TextField:
        field = TextField(name)
        field.setPlaceholderText(self.tr("A few words, if you like"))
        return field

    def _offering(self, part: NotePart) -> NotePart:
        for chips in part.chips:
            chips.set_offered(self._offered.get(chips.kind, {}))
            chips.set_own(self._own_of(chips.kind))
            chips.own_added.connect(self._add_own)
        part.written.connect(self.written)
        return part

    def _add_own(self, mark: Mark) -> None:
        self.own_added.emit(OwnMark(mark.kind, mark.value))
