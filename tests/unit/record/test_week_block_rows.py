"""The blocks of the week in the record."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.check_ins import CheckInKind
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.record.migrations import migrate
from ashore.record.week_blocks import (
    change_week_block,
    list_week_blocks,
    move_week_block,
    put_week_block,
    remove_week_block,
)

MONDAY = date(2026, 11, 30)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MORNING, EVENING = Slot(0, PartOfDay.MORNING), Slot(2, PartOfDay.EVENING)
BATH = WeekBlock(CheckInKind.REST, MORNING, MONDAY, "a@ashore", "a bath")
TEA = WeekBlock(CheckInKind.CONTACT, EVENING, MONDAY + timedelta(2), "b@ashore", "tea")


@given(kind=st.sampled_from(CheckInKind), weekday=st.integers(0, 6), part=st.sampled_from(PartOfDay), words=ANY_TEXT)
def test_whatever_is_put_comes_back(kind: CheckInKind, weekday: int, part: PartOfDay, words: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        block = WeekBlock(kind, Slot(weekday, part), MONDAY + timedelta(weekday), "x@ashore", words)
        kept = put_week_block(db, block)
        assert list_week_blocks(db).items == (kept,)
        assert replace(kept, id=None) == block


def test_they_stand_in_the_order_of_the_week(db: sqlite3.Connection) -> None:
    slots = [Slot(weekday, part) for weekday in (3, 0) for part in reversed(PartOfDay)]
    for number, slot in enumerate(slots):
        put_week_block(db, WeekBlock(CheckInKind.REST, slot, MONDAY + timedelta(slot.weekday), f"{number}@ashore"))
    assert [block.slot for block in list_week_blocks(db).items] == sorted(slots, key=lambda slot: slot.place)


def test_a_change_keeps_uid_and_id_and_raises_the_sequence(db: sqlite3.Connection) -> None:
    kept = put_week_block(db, BATH)
    changed = change_week_block(db, kept.id or 0, kind=CheckInKind.CONTACT)
    assert changed == replace(kept, kind=CheckInKind.CONTACT, sequence=1)
    again = change_week_block(db, kept.id or 0, words="a long bath")
    assert again == replace(kept, kind=CheckInKind.CONTACT, words="a long bath", sequence=2)
    assert list_week_blocks(db).items == (again,)


def test_a_change_finds_the_block_where_it_is_now_and_brings_none_back(db: sqlite3.Connection) -> None:
    kept = put_week_block(db, BATH)
    move_week_block(db, kept.id or 0, EVENING, TEA.first_day)
    changed = change_week_block(db, kept.id or 0, words="late")
    assert changed is not None
    assert changed.slot == EVENING
    remove_week_block(db, kept.id or 0)
    assert change_week_block(db, kept.id or 0, words="later") is None
    assert list_week_blocks(db).items == ()


def test_one_that_is_moved_onto_another_changes_places_with_it(db: sqlite3.Connection) -> None:
    bath, tea = put_week_block(db, BATH), put_week_block(db, TEA)
    moved = move_week_block(db, bath.id or 0, EVENING, TEA.first_day)
    assert list_week_blocks(db).items == (
        replace(tea, slot=MORNING, first_day=MONDAY, sequence=1),
        replace(bath, slot=EVENING, first_day=TEA.first_day, sequence=1),
    )
    assert moved == list_week_blocks(db).items[1]
    assert move_week_block(db, 99, MORNING, MONDAY) is None


def test_one_that_is_moved_to_where_it_is_stays(db: sqlite3.Connection) -> None:
    kept = put_week_block(db, BATH)
    move_week_block(db, kept.id or 0, MORNING, MONDAY)
    assert [block.words for block in list_week_blocks(db).items] == ["a bath"]


def test_what_was_removed_comes_back_in_place_of_what_is_there_now(db: sqlite3.Connection) -> None:
    kept = put_week_block(db, BATH)
    assert remove_week_block(db, kept.id or 0) == kept
    put_week_block(db, replace(TEA, slot=MORNING, first_day=MONDAY))
    put_week_block(db, kept)
    assert list_week_blocks(db).items == (kept,)
    assert remove_week_block(db, 99) is None


@pytest.mark.parametrize(("column", "value"), [("part", "noon"), ("first_day", "soon"), ("first_day", "2026-12-01")])
def test_a_row_that_cannot_be_read_stays_and_is_counted(db: sqlite3.Connection, column: str, value: object) -> None:
    put_week_block(db, BATH)
    db.execute(f"UPDATE week_block SET {column} = ?", (value,))  # noqa: S608  # one of those above
    assert list_week_blocks(db) == ((), 1, False)
