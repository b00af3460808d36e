"""Planned appointments: when they come, and what cannot be planned."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat, is_skipped, occurrences

local = datetime.fromisoformat
TEA = CheckIn(CheckInKind.CONTACT, local("2026-03-02 18:30"), "Europe/Berlin", "tea@ashore", "tea")


def days_of(check_in: CheckIn, first: date, last: date) -> list[date]:
    return [start.date() for start in occurrences(check_in, first, last)]


def test_one_that_never_repeats_comes_once() -> None:
    assert days_of(TEA, date(2026, 3, 1), date(2030, 1, 1)) == [date(2026, 3, 2)]
    assert days_of(TEA, date(2026, 3, 3), date(2030, 1, 1)) == []


def test_weekly_keeps_the_time_of_the_clock_on_the_wall_when_the_clocks_change() -> None:
    weekly = replace(TEA, repeat=Repeat.WEEKLY)
    starts = list(occurrences(weekly, date(2026, 3, 20), date(2026, 4, 7)))
    assert starts == [local(f"2026-03-{day} 18:30") for day in (23, 30)] + [local("2026-04-06 18:30")]


def test_monthly_leaves_out_the_months_that_lack_the_day() -> None:
    monthly = replace(TEA, starts=local("2026-01-31 09:00"), repeat=Repeat.MONTHLY)
    found = days_of(monthly, date(2026, 1, 1), date(2026, 6, 30))
    assert found == [date(2026, 1, 31), date(2026, 3, 31), date(2026, 5, 31)]


@given(
    repeat=st.sampled_from(Repeat),
    start=st.datetimes(local("2000-01-01 00:00"), local("2060-01-01 00:00")),
    first=st.dates(date(2000, 1, 1), date(2060, 1, 1)),
    days=st.integers(0, 400),
    until=st.integers(0, 4000),
)
def test_every_occurrence_is_in_the_span_after_the_start_and_not_after_the_end(
    repeat: Repeat, start: datetime, first: date, days: int, until: int
) -> None:
    end = start.date() + timedelta(days=until)
    check_in = CheckIn(CheckInKind.REST, start, "UTC", "x", repeat=repeat, until=end)
    found = list(occurrences(check_in, first, first + timedelta(days=days)))
    assert found == sorted(set(found))
    assert all(max(first, start.date()) <= each.date() <= min(end, first + timedelta(days=days)) for each in found)
    assert all(each.time() == start.time() for each in found)


def test_a_time_that_the_clocks_skip_is_not_there() -> None:
    assert is_skipped(local("2026-03-29 02:30"), "Europe/Berlin")
    assert not is_skipped(local("2026-03-29 03:00"), "Europe/Berlin")
    assert not is_skipped(local("2026-10-25 02:30"), "Europe/Berlin")
    with pytest.raises(ValueError, match="the clocks skip this time"):
        replace(TEA, starts=local("2026-03-29 02:30"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"until": date(2026, 3, 1)}, "the last day is before the first"),
        ({"minutes": 0}, "it lasts 1 to"),
        ({"minutes": 10**9}, "it lasts 1 to"),
        ({"reminder_minutes": -1}, "a reminder comes"),
        ({"zone": "Europe/Atlantis"}, "is not a time zone"),
        ({"zone": "../../etc/passwd"}, "is not a time zone"),
        ({"zone": ""}, "is not a time zone"),
        ({"uid": " "}, "uid is blank"),
        ({"with_whom": "x" * 10_001}, "at most"),
        ({"starts": datetime(2026, 3, 2, 18, 30, tzinfo=UTC)}, "without a zone"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(TEA, **change)  # type: ignore[arg-type]  # of any kind
