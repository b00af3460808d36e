"""The list of notes asks for one page at a time, and never for two at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ashore.domain.note_search import NotePage, NotePlace, SearchWord
from ashore.domain.notes import Mark, MarkKind, Note
from ashore.features.notice.note_list_model import DAY_ROLE, NoteListModel
from ashore.features.notice.note_texts import NoteTexts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
NOTES = tuple(
    Note(f"n{at}", NOON - timedelta(hours=9 * at), (Mark(MarkKind.SIGN, f"sign {at}", is_own=True),)) for at in range(6)
)
ROOT = QModelIndex()


class Record:
    """Answers when a test lets it."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[str, ...], NotePlace | None]] = []
        self._answers: list[tuple[Callable[[NotePage], object], Callable[[], object]]] = []

    def read_page(
        self,
        words: Sequence[SearchWord],
        after: NotePlace | None,
        done: Callable[[NotePage], object],
        failed: Callable[[], object],
    ) -> None:
        self.asked.append((tuple(word.text for word in words), after))
        self._answers.append((done, failed))

    def answer(self, *notes: Note, end: NotePlace | None = None) -> None:
        self._answers.pop(0)[0](NotePage(notes, end))

    def fail(self) -> None:
        self._answers.pop(0)[1]()

    @property
    def waiting(self) -> int:
        return len(self._answers)


@pytest.fixture
def record() -> Record:
    return Record()


@pytest.fixture
def model(record: Record) -> NoteListModel:
    model = NoteListModel(record.read_page, NoteTexts(), lambda: date(2026, 11, 26))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model).setUseFetchMore(False)
    return model


def ids(model: NoteListModel) -> list[str]:
    return [note.id for row in range(model.rowCount()) if (note := model.note(row))]


def test_it_goes_on_behind_the_last_of_what_it_has(model: NoteListModel, record: Record) -> None:
    place = NotePlace("2026-11-26T03:00:00Z", "n1")
    model.reload()
    assert not model.canFetchMore(ROOT)
    record.answer(*NOTES[:2], end=place)
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    model.fetchMore(ROOT)
    assert record.waiting == 1
    record.answer(*NOTES[2:])
    assert record.asked == [((), None), ((), place)]
    assert ids(model) == [note.id for note in NOTES]
    assert not model.canFetchMore(ROOT)


def test_fast_typing_asks_for_the_last_words_only_and_shows_no_answer_to_others(
    model: NoteListModel, record: Record
) -> None:
    for text in ("l", "lu", "lun", "lunch"):
        model.search([SearchWord(text)])
    assert record.waiting == 1
    record.answer(*NOTES)
    assert model.rowCount() == 0
    record.answer(NOTES[0])
    assert record.asked == [(("l",), None), (("lunch",), None)]
    assert (ids(model), record.waiting) == (["n0"], 0)


def test_a_record_that_fails_can_be_asked_again(model: NoteListModel, record: Record) -> None:
    model.reload()
    record.fail()
    model.reload()
    record.answer(NOTES[0])
    assert ids(model) == ["n0"]


def test_a_page_of_which_nothing_can_be_read_does_not_end_the_list(model: NoteListModel, record: Record) -> None:
    model.reload()
    record.answer(end=NotePlace("x", "y"))
    record.answer(NOTES[0])
    assert ids(model) == ["n0"]


def test_a_note_that_was_edited_stays_in_its_place_and_a_new_one_is_read(model: NoteListModel, record: Record) -> None:
    model.reload()
    record.answer(*NOTES)
    model.show_saved(replace(NOTES[2], situation="lunch"))
    assert model.index(2).data() == "sign 2 · lunch"
    assert record.waiting == 0
    model.show_saved(Note("new", NOON))
    assert record.waiting == 1


def test_the_day_moves_to_the_next_note_where_the_first_of_it_goes(model: NoteListModel, record: Record) -> None:
    model.reload()
    record.answer(*NOTES)

    def days() -> list[str]:
        return [str(model.index(row).data(DAY_ROLE)) for row in range(model.rowCount())]

    assert days() == ["Today", "", "Yesterday", "", "", "Tuesday"]
    model.show_removed("n2")
    assert days() == ["Today", "", "Yesterday", "", "Tuesday"]
    model.show_removed("n2")
    assert model.rowCount() == 5


def test_a_screen_reader_is_told_day_time_and_what_it_says(model: NoteListModel, record: Record) -> None:
    model.reload()
    record.answer(NOTES[3])
    said = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Yesterday, 9:00")
    assert said.endswith("sign 3")
