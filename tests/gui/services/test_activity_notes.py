"""Which practice a number is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ashore.domain.notes import Activity, ActivityKind, Note
from ashore.record.notes import list_notes
from ashore.record.settings_file import SettingsFile
from ashore.services.activity_notes import LONGEST_GAP, ActivityNotes
from ashore.services.database_client import DatabaseClient
from ashore.services.messages import Messages
from ashore.services.repositories.notes import NotesRepository
from ashore.services.settings_store import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FEET = Activity(ActivityKind.EXERCISE, "feet")
BOX = Activity(ActivityKind.PRACTICE, "box")


Kept = tuple[int | None, int | None, Activity | None, bool]
"""The number before, the one after, what they are about, and whether it felt worse."""


class Times:
    """Stands still until a test lets time pass."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 26, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def times() -> Times:
    return Times()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    store = SettingsStore(SettingsFile(tmp_path / "settings.json"))
    store.update(remembers_what_helps=True)
    return store


@pytest.fixture
def client(tmp_path: Path) -> Iterator[DatabaseClient]:
    client = DatabaseClient(tmp_path / "record.sqlite3")
    yield client
    client.close()


@pytest.fixture
def notes(client: DatabaseClient, settings: SettingsStore, times: Times) -> ActivityNotes:
    return ActivityNotes(NotesRepository(client, Messages()), settings, times)


@pytest.fixture
def kept(client: DatabaseClient, qtbot: QtBot) -> Callable[[], list[Kept]]:
    def read() -> list[Kept]:
        answers: list[tuple[Note, ...]] = []
        client.run(lambda db: list_notes(db).notes, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        said = [(note.distress_before, note.distress_after, note.activity, note.felt_worse) for note in answers[0]]
        return sorted(said, key=str)

    return read


def ignore(_note: Note) -> None:
    pass


def test_a_number_and_the_practice_after_it_and_the_number_after_that_are_one_note(
    notes: ActivityNotes, kept: Callable[[], list[Kept]]
) -> None:
    assert notes.rate(6, ignore).before is None
    asked_again = [notes.asks_again]
    notes.begin(FEET)
    asked_again.append(notes.asks_again)
    assert notes.rate(2, ignore).before == 6
    asked_again.append(notes.asks_again)
    assert asked_again == [False, True, False]
    assert kept() == [(6, 2, FEET, False)]


def test_a_number_from_long_before_is_about_nothing(
    notes: ActivityNotes, times: Times, kept: Callable[[], list[Kept]]
) -> None:
    notes.rate(6, ignore)
    times.now += LONGEST_GAP + timedelta(seconds=1)
    notes.begin(FEET)
    assert notes.rate(2, ignore).before is None
    assert kept() == [(6, None, None, False), (None, 2, FEET, False)]


def test_the_next_practice_has_numbers_of_its_own(notes: ActivityNotes, kept: Callable[[], list[Kept]]) -> None:
    notes.rate(6, ignore)
    notes.begin(FEET)
    notes.begin(BOX)
    assert not notes.asks_again
    notes.rate(3, ignore)
    assert kept() == [(6, None, FEET, False), (None, 3, BOX, False)]


def test_what_did_not_help_is_in_the_note_of_its_number(notes: ActivityNotes, kept: Callable[[], list[Kept]]) -> None:
    notes.rate(6, ignore)
    notes.begin(BOX)
    notes.note_not_helping(ignore)
    notes.note_not_helping(ignore)
    assert kept() == [(6, None, BOX, True)]


def test_switched_off_nothing_is_kept(
    notes: ActivityNotes, settings: SettingsStore, kept: Callable[[], list[Kept]]
) -> None:
    settings.update(remembers_what_helps=False)
    notes.begin(BOX)
    notes.note_not_helping(ignore)
    assert kept() == []
