"""Removing everything leaves no word of the record in any file, and begins anew."""

import os
import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.entries import Listing
from ashore.domain.passphrase import Unlocking
from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import encrypted_connection, session_lock
from ashore.record.backups import Backups
from ashore.record.beginning import is_begun
from ashore.record.connection import open_record
from ashore.record.database_thread import DatabaseThread
from ashore.record.drafts import write_draft
from ashore.record.erasing import erase_record
from ashore.record.lock_marker import marker_of
from ashore.record.people import add_person, list_people
from ashore.record.people_file import write_people
from ashore.record.recognition import FileKind, kind_of
from ashore.record.rescue_offers import add_offer
from ashore.system.paths import CALENDAR_FOLDER

MARKER = b"marker-of-this-person"
TODAY = datetime.now().astimezone().date()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.sqlite3"


def fill(db: sqlite3.Connection) -> None:
    for number in range(200):
        add_person(db, Person(f"{MARKER.decode()} {number}"))
    write_draft(db, Draft("d", DraftKey(DraftKind.PERSON), {"name": MARKER.decode()}))


class Store:
    def __init__(self, path: Path) -> None:
        self.opened: list[Problem | None] = []
        self.thread = DatabaseThread(path, self.opened.append)

    def ask(self, job: object) -> object:
        return self._answer(lambda done: self.thread.submit(job, done, done))  # type: ignore[arg-type]

    def set_passphrase(self) -> object:
        return self._answer(
            lambda done: self.thread.submit_to_session(
                lambda session: session_lock.set_passphrase(session, bytearray(b"secret")), done, done
            )
        )

    def unlock(self) -> object:
        return self._answer(
            lambda done: self.thread.submit_to_session(
                lambda session: session_lock.unlock(session, bytearray(b"secret")), done, done
            )
        )

    def is_encrypted(self) -> object:
        return self._answer(
            lambda done: self.thread.submit_to_session(lambda session: session.is_encrypted, done, done)
        )

    def erase(self) -> object:
        return self._answer(
            lambda done: self.thread.submit_to_session(
                lambda session: session.erase_everything(), done, done, ProblemKind.NOT_REMOVED
            )
        )

    @staticmethod
    def _answer(ask: object) -> object:
        answers: list[object] = []
        answered = threading.Event()

        def done(answer: object) -> None:
            answers.append(answer)
            answered.set()

        ask(done)  # type: ignore[operator]
        assert answered.wait(10)
        return answers[0]


def files_with_marker(folder: Path) -> list[str]:
    wide = MARKER.decode().encode("utf-16-le")
    return [
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and (MARKER in (content := file.read_bytes()) or wide in content)
    ]


def make_all_copies(path: Path) -> None:
    """The record, a backup of three days, a copy from before an update, and a damaged one that was set aside."""
    db, _problem = open_record(path)
    with closing(db):
        db.execute("BEGIN")
        fill(db)
        db.execute("COMMIT")
        for back in (2, 1, 0):
            Backups(path, lambda back=back: TODAY - timedelta(days=back)).write(db)  # type: ignore[misc]
    shutil.copyfile(path, path.with_name("record.version-5-2026-11-20-101500.sqlite3"))
    shutil.copyfile(path, path.with_name("record.damaged-2026-11-20-101500.sqlite3"))
    shutil.copyfile(path, path.with_name("record.damaged-2026-11-20-101500.sqlite3-wal"))


def test_no_file_has_a_word_of_it_any_more_and_the_next_word_is_kept(path: Path) -> None:
    make_all_copies(path)
    (path.parent / "record.json").write_bytes(MARKER)  # the person's own export
    assert len(files_with_marker(path.parent)) == 8
    store = Store(path)
    store.ask(fill)  # some of it is in the log only
    assert store.erase() is None
    assert files_with_marker(path.parent) == ["record.json"]
    assert store.ask(list_people) == Listing(())
    store.ask(lambda db: add_person(db, Person("Noor")))
    store.thread.close()
    assert files_with_marker(path.parent) == ["record.json"]
    db, problem = open_record(path)
    with closing(db):
        assert problem is None
        assert [person.name for person in list_people(db).items] == ["Noor"]


def lock_with_all_beside_it(path: Path) -> None:
    """A record with a passphrase, and all that lies beside one."""
    store = Store(path)
    store.ask(fill)
    assert store.set_passphrase() is None
    store.thread.close()
    write_people(path, [Person(MARKER.decode())])
    add_offer(path, "record.damaged-2026-11-20-101500.sqlite3")
    path.with_name("record.damaged-2026-11-20-101500.sqlite3").write_bytes(MARKER)
    calendar = path.parent / CALENDAR_FOLDER
    calendar.mkdir()
    (calendar / "time-set-aside.ics").write_bytes(MARKER)


def test_a_record_with_a_passphrase_goes_with_all_beside_it_and_the_next_has_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)
    lock_with_all_beside_it(path)
    store = Store(path)
    assert store.unlock() is Unlocking.OPEN
    assert store.is_encrypted() is True
    assert store.erase() is None
    assert store.is_encrypted() is False
    assert {each.name for each in path.parent.iterdir() if "-" not in each.name} == {"record.sqlite3"}
    assert files_with_marker(path.parent) == []
    assert kind_of(path) is FileKind.RECORD
    store.ask(lambda db: add_person(db, Person("Noor")))
    store.thread.close()
    db, problem = open_record(path)
    with closing(db):
        assert problem is None
        assert [person.name for person in list_people(db).items] == ["Noor"]


def kill_on_the_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ends the removal once the record has left its place."""

    def kill(_file: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("ashore.record.erasing.erase", kill)
        with pytest.raises(KeyboardInterrupt):
            erase_record(path)
    assert not path.exists()


def test_one_that_is_still_locked_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)
    lock_with_all_beside_it(path)
    store = Store(path)
    assert isinstance(store.erase(), Problem)
    assert store.unlock() is Unlocking.OPEN
    store.thread.close()


def test_a_kill_on_the_way_leaves_nothing_beside_a_record_with_a_passphrase(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)
    lock_with_all_beside_it(path)
    kill_on_the_way(path, monkeypatch)
    assert marker_of(path).exists()
    assert files_with_marker(path.parent)
    assert is_begun(path), "the next start finishes it without being asked for anything"
    store = Store(path)
    assert store.ask(list_people) == Listing(())
    assert store.opened == [None]
    store.thread.close()
    assert files_with_marker(path.parent) == []
    assert {each.name for each in path.parent.iterdir()} == {"record.sqlite3"}


def test_what_the_files_held_is_written_over(path: Path, tmp_path: Path) -> None:
    make_all_copies(path)
    seen = tmp_path / "seen"
    seen.mkdir()
    for number, file in enumerate([each for each in path.parent.rglob("*") if each.is_file()]):
        os.link(file, seen / str(number))
    store = Store(path)
    assert store.erase() is None
    store.thread.close()
    assert len(list(seen.iterdir())) >= 7
    assert files_with_marker(seen) == []


def test_what_was_rescued_and_not_brought_back_is_gone_too(path: Path) -> None:
    make_all_copies(path)
    path.write_bytes(path.read_bytes()[:9000])
    store = Store(path)
    assert store.ask(list_people) == Listing(())
    assert store.opened[0] is not None
    assert store.opened[0].rescued
    assert store.erase() is None
    assert (
        store._answer(
            lambda done: store.thread.submit_to_session(lambda session: session.bring_back_rescued(), done, done)
        )
        == 0
    )
    store.thread.close()
    assert files_with_marker(path.parent) == []


def test_a_kill_on_the_way_leaves_nothing_that_the_next_start_keeps(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_all_copies(path)
    kill_on_the_way(path, monkeypatch)
    store = Store(path)
    assert store.ask(list_people) == Listing(())
    assert store.opened == [None]
    assert list(path.parent.glob("record.removed-*")) == []
    store.thread.close()


def test_a_record_of_a_newer_ashore_stays(path: Path) -> None:
    make_all_copies(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
        db.execute("UPDATE schema_version SET version = 999")
        db.commit()
    before = path.read_bytes()
    store = Store(path)
    answer = store.erase()
    assert isinstance(answer, Problem)
    assert answer.kind is ProblemKind.NOT_REMOVED
    assert store.ask(list_people) == Listing(())
    store.thread.close()
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_removed_is_told_of_and_what_comes_next_is_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_all_copies(path)

    def refuse(_file: Path) -> None:
        raise PermissionError(13, "Permission denied")

    store = Store(path)
    store.ask(list_people)
    with monkeypatch.context() as patch:
        patch.setattr("ashore.record.erasing.erase", refuse)
        answer = store.erase()
    assert isinstance(answer, Problem)
    assert answer.kind is ProblemKind.NOT_REMOVED
    assert answer.detail
    assert store.ask(list_people) == Listing(())
    assert store.erase() is None
    store.thread.close()
    assert files_with_marker(path.parent) == []
