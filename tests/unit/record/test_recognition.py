"""Only what is Ashore's is ever set aside; everything else in the record's place stays as it is, byte for byte."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.paths import ROOT

from ashore.domain.people import Person
from ashore.domain.problems import ProblemKind
from ashore.record.connection import open_record
from ashore.record.migrations import LATEST
from ashore.record.people import add_person, list_people
from ashore.record.recognition import APPLICATION_ID, FileKind, kind_of
from ashore.record.rescue import count_entries, rescue

RECORDS = ROOT / "tests" / "fixtures" / "records"
NOTHING_SQLITE = {
    "a text": b"Dear diary,\n" * 400,
    "a short text": b"a",
    "a picture": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 20,
    "an encrypted record": random.Random(7).randbytes(8192),  # noqa: S311
    "zeros": bytes(8192),
    "an older SQLite": b"** This file contains an SQLite 2.1 database **" + bytes(2000),
    "another SQLite format": b"SQLite format 4\0" + bytes(4000),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.sqlite3"


def sqlite_file(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(sql)


def outcome(path: Path) -> ProblemKind | None:
    """What opening told; the session works whatever it was."""
    db, problem = open_record(path)
    with closing(db):
        added = add_person(db, Person("Sam"))
        assert added in list_people(db).items
    return problem.kind if problem else None


def assert_left_alone(path: Path, problem: ProblemKind) -> None:
    before = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    assert outcome(path) is problem
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == before


def assert_quarantined(path: Path) -> None:
    before = path.read_bytes()
    assert outcome(path) is ProblemKind.RECORD_DAMAGED
    (kept,) = path.parent.glob("record.damaged-*")
    assert kept.read_bytes() == before
    assert outcome(path) is None


@pytest.mark.parametrize("content", NOTHING_SQLITE.values(), ids=list(NOTHING_SQLITE))
def test_what_is_no_sqlite_file_is_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert_left_alone(path, ProblemKind.RECORD_UNRECOGNISED)


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=300).filter(lambda content: content[:16] != b"SQLite format 3\0"[: len(content)]))
def test_whatever_does_not_begin_like_a_record_is_left_alone(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "record.sqlite3"
    path.write_bytes(content)
    assert_left_alone(path, ProblemKind.RECORD_UNRECOGNISED)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)",
        "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT); PRAGMA user_version = 3",
        "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT); PRAGMA user_version = 78",
        "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT); PRAGMA user_version = -1",
        "CREATE TABLE person (id INTEGER PRIMARY KEY, surname TEXT); PRAGMA user_version = 5",
        "CREATE VIEW today AS SELECT date()",
        "VACUUM",
        "PRAGMA journal_mode = WAL",
        "PRAGMA application_id = 252006673",
        "PRAGMA application_id = 252006673; CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, reach TEXT)",
        "PRAGMA application_id = -7; PRAGMA user_version = 1",
    ],
)
def test_the_database_of_another_program_is_left_alone(path: Path, sql: str) -> None:
    sqlite_file(path, sql)
    assert_left_alone(path, ProblemKind.RECORD_UNRECOGNISED)


def test_the_database_of_another_program_is_left_alone_with_its_log(path: Path) -> None:
    code = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = WAL")
db.execute("CREATE TABLE whale (song TEXT)")
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    log = path.with_name(path.name + "-wal")
    before = path.read_bytes(), log.read_bytes()
    assert before[1]
    assert outcome(path) is ProblemKind.RECORD_UNRECOGNISED
    assert (path.read_bytes(), log.read_bytes()) == before


def test_a_database_with_tables_of_a_module_that_only_its_program_has_is_left_alone(path: Path) -> None:
    sqlite_file(
        path,
        """CREATE TABLE songs (a);
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = 'CREATE VIRTUAL TABLE songs USING whale(a)', rootpage = 0""",
    )
    assert_left_alone(path, ProblemKind.RECORD_UNRECOGNISED)


def test_a_database_whose_tables_another_program_holds_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("CREATE TABLE whale (song TEXT)")
        assert outcome(path) is ProblemKind.RECORD_UNRECOGNISED
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("whale",)]


@pytest.mark.parametrize("place", [16, 32], ids=["all but its first words", "all but its header"])
def test_a_record_that_is_encrypted_behind_a_plain_beginning_is_left_alone(path: Path, place: int) -> None:
    whole = (RECORDS / "version-5.sqlite3").read_bytes()
    path.write_bytes(whole[:place] + random.Random(7).randbytes(len(whole) - place))  # noqa: S311
    assert_left_alone(path, ProblemKind.RECORD_UNRECOGNISED)


def test_a_file_without_a_byte_is_told_and_a_record_begins(path: Path) -> None:
    path.touch()
    assert outcome(path) is ProblemKind.RECORD_EMPTY
    assert outcome(path) is None
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT name FROM person").fetchall() == [("Sam",), ("Sam",)]


@pytest.mark.parametrize("has_record", [False, True], ids=["without a record", "beside an empty one"])
def test_a_log_that_lost_its_record_is_set_aside(path: Path, has_record: bool) -> None:
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"frames")
    if has_record:
        path.touch()
    assert outcome(path) is ProblemKind.RECORD_DAMAGED
    (kept,) = path.parent.glob("record.damaged-*-wal")
    assert kept.read_bytes() == b"frames"


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_a_record_from_before_the_application_id_is_known_and_gets_it(path: Path, version: int) -> None:
    shutil.copyfile(RECORDS / f"version-{version}.sqlite3", path)
    assert kind_of(path) is FileKind.RECORD
    assert outcome(path) is None
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.mark.parametrize("tables", ["", "CREATE TABLE whale (song TEXT);"], ids=["with ours", "with others too"])
def test_a_newer_record_is_known_by_the_tables_it_still_has(path: Path, tables: str) -> None:
    shutil.copyfile(RECORDS / f"version-{LATEST}.sqlite3", path)
    sqlite_file(path, f"{tables} PRAGMA user_version = {LATEST + 1}")
    sqlite_file(path, "UPDATE schema_version SET version = version + 1")
    assert_left_alone(path, ProblemKind.RECORD_NEWER)


def test_a_newer_record_without_any_table_of_today_is_known_by_its_application_id(path: Path) -> None:
    sqlite_file(
        path,
        f"CREATE TABLE whale (song TEXT); PRAGMA user_version = {LATEST + 9}; PRAGMA application_id = {APPLICATION_ID}",
    )
    assert_left_alone(path, ProblemKind.RECORD_NEWER)


def cut(length: int) -> Callable[[bytes], bytes]:
    return lambda whole: whole[:length]


@pytest.mark.parametrize(
    "damage",
    [
        *map(cut, (1, 15, 16, 60, 99, 100, 101, 1024, 5000)),
        lambda whole: whole[:100] + random.Random(7).randbytes(len(whole) - 100),  # noqa: S311
        lambda whole: whole[:100] + bytes(len(whole) - 100),
        lambda whole: whole[:1024] + bytes(len(whole) - 1024),
        lambda whole: whole.replace(b"CREATE TABLE person", b"CREATE TABLE pe(son"),
        lambda whole: whole.replace(b"CREATE TABLE person", b"CREATE TABLE nobody"),
    ],
)
@pytest.mark.parametrize("is_signed", [False, True], ids=["released", "signed"])
def test_a_record_of_ashore_that_is_damaged_is_set_aside(
    path: Path, is_signed: bool, damage: Callable[[bytes], bytes]
) -> None:
    shutil.copyfile(RECORDS / "version-5.sqlite3", path)
    if is_signed:
        open_record(path)[0].close()
    path.write_bytes(damage(path.read_bytes()))
    assert_quarantined(path)


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE kept_line",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 2; CREATE TABLE whale (song TEXT)",
    ],
)
def test_a_record_whose_version_and_tables_do_not_go_together_is_set_aside(path: Path, sql: str) -> None:
    shutil.copyfile(RECORDS / "version-5.sqlite3", path)
    sqlite_file(path, sql)
    db, problem = open_record(path)
    db.close()
    assert problem is not None
    assert problem.kind is ProblemKind.RECORD_DAMAGED
    with closing(sqlite3.connect(path.with_name(problem.detail))) as kept:
        assert kept.execute("SELECT name FROM person ORDER BY id").fetchall() == [("Noor",), ("the cat next door",)]


def test_a_version_without_any_table_is_what_damage_left(path: Path) -> None:
    sqlite_file(path, "PRAGMA user_version = 4")
    assert_quarantined(path)


@pytest.mark.parametrize("bit", range(32))
def test_a_version_with_one_bit_changed_is_damage_and_every_row_can_be_brought_back(path: Path, bit: int) -> None:
    shutil.copyfile(RECORDS / f"version-{LATEST}.sqlite3", path)
    content = bytearray(path.read_bytes())
    content[63 - bit // 8] ^= 1 << bit % 8
    path.write_bytes(content)
    assert_quarantined(path)
    (kept,) = path.parent.glob("record.damaged-*")
    rescued = rescue(kept)
    assert rescued is not None
    with closing(rescued), closing(sqlite3.connect(RECORDS / f"version-{LATEST}.sqlite3")) as whole:
        assert count_entries(rescued) == count_entries(whole)


@pytest.mark.parametrize("suffix", ["", "-wal", "-journal", "-shm"])
@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_pipe_or_a_link_in_its_place_or_beside_it_is_left_alone(
    path: Path, tmp_path_factory: pytest.TempPathFactory, suffix: str, kind: str
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "diary"
    elsewhere.write_bytes(b"")
    if suffix:
        open_record(path)[0].close()
    laid = path.with_name(path.name + suffix)
    if kind == "pipe":
        os.mkfifo(laid)
    else:
        laid.symlink_to(elsewhere)
    assert outcome(path) is ProblemKind.NOTHING_SAVED
    assert laid.is_fifo() or laid.readlink() == elsewhere
    assert elsewhere.read_bytes() == b""


def test_a_folder_that_others_can_write_to_is_left_alone(path: Path) -> None:
    open_record(path)[0].close()
    path.parent.chmod(0o777)
    assert_left_alone(path, ProblemKind.FOLDER_SHARED)


def test_a_folder_is_out_of_reach(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="is not a file"):
        kind_of(tmp_path)
