"""The record's thread: in order, whole or not at all, and never in the way."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from types import TracebackType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.connection import BUSY_SECONDS, open_record
from ashore.record.database_thread import DatabaseThread
from ashore.record.migrations import LATEST, migrate
from ashore.record.people import add_person, list_people


class Heard:
    """What a store said, in order."""

    def __init__(self, path: Path) -> None:
        self.values: list[object] = []
        self.problems: list[Problem] = []
        self.opened: list[Problem | None] = []
        self.store = DatabaseThread(path, self.opened.append)

    def ask(self, job: Callable[[sqlite3.Connection], object]) -> None:
        self.store.submit(job, self.values.append, self.problems.append)

    def names(self) -> list[str]:
        """The people's names once all that was asked is done."""
        self.ask(list_people)
        self.store.close()
        listing = self.values[-1]
        assert isinstance(listing, tuple)
        return [person.name for person in listing[0]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.sqlite3"


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    seen: list[BaseException] = []

    def see(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        seen.append(error)

    monkeypatch.setattr(sys, "excepthook", see)
    return seen


def names_in(path: Path) -> list[str]:
    heard = Heard(path)
    names = heard.names()
    assert heard.opened == [None]
    return names


def adding(name: str) -> Callable[[sqlite3.Connection], object]:
    return lambda db: add_person(db, Person(name)).name


def fill(path: Path, *names: str) -> None:
    heard = Heard(path)
    for name in names:
        heard.ask(adding(name))
    heard.store.close()
    assert heard.opened == [None]


def test_nothing_is_opened_before_the_first_job(path: Path) -> None:
    store = DatabaseThread(path)
    store.close()
    assert not path.parent.exists()


def test_what_is_kept_is_there_after_a_restart_in_order(path: Path) -> None:
    fill(path, "Noor", "Sam", "a cat")
    assert names_in(path) == ["Noor", "Sam", "a cat"]
    assert sorted(each.name for each in path.parent.iterdir()) == ["backups", "record.sqlite3"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_closing_finishes_what_was_submitted_and_leaves_no_thread(path: Path) -> None:
    before = threading.active_count()
    heard = Heard(path)
    for number in range(50):
        heard.ask(adding(str(number)))
    heard.store.close()
    heard.store.close()
    assert heard.values == [str(number) for number in range(50)]
    assert threading.active_count() == before


def begun(path: Path) -> Heard:
    """With its record open."""
    heard, is_open = Heard(path), threading.Event()
    heard.store.submit(lambda _db: None, lambda _value: is_open.set(), heard.problems.append)
    assert is_open.wait(5)
    return heard


def test_closing_tries_all_that_is_left_in_order_and_waits_once_for_another_program(path: Path) -> None:
    heard, tried = begun(path), list[str]()

    def failed(name: str, problem: Problem) -> None:
        tried.append(f"{name}: {problem.detail}")

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for name in "abcdefgh":
            heard.store.submit(adding(name), heard.values.append, partial(failed, name))
        began = time.monotonic()
        heard.store.close()
        assert time.monotonic() - began < BUSY_SECONDS
    assert tried == [f"{name}: database is locked" for name in "abcdefgh"]
    assert names_in(path) == []


def test_what_another_program_lets_go_of_while_closing_waits_is_written(path: Path) -> None:
    heard = begun(path)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        for name in "abcdefgh":
            heard.ask(adding(name))
        letting_go = threading.Thread(target=other.rollback)
        letting_go.start()
        heard.store.close()
        letting_go.join()
    assert heard.values == list("abcdefgh")
    assert heard.problems == []


def test_after_closing_a_job_fails_at_once(path: Path) -> None:
    heard = Heard(path)
    heard.store.close()
    heard.ask(list_people)
    assert [problem.kind for problem in heard.problems] == [ProblemKind.NOTHING_SAVED]


def test_callbacks_and_jobs_run_on_one_thread_that_is_not_ours(path: Path) -> None:
    threads: set[int] = set()
    store = DatabaseThread(path, lambda _problem: threads.add(threading.get_ident()))
    for _ in range(3):
        store.submit(
            lambda _db: threads.add(threading.get_ident()),
            lambda _value: threads.add(threading.get_ident()),
            lambda _problem: None,
        )
    store.close()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_failing_job_rolls_back_and_the_next_one_works(path: Path, bugs: list[BaseException]) -> None:
    def half(db: sqlite3.Connection) -> None:
        add_person(db, Person("half"))
        raise ValueError("a bug")

    def unheard(_value: object) -> None:
        raise LookupError("a bug in a callback")

    heard = Heard(path)
    heard.ask(half)
    heard.store.submit(lambda db: add_person(db, Person("whole")), unheard, heard.problems.append)
    assert heard.names() == ["whole"]
    assert [problem.kind for problem in heard.problems] == [ProblemKind.NOTHING_SAVED]
    assert [type(bug) for bug in bugs] == [ValueError, LookupError]


def test_a_failing_statement_is_reported_and_no_bug(path: Path, bugs: list[BaseException]) -> None:
    def no_page(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA max_page_count = 1")
        db.execute("CREATE TABLE big AS SELECT zeroblob(1000000) AS content")

    heard = Heard(path)
    heard.ask(no_page)
    heard.store.close()
    assert heard.problems == [Problem(ProblemKind.NOTHING_SAVED, "database or disk is full")]
    assert bugs == []


@pytest.mark.parametrize("in_log", [False, True], ids=["folded in", "still in the log"])
def test_a_newer_record_is_left_byte_for_byte(path: Path, in_log: bool) -> None:
    fill(path, "Noor")
    code = """
import os, sqlite3, sys
newer, in_log = int(sys.argv[2]), sys.argv[3] == "True"
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("CREATE TABLE from_the_future (a)")
db.execute("PRAGMA user_version = %d" % newer)
db.execute("UPDATE schema_version SET version = ?", (newer,))
if in_log: os._exit(0)
db.close()
"""
    subprocess.run([sys.executable, "-c", code, str(path), str(LATEST + 1), str(in_log)], check=True)
    log = path.with_name(path.name + "-wal")
    assert log.exists() == in_log
    before = {each: each.read_bytes() for each in (path, log) if each.exists()}
    heard = Heard(path)
    heard.ask(adding("for now"))
    assert heard.names() == ["for now"]
    assert heard.opened == [Problem(ProblemKind.RECORD_NEWER)]
    assert {each: each.read_bytes() for each in before} == before


def test_something_that_is_no_record_is_left_alone_and_the_session_works_in_memory(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"a shopping list")
    heard = Heard(path)
    heard.ask(adding("for now"))
    assert heard.names() == ["for now"]
    assert heard.opened == [Problem(ProblemKind.RECORD_UNRECOGNISED)]
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == {path.name: b"a shopping list"}


def test_a_record_that_was_cut_short_is_kept_and_a_new_one_begins(path: Path, whole_record: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(whole_record[:6000])
    heard = Heard(path)
    heard.ask(adding("Noor"))
    assert heard.names() == ["Noor"]
    (problem,) = heard.opened
    assert problem is not None
    assert problem.kind is ProblemKind.RECORD_DAMAGED
    assert path.with_name(problem.detail).read_bytes() == whole_record[:6000]
    assert names_in(path) == ["Noor"]


def test_a_record_without_its_tables_is_damaged(path: Path) -> None:
    fill(path, "Noor")
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE kept_line")
    db, problem = open_record(path)
    db.close()
    assert problem is not None
    assert problem.kind is ProblemKind.RECORD_DAMAGED
    with closing(sqlite3.connect(path.with_name(problem.detail))) as kept:
        assert kept.execute("SELECT name FROM person").fetchall() == [("Noor",)]


@pytest.fixture(scope="module")
def whole_record(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "record.sqlite3"
    fill(path, *(f"Noor {number} " * 40 for number in range(30)))
    return path.read_bytes()


ANYWHERE = st.integers(0, 99) | st.integers(0, 1 << 20)
"""A place in the file, taken round where the file ends; the header often."""


@settings(max_examples=60, deadline=None)
@given(
    flips=st.lists(st.tuples(ANYWHERE, st.integers(1, 255)), max_size=8),
    length=st.none() | st.integers(0, 1 << 20),
)
def test_no_damage_loses_the_file_or_stops_the_store(
    tmp_path_factory: pytest.TempPathFactory, whole_record: bytes, flips: list[tuple[int, int]], length: int | None
) -> None:
    content = bytearray(whole_record)
    for place, bits in flips:
        content[place % len(content)] ^= bits
    if length is not None:
        content = content[: length % (len(content) + 1)]
    folder = tmp_path_factory.mktemp("damaged")
    path = folder / "record.sqlite3"
    path.write_bytes(content)
    db, problem = open_record(path)
    with closing(db):
        db.execute("BEGIN IMMEDIATE")
        added = add_person(db, Person("Sam"))
        db.execute("COMMIT")
        assert added in list_people(db).items
    if problem is None:
        assert path.read_bytes() != b""
    elif problem.kind is ProblemKind.RECORD_EMPTY:
        assert content == b""
    elif problem.kind is ProblemKind.RECORD_DAMAGED:
        assert (folder / problem.detail).read_bytes() == content
    else:
        assert path.read_bytes() == content


def test_where_a_file_is_in_the_way_of_the_folder_the_session_works_in_memory(path: Path) -> None:
    path.parent.write_text("in the way")
    heard = Heard(path)
    heard.ask(adding("for now"))
    assert heard.names() == ["for now"]
    (problem,) = heard.opened
    assert problem is not None
    assert problem.kind is ProblemKind.NOTHING_SAVED
    assert problem.detail
    assert path.parent.read_text() == "in the way"


def test_damage_that_even_the_message_chokes_on_is_damage(path: Path, whole_record: bytes) -> None:
    path.parent.mkdir()
    content = whole_record.replace(b"CREATE TABLE custom_pattern", b"CREATE TABLE \xe0ustom_pattern")
    path.write_bytes(content)
    db, problem = open_record(path)
    db.close()
    assert problem is not None
    assert problem.kind is ProblemKind.RECORD_DAMAGED
    assert path.with_name(problem.detail).read_bytes() == content


def test_a_bug_while_opening_still_answers_every_job(
    path: Path, bugs: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ashore.record.record_in_use.open_record", fail)
    heard = Heard(path)
    heard.ask(adding("for now"))
    assert heard.names() == ["for now"]
    assert heard.opened == [Problem(ProblemKind.NOTHING_SAVED)]
    assert {type(bug) for bug in bugs} == {ZeroDivisionError}


def test_a_folder_or_a_pipe_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe"):
        db, problem = open_record(tmp_path / name)
        db.close()
        assert problem is not None
        assert problem.kind is ProblemKind.NOTHING_SAVED
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "pipe"]


FULL = """
import resource, signal, sys
from pathlib import Path
from ashore.record.connection import open_record
from ashore.record.people import add_person, list_people
from ashore.domain.people import Person
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
db, problem = open_record(Path(sys.argv[1]))
add_person(db, Person("for now"))
print(problem.kind if problem else None, *[person.name for person in list_people(db).items])
"""


@pytest.mark.parametrize("page", [0, 100, 5000])
def test_on_a_full_disk_what_was_kept_can_be_read_and_is_not_harmed(path: Path, page: int) -> None:
    fill(path, "Noor", "Sam")
    before = path.read_bytes()
    run = [sys.executable, "-c", FULL, str(path), str(page)]
    ended = subprocess.run(run, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["nothing_saved", "Noor", "Sam", "for", "now"]
    assert path.read_bytes() == before
    assert names_in(path) == ["Noor", "Sam"]


def test_a_new_record_on_a_full_disk_works_in_memory(path: Path) -> None:
    run = [sys.executable, "-c", FULL, str(path), "3000"]
    ended = subprocess.run(run, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["nothing_saved", "for", "now"]


def test_a_kill_at_any_moment_keeps_every_acknowledged_write(path: Path) -> None:
    code = """
import sys
from pathlib import Path
from ashore.domain.people import Person
from ashore.record.people import add_person
from ashore.record.database_thread import DatabaseThread
store = DatabaseThread(Path(sys.argv[1]))
for number in range(100_000):
    store.submit(lambda db, number=number: add_person(db, Person(f"{sys.argv[2]}-{number}")).name,
                 lambda name: print(name, flush=True), lambda problem: print("problem", problem, flush=True))
store.close()
"""
    chance = random.Random(7)  # noqa: S311  # the same moments each time, as far as a kill can be timed
    acknowledged: list[str] = []
    for round_ in range(6):
        run = [sys.executable, "-c", code, str(path), str(round_)]
        with subprocess.Popen(run, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            acknowledged += [writer.stdout.readline().strip() for _ in range(chance.randint(1, 150))]
            writer.send_signal(signal.SIGKILL)
            acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
    kept = names_in(path)
    assert set(acknowledged) <= set(kept)
    assert len(kept) - len(acknowledged) <= 6  # at most the one in flight at each kill
    assert len(set(kept)) == len(kept)


def test_migrating_twice_changes_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        before = list(db.iterdump())
        migrate(db)
        assert list(db.iterdump()) == before


def test_where_no_thread_can_be_started_nothing_is_saved_until_one_can(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    problems: list[Problem] = []
    done: list[object] = []
    thread = DatabaseThread(path)
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        thread.submit(list_people, done.append, problems.append)
    assert (done, problems) == ([], [Problem(ProblemKind.NOTHING_SAVED)])
    thread.submit(list_people, done.append, problems.append)
    thread.close()
    assert (len(done), len(problems)) == (1, 1)


def test_closing_where_no_thread_could_be_started_waits_for_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    thread = DatabaseThread(path)
    thread.submit(list_people, lambda _listing: None, lambda _problem: None)
    thread.close()
