"""Entries of a file keep what they refer to, under whatever id that is added here."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ashore.domain.people import Person
from ashore.record.connection import in_memory
from ashore.record.exchange.added_entries import AddedEntries
from ashore.record.people import add_person


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(in_memory()) as db:
        yield db


def add(added: AddedEntries, db: sqlite3.Connection, entry_id: int, name: str) -> None:
    added.add_once("people", entry_id, (name, "", "", ""), lambda own_id: add_person(db, Person(name, "", own_id)).id)


def test_an_entry_keeps_its_id_where_that_is_free(db: sqlite3.Connection) -> None:
    added = AddedEntries(db)
    add(added, db, 7, "Noor")
    assert (added.id_of("people", 7), added.count) == (7, 1)


def test_one_that_is_there_already_is_meant_by_its_id_here(db: sqlite3.Connection) -> None:
    add_person(db, Person("Noor"))
    added = AddedEntries(db)
    add(added, db, 7, "Noor")
    assert (added.id_of("people", 7), added.count) == (1, 0)


def test_one_whose_id_is_anothers_here_is_meant_by_a_new_one(db: sqlite3.Connection) -> None:
    add_person(db, Person("Noor"))
    added = AddedEntries(db)
    add(added, db, 1, "Sam")
    assert (added.id_of("people", 1), added.count) == (2, 1)


def test_what_is_not_in_the_file_is_nobody_else_here(db: sqlite3.Connection) -> None:
    add_person(db, Person("Noor"))
    added = AddedEntries(db)
    assert added.id_of("people", 1) is None
    assert added.id_of("people", 5) == 5
    added.reserve_ids()
    assert add_person(db, Person("Sam")).id == 6  # 5 stays free for what the file refers to


def test_a_thought_of_the_content_keeps_its_id_and_a_removed_one_is_nobodys(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO own_belief (id, text) VALUES (3, 'I am too much')")
    added = AddedEntries(db)
    assert added.thought_id("unlovable") == "unlovable"
    assert added.thought_id("own-3") == "own-0"
    assert added.thought_id("own-4") == "own-4"
