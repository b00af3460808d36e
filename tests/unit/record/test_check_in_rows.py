"""Planned appointments in the record."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat, occurrences
from ashore.record.check_ins import add_check_in, change_check_in, check_ins_between, list_check_ins, remove_check_in
from ashore.record.migrations import migrate

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TEA = CheckIn(CheckInKind.CONTACT, datetime.fromisoformat("2026-12-03T18:30"), "Europe/Berlin", "a@ashore", "tea")


@given(
    what=ANY_TEXT,
    whom=ANY_TEXT,
    day=st.dates(date(2000, 1, 1), date(2037, 12, 31)),
    at=st.times().map(lambda each: time(each.hour, each.minute)),
    repeat=st.sampled_from(Repeat),
    reminder=st.none() | st.integers(0, 1440),
    is_named=st.booleans(),
)
def test_whatever_is_planned_comes_back(
    what: str, whom: str, day: date, at: time, repeat: Repeat, reminder: int | None, *, is_named: bool
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        planned = CheckIn(
            CheckInKind.REST, datetime.combine(day, at), "UTC", "x", what, whom, 30, repeat, day, reminder, is_named
        )
        added = add_check_in(db, planned)
        assert list_check_ins(db).items == (added,)
        assert replace(added, id=None) == planned


@given(
    day=st.dates(date(2026, 11, 1), date(2026, 12, 31)),
    at=st.times(),
    repeat=st.sampled_from(Repeat),
    days=st.none() | st.integers(0, 60),
)
def test_whatever_takes_place_in_a_week_is_listed_for_it(day: date, at: time, repeat: Repeat, days: int | None) -> None:
    first, last = date(2026, 12, 1), date(2026, 12, 7)
    starts = datetime.combine(day, at.replace(second=0, microsecond=0))
    until = None if days is None else day + timedelta(days=days)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        added = add_check_in(db, replace(TEA, starts=starts, repeat=repeat, until=until))
        listed = check_ins_between(db, first, last).items
        if list(occurrences(added, first, last)):
            assert listed == (added,)
        if day > last or (repeat is Repeat.NEVER and day < first):
            assert listed == ()


def test_it_is_changed_removed_and_put_back(db: sqlite3.Connection) -> None:
    added = add_check_in(db, TEA)
    later = replace(added, starts=datetime.fromisoformat("2026-12-04T18:30"), sequence=1)
    assert change_check_in(db, later)
    assert remove_check_in(db, added.id or 0) == later
    assert list_check_ins(db).items == ()
    add_check_in(db, later)
    assert list_check_ins(db).items == (later,)
    assert not change_check_in(db, replace(TEA, id=99))
    assert remove_check_in(db, 99) is None


@pytest.mark.parametrize(("column", "value"), [("zone", "Europe/Atlantis"), ("starts", "soon"), ("minutes", 10**9)])
def test_a_row_that_cannot_be_read_stays_and_is_counted(db: sqlite3.Connection, column: str, value: object) -> None:
    add_check_in(db, TEA)
    db.execute(f"UPDATE check_in SET {column} = ?", (value,))  # noqa: S608  # one of those above
    assert list_check_ins(db) == ((), 1, False)
