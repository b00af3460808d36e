"""The calendar files, read back by another parser than the library that writes them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat, occurrences
from ashore.domain.week import CALENDAR_TIMES, PartOfDay, Slot, WeekBlock, as_check_in, first_day_of
from ashore.system.calendar_file import CalendarTexts, calendar_file, title_of

TEXTS = CalendarTexts("Time set aside", "Time with someone", "Rest", "Time with {name}")
NOW = datetime(2026, 2, 1, 12, 0, tzinfo=UTC)
PRODUCT = "Ashore 0.1"
TEA = CheckIn(
    CheckInKind.CONTACT, datetime.fromisoformat("2026-03-02 18:30"), "Europe/Berlin", "tea@ashore", "tea", "Mina"
)
ZONES = {
    "Europe/Berlin": date(2026, 3, 29),
    "America/New_York": date(2026, 3, 8),
    "Australia/Sydney": date(2026, 4, 5),
    "America/Santiago": date(2026, 4, 5),
    "Asia/Kolkata": date(2026, 4, 1),
}
"""The day on which the clocks change in spring or autumn; India's never do."""


def read_back(*check_ins: CheckIn) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(calendar_file(check_ins, TEXTS, NOW, PRODUCT).decode())


@pytest.mark.parametrize(("zone", "change"), ZONES.items())
@pytest.mark.parametrize("repeat", Repeat)
def test_across_a_change_of_the_clocks_every_occurrence_is_at_the_same_time_on_the_wall(
    zone: str, change: date, repeat: Repeat
) -> None:
    start = datetime.combine(change - timedelta(days=9), time(18, 30))
    planned = replace(TEA, starts=start, zone=zone, repeat=repeat, until=change + timedelta(days=70))
    found = list(islice(read_back(planned).timeline, 50))
    starts = [each.start_datetime.astimezone(ZoneInfo(zone)) for each in found]
    planned_starts = occurrences(planned, start.date(), change + timedelta(days=400))
    assert [each.replace(tzinfo=None) for each in starts] == list(planned_starts)
    assert {each.computed_duration for each in found} == {timedelta(minutes=15)}


@pytest.mark.parametrize(("zone", "change"), ZONES.items())
def test_every_block_of_the_week_comes_each_week_at_its_time_on_the_wall_across_a_change_of_the_clocks(
    zone: str, change: date
) -> None:
    slots = [Slot(weekday, part) for weekday in range(7) for part in PartOfDay]
    today = change - timedelta(days=10)
    blocks = [
        WeekBlock(CheckInKind.REST, slot, first_day_of(slot, today), f"{slot.place}@ashore", "a bath") for slot in slots
    ]
    calendar = read_back(*(as_check_in(block, zone, is_named=False) for block in blocks))
    assert {event.uid for event in calendar.events} == {block.uid for block in blocks}
    assert {event.summary for event in calendar.events} == {"Time set aside"}
    found = islice(calendar.timeline, 4 * len(slots))
    starts = [each.start_datetime.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for each in found]
    days = [today + timedelta(days=number) for number in range(28)]
    assert starts == [datetime.combine(day, time_of_day) for day in days for time_of_day in CALENDAR_TIMES.values()]


def test_a_change_keeps_the_uid_and_raises_the_sequence_so_that_it_replaces_the_old_one() -> None:
    (before,), (after,) = read_back(TEA).events, read_back(replace(TEA, minutes=30, sequence=1)).events
    assert before.uid == after.uid == "tea@ashore"
    assert (before.sequence, after.sequence) == (0, 1)


def test_the_title_names_nobody_unless_that_was_asked_for() -> None:
    text = calendar_file([TEA], TEXTS, NOW, PRODUCT).decode()
    assert "Mina" not in text
    assert "tea\r\n" not in text
    named = replace(TEA, is_named=True)
    assert [event.summary for event in read_back(TEA, replace(named, uid="b")).events] == ["Time set aside", "tea"]
    assert title_of(replace(named, what=""), TEXTS) == "Time with Mina"
    assert title_of(replace(named, what="", with_whom=""), TEXTS) == "Time with someone"
    assert title_of(replace(named, what="", kind=CheckInKind.REST), TEXTS) == "Rest"


def test_a_reminder_comes_before_and_says_no_more_than_the_title() -> None:
    (event,) = read_back(replace(TEA, reminder_minutes=30)).events
    (alarm,) = event.alarm
    assert alarm.trigger == timedelta(minutes=-30)
    assert alarm.description == "Time set aside"
    assert not read_back(TEA).events[0].alarm


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_any_words_come_back_as_they_were(words: str) -> None:
    named = replace(TEA, what=words, is_named=True)
    text = calendar_file([named], TEXTS, NOW, PRODUCT)
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    (event,) = IcsCalendarStream.calendar_from_ics(text.decode()).events
    assert event.summary == title_of(named, TEXTS)


def test_a_line_break_in_the_words_begins_no_line_of_the_file() -> None:
    named = replace(TEA, what="tea\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT", is_named=True)
    text = calendar_file([named], TEXTS, NOW, PRODUCT).decode()
    assert [line for line in text.split("\r\n") if line.startswith("ATTENDEE")] == []
    assert text.count("\r\nEND:VEVENT") == 1
