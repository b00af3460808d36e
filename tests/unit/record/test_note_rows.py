"""Notes in the record."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from tests.unit.domain.any_note import notes

from ashore.domain.note_search import NotePlace, Span, search_words
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note, OwnMark
from ashore.record.connection import open_record
from ashore.record.migrations import migrate
from ashore.record.notes import (
    add_note,
    change_note,
    count_notes,
    find_note,
    list_notes,
    remove_note,
    remove_notes,
)
from ashore.record.own_marks import add_own_mark, list_own_marks, remove_own_mark, rename_own_mark
from ashore.record.record_session import RecordSession

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=timezone(timedelta(hours=1)))
CANCELLED = Mark(MarkKind.SIGN, "cancelled-late")
PHONE = Mark(MarkKind.SIGN, "the phone face down", is_own=True)
FEET = Activity(ActivityKind.EXERCISE, "feet")
LUNCH = Note("a", NOON, (CANCELLED, PHONE), "Lunch at my sister’s", "sit near the door", 6, 3, FEET)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        yield connection


def ids(db: sqlite3.Connection, query: str) -> str:
    """Those of the notes that a search finds, the newest first."""
    names = {CANCELLED: "Cancelling late"}
    page = list_notes(db, search_words(query, names, {FEET: "Feet on the floor"}))
    return "".join(note.id for note in page.notes)


@given(note=notes())
def test_whatever_is_noted_comes_back(note: Note) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        add_note(db, note)
        assert list_notes(db).notes == (note,)
        assert list_notes(db).notes[0].noted_at.utcoffset() == note.noted_at.utcoffset()
        assert remove_note(db, note.id) == note
        assert (count_notes(db), db.execute("SELECT count(*) FROM note_mark").fetchone()) == (0, (0,))


@given(first=notes(), second=notes())
def test_whatever_is_edited_is_as_it_was_edited(first: Note, second: Note) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        add_note(db, first)
        assert change_note(db, second)
        assert find_note(db, "a") == second
        columns = "weekday, hour"
        assert db.execute(f"SELECT {columns} FROM note").fetchone() == (second.noted_at.weekday(), second.noted_at.hour)  # noqa: S608


def test_what_is_not_there_is_neither_edited_nor_removed(db: sqlite3.Connection) -> None:
    assert not change_note(db, LUNCH)
    assert remove_note(db, "a") is None
    assert find_note(db, "a") is None


def test_adding_a_note_that_is_there_adds_nothing(db: sqlite3.Connection) -> None:
    add_note(db, LUNCH)
    add_note(db, replace(LUNCH, marks=(Mark(MarkKind.BODY, "tired"),), situation="another"))
    assert list_notes(db).notes == (LUNCH,)


def test_pages_go_on_where_the_last_one_ended_the_newest_first_whatever_the_clock(db: sqlite3.Connection) -> None:
    east, west = timezone(timedelta(hours=13)), timezone(-timedelta(hours=11))
    zones = (east, west, UTC)
    made = [
        Note(f"{number:03}", (NOON + timedelta(minutes=number // 2)).astimezone(zones[number % 3]))
        for number in range(120)
    ]
    for note in made[::7] + [note for at, note in enumerate(made) if at % 7]:
        add_note(db, note)
    seen: list[Note] = []
    page = list_notes(db, limit=50)
    while page.end is not None:
        seen += page.notes
        page = list_notes(db, after=page.end, limit=50)
    seen += page.notes
    assert seen == made[::-1]


def test_a_page_is_read_by_its_index_alone(db: sqlite3.Connection) -> None:
    """The ten-thousandth page costs what the first does: nothing is sorted, and nothing before it is read."""
    read: list[str] = []
    db.set_trace_callback(read.append)
    list_notes(db, after=NotePlace("2026-11-26T11:00:00Z", "a"))
    db.set_trace_callback(None)
    plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {read[0]}"))
    assert "USING INDEX note_time" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "cba"),
        ("LUNCH", "a"),
        ("sisters", "a"),
        ("door lunch", "a"),
        ("door garden", ""),
        ("uber", "b"),
        ("Über", "b"),
        ("cancel", "ca"),
        ("phone", "a"),
        ("feet floor", "a"),
        ("100%", "b"),
        ("%", "cba"),
        ("cat_", ""),
    ],
)
def test_a_search_looks_through_words_and_marks_without_accents(db: sqlite3.Connection, query: str, found: str) -> None:
    add_note(db, LUNCH)
    add_note(db, Note("b", NOON + timedelta(days=1), situation="Ein Brief über 100% alles"))
    add_note(db, Note("c", NOON + timedelta(days=2), (CANCELLED,)))
    assert ids(db, query) == found


def test_a_span_is_removed_from_its_first_moment_to_before_its_end(db: sqlite3.Connection) -> None:
    for number in range(5):
        add_note(db, Note(str(number), NOON + timedelta(hours=number), (CANCELLED,)))
    span = Span((NOON + timedelta(hours=1)).astimezone(UTC), NOON + timedelta(hours=3))
    assert count_notes(db, span) == 2
    assert remove_notes(db, span) == 2
    assert [note.id for note in list_notes(db).notes] == ["4", "3", "0"]
    assert db.execute("SELECT count(*) FROM note_mark").fetchone() == (3,)
    assert remove_notes(db) == 3
    assert db.execute("SELECT count(*) FROM note_mark").fetchone() == (0,)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE note SET situation = 'Punch at my sister’s'",
        "UPDATE note SET distress_before = 5",
        "UPDATE note SET noted_at = 'soon'",
        "UPDATE note_mark SET kind = 'omen' WHERE is_own = 0",
    ],
)
def test_a_note_that_cannot_be_read_stays_and_is_counted(db: sqlite3.Connection, change: str) -> None:
    add_note(db, LUNCH)
    add_note(db, Note("b", NOON))
    db.execute(change.replace("'soon'", "'soon' WHERE id = 'a'") if "WHERE" not in change else change)
    page = list_notes(db)
    assert page.unreadable >= 1
    assert count_notes(db) == 2
    assert "a" not in [note.id for note in page.notes]


def test_own_marks_are_added_once_renamed_everywhere_and_removed_from_what_is_offered(db: sqlite3.Connection) -> None:
    phone = add_own_mark(db, OwnMark(MarkKind.SIGN, PHONE.value))
    assert add_own_mark(db, OwnMark(MarkKind.SIGN, PHONE.value)) == phone
    bed = add_own_mark(db, OwnMark(MarkKind.SIGN, "bed"))
    add_note(db, LUNCH)
    add_note(db, Note("b", NOON, (bed.mark, phone.mark)))
    assert rename_own_mark(db, replace(phone, text="my phone"))
    assert find_note(db, "a") == replace(LUNCH, marks=(CANCELLED, Mark(MarkKind.SIGN, "my phone", is_own=True)))
    assert ids(db, "my phone") == "ba"
    assert rename_own_mark(db, replace(phone, text="bed"))  # both are one from now on
    assert list_own_marks(db).items == (bed,)
    both = find_note(db, "b")
    assert both is not None
    assert both.marks == (bed.mark,)
    assert remove_own_mark(db, bed.id or 0) == bed
    assert find_note(db, "b") == both
    assert list_own_marks(db).items == ()
    assert add_own_mark(db, bed) == bed
    assert not rename_own_mark(db, OwnMark(MarkKind.SIGN, "x", 99))
    assert remove_own_mark(db, 99) is None


def test_what_was_removed_is_in_no_file_any_more(tmp_path: Path) -> None:
    """Not in the record, its log, its free pages, or the copy from before an earlier version."""
    path = tmp_path / "record.sqlite3"
    words = "only the swans know"
    mark = Mark(MarkKind.SIGN, words, is_own=True)
    session = RecordSession(path, lambda _problem: None, lambda: 0.0)
    try:
        for number in range(20):
            session.run(partial(add_note, note=Note(f"kept {number}", NOON, situation="ordinary " * 50)))
            session.run(partial(add_note, note=Note(f"gone {number}", NOON, (mark,), words * 40)))
        session.run(partial(add_own_mark, mark=OwnMark(MarkKind.SIGN, words)))
        copy = path.with_name("record.version-10-x.sqlite3")
        copy.write_bytes(path.read_bytes())
        for number in range(20):
            session.run(partial(remove_note, note_id=f"gone {number}"))
        session.run(partial(remove_own_mark, mark_id=1))
        left = {file.name for file in tmp_path.iterdir() if words.encode() in file.read_bytes()}
    finally:
        session.close()
    assert not copy.exists()
    assert left == set()
    db, problem = open_record(path)
    with closing(db):
        assert problem is None
        assert count_notes(db) == 20
