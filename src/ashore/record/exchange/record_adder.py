"""Adds the entries of a file to the record: what is there already stays as it is, and is not added again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.notes import MOST_MARKS, Mark, MarkKind, OwnMark
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Closeness, Person
from ashore.domain.phrase import PhraseError, translate_later
from ashore.domain.ratings import BeliefRating
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.record.belief_ratings import add_belief_rating
from ashore.record.check_ins import add_check_in
from ashore.record.contact import add_contact
from ashore.record.coping_plan import read_coping_plan, write_plan_choice, write_plan_text
from ashore.record.custom_patterns import add_pattern, content_of
from ashore.record.exchange.added_entries import AddedEntries
from ashore.record.exchange.entry_values import check_in_of, note_of, one_of, pattern_of, week_block_of
from ashore.record.helpline_corrections import add_helpline_correction
from ashore.record.kept_lines import add_kept_line
from ashore.record.notes import add_note
from ashore.record.own_beliefs import add_hidden_line, add_own_belief, add_own_line
from ashore.record.own_marks import add_own_mark
from ashore.record.own_starters import add_own_starter
from ashore.record.people import add_person
from ashore.record.week_blocks import put_week_block

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from ashore.record.exchange import entries as file

_PLAN_REFERENCES = {PlanItemKind.LINE: "kept_lines", PlanItemKind.PERSON: "people"}
_ID = re.compile(r"[1-9][0-9]{0,15}")


class RecordAdder:
    """Belongs to one transaction. Entries come kind after kind, in the order of KINDS.

    An entry that is there already, with the same words, is the same one; each of the record's stands for one of the
    file's. What refers to another entry of the file refers to it under the id that it has here.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._added = AddedEntries(db)
        self._new_notes: set[str] = set()
        self._last_position: int | None = None
        self._adders: Mapping[str, Callable[..., None]] = {
            "people": self._person,
            "own_thoughts": self._own_thought,
            "own_lines": self._own_line,
            "hidden_lines": self._hidden_line,
            "kept_lines": self._kept_line,
            "own_patterns": self._own_pattern,
            "helpline_corrections": self._helpline_correction,
            "thought_ratings": self._thought_rating,
            "plan_texts": self._plan_text,
            "plan_choices": self._plan_choice,
            "own_starters": self._own_starter,
            "contact": self._contact,
            "check_ins": self._check_in,
            "week_blocks": self._week_block,
            "own_marks": self._own_mark,
            "notes": self._note,
            "note_marks": self._note_mark,
        }

    @property
    def added(self) -> int:
        """How many entries were not there yet."""
        return self._added.count

    def add(self, kind: str, entry: file.Entry) -> None:
        """Raises ValueError, TypeError or OverflowError where the entry does not fit, or sqlite3.Error."""
        self._adders[kind](entry)

    def finish(self) -> None:
        """New entries get ids that nothing refers to. Raises ValueError for a note with too many marks."""
        self._added.reserve_ids()
        many = "SELECT note_id FROM note_mark GROUP BY note_id HAVING count(*) > ?"
        if self._new_notes.intersection(note_id for (note_id,) in self._db.execute(many, (MOST_MARKS,))):
            rule = translate_later("ContentErrors", "a note has at most {most} marks, each of them once")
            raise PhraseError(rule.format(most=MOST_MARKS))

    def _person(self, entry: file.PersonEntry) -> None:
        new = Person(entry.name, entry.reach, None, entry.good_for, one_of(Closeness, entry.closeness))
        content = (new.name, new.reach, new.good_for, new.closeness.value)
        self._added.add_once(
            "people", entry.id, content, lambda own_id: add_person(self._db, replace(new, id=own_id)).id
        )

    def _own_thought(self, entry: file.OwnThoughtEntry) -> None:
        new = OwnBelief(entry.text)
        self._added.add_once(
            "own_thoughts", entry.id, (new.text,), lambda own_id: add_own_belief(self._db, replace(new, id=own_id)).id
        )

    def _own_line(self, entry: file.OwnLineEntry) -> None:
        new = OwnLine(self._added.thought_id(entry.thought_id), entry.text)
        content = (new.belief_id, new.text)
        self._added.add_once(
            "own_lines", entry.id, content, lambda own_id: add_own_line(self._db, replace(new, id=own_id)).id
        )

    def _hidden_line(self, entry: file.HiddenLineEntry) -> None:
        new = HiddenLine(self._added.thought_id(entry.thought_id), entry.line_id)
        self._added.change(lambda: add_hidden_line(self._db, new))

    def _kept_line(self, entry: file.KeptLineEntry) -> None:
        """Behind those that are there. At most one is under the guide: the one that is there already."""
        if self._last_position is None:
            last = "SELECT coalesce(max(position), 0) FROM kept_line"
            self._last_position = int(self._db.execute(last).fetchone()[0])
        position = self._last_position + entry.position
        new = KeptLine(self._added.thought_id(entry.thought_id), entry.text, position=position)

        def add(own_id: int | None) -> int | None:
            is_taken = self._added.has("SELECT 1 FROM kept_line WHERE rests_under_guide = 1")
            rests_under_guide = entry.is_under_guide and not is_taken
            return add_kept_line(self._db, replace(new, rests_under_guide=rests_under_guide, id=own_id)).id

        self._added.add_once("kept_lines", entry.id, (new.belief_id, new.text), add)

    def _own_pattern(self, entry: file.OwnPatternEntry) -> None:
        new = pattern_of(entry)
        if self._added.same.take("own_patterns", entry.id, content_of(new)) is None:
            add_pattern(self._db, new)
            self._added.count += 1

    def _helpline_correction(self, entry: file.HelplineCorrectionEntry) -> None:
        new = HelplineCorrection(entry.country, entry.service, entry.number, entry.instead_of)
        found = "SELECT 1 FROM number_change WHERE country = ? AND service = ? AND instead_of = ?"
        if not self._added.has(found, new.country, new.service, new.instead_of):
            self._added.change(lambda: add_helpline_correction(self._db, new))

    def _thought_rating(self, entry: file.ThoughtRatingEntry) -> None:
        thought = self._added.thought_id(entry.thought_id)
        new = BeliefRating(thought, entry.before, entry.noted_at, entry.after)
        content = (thought, entry.before, entry.noted_at, entry.after)
        self._added.add_once(
            "thought_ratings", entry.id, content, lambda own_id: add_belief_rating(self._db, replace(new, id=own_id)).id
        )

    def _plan_text(self, entry: file.PlanTextEntry) -> None:
        """Below what is written there, unless it is written there already."""
        new = PlanText(one_of(PlanSection, entry.section), entry.text)
        before = read_coping_plan(self._db).text(new.section)
        merged = CopingPlan((PlanText(new.section, before),)).merged(CopingPlan((new,))).text(new.section)
        if new.text.strip() and new.text.strip() not in before and len(before) + len(new.text) < LONGEST_TEXT:
            self._added.change(lambda: write_plan_text(self._db, PlanText(new.section, merged)))

    def _plan_choice(self, entry: file.PlanChoiceEntry) -> None:
        kind = one_of(PlanItemKind, entry.kind)
        item = entry.item
        if kind in _PLAN_REFERENCES and _ID.fullmatch(item):
            known = self._added.id_of(_PLAN_REFERENCES[kind], int(item))
            if known is None:
                return
            item = str(known)
        if not self._added.has("SELECT 1 FROM helps_choice WHERE kind = ? AND item = ?", kind.value, item):
            new = PlanChoice(kind, item, entry.is_shown)
            self._added.change(lambda: write_plan_choice(self._db, new))

    def _own_starter(self, entry: file.OwnStarterEntry) -> None:
        new = OwnStarter(one_of(StarterKind, entry.kind), entry.text)
        content = (new.kind.value, new.text)
        self._added.add_once(
            "own_starters", entry.id, content, lambda own_id: add_own_starter(self._db, replace(new, id=own_id)).id
        )

    def _contact(self, entry: file.ContactEntryRow) -> None:
        person = None if entry.person_id is None else self._added.id_of("people", entry.person_id)
        new = ContactEntry(one_of(ContactAnswer, entry.answer), entry.answered_at, person)
        content = (new.answer.value, entry.answered_at, person)
        self._added.add_once(
            "contact", entry.id, content, lambda own_id: add_contact(self._db, replace(new, id=own_id)).id
        )

    def _check_in(self, entry: file.CheckInEntry) -> None:
        new = check_in_of(entry)
        if not self._added.has("SELECT 1 FROM check_in WHERE uid = ?", new.uid):
            add_check_in(self._db, replace(new, id=self._added.free_id("check_in", entry.id)))
            self._added.count += 1

    def _week_block(self, entry: file.WeekBlockEntry) -> None:
        """One that stands in its slot stays, and so does one with its `uid`, wherever that is by now."""
        new = week_block_of(entry)
        taken = "SELECT 1 FROM week_block WHERE uid = ? OR (weekday = ? AND part = ?)"
        if not self._added.has(taken, new.uid, new.slot.weekday, new.slot.part.value):
            put_week_block(self._db, replace(new, id=self._added.free_id("week_block", entry.id)))
            self._added.count += 1

    def _own_mark(self, entry: file.OwnMarkEntry) -> None:
        new = OwnMark(one_of(MarkKind, entry.kind), entry.text, self._added.free_id("own_mark", entry.id))
        self._added.change(lambda: add_own_mark(self._db, new))

    def _note(self, entry: file.NoteEntry) -> None:
        """One with this id that is there already stays as it is: it may have been changed since."""
        new = note_of(entry)
        if not self._added.has("SELECT 1 FROM note WHERE id = ?", new.id):
            add_note(self._db, new)
            self._new_notes.add(new.id)
            self._added.count += 1

    def _note_mark(self, entry: file.NoteMarkEntry) -> None:
        mark = Mark(one_of(MarkKind, entry.kind), entry.value, entry.is_own)
        if entry.note_id in self._new_notes:
            self._db.execute(
                "INSERT OR IGNORE INTO note_mark (note_id, kind, value, is_own) VALUES (?, ?, ?, ?)",
                (entry.note_id, mark.kind.value, mark.value, int(mark.is_own)),
            )
        elif not self._added.has("SELECT 1 FROM note WHERE id = ?", entry.note_id):
            raise PhraseError(translate_later("ContentErrors", "it belongs to a note that is not in the file"))
