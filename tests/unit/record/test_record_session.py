"""The store knows whether what it holds outlives the program, and takes the next chance where it does not."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ashore.domain.own_reframes import OwnBelief
from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.connection import open_record
from ashore.record.database_thread import DatabaseThread
from ashore.record.own_beliefs import add_own_belief, change_own_belief
from ashore.record.people import add_person, change_person, list_people, remove_person


class Store:
    """One running store, asked one thing after the other."""

    def __init__(self, path: Path) -> None:
        self.opened: list[Problem | None] = []
        self.replaced: list[Problem | None] = []
        self.thread = DatabaseThread(path, self.opened.append, self.replaced.append)

    def ask(self, job: Callable[[sqlite3.Connection], object]) -> tuple[object, bool]:
        """What was answered, a Problem where the job failed, and whether it is lasting."""
        return self._answer(lambda done: self.thread.submit(job, done, done))

    def bring_back(self) -> object:
        return self._answer(
            lambda done: self.thread.submit_to_session(lambda session: session.bring_back_rescued(), done, done)
        )[0]

    def names(self) -> list[str]:
        listing = self.ask(list_people)[0]
        assert isinstance(listing, tuple)
        return [person.name for person in listing[0]]

    def _answer(self, ask: Callable[[Callable[[object], None]], None]) -> tuple[object, bool]:
        answers: list[tuple[object, bool]] = []
        answered = threading.Event()

        def done(answer: object) -> None:
            answers.append((answer, self.thread.is_lasting))
            answered.set()

        ask(done)
        assert answered.wait(10)
        return answers[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store(path)
    yield store
    store.thread.close()


@pytest.fixture
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program is waited for a tenth of a second."""
    monkeypatch.setattr("ashore.record.connection.BUSY_SECONDS", 0.1)


def adding(name: str) -> Callable[[sqlite3.Connection], object]:
    return lambda db: add_person(db, Person(name))


def names_on_disk(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        return [name for (name,) in db.execute("SELECT name FROM person ORDER BY id")]


def begin_record(path: Path, *names: str) -> None:
    db, problem = open_record(path)
    assert problem is None
    with closing(db):
        for name in names:
            add_person(db, Person(name))


def test_what_is_on_disk_is_lasting(store: Store, path: Path) -> None:
    _added, is_lasting = store.ask(adding("Noor"))
    assert is_lasting
    assert names_on_disk(path) == ["Noor"]


@pytest.mark.parametrize("obstacle", ["file", "shared folder", "foreign file", "newer record"])
def test_what_is_in_memory_is_not_lasting(store: Store, path: Path, obstacle: str) -> None:
    if obstacle == "file":
        path.parent.write_text("in the way")
    elif obstacle == "shared folder":
        path.parent.mkdir()
        path.parent.chmod(0o777)
    elif obstacle == "foreign file":
        path.parent.mkdir()
        path.write_text("a diary")
    else:
        begin_record(path)
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA user_version = 999")
    added, is_lasting = store.ask(adding("for now"))
    assert isinstance(added, Person)
    assert not is_lasting
    assert store.names() == ["for now"]


def test_what_was_written_in_memory_is_written_to_disk_with_its_ids_once_that_is_possible(
    store: Store, path: Path
) -> None:
    path.parent.write_text("in the way")
    noor, _ = store.ask(adding("Noor"))
    assert isinstance(noor, Person)
    belief, _ = store.ask(lambda db: add_own_belief(db, OwnBelief("I am too much")))
    assert isinstance(belief, OwnBelief)
    path.parent.unlink()
    changed, is_lasting = store.ask(lambda db: change_person(db, Person("Noor", "by phone", noor.id)))
    assert (changed, is_lasting) == (True, True)
    assert store.replaced == [None]
    assert store.ask(lambda db: change_own_belief(db, belief)) == (True, True)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT name, reach FROM person").fetchall() == [("Noor", "by phone")]


@pytest.mark.usefixtures("short_waits")
def test_a_record_that_is_held_at_the_start_gets_all_that_was_written_meanwhile(store: Store, path: Path) -> None:
    begin_record(path, "Noor", "Sam")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert store.names() == ["Noor", "Sam"]
        (problem,) = store.opened
        assert problem is not None
        assert problem.kind is ProblemKind.NOTHING_SAVED
        added, is_lasting = store.ask(adding("a cat"))
        assert isinstance(added, Person)
        assert not is_lasting
        store.ask(lambda db: remove_person(db, 1))
        assert names_on_disk(path) == ["Noor", "Sam"]
        other.execute("INSERT INTO person (name, reach) VALUES ('by the other', '')")
        other.execute("COMMIT")
    store.ask(lambda db: change_person(db, Person("the cat next door", "", added.id)))
    assert names_on_disk(path) == ["Sam", "by the other", "the cat next door"]


@pytest.mark.usefixtures("short_waits")
def test_what_was_written_in_memory_is_written_at_closing(path: Path) -> None:
    begin_record(path)
    store = Store(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store.ask(adding("Noor"))
        other.execute("ROLLBACK")
    store.thread.close()
    assert names_on_disk(path) == ["Noor"]


def test_closing_while_it_opens_ends_within_a_second_or_so(path: Path) -> None:
    begin_record(path)
    answers: list[object] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        thread = DatabaseThread(path)
        thread.submit(list_people, answers.append, answers.append)
        began = time.monotonic()
        thread.close()
        assert time.monotonic() - began < 2
    assert len(answers) == 1


@pytest.mark.parametrize("removed", ["record", "folder"])
def test_what_is_written_after_the_record_was_removed_is_on_disk_and_the_rest_is_offered(
    store: Store, path: Path, removed: str
) -> None:
    for name in ("Noor", "Sam"):
        store.ask(adding(name))
    if removed == "folder":
        shutil.rmtree(path.parent)
    else:
        path.unlink()
    _added, is_lasting = store.ask(adding("a cat"))
    assert is_lasting
    assert names_on_disk(path) == ["a cat"]
    assert store.replaced == [Problem(ProblemKind.RECORD_REPLACED, rescued=2)]
    assert store.bring_back() == 2
    assert sorted(names_on_disk(path)) == ["Noor", "Sam", "a cat"]
    assert store.bring_back() == 0


def test_a_record_that_was_replaced_is_the_one_that_is_written_to(store: Store, path: Path, tmp_path: Path) -> None:
    begin_record(tmp_path / "backup" / "record.sqlite3", "Noor")
    for name in ("Noor", "Sam"):
        store.ask(adding(name))
    (tmp_path / "backup" / "record.sqlite3").rename(path)
    assert store.names() == ["Noor"]
    assert store.replaced == [Problem(ProblemKind.RECORD_REPLACED, rescued=1)]
    store.ask(adding("a cat"))
    assert names_on_disk(path) == ["Noor", "a cat"]
    assert store.bring_back() == 1
    assert sorted(store.names()) == ["Noor", "Sam", "a cat"]


def test_a_record_that_was_moved_elsewhere_has_all_that_was_written_to_it(
    store: Store, path: Path, tmp_path: Path
) -> None:
    store.ask(adding("Noor"))
    path.rename(tmp_path / "moved.sqlite3")
    store.ask(adding("Sam"))
    assert names_on_disk(tmp_path / "moved.sqlite3") == ["Noor"]
    assert names_on_disk(path) == ["Sam"]


def test_a_record_that_was_replaced_with_its_log_keeps_that(store: Store, path: Path, tmp_path: Path) -> None:
    store.ask(adding("Noor"))
    backup = tmp_path / "backup" / "record.sqlite3"
    other = Store(backup)
    other.ask(adding("in the log"))
    for name in ("record.sqlite3", "record.sqlite3-wal"):
        shutil.copyfile(backup.with_name(name), path.with_name("copied"))
        path.with_name("copied").chmod(0o600)
        path.with_name("copied").rename(path.with_name(name))
    other.thread.close()
    assert store.names() == ["in the log"]


def test_a_log_that_was_removed_loses_nothing(store: Store, path: Path) -> None:
    store.ask(adding("Noor"))
    path.with_name(path.name + "-wal").unlink()
    assert store.ask(adding("Sam"))[1]
    assert store.replaced == []
    assert names_on_disk(path) == ["Noor", "Sam"]


def test_where_the_record_cannot_be_opened_again_its_words_are_there_in_memory(store: Store, path: Path) -> None:
    store.ask(adding("Noor"))
    shutil.rmtree(path.parent)
    path.parent.write_text("in the way")
    _added, is_lasting = store.ask(adding("Sam"))
    assert not is_lasting
    assert store.names() == ["Noor", "Sam"]
    (problem,) = store.replaced
    assert problem is not None
    assert problem.kind is ProblemKind.NOTHING_SAVED
    path.parent.unlink()
    assert store.names() == ["Sam"]
    assert store.replaced[1:] == [Problem(ProblemKind.RECORD_REPLACED, rescued=1)]
    assert store.bring_back() == 1
    assert names_on_disk(path) == ["Noor", "Sam"]


class Unreadable:
    """A job that adds someone, and meets what looks like damage so many times before that."""

    def __init__(self, name: str, times: int) -> None:
        self._name = name
        self._times = times

    def __call__(self, db: sqlite3.Connection) -> object:
        if self._times:
            self._times -= 1
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        return add_person(db, Person(self._name))


def test_what_looked_damaged_once_and_is_whole_is_gone_on_with(store: Store, path: Path) -> None:
    store.ask(adding("Mira"))
    _answer, is_lasting = store.ask(Unreadable("Noor", times=1))
    assert is_lasting
    assert store.names() == names_on_disk(path) == ["Mira", "Noor"]
    assert store.replaced == []
    assert not list(path.parent.glob("*damaged*"))


def test_what_looks_damaged_again_is_set_aside_and_offered(store: Store, path: Path) -> None:
    store.ask(adding("Mira"))
    _answer, is_lasting = store.ask(Unreadable("Noor", times=2))
    assert is_lasting
    assert store.names() == names_on_disk(path) == ["Noor"]
    assert [problem.kind for problem in store.replaced if problem is not None] == [ProblemKind.RECORD_DAMAGED]
    store.bring_back()
    assert sorted(store.names()) == ["Mira", "Noor"]
