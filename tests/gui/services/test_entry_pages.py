"""A page of entries follows what is written, and reads no more of the record than it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject

from ashore.domain.people import Person
from ashore.record.people import add_person
from ashore.services.database_client import DatabaseClient
from ashore.services.messages import Messages
from ashore.services.repositories.people import PeopleRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

COUNT = 300


class People:
    """A repository with `COUNT` people in its record."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.parent = QObject()
        self.database = DatabaseClient(folder / "record.sqlite3", self.parent)
        self.messages = Messages(self.parent)
        self.repository = PeopleRepository(self.database, self.messages)
        self.run(lambda db: [add_person(db, Person(f"Person {number}")) for number in range(1, COUNT + 1)])

    def run(self, job: Callable[[sqlite3.Connection], object]) -> None:
        done: list[object] = []
        self.database.run(job, lambda _value: done.append(None))
        self._qtbot.waitUntil(lambda: bool(done))

    def settle(self) -> None:
        self.run(lambda _db: None)


@pytest.fixture
def people(tmp_path: Path, qtbot: QtBot) -> Iterator[People]:
    made = People(tmp_path, qtbot)
    yield made
    made.database.close()


def test_a_page_has_what_is_asked_for_and_more_when_more_is(people: People) -> None:
    page = people.repository.page(12)
    assert list(page.items) == []
    page.load()
    people.settle()
    assert ([each.id for each in page.items], page.has_more) == (list(range(1, 13)), True)
    page.show_more(20)
    people.settle()
    assert ([each.id for each in page.items], page.has_more) == (list(range(1, 33)), True)


def test_a_write_reads_again_what_is_shown_and_nothing_else(people: People) -> None:
    """Counted in rows that became entries: twice the page, for the two pages there are."""
    pages = [people.repository.page(limit) for limit in (12, 5)]
    unread = people.repository.page(100)
    for page in pages:
        page.load()
    people.settle()
    selects: list[str] = []
    people.run(lambda db: db.set_trace_callback(selects.append))
    people.repository.save(Person("Noor"))
    people.settle()
    people.run(lambda db: db.set_trace_callback(None))
    listed = [each for each in selects if each.startswith("SELECT name")]
    assert all("LIMIT 13" in each or "LIMIT 6" in each or "id IN (301)" in each for each in listed), listed
    assert len(listed) == 4
    assert unread.items == ()


def test_what_is_written_is_shown_at_once_wherever_it_stands(people: People) -> None:
    page = people.repository.page(2)
    page.load()
    people.settle()
    shown: list[list[str]] = []
    page.changed.connect(lambda: shown.append([each.name for each in page.items]))
    people.repository.save(Person("Noor"))
    people.settle()
    assert shown == [["Person 1", "Person 2", "Noor"]]
    people.repository.save(Person("Noor again", id=COUNT + 1))
    people.settle()
    assert shown[1:] == [["Person 1", "Person 2", "Noor again"]]
    people.repository.remove(page.items[-1])
    people.settle()
    assert shown[2:] == [["Person 1", "Person 2"]]


def test_undoing_shows_who_is_back(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    page = people.repository.page(2)
    page.load()
    people.settle()
    undo: list[Callable[[], object]] = []
    monkeypatch.setattr(people.messages, "show_undo", lambda _text, run, _place: undo.append(run))
    people.repository.remove(Person("Person 250", id=250))
    people.settle()
    (run,) = undo
    run()
    people.settle()
    assert [each.id for each in page.items] == [1, 2, 250]


def test_every_page_of_a_kind_follows_a_write_of_another(people: People) -> None:
    on_support, in_connect = people.repository.page(3), people.repository.easiest(3)
    for page in (on_support, in_connect):
        page.load()
    people.settle()
    people.repository.save(Person("Changed", id=2))
    people.settle()
    assert [each.name for each in on_support.items] == [each.name for each in in_connect.items]
    assert on_support.items[1].name == "Changed"


def test_an_answer_to_an_earlier_search_is_not_shown(people: People) -> None:
    page = people.repository.page(5)
    page.load()
    people.settle()
    shown: list[list[str]] = []
    page.loaded.connect(lambda: shown.append([each.name for each in page.items]))
    for words in ("1", "12", "123"):
        page.set_search(words)
    people.settle()
    assert shown == [["Person 123"]]
    page.set_search("")
    people.settle()
    assert len(page.items) == 5


def test_who_is_being_edited_stays_while_others_are_searched_for(people: People) -> None:
    page = people.repository.page(5)
    page.load()
    people.settle()
    page.include(2)
    page.set_search("299")
    people.settle()
    assert [each.id for each in page.items] == [299, 2]


def test_those_who_cannot_be_read_are_told_once(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    page = people.repository.page(5)
    told: list[str] = []
    monkeypatch.setattr(people.messages, "show_error", told.append)
    people.run(lambda db: db.execute("UPDATE person SET reach = 'other' WHERE id = 2"))
    page.load()
    people.settle()
    people.repository.save(Person("Noor"))
    people.settle()
    assert told == ["Some of your people could not be read. They stay in the file as they are."]


def test_while_the_record_is_locked_a_page_is_empty_and_then_it_is_read_again(people: People) -> None:
    page = people.repository.page(12)
    page.load()
    people.settle()
    people.database.locked.emit()
    assert (list(page.items), page.has_more) == ([], False)
    people.database.content_replaced.emit()
    people.settle()
    assert [each.id for each in page.items] == list(range(1, 13))


def test_a_page_is_read_no_more_once_who_showed_it_is_gone(people: People) -> None:
    owner = QObject()
    page, other = people.repository.page(12), people.repository.page(12)
    page.end_with(owner)
    answers: list[None] = []
    page.loaded.connect(lambda: answers.append(None))
    other.load()
    page.load()
    shiboken6.delete(owner)  # before the answer
    people.repository.save(Person("Noor"))
    people.settle()
    assert [each.name for each in other.items][-1] == "Noor"
    assert answers == []
