"""What was done in memory is done on disk in the same order, with the same ids, all of it or nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ashore.domain.people import Person
from ashore.record.connection import in_memory, open_record
from ashore.record.people import add_person, list_people
from ashore.record.unwritten_jobs import UnwrittenJobs


def adding(name: str) -> Callable[[sqlite3.Connection], object]:
    return lambda db: add_person(db, Person(name))


def people(db: sqlite3.Connection) -> list[tuple[int | None, str]]:
    return [(person.id, person.name) for person in list_people(db)[0]]


def test_all_get_the_ids_that_they_had_in_memory(tmp_path: Path) -> None:
    unwritten = UnwrittenJobs()
    db, _problem = open_record(tmp_path / "record.sqlite3")
    with closing(db), closing(in_memory()) as memory:
        unwritten.reserve_ids(memory)
        for name in ("Amal", "Bo"):
            adding(name)(memory)
            unwritten.add(adding(name))
        assert unwritten.write_to(db)
        assert people(db) == people(memory)
        assert len(people(db)) == 2


def test_where_one_fails_none_is_done_and_they_wait(tmp_path: Path) -> None:
    unwritten = UnwrittenJobs()
    unwritten.add(adding("Amal"))
    unwritten.add(lambda db: db.execute("INSERT INTO nothing VALUES (1)"))
    db, _problem = open_record(tmp_path / "record.sqlite3")
    with closing(db):
        assert not unwritten.write_to(db)
        assert unwritten
        assert not people(db)
        assert not db.in_transaction
