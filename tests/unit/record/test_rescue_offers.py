"""What can be brought back of a damaged record is offered at every start, until it has been answered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import connection
from ashore.record.beginning import is_begun
from ashore.record.connection import open_record
from ashore.record.database_thread import DatabaseThread
from ashore.record.people import add_person, list_people, remove_person
from ashore.record.rescue_offers import offered_records, offers_file

Answer = Callable[[DatabaseThread], None]


def no_answer(_thread: DatabaseThread) -> None:
    """The window is closed without one."""


def bring_back(thread: DatabaseThread) -> None:
    thread.submit_to_session(lambda session: session.bring_back_rescued(), lambda _added: None, lambda _problem: None)


def decline(thread: DatabaseThread) -> None:
    thread.submit_to_session(lambda session: session.decline_rescued(), lambda _nothing: None, lambda _problem: None)


def start(path: Path, answer: Answer = no_answer) -> Problem | None:
    """A session, and what it was opened with."""
    opened: list[Problem | None] = []
    thread = DatabaseThread(path, opened.append)
    thread.submit(lambda _db: None, lambda _nothing: None, lambda _problem: None)
    answer(thread)
    thread.close()
    return opened[0]


def names_in(path: Path) -> list[str]:
    db, _problem = open_record(path)
    names = [person.name for person in list_people(db).items]
    db.close()
    return names


def damaged(path: Path, name: str) -> None:
    """A record with this person, one byte of its header changed."""
    db, _problem = open_record(path)
    add_person(db, Person(name))
    db.close()
    content = bytearray(path.read_bytes())
    content[63] ^= 0xFF
    path.write_bytes(content)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "record.sqlite3"
    damaged(path, "Noor")
    return path


def test_without_an_answer_it_is_offered_at_the_next_start(path: Path) -> None:
    first = start(path)
    assert first is not None
    assert (first.kind, first.rescued) == (ProblemKind.RECORD_DAMAGED, 1)
    for _start in range(2):
        assert start(path) == Problem(ProblemKind.RECORD_OFFERED, first.detail, 1)
    assert (path.parent / first.detail).exists()


@pytest.mark.parametrize("answer", [bring_back, decline])
@pytest.mark.parametrize("starts", [0, 1])
def test_once_it_is_answered_nobody_is_asked_again(path: Path, answer: Answer, starts: int) -> None:
    for _start in range(starts):
        start(path)
    assert start(path, answer) is not None
    assert start(path) is None
    assert names_in(path) == (["Noor"] if answer is bring_back else [])
    assert not offers_file(path).exists()


def test_what_is_removed_after_it_was_brought_back_is_not_offered(path: Path) -> None:
    start(path, bring_back)
    db, _problem = open_record(path)
    (person,) = list_people(db).items
    remove_person(db, person.id or 0)
    db.close()
    assert start(path) is None


def test_of_two_damaged_records_both_are_offered(path: Path) -> None:
    first = start(path)
    damaged(path, "Sam")
    second = start(path)
    assert first is not None
    assert second is not None
    assert start(path) == Problem(ProblemKind.RECORD_OFFERED, f"{first.detail}, {second.detail}", 2)
    start(path, bring_back)
    assert sorted(names_in(path)) == ["Noor", "Sam"]
    assert start(path) is None


def test_what_was_set_aside_before_an_end_without_warning_is_offered_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(connection, "_create", end)
        with pytest.raises(KeyboardInterrupt):
            open_record(path)
    assert not path.exists()
    assert is_begun(path), "the next start looks at it"
    second = start(path)
    assert second is not None
    assert (second.kind, second.rescued) == (ProblemKind.RECORD_OFFERED, 1)


def test_of_a_damaged_record_without_an_entry_nothing_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    open_record(path)[0].close()
    path.write_bytes(path.read_bytes()[:5000])
    first = start(path)
    assert first is not None
    assert (first.kind, first.rescued) == (ProblemKind.RECORD_DAMAGED, 0)
    assert not offers_file(path).exists()


def test_where_the_damaged_record_has_gone_nothing_is_offered(path: Path) -> None:
    first = start(path)
    assert first is not None
    (path.parent / first.detail).unlink()
    assert start(path) is None
    assert not offers_file(path).exists()


@pytest.mark.parametrize(
    "content", [b"\xff\xff", b"../elsewhere.sqlite3\n", b"record.sqlite3\n/etc/passwd\n", b"\n" * 10**6]
)
def test_a_file_of_offers_that_is_not_as_it_was_written_offers_nothing(path: Path, content: bytes) -> None:
    start(path, decline)
    offers_file(path).write_bytes(content)
    assert offered_records(path) == ()
    assert start(path) is None


def test_a_link_in_its_place_is_not_followed(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    offers_file(path).symlink_to(elsewhere)
    assert start(path) is not None
    assert elsewhere.read_text() == "mine"
    assert start(path) is None
