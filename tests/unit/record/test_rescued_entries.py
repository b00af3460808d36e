"""What an earlier record holds can be brought back into the one in use, until somebody answers."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.backups import Backups
from ashore.record.connection import in_memory, open_record
from ashore.record.people import add_person, list_people
from ashore.record.rescue_offers import add_offer, offered_records
from ashore.record.rescued_entries import RescuedEntries

REPLACED = Problem(ProblemKind.RECORD_REPLACED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.sqlite3"


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    """The record in use."""
    db, _problem = open_record(path)
    with closing(db):
        yield db


@pytest.fixture
def entries(path: Path) -> Iterator[RescuedEntries]:
    entries = RescuedEntries(path, Backups(path))
    yield entries
    entries.close()


def earlier_record(*names: str) -> sqlite3.Connection:
    db = in_memory()
    for name in names:
        add_person(db, Person(name))
    return db


def names(db: sqlite3.Connection) -> list[str]:
    return sorted(person.name for person in list_people(db)[0])


def test_what_is_missing_is_counted_and_added(db: sqlite3.Connection, entries: RescuedEntries) -> None:
    assert not entries
    assert entries.offer(REPLACED, db, earlier_record("Amal", "Bo")).rescued == 2
    assert entries
    assert entries.add_to(db) == 2
    assert names(db) == ["Amal", "Bo"]


def test_where_nothing_is_missing_nothing_is_kept(db: sqlite3.Connection, entries: RescuedEntries) -> None:
    assert entries.offer(REPLACED, db, earlier_record()) == REPLACED
    assert not entries
    assert entries.add_to(db) == 0


def test_the_latest_earlier_record_is_the_one_that_is_kept(db: sqlite3.Connection, entries: RescuedEntries) -> None:
    first = earlier_record("Amal")
    entries.keep(first)
    entries.keep(earlier_record("Bo"))
    entries.add_to(db)
    assert names(db) == ["Bo"]
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        first.execute("SELECT 1")


def test_damaged_records_are_offered_until_the_answer(
    path: Path, db: sqlite3.Connection, entries: RescuedEntries
) -> None:
    damaged = path.with_name("record.damaged-2026-11-26-101500.sqlite3")
    before, _problem = open_record(damaged)
    with closing(before):
        add_person(before, Person("Amal"))
    add_offer(path, damaged.name)
    assert entries.offer_after(None, db, None) == Problem(ProblemKind.RECORD_OFFERED, damaged.name, rescued=1)
    entries.close()
    assert offered_records(path) == (damaged.name,)
    assert entries.offer_after(None, db, None) is not None
    before_and_after = [entries.is_unanswered]
    entries.answer(db)
    before_and_after.append(entries.is_unanswered)
    assert before_and_after == [True, False]
    assert offered_records(path) == ()
