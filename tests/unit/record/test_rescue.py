"""What reads in full of a damaged record is offered, and the record itself stays as it was found."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.paths import ROOT

from ashore.domain.breath import Pattern, Phase, Step
from ashore.domain.notes import Mark, MarkKind, Note
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.connection import open_record
from ashore.record.custom_patterns import add_pattern, list_patterns
from ashore.record.database_thread import DatabaseThread
from ashore.record.kept_lines import add_kept_line, list_kept_lines
from ashore.record.migrations import LATEST, migrate
from ashore.record.notes import add_note, list_notes
from ashore.record.people import add_person, list_people
from ashore.record.rescue import add_rows, count_entries, count_missing, rescue

RECORDS = ROOT / "tests" / "fixtures" / "records"
PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with 400 people, spread over many pages."""
    path = tmp_path / "record.sqlite3"
    db, _problem = open_record(path)
    with closing(db):
        db.execute("BEGIN")
        for number in range(400):
            add_person(db, Person(f"Noor {number} {'x' * 200}"))
        add_kept_line(db, KeptLine("unlovable", "Some people stay.", True))
        db.execute("COMMIT")
    return path


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        yield db


def rescued_rows(path: Path) -> list[tuple[object, ...]]:
    rescued = rescue(path)
    if rescued is None:
        return []
    with closing(rescued):
        return [*rescued.execute("SELECT name FROM person"), *rescued.execute("SELECT text FROM kept_line")]


def damage(path: Path, place: int, bits: int = 0xFF) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= bits
    path.write_bytes(content)


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_every_row_of_a_whole_record_of_any_version_reads(tmp_path: Path, version: int) -> None:
    path = Path(shutil.copyfile(RECORDS / f"version-{version}.sqlite3", tmp_path / "record.sqlite3"))
    before = path.read_bytes()
    rescued = rescue(path)
    assert rescued is not None
    db, _problem = open_record(path)
    with closing(rescued), closing(db):
        assert count_entries(rescued) == count_entries(db)
        assert count_missing(db, rescued) == 0
    assert before == (RECORDS / f"version-{version}.sqlite3").read_bytes()


def test_a_page_that_cannot_be_read_costs_its_own_rows_only(path: Path) -> None:
    content = path.read_bytes()
    pages = [place for place in range(PAGE, len(content), PAGE) if content[place] == 0x0D and content[place + 8 :]]
    leaf = next(place for place in pages if b"Noor 200 " in content[place : place + PAGE])
    on_it = content[leaf : leaf + PAGE].count(b"Noor ")
    damage(path, leaf)  # no kind of page any more
    assert open_record(path)[1] == Problem(ProblemKind.RECORD_DAMAGED, next(path.parent.glob("*damaged*")).name)
    rows = rescued_rows(next(path.parent.glob("*damaged*")))
    assert len(rows) == 401 - on_it
    assert ("Some people stay.",) in rows


def test_a_table_whose_sql_is_damaged_keeps_its_rows(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE person (id", b"CREATE TABLE person (\xe0d"))
    assert len(rescued_rows(path)) == 401


def test_an_index_that_is_damaged_costs_no_row(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'kept_line_resting'").fetchone()
    damage(path, (page - 1) * PAGE)
    db, problem = open_record(path)
    db.close()
    assert problem is not None
    assert len(rescued_rows(path.with_name(problem.detail))) == 401


@pytest.mark.parametrize(("old", "new"), [(b"Noor 7 x", b"Noor \xff x"), (b"Noor 7 x", b"Noor 8 x")])
def test_a_row_with_a_changed_byte_is_not_brought_back(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(old, new))
    assert len(rescued_rows(path)) == 400


@pytest.mark.parametrize("changed", [b"p\xffople", b"poople"])
def test_a_changed_byte_in_what_a_search_looks_through_costs_no_row(path: Path, changed: bytes) -> None:
    db, _problem = open_record(path)
    with closing(db):
        add_note(db, Note("n", datetime(2026, 11, 26, tzinfo=UTC), situation="People at lunch"))
    content = path.read_bytes()
    assert content.count(b" some people") == content.count(b"people at lunch") == 1
    content = content.replace(b" some people", b" some " + changed).replace(b"people at lunch", changed + b" at lunch")
    path.write_bytes(content)
    rescued = rescue(path)
    assert rescued is not None
    with closing(rescued):
        assert rescued.execute("SELECT text, words FROM kept_line").fetchall() == [
            ("Some people stay.", " some people stay")
        ]
        assert rescued.execute("SELECT search_words FROM note").fetchall() == [("people at lunch",)]


def test_marks_come_back_with_their_note_and_never_to_another(empty: sqlite3.Connection) -> None:
    noon = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
    tired = Mark(MarkKind.BODY, "tired")
    lost, kept, edited = (Note(note_id, noon, (tired,), note_id) for note_id in ("lost", "kept", "edited"))
    now = replace(edited, marks=(Mark(MarkKind.BODY, "shaky"),), situation="edited since")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as earlier:
        migrate(earlier)
        for note in (lost, kept, edited):
            add_note(earlier, note)
        earlier.execute("DELETE FROM note WHERE id = 'lost'")  # its row could not be read, its mark could
        empty.execute("PRAGMA foreign_keys = ON")
        add_note(empty, now)
        assert add_rows(empty, earlier) == 2
    assert list_notes(empty).notes == (kept, now)


def test_of_nothing_nothing_is_offered(tmp_path: Path) -> None:
    for content in (b"", b"SQLite format 3\0", bytes(8192), b"a diary"):
        (tmp_path / "record.sqlite3").write_bytes(content)
        assert rescue(tmp_path / "record.sqlite3") is None
    open_record(tmp_path / "new.sqlite3")[0].close()
    assert rescue(tmp_path / "new.sqlite3") is None
    assert sorted(each.name for each in tmp_path.iterdir()) == ["new.sqlite3", "record.sqlite3"]


def test_a_damaged_record_is_set_aside_as_it_was_with_what_is_in_its_log(path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from ashore.domain.people import Person
from ashore.record.connection import open_record
from ashore.record.notes import add_note, list_notes
from ashore.record.people import add_person
db, _problem = open_record(Path(sys.argv[1]))
add_person(db, Person("in the log"))
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    content = path.read_bytes()
    damage(path, next(place for place in range(PAGE, len(content), PAGE) if b"Noor 200 " in content[place:][:PAGE]))
    log = path.with_name(path.name + "-wal")
    before = path.read_bytes(), log.read_bytes()
    db, problem = open_record(path)
    db.close()
    assert problem is not None
    kept = path.with_name(problem.detail)
    assert (kept.read_bytes(), kept.with_name(kept.name + "-wal").read_bytes()) == before
    assert ("in the log",) in rescued_rows(kept)
    assert (kept.read_bytes(), kept.with_name(kept.name + "-wal").read_bytes()) == before


def test_the_offer_counts_and_brings_back_beside_what_was_written_since(path: Path) -> None:
    damage(path, 63)
    opened: list[Problem | None] = []
    answers: list[object] = []
    thread = DatabaseThread(path, opened.append)
    thread.submit(lambda db: add_person(db, Person("new")), answers.append, answers.append)
    thread.submit(lambda db: add_kept_line(db, KeptLine("unlovable", "new", True)), answers.append, answers.append)
    thread.submit_to_session(lambda session: session.bring_back_rescued(), answers.append, answers.append)
    thread.submit(list_people, answers.append, answers.append)
    thread.submit(list_kept_lines, answers.append, answers.append)
    thread.close()
    (problem,) = opened
    assert problem is not None
    assert (problem.kind, problem.rescued) == (ProblemKind.RECORD_DAMAGED, 401)
    new, _line, added, people, lines = answers
    assert isinstance(new, Person)
    assert added == 401
    assert isinstance(people, tuple)
    assert isinstance(lines, tuple)
    assert len(people[0]) == 401
    assert new in people[0]
    assert [(line.text, line.rests_under_guide) for line in lines[0]] == [("Some people stay.", False), ("new", True)]


def test_a_pattern_whose_id_is_taken_comes_back_under_another(empty: sqlite3.Connection) -> None:
    steps = (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as earlier:
        migrate(earlier)
        add_pattern(earlier, Pattern("own-1", "Morning", steps))
        add_pattern(empty, Pattern("own-1", "Evening", steps))
        assert add_rows(empty, earlier) == 1
        assert add_rows(empty, earlier) == 0
    assert [(each.id, each.name) for each in list_patterns(empty).items] == [
        ("own-1", "Evening"),
        ("own-1-2", "Morning"),
    ]
