"""The week of rest and contact: its slots, what is planned in them, and its days in a calendar."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.week import (
    BLOCK_MINUTES,
    DAYS,
    PARTS,
    PartOfDay,
    Slot,
    WeekBlock,
    as_check_in,
    block_in,
    first_day_of,
    planned_in_week,
    slot_of,
)

MONDAY = date(2026, 11, 30)
BATH = WeekBlock(CheckInKind.REST, Slot(0, PartOfDay.MORNING), MONDAY, "a@ashore", "a bath")
TEA = CheckIn(CheckInKind.CONTACT, datetime.fromisoformat("2026-12-03 18:30"), "Europe/Berlin", "tea@ashore", "tea")


@given(weekday=st.integers(0, 6), today=st.dates(date(2000, 1, 1), date(2037, 1, 1)))
def test_the_first_day_is_the_next_of_its_weekday(weekday: int, today: date) -> None:
    first = first_day_of(Slot(weekday, PartOfDay.MORNING), today)
    assert first.weekday() == weekday
    assert timedelta(0) <= first - today < timedelta(DAYS)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)))  # noqa: DTZ001  # local times have no zone
def test_every_time_is_in_one_part_of_its_day(local: datetime) -> None:
    slot = slot_of(local)
    assert slot.weekday == local.weekday()
    assert slot.part is (PARTS[0] if local.hour < 12 else PARTS[1] if local.hour < 17 else PARTS[2])


@given(st.dates(date(2026, 12, 3), date(2030, 1, 1)))
def test_what_repeats_every_week_is_there_once_whatever_day_it_is(today: date) -> None:
    found = planned_in_week([replace(TEA, repeat=Repeat.WEEKLY)], today)
    assert list(found) == [Slot(3, PartOfDay.EVENING)]
    assert len(found[Slot(3, PartOfDay.EVENING)]) == 1


def test_what_comes_once_is_there_in_the_seven_days_before_it_alone() -> None:
    days = [MONDAY + timedelta(number) for number in range(-10, 10)]
    shown = [day for day in days if planned_in_week([TEA], day)]
    assert shown == [date(2026, 12, 3) - timedelta(back) for back in range(6, -1, -1)]


def test_two_in_one_slot_stand_by_time() -> None:
    later = replace(TEA, starts=datetime.fromisoformat("2026-12-03 20:00"), uid="b")
    (planned,) = planned_in_week([later, TEA], MONDAY).values()
    assert [each.check_in.uid for each in planned] == ["tea@ashore", "b"]


def test_a_block_goes_to_a_calendar_as_half_an_hour_every_week() -> None:
    sent = as_check_in(replace(BATH, sequence=4), "Europe/Berlin", is_named=True)
    assert (sent.uid, sent.sequence, sent.repeat, sent.until) == ("a@ashore", 4, Repeat.WEEKLY, None)
    assert (sent.starts, sent.minutes) == (datetime.fromisoformat("2026-11-30 10:00"), BLOCK_MINUTES)
    assert (sent.kind, sent.what, sent.is_named) == (CheckInKind.REST, "a bath", True)


def test_a_slot_has_its_block_or_none() -> None:
    assert block_in([BATH], BATH.slot) == BATH
    assert block_in([BATH], Slot(0, PartOfDay.EVENING)) is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"slot": Slot(7, PartOfDay.MORNING)}, "a weekday is 0 to 6"),
        ({"slot": Slot(-1, PartOfDay.MORNING)}, "a weekday is 0 to 6"),
        ({"slot": Slot(1, PartOfDay.MORNING)}, "another weekday"),
        ({"uid": ""}, "uid is blank"),
        ({"words": "x" * 10_001}, "at most"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(BATH, **change)  # type: ignore[arg-type]  # of any kind
