"""Who forgot the passphrase begins anew; what is locked is set aside, or removed."""

import shutil
from pathlib import Path

import pytest
from tests.unit.record.locked_record import WORDS, Session, found_words, secret

from ashore.domain.passphrase import Unlocking
from ashore.domain.people import Person
from ashore.record import encrypted_connection
from ashore.record.lock_marker import marker_of
from ashore.record.people import add_person
from ashore.record.people_file import people_file, write_people


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a locked record."""
    record = tmp_path / "data" / "record.sqlite3"
    session = Session(record)
    session.write_words()
    session.set_passphrase(secret())
    session.session.close()
    return record


def names_beside(path: Path) -> set[str]:
    return {each.name for each in path.parent.iterdir()} - {"backups"}


@pytest.mark.parametrize("keeps_locked", [True, False], ids=["set aside", "removed"])
def test_who_forgot_the_passphrase_can_begin_anew(path: Path, keeps_locked: bool) -> None:
    write_people(path, [Person("Ida", "by post")])
    locked = path.read_bytes()
    session = Session(path)
    session.begin_anew(keeps_locked=keeps_locked)
    assert session.session.is_lasting
    assert not session.session.is_encrypted
    session.run(lambda db: add_person(db, Person("Noor")))
    assert session.names() == ["Ida", "Noor"]  # who stood outside the lock is still to be reached
    assert session.replaced == [None]  # no problem
    session.session.close()
    kept = names_beside(path) - {path.name, people_file(path).name}
    if keeps_locked:
        (aside,) = path.parent.glob("record.locked-*.sqlite3")
        assert kept == {aside.name, marker_of(aside).name}
        assert aside.read_bytes() == locked
        assert aside.stat().st_mode & 0o777 == marker_of(aside).stat().st_mode & 0o777 == 0o600
    else:
        assert kept == set()
        assert found_words(path.parent) == []


def test_what_was_set_aside_opens_again_under_its_name_and_stays_when_another_lock_is_turned_on(path: Path) -> None:
    session = Session(path)
    session.begin_anew(keeps_locked=True)
    session.run(lambda db: add_person(db, Person("Noor")))
    session.set_passphrase(secret("new words"))
    session.session.close()
    (aside,) = path.parent.glob("record.locked-*.sqlite3")
    for each in (path, marker_of(path)):
        each.unlink()
    marker_of(aside).rename(marker_of(path))
    aside.rename(path)
    session = Session(path)
    assert session.unlock(secret()) is Unlocking.OPEN
    assert session.names() == [WORDS[0]]
    session.session.close()


def test_words_in_the_log_of_a_locked_record_are_set_aside_with_it(path: Path, tmp_path: Path) -> None:
    session = Session(path)
    assert session.unlock(secret()) is Unlocking.OPEN
    session.run(lambda db: add_person(db, Person("later")))
    killed = tmp_path / "killed"
    shutil.copytree(path.parent, killed)  # as a kill leaves it: with its log
    session.session.close()
    record = killed / path.name
    assert (killed / f"{path.name}-wal").stat().st_size > 0
    session = Session(record)
    session.begin_anew(keeps_locked=True)
    session.session.close()
    (aside,) = killed.glob("record.locked-*.sqlite3")
    record.unlink()
    for each in killed.glob(f"{aside.stem}*"):
        each.rename(killed / each.name.replace(aside.stem, record.stem))
    session = Session(record)
    assert session.unlock(secret()) is Unlocking.OPEN
    assert session.names() == [WORDS[0], "later"]
    session.session.close()


def test_an_open_record_is_not_begun_anew(path: Path) -> None:
    session = Session(path)
    session.unlock(secret())
    session.begin_anew(keeps_locked=False)
    assert session.names() == [WORDS[0]]
    session.session.close()


def test_where_it_cannot_be_set_aside_it_stays_locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    session = Session(path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(PermissionError):
            session.begin_anew(keeps_locked=True)
    assert session.unlock(secret()) is Unlocking.OPEN
    assert session.names() == [WORDS[0]]
    session.session.close()
