"""Adds the entries of a file to the record: what is there already stays as it is, and is not added again."""

import re
import sqlite3
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime

from ashore.domain.breath import LONGEST_PATTERN_NAME, MOST_OWN_STEPS, Minutes, Pattern, Phase, Step
from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.notes import MOST_MARKS, Activity, ActivityKind, Mark, MarkKind, Note, OwnMark
from ashore.domain.own_reframes import OWN_PREFIX, HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Closeness, Person
from ashore.domain.ratings import BeliefRating
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.record.belief_ratings import add_belief_rating
from ashore.record.check_ins import add_check_in
from ashore.record.contact import add_contact
from ashore.record.coping_plan import read_coping_plan, write_plan_choice, write_plan_text
from ashore.record.custom_patterns import add_pattern, content_of
from ashore.record.exchange import entries as file
from ashore.record.exchange.same_entries import SameEntries
from ashore.record.helpline_corrections import add_helpline_correction
from ashore.record.kept_lines import add_kept_line
from ashore.record.notes import add_note
from ashore.record.own_beliefs import add_hidden_line, add_own_belief, add_own_line
from ashore.record.own_marks import add_own_mark
from ashore.record.own_starters import add_own_starter
from ashore.record.people import add_person
from ashore.record.rescue import reserve_ids
from ashore.record.week_blocks import put_week_block

_NOBODYS_THOUGHT = f"{OWN_PREFIX}0"
"""For a line whose thought was removed, where another thought has the id by now: ids begin at 1."""
_OWN_THOUGHT = re.compile(rf"{OWN_PREFIX}([1-9][0-9]{{0,15}})")


class RecordAdder:
    """Belongs to one transaction. Entries come kind after kind, in the order of KINDS.

    An entry that is there already, with the same words, is the same one; each of the record's stands for one of the
    file's. What refers to another entry of the file refers to it under the id that it has here.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.added = 0
        self._same = SameEntries(db)
        self._people: dict[int, int] = {}
        self._thoughts: dict[int, int] = {}
        self._lines: dict[int, int] = {}
        self._new_notes: set[str] = set()
        self._last_position: int | None = None
        self._highest_id = 0
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

    def add(self, kind: str, entry: file.Entry) -> None:
        """Raises ValueError, TypeError or OverflowError where the entry does not fit, or sqlite3.Error."""
        self._adders[kind](entry)

    def finish(self) -> None:
        """New entries get ids that nothing refers to. Raises ValueError for a note with too many marks."""
        if self._highest_id:
            reserve_ids(self._db, self._highest_id)
        many = "SELECT note_id FROM note_mark GROUP BY note_id HAVING count(*) > ?"
        if self._new_notes.intersection(note_id for (note_id,) in self._db.execute(many, (MOST_MARKS,))):
            raise ValueError(f"a note has at most {MOST_MARKS} marks")

    def _person(self, entry: file.PersonEntry) -> None:
        person = Person(entry.name, entry.reach, None, entry.good_for, Closeness(entry.closeness))

        def add(free_id: int | None) -> int | None:
            return add_person(
                self._db, Person(person.name, person.reach, free_id, person.good_for, person.closeness)
            ).id

        key = (person.name, person.reach, person.good_for, person.closeness.value)
        self._people[entry.id] = self._once("people", entry.id, key, add)

    def _own_thought(self, entry: file.OwnThoughtEntry) -> None:
        belief = OwnBelief(entry.text)

        def add(free_id: int | None) -> int | None:
            return add_own_belief(self._db, OwnBelief(belief.text, free_id)).id

        self._thoughts[entry.id] = self._once("own_thoughts", entry.id, (belief.text,), add)

    def _own_line(self, entry: file.OwnLineEntry) -> None:
        line = OwnLine(self._thought(entry.thought_id), entry.text)

        def add(free_id: int | None) -> int | None:
            return add_own_line(self._db, OwnLine(line.belief_id, line.text, free_id)).id

        self._once("own_lines", entry.id, (line.belief_id, line.text), add)

    def _hidden_line(self, entry: file.HiddenLineEntry) -> None:
        line = HiddenLine(self._thought(entry.thought_id), entry.line_id)
        self._counting(lambda: add_hidden_line(self._db, line))

    def _kept_line(self, entry: file.KeptLineEntry) -> None:
        """Behind those that are there. At most one is under the guide: the one that is there already."""
        if self._last_position is None:
            last = "SELECT coalesce(max(position), 0) FROM kept_line"
            self._last_position = int(self._db.execute(last).fetchone()[0])
        line = KeptLine(self._thought(entry.thought_id), entry.text)

        def add(free_id: int | None) -> int | None:
            taken = self._has("SELECT 1 FROM kept_line WHERE rests_under_guide = 1")
            is_under_guide = entry.is_under_guide and not taken
            position = (self._last_position or 0) + entry.position
            return add_kept_line(self._db, KeptLine(line.belief_id, line.text, is_under_guide, position, free_id)).id

        self._lines[entry.id] = self._once("kept_lines", entry.id, (line.belief_id, line.text), add)

    def _own_pattern(self, entry: file.OwnPatternEntry) -> None:
        pattern = _pattern(entry)
        if self._same.take("own_patterns", entry.id, content_of(pattern)) is None:
            add_pattern(self._db, pattern)
            self.added += 1

    def _helpline_correction(self, entry: file.HelplineCorrectionEntry) -> None:
        correction = HelplineCorrection(entry.country, entry.service, entry.number, entry.instead_of)
        key = (correction.country, correction.service, correction.instead_of)
        found = "SELECT 1 FROM number_change WHERE country = ? AND service = ? AND instead_of = ?"
        if not self._has(found, *key):
            self._counting(lambda: add_helpline_correction(self._db, correction))

    def _thought_rating(self, entry: file.ThoughtRatingEntry) -> None:
        thought = self._thought(entry.thought_id)

        def add(free_id: int | None) -> int | None:
            return add_belief_rating(
                self._db, BeliefRating(thought, entry.before, entry.noted_at, entry.after, free_id)
            ).id

        BeliefRating(thought, entry.before, entry.noted_at, entry.after)
        key = (thought, entry.before, entry.noted_at, entry.after)
        self._once("thought_ratings", entry.id, key, add)

    def _plan_text(self, entry: file.PlanTextEntry) -> None:
        """Below what is written there, unless it is written there already."""
        new = PlanText(PlanSection(entry.section), entry.text)
        before = read_coping_plan(self._db).text(new.section)
        merged = CopingPlan((PlanText(new.section, before),)).merged(CopingPlan((new,))).text(new.section)
        if new.text.strip() and new.text.strip() not in before and len(before) + len(new.text) < LONGEST_TEXT:
            self._counting(lambda: write_plan_text(self._db, PlanText(new.section, merged)))

    def _plan_choice(self, entry: file.PlanChoiceEntry) -> None:
        kind = PlanItemKind(entry.kind)
        ids = {PlanItemKind.LINE: self._lines, PlanItemKind.PERSON: self._people}.get(kind)
        item: str | None = entry.item
        if ids is not None:
            table = "kept_line" if kind is PlanItemKind.LINE else "person"
            item = self._item(entry.item, ids, table)
        if item is None or self._has("SELECT 1 FROM helps_choice WHERE kind = ? AND item = ?", kind.value, item):
            return
        choice = PlanChoice(kind, item, entry.is_shown)
        self._counting(lambda: write_plan_choice(self._db, choice))

    def _own_starter(self, entry: file.OwnStarterEntry) -> None:
        starter = OwnStarter(StarterKind(entry.kind), entry.text)

        def add(free_id: int | None) -> int | None:
            return add_own_starter(self._db, OwnStarter(starter.kind, starter.text, free_id)).id

        self._once("own_starters", entry.id, (starter.kind.value, starter.text), add)

    def _contact(self, entry: file.ContactEntryRow) -> None:
        person = None if entry.person_id is None else self._known(entry.person_id, self._people, "person")
        answer = ContactAnswer(entry.answer)
        ContactEntry(answer, entry.answered_at, person)

        def add(free_id: int | None) -> int | None:
            return add_contact(self._db, ContactEntry(answer, entry.answered_at, person, free_id)).id

        self._once("contact", entry.id, (answer.value, entry.answered_at, person), add)

    def _check_in(self, entry: file.CheckInEntry) -> None:
        check_in = _check_in(entry, entry.id)
        if self._has("SELECT 1 FROM check_in WHERE uid = ?", check_in.uid):
            return
        self._highest_id = max(self._highest_id, entry.id)
        if self._has("SELECT 1 FROM check_in WHERE id = ?", entry.id):
            check_in = _check_in(entry, None)
        add_check_in(self._db, check_in)
        self.added += 1

    def _week_block(self, entry: file.WeekBlockEntry) -> None:
        """One that stands in its slot stays, and so does one with its `uid`, wherever that is by now."""
        block = _week_block(entry, entry.id)
        taken = "SELECT 1 FROM week_block WHERE uid = ? OR (weekday = ? AND part = ?)"
        if self._has(taken, block.uid, block.slot.weekday, block.slot.part.value):
            return
        self._highest_id = max(self._highest_id, entry.id)
        if self._has("SELECT 1 FROM week_block WHERE id = ?", entry.id):
            block = _week_block(entry, None)
        put_week_block(self._db, block)
        self.added += 1

    def _own_mark(self, entry: file.OwnMarkEntry) -> None:
        mark = OwnMark(MarkKind(entry.kind), entry.text, entry.id)
        self._highest_id = max(self._highest_id, entry.id)
        if self._has("SELECT 1 FROM own_mark WHERE id = ?", entry.id):
            mark = OwnMark(mark.kind, mark.text)
        self._counting(lambda: add_own_mark(self._db, mark))

    def _note(self, entry: file.NoteEntry) -> None:
        """One with this id that is there already stays as it is: it may have been changed since."""
        note = _note(entry)
        if not self._has("SELECT 1 FROM note WHERE id = ?", note.id):
            add_note(self._db, note)
            self._new_notes.add(note.id)
            self.added += 1

    def _note_mark(self, entry: file.NoteMarkEntry) -> None:
        mark = Mark(MarkKind(entry.kind), entry.value, entry.is_own)
        if entry.note_id in self._new_notes:
            self._db.execute(
                "INSERT OR IGNORE INTO note_mark (note_id, kind, value, is_own) VALUES (?, ?, ?, ?)",
                (entry.note_id, mark.kind.value, mark.value, int(mark.is_own)),
            )
        elif not self._has("SELECT 1 FROM note WHERE id = ?", entry.note_id):
            raise ValueError("it belongs to a note that is not in the file")

    def _once(self, kind: str, entry_id: int, key: Hashable, add: Callable[[int | None], int | None]) -> int:
        """The id here of the entry, which is added unless it is there: under its own id where that is free."""
        self._highest_id = max(self._highest_id, entry_id)
        found = self._same.take(kind, entry_id, key)
        if found is not None:
            return int(found)
        added = add(None if self._same.has_id(kind, entry_id) else entry_id)
        if added is None:
            raise ValueError("it got no id")
        self._same.note_id(kind, added)
        self.added += 1
        return added

    def _thought(self, thought_id: str) -> str:
        """The id here of a thought, which is one of the content's, or one of the person's own."""
        own = _OWN_THOUGHT.fullmatch(thought_id)
        if own is None:
            return thought_id
        known = self._known(int(own[1]), self._thoughts, "own_belief")
        return _NOBODYS_THOUGHT if known is None else f"{OWN_PREFIX}{known}"

    def _item(self, item: str, ids: Mapping[int, int], table: str) -> str | None:
        if not re.fullmatch(r"[1-9][0-9]{0,15}", item):
            return item
        known = self._known(int(item), ids, table)
        return None if known is None else str(known)

    def _known(self, entry_id: int, ids: Mapping[int, int], table: str) -> int | None:
        """The id here of what the file calls `entry_id`. None for what was gone, where the id is another's by now."""
        if entry_id in ids:
            return ids[entry_id]
        if entry_id > file.HIGHEST_ID or self._has(f"SELECT 1 FROM {table} WHERE id = ?", entry_id):  # noqa: S608
            return None
        self._highest_id = max(self._highest_id, entry_id)
        return entry_id

    def _has(self, query: str, *values: object) -> bool:
        return self._db.execute(query, values).fetchone() is not None

    def _counting(self, add: Callable[[], object]) -> None:
        before = self._db.total_changes
        add()
        self.added += self._db.total_changes != before


def _pattern(entry: file.OwnPatternEntry) -> Pattern:
    steps = []
    for words in entry.steps.split(", "):
        phase, _space, seconds = words.partition(" ")
        steps.append(Step(Phase(phase), float(seconds)))
    if len(steps) > MOST_OWN_STEPS or len(entry.name) > LONGEST_PATTERN_NAME:
        raise ValueError("longer than any pattern that can be made")
    minutes = Minutes(entry.minutes_least, entry.minutes_most)
    return Pattern(entry.id, entry.name, tuple(steps), minutes=minutes)


def _check_in(entry: file.CheckInEntry, entry_id: int | None) -> CheckIn:
    return CheckIn(
        CheckInKind(entry.kind),
        datetime.fromisoformat(entry.starts),
        entry.zone,
        entry.uid,
        entry.what,
        entry.with_whom,
        entry.minutes,
        Repeat(entry.repeat),
        None if entry.until is None else date.fromisoformat(entry.until),
        entry.reminder_minutes,
        entry.is_named,
        entry.sequence,
        entry_id,
    )


def _week_block(entry: file.WeekBlockEntry, entry_id: int | None) -> WeekBlock:
    return WeekBlock(
        CheckInKind(entry.kind),
        Slot(entry.weekday, PartOfDay(entry.part)),
        date.fromisoformat(entry.first_day),
        entry.uid,
        entry.words,
        entry.sequence,
        entry_id,
    )


def _note(entry: file.NoteEntry) -> Note:
    activity = None
    if entry.activity_kind is not None or entry.activity_id is not None:
        activity = Activity(ActivityKind(entry.activity_kind or ""), entry.activity_id or "")
    return Note(
        entry.id,
        datetime.fromisoformat(entry.noted_at),
        (),
        entry.situation,
        entry.next_time,
        entry.distress_before,
        entry.distress_after,
        activity,
        entry.felt_worse,
    )
