"""Reads the record as the entries of a file. What cannot be read is left out, and counted."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from ashore.domain.breath import Pattern
from ashore.domain.check_ins import CheckIn
from ashore.domain.contact import ContactEntry
from ashore.domain.entries import Listing
from ashore.domain.notes import Note
from ashore.record.belief_ratings import list_belief_ratings
from ashore.record.check_ins import list_check_ins
from ashore.record.coping_plan import read_coping_plan
from ashore.record.custom_patterns import list_patterns
from ashore.record.exchange import entries as file
from ashore.record.helpline_corrections import list_helpline_corrections
from ashore.record.kept_lines import list_kept_lines
from ashore.record.notes import list_notes
from ashore.record.own_beliefs import list_hidden_lines, list_own_beliefs, list_own_lines
from ashore.record.own_marks import list_own_marks
from ashore.record.own_starters import list_own_starters
from ashore.record.people import list_people
from ashore.record.row_reading import Item, read_rows
from ashore.record.week_blocks import list_week_blocks

NOTES_AT_A_TIME = 200


class RecordReader:
    """Belongs to one transaction. `unreadable` grows as kinds are read."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._note_ids: set[str] = set()
        self.unreadable = 0

    def entries(self, kind: str) -> Iterator[file.Entry]:
        """All of one kind of KINDS. Raises sqlite3.Error."""
        return _READERS[kind](self)

    def _listed(self, listing: Listing[Item]) -> tuple[Item, ...]:
        self.unreadable += listing.unreadable
        return listing.items

    def _people(self) -> Iterator[file.Entry]:
        for each in self._listed(list_people(self._db)):
            yield file.PersonEntry(_id(each.id), each.name, each.reach, each.good_for, each.closeness.value)

    def _own_thoughts(self) -> Iterator[file.Entry]:
        for each in self._listed(list_own_beliefs(self._db)):
            yield file.OwnThoughtEntry(_id(each.id), each.text)

    def _own_lines(self) -> Iterator[file.Entry]:
        for each in self._listed(list_own_lines(self._db)):
            yield file.OwnLineEntry(_id(each.id), each.belief_id, each.text)

    def _hidden_lines(self) -> Iterator[file.Entry]:
        for each in self._listed(list_hidden_lines(self._db)):
            yield file.HiddenLineEntry(each.belief_id, each.line_id)

    def _kept_lines(self) -> Iterator[file.Entry]:
        for each in self._listed(list_kept_lines(self._db)):
            position = each.position or 0
            yield file.KeptLineEntry(_id(each.id), each.belief_id, each.text, each.rests_under_guide, position)

    def _own_patterns(self) -> Iterator[file.Entry]:
        for each in self._listed(list_patterns(self._db)):
            least, most = map(float, each.minutes)
            yield file.OwnPatternEntry(each.id, each.name, least, most, steps_text(each))

    def _helpline_corrections(self) -> Iterator[file.Entry]:
        for each in self._listed(list_helpline_corrections(self._db)):
            yield file.HelplineCorrectionEntry(each.country, each.service, each.number, each.instead_of)

    def _thought_ratings(self) -> Iterator[file.Entry]:
        for each in self._listed(list_belief_ratings(self._db)):
            yield file.ThoughtRatingEntry(_id(each.id), each.belief_id, each.before, each.noted_at, each.after)

    def _plan_texts(self) -> Iterator[file.Entry]:
        for each in read_coping_plan(self._db).texts:
            yield file.PlanTextEntry(each.section.value, each.text)

    def _plan_choices(self) -> Iterator[file.Entry]:
        for each in read_coping_plan(self._db).choices:
            yield file.PlanChoiceEntry(each.kind.value, each.item, each.is_shown)

    def _own_starters(self) -> Iterator[file.Entry]:
        for each in self._listed(list_own_starters(self._db)):
            yield file.OwnStarterEntry(_id(each.id), each.kind.value, each.text)

    def _contact(self) -> Iterator[file.Entry]:
        rows = self._db.execute("SELECT answer, answered_at, person_id, id FROM contact ORDER BY id")
        for each in self._listed(read_rows(rows, ContactEntry)):
            yield file.ContactEntryRow(_id(each.id), each.answer.value, each.answered_at, each.person_id)

    def _check_ins(self) -> Iterator[file.Entry]:
        for each in self._listed(list_check_ins(self._db)):
            yield _check_in_entry(each)

    def _week_blocks(self) -> Iterator[file.Entry]:
        for each in self._listed(list_week_blocks(self._db)):
            yield file.WeekBlockEntry(
                _id(each.id),
                each.kind.value,
                each.slot.weekday,
                each.slot.part.value,
                each.first_day.isoformat(),
                each.uid,
                each.words,
                each.sequence,
            )

    def _own_marks(self) -> Iterator[file.Entry]:
        for each in self._listed(list_own_marks(self._db)):
            yield file.OwnMarkEntry(_id(each.id), each.kind.value, each.text)

    def _notes(self) -> Iterator[file.Entry]:
        """A few at a time: the newest first."""
        after = None
        while True:
            page = list_notes(self._db, after=after, limit=NOTES_AT_A_TIME)
            self.unreadable += page.unreadable
            for note in page.notes:
                self._note_ids.add(note.id)
                yield _note_entry(note)
            after = page.end
            if after is None:
                return

    def _note_marks(self) -> Iterator[file.Entry]:
        """Of the notes that could be read, which come before: their marks could be too."""
        for note_id, kind, value, is_own in self._db.execute(
            "SELECT note_id, kind, value, is_own FROM note_mark ORDER BY rowid"
        ):
            if note_id in self._note_ids:
                yield file.NoteMarkEntry(note_id, kind, value, bool(is_own))


_READERS: Mapping[str, Callable[[RecordReader], Iterator[file.Entry]]] = MappingProxyType(
    {kind: getattr(RecordReader, f"_{kind}") for kind in file.KINDS}  # each by the name of its kind
)


def steps_text(pattern: Pattern) -> str:
    """Such as "inhale 4, exhale 6.5": the shortest number that is read back as the same."""
    return ", ".join(f"{step.phase.value} {repr(float(step.seconds)).removesuffix('.0')}" for step in pattern.steps)


def _check_in_entry(check_in: CheckIn) -> file.CheckInEntry:
    return file.CheckInEntry(
        id=_id(check_in.id),
        kind=check_in.kind.value,
        starts=check_in.starts.isoformat(timespec="minutes"),
        zone=check_in.zone,
        uid=check_in.uid,
        minutes=check_in.minutes,
        repeat=check_in.repeat.value,
        is_named=check_in.is_named,
        sequence=check_in.sequence,
        what=check_in.what,
        with_whom=check_in.with_whom,
        until=None if check_in.until is None else check_in.until.isoformat(),
        reminder_minutes=check_in.reminder_minutes,
    )


def _note_entry(note: Note) -> file.NoteEntry:
    return file.NoteEntry(
        id=note.id,
        noted_at=note.noted_at.isoformat(timespec="seconds"),
        felt_worse=note.felt_worse,
        situation=note.situation,
        next_time=note.next_time,
        distress_before=note.distress_before,
        distress_after=note.distress_after,
        activity_kind=None if note.activity is None else note.activity.kind.value,
        activity_id=None if note.activity is None else note.activity.id,
    )


def _id(entry_id: int | None) -> int:
    """What is in the record has one. Raises ValueError where it has none."""
    if entry_id is None:
        raise ValueError("an entry without an id")
    return entry_id
