"""The search through the person's own thoughts: the newest at each letter, all when typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ashore.domain.own_reframes import OwnBelief
from ashore.record.own_beliefs import MatchPage, add_own_belief, find_own_beliefs
from ashore.services.database_client import DatabaseClient
from ashore.services.messages import Messages
from ashore.services.repositories import own_belief_search
from ashore.services.repositories.own_beliefs import OwnBeliefsRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ashore.services.repositories.own_belief_search import OwnBeliefSearch

COUNT = 40


@pytest.fixture
def beliefs(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnBeliefsRepository]:
    """Forty of them, of which four count as the newest, and seven are looked through in one job."""
    monkeypatch.setattr(own_belief_search, "NEWEST", 4)
    monkeypatch.setattr(own_belief_search, "AT_ONCE", 7)
    monkeypatch.setattr(own_belief_search, "PAUSE_MS", 30)
    database = DatabaseClient(tmp_path / "record.sqlite3")

    def add(db: sqlite3.Connection) -> None:
        for number in range(1, COUNT + 1):
            add_own_belief(db, OwnBelief(f"{'Zebras' if number in (3, 20, 38) else 'Nobody'} {number}"))

    with qtbot.waitCallback() as written:
        database.run(add, written)
    yield OwnBeliefsRepository(database, Messages(database))
    database.close()


def found(search: OwnBeliefSearch, word: str) -> list[str]:
    """The titles with this word: where nothing is found, the newest are there to choose from."""
    return [belief.text for belief in search.value.items if belief.text.startswith(word)]


def test_the_newest_come_at_once_and_all_when_typing_pauses(beliefs: OwnBeliefsRepository, qtbot: QtBot) -> None:
    search = beliefs.search()
    with qtbot.waitSignal(search.loaded, timeout=3000):
        search.search("zebra")
    assert found(search, "Zebras") == ["Zebras 38"]
    qtbot.waitUntil(lambda: found(search, "Zebras") == ["Zebras 38", "Zebras 20", "Zebras 3"], timeout=3000)


def test_another_letter_ends_the_search_before_it(
    beliefs: OwnBeliefsRepository, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = beliefs.search()
    asked: list[str] = []
    first: list[str] = []

    def find(db: sqlite3.Connection, text: str, most: int, before_id: int | None = None, count: int = 1) -> MatchPage:
        asked.append(text)
        return find_own_beliefs(db, text, most, before_id, count)

    def type_on() -> None:
        """In the turn in which the first part was asked for, so that its answer can only come afterwards."""
        search._pause.timeout.disconnect(type_on)
        search.loaded.connect(lambda: first.append(search.value.items[0].text))
        search.search("nobody 39")

    monkeypatch.setattr(own_belief_search, "find_own_beliefs", find)
    search._pause.timeout.connect(type_on)
    search.search("zebra")
    qtbot.waitUntil(lambda: bool(first) and len(search.value.items) == COUNT, timeout=3000)
    assert set(first) == {"Nobody 39"}
    assert asked.count("zebra") == 2, "the newest, and the one part that was on its way"


def test_what_is_written_while_something_is_looked_for_is_found_among_all(
    beliefs: OwnBeliefsRepository, qtbot: QtBot
) -> None:
    search = beliefs.search()
    search.search("zebra")
    qtbot.waitUntil(lambda: len(found(search, "Zebras")) == 3, timeout=3000)
    beliefs.save(OwnBelief("Zebras, too"), lambda _saved: None)
    qtbot.waitUntil(
        lambda: found(search, "Zebras") == ["Zebras, too", "Zebras 38", "Zebras 20", "Zebras 3"], timeout=3000
    )


def test_nothing_is_looked_for_in_a_blank_text(beliefs: OwnBeliefsRepository, qtbot: QtBot) -> None:
    search = beliefs.search()
    with qtbot.waitSignal(search.loaded, timeout=3000):
        search.search(" ")
    assert search.value.items == ()
    assert not search._pause.isActive()
