"""The connection to the record knows what lies in the record's place, and rolls back what fails."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ashore.domain.people import Person
from ashore.record.backups import Backups
from ashore.record.connection import in_memory, open_record
from ashore.record.people import add_person, list_people, remove_person
from ashore.record.record_in_use import RecordInUse


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.sqlite3"


@pytest.fixture
def record(path: Path) -> Iterator[RecordInUse]:
    record = RecordInUse(path, Backups(path), lambda: 0.0)
    db, _problem = record.find()
    record.use(db)
    yield record
    record.db.close()


def test_a_job_that_fails_leaves_nothing_behind(record: RecordInUse) -> None:
    def fail(db: sqlite3.Connection) -> None:
        add_person(db, Person("Noor"))
        raise KeyError

    record.begin()
    with pytest.raises(KeyError):
        record.finish(fail)
    assert not record.db.in_transaction
    assert list_people(record.db).items == ()


def test_a_record_in_memory_is_not_lasting_and_replaced_by_nothing(record: RecordInUse) -> None:
    record.db.close()
    record.use(in_memory())
    record.path.unlink()
    assert not record.is_lasting
    assert record.replacement() is None


def test_another_record_is_told_from_another_log(record: RecordInUse, path: Path, tmp_path: Path) -> None:
    assert record.replacement() is None
    path.with_name(f"{path.name}-wal").rename(tmp_path / "elsewhere")
    log = record.replacement()
    assert log is not None
    assert not record.is_other(log)
    path.rename(tmp_path / "moved.sqlite3")
    replacement = record.replacement()
    assert replacement is not None
    assert record.is_other(replacement)


def test_the_log_of_a_record_that_moved_does_not_stay_for_the_next(
    record: RecordInUse, path: Path, tmp_path: Path
) -> None:
    record.begin()
    record.finish(lambda db: add_person(db, Person("Noor")))
    path.rename(tmp_path / "moved.sqlite3")
    replacement = record.replacement()
    assert replacement is not None
    record.close_replaced(replacement)
    assert [each.name for each in tmp_path.iterdir()] == ["moved.sqlite3"]
    with closing(sqlite3.connect(tmp_path / "moved.sqlite3")) as moved:
        assert moved.execute("SELECT name FROM person").fetchall() == [("Noor",)]


def test_another_program_is_not_waited_for_when_time_is_up(record: RecordInUse, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            record.begin()
        assert time.monotonic() - began < 1
    assert not record.may_wait()


def test_only_what_was_removed_on_disk_leaves_copies_and_backups(record: RecordInUse, path: Path) -> None:
    def remove_and_fail(db: sqlite3.Connection) -> None:
        remove_person(db, 1)
        raise KeyError

    def names_in_backup() -> list[str]:
        (backup,) = (path.parent / "backups").iterdir()
        db, _problem = open_record(backup)
        with closing(db):
            return [person.name for person in list_people(db).items]

    for name in ("Noor", "Sam"):
        add_person(record.db, Person(name))
    Backups(path).write(record.db)
    copy = path.with_name("record.version-1.sqlite3")
    copy.touch()
    record.begin()
    with pytest.raises(KeyError):
        record.finish(remove_and_fail)
    record.remove_from_copies()
    assert names_in_backup() == ["Noor", "Sam"]
    assert copy.exists()
    record.begin()
    record.finish(lambda db: remove_person(db, 1))
    record.remove_from_copies()
    assert names_in_backup() == ["Sam"]
    assert not copy.exists()
