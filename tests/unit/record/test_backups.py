"""Copies of the record are made by themselves, hold nothing that was removed, and bring back what was lost."""

import errno
import os
import shutil
import sqlite3
import threading
from collections import namedtuple
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import backups, database_thread
from ashore.record.backups import KEPT_DAYS, KEPT_WEEKS, Backups
from ashore.record.connection import open_record
from ashore.record.copied_removals import CopiedRemovals
from ashore.record.database_thread import DatabaseThread
from ashore.record.drafts import write_draft
from ashore.record.people import add_person, change_person, list_people, remove_person
from ashore.record.record_session import RecordSession
from ashore.record.removal_watch import MOST_ROWS

FIRST_DAY = date(2026, 3, 2)
EVERY_PAGE = bool(os.environ.get("ASHORE_EVERY_PAGE"))
TODAY = datetime.now().astimezone().date()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.sqlite3"


class Session:
    """What a start of the program reported and answered."""

    def __init__(self, path: Path, *jobs: Callable[[sqlite3.Connection], object], brings_back: bool = False) -> None:
        self.opened: list[Problem | None] = []
        self.answers: list[object] = []
        thread = DatabaseThread(path, self.opened.append)
        for job in jobs:
            thread.submit(job, self.answers.append, self.answers.append)
        if brings_back:
            thread.submit_to_session(
                lambda session: session.bring_back_rescued(), self.answers.append, self.answers.append
            )
            thread.submit(list_people, self.answers.append, self.answers.append)
        thread.close()
        assert not any(isinstance(answer, Problem) for answer in self.answers)

    @property
    def problem(self) -> Problem:
        (problem,) = self.opened
        assert problem is not None
        return problem


def keep(*names: str) -> Callable[[sqlite3.Connection], object]:
    return lambda db: [add_person(db, Person(name)) for name in names]


def files(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*.sqlite3"))


def names_in(db: sqlite3.Connection) -> list[str]:
    return [person.name for person in list_people(db).items]


def newest_names(path: Path) -> list[str]:
    db = Backups(path).newest_good()
    assert db is not None
    with closing(db):
        return names_in(db)


def write_on(path: Path, day: date) -> bool:
    db, problem = open_record(path)
    assert problem is None
    with closing(db):
        return Backups(path, lambda: day).write(db)


def test_a_session_with_a_change_leaves_a_backup_for_its_owner_alone(path: Path) -> None:
    Session(path, keep("Noor"))
    (backup,) = files(path)
    assert newest_names(path) == ["Noor"]
    assert backup.name == f"record-{TODAY.isoformat()}.sqlite3"
    assert backup.stat().st_mode & 0o777 == 0o600
    assert backup.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in backup.parent.iterdir()] == [backup.name]


def test_a_session_without_a_change_leaves_none(path: Path) -> None:
    Session(path, list_people)
    assert files(path) == []


def test_there_is_at_most_one_a_day(path: Path) -> None:
    Session(path, keep("Noor"))
    before = files(path)[0].stat()
    Session(path, keep("Sam"))
    assert files(path)[0].stat() == before
    files(path)[0].rename(path.parent / "backups" / "record-2026-01-05.sqlite3")
    Session(path, keep("Ida"))
    assert [file.name[-18:-8] for file in files(path)] == ["2026-01-05", TODAY.isoformat()]
    assert newest_names(path) == ["Noor", "Sam", "Ida"]


def test_one_is_written_while_nothing_else_is_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = threading.Event()
    write = Backups.write

    def note(self: Backups, db: sqlite3.Connection) -> bool:
        done = write(self, db)
        written.set()
        return done

    monkeypatch.setattr(Backups, "write", note)
    monkeypatch.setattr(database_thread, "IDLE_SECONDS", 0.01)
    thread = DatabaseThread(path)
    thread.submit(keep("Noor"), lambda _answer: None, lambda _problem: None)
    assert written.wait(10)
    assert newest_names(path) == ["Noor"]
    thread.close()


def test_a_backup_that_cannot_be_written_ends_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(backups, "copy_database", fail)
    assert Session(path, keep("Noor"), list_people).opened == [None]
    assert list((path.parent / "backups").iterdir()) == []
    db, _problem = open_record(path)
    with closing(db):
        assert names_in(db) == ["Noor"]


def test_the_last_days_and_weeks_are_kept(path: Path) -> None:
    Session(path, keep("Noor"))
    shutil.rmtree(path.parent / "backups")
    for passed in range(60):
        assert write_on(path, FIRST_DAY + timedelta(days=passed))
    days = [date.fromisoformat(file.stem[-10:]) for file in files(path)]
    last = FIRST_DAY + timedelta(days=59)
    assert days[-KEPT_DAYS:] == [last - timedelta(days=back) for back in reversed(range(KEPT_DAYS))]
    weeks = {day.isocalendar()[:2] for day in days}
    assert len(weeks) == KEPT_WEEKS
    assert len(days) <= KEPT_DAYS + KEPT_WEEKS


def test_one_of_a_day_that_has_not_come_yet_is_not_taken_for_the_newest(path: Path) -> None:
    Session(path, keep("Noor"))
    files(path)[0].rename(path.parent / "backups" / "record-2099-01-01.sqlite3")
    assert write_on(path, FIRST_DAY)
    assert [file.stem for file in files(path)] == [f"record-{FIRST_DAY}"]


def test_all_together_stay_small(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Session(path, keep("Noor"))
    shutil.rmtree(path.parent / "backups")
    monkeypatch.setattr(backups, "MOST_BYTES", int(path.stat().st_size * 2.5))
    for passed in range(5):
        write_on(path, FIRST_DAY + timedelta(days=passed))
    assert [date.fromisoformat(file.stem[-10:]).day for file in files(path)] == [5, 6]


def test_a_disk_that_is_nearly_full_gets_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Usage = namedtuple("Usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(0, 0, backups.LEAST_FREE_BYTES))
    Session(path, keep("Noor"))
    assert files(path) == []


def test_a_record_that_is_too_large_gets_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "LARGEST_RECORD_BYTES", 4096)
    Session(path, keep("Noor"))
    assert files(path) == []


def test_what_is_half_written_is_in_none(path: Path) -> None:
    draft = Draft("d", DraftKey(DraftKind.PERSON), {"name": "halfwritten-marker"})
    Session(path, keep("Noor"), lambda db: write_draft(db, draft))
    assert b"halfwritten-marker" in path.read_bytes()
    assert b"halfwritten-marker" not in files(path)[0].read_bytes()
    assert newest_names(path) == ["Noor"]


def test_what_is_removed_leaves_every_backup_and_nothing_else_does(path: Path) -> None:
    Session(path, keep("Noor", "Removed-marker", "Sam"))
    for back in range(1, 4):
        shutil.copy(files(path)[-1], files(path)[-1].with_name(f"record-2026-03-0{back}.sqlite3"))
    assert all(b"Removed-marker" in file.read_bytes() for file in files(path))
    Session(path, lambda db: remove_person(db, 2))
    assert len(files(path)) == 4
    for file in (path.parent / "backups").iterdir():
        assert b"Removed-marker" not in file.read_bytes()
    assert newest_names(path) == ["Noor", "Sam"]
    assert files(path) == sorted((path.parent / "backups").iterdir())  # no journal stays


def test_what_a_killed_removal_left_in_them_goes_at_the_next_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Session(path, keep("Noor", "Removed-marker", "Sam"))
    with monkeypatch.context() as patch:
        patch.setattr(CopiedRemovals, "carry_out_noted", lambda _removals, _db: None)  # as killed before it
        Session(path, lambda db: remove_person(db, 2))
    assert b"Removed-marker" in files(path)[0].read_bytes()
    Session(path, list_people)
    for file in (path, *files(path)):
        assert b"Removed-marker" not in file.read_bytes()
    assert newest_names(path) == ["Noor", "Sam"]
    assert removals_noted_in(path) == 0


def test_what_was_brought_back_after_a_killed_removal_stays_in_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Session(path, keep("Noor", "Sam"))
    with monkeypatch.context() as patch:
        patch.setattr(CopiedRemovals, "carry_out_noted", lambda _removals, _db: None)
        Session(path, lambda db: [remove_person(db, 2), add_person(db, Person("Sam", id=2))])
    Session(path, list_people)
    assert newest_names(path) == ["Noor", "Sam"]
    assert removals_noted_in(path) == 0


def test_what_cannot_leave_them_now_leaves_them_at_the_next_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Session(path, keep("Noor", "Removed-marker", "Sam"))

    def fail(*_file: object) -> None:
        raise OSError(errno.EIO, "the disk does not answer")

    with monkeypatch.context() as patch:
        patch.setattr(backups, "_remove_rows", fail)
        patch.setattr(backups, "erase", fail)
        Session(path, lambda db: remove_person(db, 2))
    assert removals_noted_in(path) == 1
    Session(path, list_people)
    assert b"Removed-marker" not in files(path)[0].read_bytes()
    assert newest_names(path) == ["Noor", "Sam"]
    assert removals_noted_in(path) == 0


def test_what_is_removed_while_another_program_holds_the_record_leaves_them_too(path: Path) -> None:
    Session(path, keep("Noor", "Removed-marker", "Sam"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    session = RecordSession(path, lambda _problem: None, lambda: 0.0)
    assert not session.is_lasting
    session.run(lambda db: [add_person(db, Person(name)) for name in ("Ada", "Kim")])
    session.run(lambda db: db.execute("DELETE FROM person WHERE name = 'Removed-marker'"))
    other.close()
    session.close()
    assert b"Removed-marker" not in path.read_bytes()
    assert b"Removed-marker" not in files(path)[0].read_bytes()
    assert removals_noted_in(path) == 0


def test_a_removal_that_is_taken_back_with_its_job_is_not_noted(path: Path) -> None:
    def fail(db: sqlite3.Connection) -> None:
        remove_person(db, 1)
        raise sqlite3.OperationalError("the disk is full")

    Session(path, keep("Noor"))
    thread = DatabaseThread(path)
    thread.submit(fail, lambda _done: None, lambda _problem: None)
    thread.close()
    assert removals_noted_in(path) == 0
    assert newest_names(path) == ["Noor"]


def removals_noted_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM removed_row").fetchone()[0])


def test_what_is_changed_stays_in_them_as_it_was(path: Path) -> None:
    Session(path, keep("Noor"))
    Session(path, lambda db: change_person(db, Person("Nour", id=1)))
    assert newest_names(path) == ["Noor"]


def test_more_than_can_be_remembered_takes_them_all_and_a_new_one_begins(path: Path) -> None:
    many = [f"Person {number}" for number in range(MOST_ROWS + 2)]
    Session(path, keep("Noor", *many))
    Session(path, lambda db: [remove_person(db, number + 2) for number in range(len(many))])
    assert newest_names(path) == ["Noor"]
    assert b"Person 12" not in files(path)[0].read_bytes()


def test_a_damaged_backup_from_which_nothing_can_be_removed_goes(path: Path) -> None:
    Session(path, keep("Noor", "Removed-marker"))
    files(path)[0].write_bytes(files(path)[0].read_bytes()[:5000])
    Session(path, lambda db: remove_person(db, 2))
    assert newest_names(path) == ["Noor"]


@pytest.mark.parametrize("length", [20, 100, 4096, 20_000])
def test_a_record_cut_short_brings_the_newest_good_backup_with_one_press(path: Path, length: int) -> None:
    Session(path, keep("Noor", "Sam"))
    path.write_bytes(path.read_bytes()[:length])
    damaged = Session(path, brings_back=True)
    assert damaged.problem.kind is ProblemKind.RECORD_DAMAGED
    assert damaged.problem.rescued == 2
    assert [person.name for person in damaged.answers[-1].items] == ["Noor", "Sam"]  # type: ignore[attr-defined]


def test_one_that_was_offered_and_got_no_answer_is_offered_at_the_next_start(path: Path) -> None:
    Session(path, keep("Noor", "Sam"))
    path.write_bytes(path.read_bytes()[:100])
    assert Session(path, list_people).problem.rescued == 2
    again = Session(path, brings_back=True)
    assert (again.problem.kind, again.problem.rescued) == (ProblemKind.RECORD_OFFERED, 2)
    assert again.answers[0] == 2
    assert Session(path, list_people).opened == [None]


def test_an_emptied_record_brings_it_too(path: Path) -> None:
    Session(path, keep("Noor"))
    path.write_bytes(b"")
    emptied = Session(path, brings_back=True)
    assert (emptied.problem.kind, emptied.problem.rescued) == (ProblemKind.RECORD_EMPTY, 1)
    assert emptied.answers[0] == 1


def test_a_flipped_byte_in_any_page_loses_nothing_that_was_backed_up(path: Path) -> None:
    names = [f"Noor {number} {'x' * 300}" for number in range(60)]
    Session(path, keep(*names))
    whole = path.read_bytes()
    found, step = 0, 1 if EVERY_PAGE else 4
    first = 1 + os.getpid() % step  # another part of them at each run
    for place in (100, *range(first * 4096, len(whole), step * 4096)):  # where the header of a page is
        content = bytearray(whole)
        content[place : place + 8] = bytes(byte ^ 0xFF for byte in content[place : place + 8])
        path.write_bytes(content)
        for left in path.parent.glob("record.*-*"):
            left.unlink()
        session = Session(path, brings_back=True)
        if session.opened != [None]:
            found += 1
            assert [person.name for person in session.answers[-1].items] == names  # type: ignore[attr-defined]
    assert found >= len(whole) // 4096 // step // 2


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    Session(path, keep("Noor"))
    shutil.copy(files(path)[0], files(path)[0].with_name("record-2026-03-01.sqlite3"))
    older, newest = files(path)
    newest.write_bytes(newest.read_bytes()[:9000])
    path.write_bytes(b"")
    assert Session(path, list_people).problem.rescued == 1
    content = bytearray(older.read_bytes())
    content[100:110] = b"\xff" * 10
    older.write_bytes(content)
    assert Backups(path).newest_good() is None


def test_nothing_is_offered_that_was_not_lost(path: Path) -> None:
    Session(path, keep("Noor"))
    assert Session(path, list_people).opened == [None]


def test_after_a_restore_no_new_one_takes_the_place_of_an_old_one_for_a_while(path: Path) -> None:
    Session(path, keep("Noor"))
    files(path)[0].rename(path.parent / "backups" / "record-2026-01-05.sqlite3")
    path.write_bytes(b"")
    Session(path, keep("Sam"))
    Session(path, keep("Ida"))
    assert [file.name for file in files(path)] == ["record-2026-01-05.sqlite3"]
    pause = path.parent / "backups" / "paused"
    long_ago = pause.stat().st_mtime - backups.PAUSED_DAYS * 24 * 60 * 60
    os.utime(pause, (long_ago, long_ago))
    Session(path, keep("Ben"))
    assert len(files(path)) == 2


def test_a_link_in_their_place_is_not_followed(path: Path, tmp_path: Path) -> None:
    Session(path, keep("Noor"))
    other = tmp_path / "other.sqlite3"
    files(path)[0].rename(other)
    before = other.read_bytes()
    (path.parent / "backups" / "record-2026-01-05.sqlite3").symlink_to(other)
    assert Backups(path).newest_good() is None
    Session(path, lambda db: remove_person(db, 1))
    assert other.read_bytes() == before
