"""What was counted is kept until anything is written, by whoever it is, and is then what a new count says."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note, OwnMark
from ashore.record.counted_once import CountedOnce
from ashore.record.migrations import migrate
from ashore.record.note_counts import read_before_after, read_helped, read_situations, read_week
from ashore.record.notes import add_note, change_note, remove_note, remove_notes
from ashore.record.own_marks import add_own_mark, rename_own_mark
from ashore.record.what_helped import read_experience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
TEA = OwnMark(MarkKind.HELPED, "Tea", 1)
COUNTS = (read_before_after, read_week, read_situations, read_helped, read_experience)


def note(number: int, after: int = 3, *marks: Mark) -> Note:
    about = Activity(ActivityKind.EXERCISE, "orienting")
    return Note(f"n{number}", NOON + timedelta(hours=number), (TEA.mark, *marks), "", "", 6, after, about)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        migrate(db)
        add_own_mark(db, TEA)
        for number in range(5):
            add_note(db, note(number))
        yield db


CHANGES: tuple[Callable[[sqlite3.Connection], object], ...] = (
    lambda db: add_note(db, note(9)),
    lambda db: change_note(db, note(1, 8)),
    lambda db: change_note(db, note(2, 3, Mark(MarkKind.SITUATION, "plans"))),
    lambda db: remove_note(db, "n3"),
    lambda db: rename_own_mark(db, OwnMark(MarkKind.HELPED, "Green tea", 1)),
    lambda db: remove_notes(db),
)


@pytest.mark.parametrize("count", COUNTS)
def test_after_every_kind_of_change_it_is_what_a_new_count_says(
    db: sqlite3.Connection, count: Callable[[sqlite3.Connection], object]
) -> None:
    counted = CountedOnce(count)
    assert counted(db) == count(db)
    for change in CHANGES:
        db.execute("BEGIN IMMEDIATE")
        change(db)
        db.execute("COMMIT")
        assert counted(db) == count(db)
        db.execute("BEGIN IMMEDIATE")
        add_note(db, note(20))
        db.execute("ROLLBACK")
        assert counted(db) == count(db)


def test_another_program_changes_it_and_another_record_too(db: sqlite3.Connection, tmp_path: Path) -> None:
    counted = CountedOnce(read_helped)
    counted(db)
    with closing(sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)) as other:
        add_note(other, note(7))
    assert counted(db) == read_helped(db)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        migrate(empty)
        assert counted(empty) == ()


def test_it_is_not_counted_again_before_anything_is_written(db: sqlite3.Connection) -> None:
    calls: list[None] = []

    def count(connection: sqlite3.Connection) -> int:
        calls.append(None)
        return len(read_helped(connection))

    counted = CountedOnce(count)
    for _time in range(3):
        counted(db)
    assert len(calls) == 1
    add_note(db, note(8))
    counted(db)
    counted.forget()
    counted(db)
    assert len(calls) == 3
