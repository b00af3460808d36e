"""Times and days as they stand in the settings file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.times_of_day import (
    MINUTES_A_DAY,
    days_of_week,
    days_text,
    minute_of_day,
    minutes_of_day,
    time_text,
)


@given(st.integers(0, MINUTES_A_DAY - 1))
def test_every_minute_reads_as_it_was_written(minute: int) -> None:
    assert minute_of_day(time_text(minute)) == minute


@given(st.frozensets(st.integers(1, 7)))
def test_days_read_as_they_were_written(days: frozenset[int]) -> None:
    assert days_of_week(days_text(days)) == days


def test_times_are_in_order_and_each_is_there_once() -> None:
    assert minutes_of_day("16:30 09:05  16:30") == (545, 990)
    assert minutes_of_day("") == ()


@pytest.mark.parametrize("text", ["", "9:30", "24:00", "12:60", "12", "12:3", "a2:30", "-1:30", "٠٩:30", "12:30:00"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        minute_of_day(text)


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="'someday' is no day"):
        days_of_week("mon someday")
