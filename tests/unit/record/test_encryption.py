"""The record is locked, given another passphrase and unlocked for good without a copy that anyone can read."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.record.locked_record import PASSPHRASE, WORDS, Session, found_words, secret

from ashore.domain.passphrase import Unlocking, passphrase_bytes
from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import backups, encrypted_connection, encryption
from ashore.record.encrypted_connection import RecordKey, connect_encrypted, key_fits
from ashore.record.lock_marker import beginning_of, marker_of, own_salt, read_salts, write_salts
from ashore.record.migrations import LATEST, migrate
from ashore.record.people import add_person, list_people
from ashore.record.recognition import APPLICATION_ID, FileKind, kind_of
from ashore.record.record_session import RecordSession
from ashore.system.paths import CALENDAR_FOLDER


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.sqlite3"


@pytest.fixture
def open_session(path: Path) -> Iterator[Session]:
    """Unlocked, not encrypted yet, with the words in it."""
    opened = Session(path)
    opened.write_words()
    yield opened
    opened.session.close()


def lock_once(path: Path) -> None:
    session = Session(path)
    session.write_words()
    session.set_passphrase(secret())
    session.session.close()


def test_no_word_is_left_in_any_file_when_the_lock_is_turned_on(open_session: Session, path: Path) -> None:
    assert found_words(path.parent)
    open_session.set_passphrase(secret())
    assert found_words(path.parent) == []
    assert open_session.names() == [WORDS[0]]
    open_session.run(lambda db: add_person(db, Person("marker-person", "later")))
    assert found_words(path.parent) == [], "not in its log either"
    assert kind_of(path) is FileKind.LOCKED
    assert sorted(each.name for each in path.parent.iterdir() if "-" not in each.name) == [
        "record.lock",
        "record.sqlite3",
    ]


def test_copies_of_every_kind_go_with_it(open_session: Session, path: Path) -> None:
    for name in ("record.version-9-2026-11-01-101500.sqlite3", "record.damaged-2026-11-01-101500.sqlite3"):
        shutil.copyfile(path, path.with_name(name))
        shutil.copyfile(f"{path}-wal", path.with_name(f"{name}-wal"))
    calendar = path.parent / CALENDAR_FOLDER / "time-set-aside.ics"
    calendar.parent.mkdir()
    calendar.write_text(WORDS[0])
    open_session.set_passphrase(secret())
    assert found_words(path.parent) == []


def is_due(session: RecordSession) -> bool:
    return session.is_backup_due


def test_backups_go_before_it_is_locked_and_begin_again_once_it_is_not(
    open_session: Session, path: Path, tmp_path: Path
) -> None:
    session, folder = open_session.session, path.parent / "backups"
    session.back_up()
    (backup,) = folder.iterdir()
    shutil.copyfile(backup, folder / "record-2026-01-05.sqlite3")
    shutil.copyfile(backup, folder / "cut-short.part")
    seen = tmp_path / "seen"
    os.link(backup, seen)
    assert WORDS[0].encode() in seen.read_bytes()
    open_session.set_passphrase(secret())
    assert not folder.exists()
    assert set(seen.read_bytes()) == {0}, "written over"
    open_session.run(lambda db: add_person(db, Person("marker-person", "later")))
    assert not is_due(session)
    session.back_up()
    open_session.set_passphrase(secret("new words"))
    assert not is_due(session)
    assert not folder.exists()
    assert found_words(path.parent) == []
    open_session.set_passphrase(None)
    assert is_due(session)
    session.back_up()
    assert len(list(folder.iterdir())) == 1
    assert any(found.startswith("backups") for found in found_words(path.parent))


def test_where_a_backup_cannot_be_removed_it_is_not_locked(
    open_session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_session.session.back_up()

    def refuse(_file: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(backups, "erase", refuse)
        with pytest.raises(PermissionError):
            open_session.set_passphrase(secret())
    assert not open_session.session.is_encrypted
    assert kind_of(path) is FileKind.RECORD
    assert open_session.names() == [WORDS[0]]
    open_session.set_passphrase(secret())
    assert found_words(path.parent) == []


def test_what_a_backup_offered_is_brought_back_before_the_backup_goes(path: Path) -> None:
    first = Session(path)
    first.write_words()
    first.session.back_up()
    first.session.close()
    path.write_bytes(b"")
    second = Session(path)
    assert second.session.problem is not None
    assert second.session.problem.kind is ProblemKind.RECORD_EMPTY
    assert second.names() == []
    second.set_passphrase(secret())
    assert second.names() == [WORDS[0]]
    second.session.close()
    assert found_words(path.parent) == []


def test_what_was_removed_is_not_in_the_free_pages_of_the_disk(open_session: Session, path: Path) -> None:
    """The plain file is written over before it is let go of: a descriptor that is still open sees zeros alone."""
    open_session.session.close()
    with path.open("rb") as plain:
        key = RecordKey.derive_new(secret())
        encryption.encrypt(path, key)
        assert not plain.read().strip(b"\0")


def test_the_file_is_one_that_sqlcipher_opens_with_the_passphrase_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # with all its rounds
    lock_once(path)
    marker_of(path).unlink()
    with closing(sqlcipher.connect(str(path))) as db:
        db.execute(f"PRAGMA key = '{PASSPHRASE}'")
        assert db.execute("SELECT name FROM person").fetchall() == [(WORDS[0],)]
        assert db.execute("PRAGMA user_version").fetchone() == (LATEST,)
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_locked_record_opens_with_its_passphrase_and_stays_as_it_is_with_another(path: Path) -> None:
    lock_once(path)
    before = path.read_bytes()
    session = Session(path)
    assert session.session.problem == Problem(ProblemKind.RECORD_LOCKED)
    assert session.names() == []
    assert session.unlock(secret("another")) is Unlocking.WRONG
    assert not session.session.is_lasting
    assert path.read_bytes() == before
    assert session.unlock(secret()) is Unlocking.OPEN
    assert session.names() == [WORDS[0]]
    assert session.draft_texts() == [WORDS[2]]
    assert session.is_passphrase(secret())
    assert not session.is_passphrase(secret("another"))
    session.session.close()


def test_locking_keeps_nothing_and_what_was_written_is_there_after_unlocking(path: Path) -> None:
    lock_once(path)
    session = Session(path)
    session.unlock(secret())
    session.run(lambda db: add_person(db, Person("later", "")))
    assert session.lock()
    assert session.names() == []
    assert not session.session.is_encrypted
    assert session.unlock(secret()) is Unlocking.OPEN
    assert session.names() == [WORDS[0], "later"]
    session.session.close()


def test_another_passphrase_takes_the_place_of_the_first(path: Path) -> None:
    lock_once(path)
    session = Session(path)
    session.unlock(secret())
    salt = own_salt(path)
    session.set_passphrase(secret("new words"))
    assert found_words(path.parent) == []
    session.session.close()
    assert read_salts(path) == {own_salt(path)}
    assert own_salt(path) != salt
    session = Session(path)
    assert session.unlock(secret()) is Unlocking.WRONG
    assert session.unlock(secret("new words")) is Unlocking.OPEN
    assert session.names() == [WORDS[0]]
    session.session.close()


def test_turned_off_it_is_a_record_like_any_other(path: Path) -> None:
    lock_once(path)
    session = Session(path)
    session.unlock(secret())
    session.set_passphrase(None)
    assert session.names() == [WORDS[0]]
    session.session.close()
    assert kind_of(path) is FileKind.RECORD
    assert not marker_of(path).exists()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert [person.name for person in list_people(db).items] == [WORDS[0]]


def test_without_its_marker_a_locked_record_is_somebody_elses_and_left_alone(path: Path) -> None:
    lock_once(path)
    marker_of(path).unlink()
    before = path.read_bytes()
    session = Session(path)
    assert session.session.problem == Problem(ProblemKind.RECORD_UNRECOGNISED)
    session.session.close()
    assert path.read_bytes() == before


def test_a_file_that_the_marker_does_not_name_is_left_alone(path: Path) -> None:
    lock_once(path)
    foreign = os.urandom(8192)
    path.write_bytes(foreign)
    assert kind_of(path) is FileKind.UNRECOGNISED
    session = Session(path)
    assert session.session.problem == Problem(ProblemKind.RECORD_UNRECOGNISED)
    session.session.close()
    assert path.read_bytes() == foreign


@given(st.binary(max_size=200))
@settings(max_examples=50)
def test_a_damaged_marker_names_nothing(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite3"
        marker_of(path).write_bytes(content)
        assert all(len(salt) == 16 for salt in read_salts(path))
        if not content.startswith(b"ashore-lock 1"):
            assert read_salts(path) == frozenset()


def test_a_marker_that_was_left_behind_goes_when_a_record_opens_that_is_not_locked(path: Path) -> None:
    Session(path).session.close()
    write_salts(path, [os.urandom(16)])
    session = Session(path)
    assert session.session.problem is None
    session.session.close()
    assert not marker_of(path).exists()


def test_a_record_removed_while_it_is_unlocked_begins_anew_under_the_same_key(path: Path) -> None:
    lock_once(path)
    session = Session(path)
    session.unlock(secret())
    path.unlink()
    session.write_words()
    assert kind_of(path) is FileKind.LOCKED
    assert found_words(path.parent) == []
    assert session.is_passphrase(secret())
    session.session.close()


def test_a_damaged_page_of_a_locked_record_is_set_aside_and_the_rest_can_be_brought_back(path: Path) -> None:
    lock_once(path)
    session = Session(path)
    session.unlock(secret())
    for number in range(400):
        session.run(lambda db, number=number: add_person(db, Person(f"person {number}", "reach " * 20)))  # type: ignore[misc]
    session.session.close()
    content = bytearray(path.read_bytes())
    content[-2 * 4096 + 100] ^= 0xFF
    path.write_bytes(content)
    session = Session(path)
    session.unlock(secret())
    (problem,) = [each for each in session.replaced if each is not None]
    assert problem.kind is ProblemKind.RECORD_DAMAGED
    assert problem.rescued > 300
    assert kind_of(path) is FileKind.LOCKED
    assert session.session.bring_back_rescued() == problem.rescued
    assert WORDS[0] in session.names()
    session.session.close()
    assert found_words(path.parent) == []


def test_an_older_version_is_migrated_and_its_copy_is_locked_too(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    key = RecordKey.derive_new(secret())
    with closing(connect_encrypted(path, key)) as db:
        migrate(db, LATEST - 1)
        db.execute("INSERT INTO person (name, reach, checksum) VALUES (?, '', row_checksum(?, ''))", (WORDS[0],) * 2)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    write_salts(path, [key.salt])
    session = Session(path)
    assert session.unlock(secret()) is Unlocking.OPEN
    assert session.names() == [WORDS[0]]
    session.session.close()
    (copy,) = path.parent.glob(f"record.version-{LATEST - 1}-*.sqlite3")
    assert beginning_of(copy) == key.salt
    assert key_fits(copy, key)
    assert found_words(path.parent) == []


def test_a_full_disk_leaves_the_record_as_it_was(
    open_session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("write_salts", "_export", "_compare"):
        with monkeypatch.context() as patch:
            patch.setattr(encryption, name, fail)
            with pytest.raises(OSError, match="No space"):
                open_session.set_passphrase(secret())
        assert open_session.names() == [WORDS[0]]
        assert kind_of(path) is FileKind.RECORD
        assert not open_session.session.is_encrypted
        assert not list(path.parent.glob(".*.part*"))


def test_a_record_that_another_program_has_open_is_not_encrypted(open_session: Session, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM person").fetchall()
        with pytest.raises(sqlite3.Error):
            open_session.set_passphrase(secret())
    assert open_session.names() == [WORDS[0]]
    assert not open_session.session.is_encrypted


def test_errors_are_those_of_sqlite3(path: Path) -> None:
    lock_once(path)
    salt = own_salt(path)
    assert salt is not None
    with closing(connect_encrypted(path, RecordKey.derive(secret(), salt))) as db:
        with pytest.raises(sqlite3.IntegrityError) as caught:
            db.execute("INSERT INTO own_belief (id, text) VALUES (1, NULL)")
        assert caught.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CONSTRAINT
        with pytest.raises(sqlite3.OperationalError):
            db.execute("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.ProgrammingError):
        db.execute("SELECT 1")


def test_the_key_says_nothing_of_itself_and_is_written_over() -> None:
    key = RecordKey.derive_new(secret())
    assert repr(key) == "RecordKey()"
    key.wipe()
    assert key.literal.startswith("\"x'" + "00" * 32)


@given(st.text(st.characters(), min_size=1, max_size=40))
@settings(max_examples=5, deadline=None)
def test_any_passphrase_opens_what_it_locked(passphrase: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite3"
        Session(path).session.close()
        session = Session(path)
        session.set_passphrase(passphrase_bytes(passphrase))
        assert session.lock()
        assert session.unlock(passphrase_bytes(passphrase + "x")) is Unlocking.WRONG
        assert session.unlock(passphrase_bytes(passphrase)) is Unlocking.OPEN
        session.session.close()
