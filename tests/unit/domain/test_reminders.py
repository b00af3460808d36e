"""When a reminder is due: on the chosen days and times, never in quiet hours, never twice, whatever the clocks do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.reminders import RECENT, SET_BACK, ReminderPlan, due_now, next_due

EVERY_DAY = frozenset(range(1, 8))
BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Chatham")
]
"""Lord Howe moves its clocks by half an hour, Casablanca back for one month, Chatham is a quarter of an hour apart."""
MINUTES = st.integers(0, 24 * 60 - 1)
PLANS = st.builds(
    ReminderPlan,
    days=st.frozensets(st.integers(1, 7)),
    minutes=st.lists(MINUTES, max_size=4).map(tuple),
    quiet_from=MINUTES,
    quiet_until=MINUTES,
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def plan(*times: str, quiet: tuple[str, str] = ("00:00", "00:00"), days: frozenset[int] = EVERY_DAY) -> ReminderPlan:
    return ReminderPlan(days, tuple(map(minute_of, times)), minute_of(quiet[0]), minute_of(quiet[1]))


def minute_of(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def texts(found: list[datetime], zone: ZoneInfo = BERLIN) -> list[str]:
    return [each.astimezone(zone).strftime("%d %H:%M") for each in found]


def due_times(of: ReminderPlan, start: datetime, count: int, zone: ZoneInfo) -> list[datetime]:
    found: list[datetime] = []
    while len(found) < count and (due := next_due(of, found[-1] if found else start, zone)) is not None:
        found.append(due)
    return found


def test_it_comes_at_the_chosen_times_of_the_chosen_days() -> None:
    weekend = plan("10:00", "16:30", days=frozenset({6, 7}))
    found = due_times(weekend, at("2026-11-26 10:07"), 5, BERLIN)
    assert texts(found) == ["28 10:00", "28 16:30", "29 10:00", "29 16:30", "05 10:00"]


@pytest.mark.parametrize("none", [plan(), plan("10:00", days=frozenset()), plan("23:00", quiet=("22:00", "07:00"))])
def test_without_a_day_a_time_or_an_hour_that_is_not_quiet_there_is_none(none: ReminderPlan) -> None:
    assert next_due(none, at("2026-11-26 10:07"), BERLIN) is None


@pytest.mark.parametrize(
    ("quiet", "expected"),
    [
        (("22:00", "07:00"), ["26 12:00", "27 07:00", "27 12:00"]),
        (("11:00", "13:00"), ["26 23:30", "27 06:59", "27 07:00"]),
        (("07:00", "07:00"), ["26 12:00", "26 23:30", "27 06:59"]),
    ],
)
def test_quiet_hours_begin_and_end_to_the_minute_also_over_midnight(
    quiet: tuple[str, str], expected: list[str]
) -> None:
    found = due_times(plan("06:59", "07:00", "12:00", "23:30", quiet=quiet), at("2026-11-26 10:07"), 3, BERLIN)
    assert texts(found) == expected


def test_a_time_that_the_clocks_leave_out_comes_after_what_they_leave_out() -> None:
    found = due_times(plan("02:30"), at("2026-03-28 12:00"), 2, BERLIN)
    assert texts(found) == ["29 03:30", "30 02:30"]


def test_a_time_that_comes_twice_in_a_night_counts_once() -> None:
    found = due_times(plan("02:30"), at("2026-10-24 12:00"), 2, BERLIN)
    assert found[0] == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert texts(found) == ["25 02:30", "26 02:30"]


def test_what_the_clocks_move_into_quiet_hours_does_not_come() -> None:
    assert texts(due_times(plan("02:30", quiet=("03:00", "04:00")), at("2026-03-28 12:00"), 1, BERLIN)) == ["30 02:30"]


@pytest.mark.parametrize("zone", ZONES, ids=str)
@given(of=PLANS, start=MOMENTS)
def test_none_is_in_quiet_hours_on_another_day_or_there_twice(
    of: ReminderPlan, start: datetime, zone: ZoneInfo
) -> None:
    found = due_times(of, start, 12, zone)
    assert found == sorted(set(found))
    assert all(each > start for each in found)
    for each in found:
        here = each.astimezone(zone)
        assert not of.is_quiet(here.hour * 60 + here.minute)
        gap = here - timedelta(hours=2)  # what the clocks leave out may be moved past midnight
        assert {here.isoweekday(), gap.isoweekday()} & of.days
    assert len({each.astimezone(zone).replace(tzinfo=None) for each in found}) == len(found)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@given(of=PLANS, start=MOMENTS, hours=st.integers(1, 400))
def test_the_times_of_a_span_are_the_same_wherever_one_begins_to_look(
    of: ReminderPlan, start: datetime, hours: int, zone: ZoneInfo
) -> None:
    later = start + timedelta(hours=hours)
    found = due_times(of, start, 6, zone)
    rest = [each for each in found if each > later]
    assert due_times(of, later, len(rest), zone) == rest


@pytest.mark.parametrize("zone", ZONES, ids=str)
@given(of=PLANS, start=MOMENTS, steps=st.lists(st.integers(-90, 900), min_size=1, max_size=30))
def test_whatever_the_clock_does_nothing_is_shown_twice_late_or_in_quiet_hours(
    of: ReminderPlan, start: datetime, steps: list[int], zone: ZoneInfo
) -> None:
    now, handled = start, None
    shown: list[datetime] = []
    for minutes in steps:
        now += timedelta(minutes=minutes)
        due = due_now(of, now, handled, zone)
        if due is None:
            continue
        handled = due
        shown.append(due)
        assert timedelta() <= now - due < RECENT
        here = now.astimezone(zone)
        assert not of.is_quiet(here.hour * 60 + here.minute)
    assert shown == sorted(set(shown))


def test_after_a_long_sleep_there_is_one_at_most_and_only_a_recent_one() -> None:
    often = plan("09:00", "09:10", "09:20", "15:00")
    assert due_now(often, at("2026-11-26 09:25"), None, BERLIN) == at("2026-11-26 09:20")
    assert due_now(often, at("2026-11-26 09:25"), at("2026-11-26 09:20"), BERLIN) is None
    assert due_now(often, at("2026-11-26 10:00"), at("2026-11-25 15:00"), BERLIN) is None


def test_what_was_due_just_before_the_quiet_hours_is_not_shown_in_them() -> None:
    late = plan("21:55", quiet=("22:00", "08:00"))
    assert due_now(late, at("2026-11-26 21:58"), None, BERLIN) == at("2026-11-26 21:55")
    assert due_now(late, at("2026-11-26 22:05"), None, BERLIN) is None


def test_a_clock_that_goes_back_shows_nothing_again_unless_it_was_far_off() -> None:
    ten, handled = plan("10:00"), at("2026-11-26 10:00")
    for hours in (1, 23):
        back = handled - timedelta(hours=hours)
        assert due_now(ten, back + timedelta(minutes=1), handled, BERLIN) is None
    assert due_now(ten, at("2026-11-25 10:01"), handled, BERLIN) is None
    assert handled - at("2025-11-26 10:01") > SET_BACK
    assert due_now(ten, at("2025-11-26 10:01"), handled, BERLIN) == at("2025-11-26 10:00")


@pytest.mark.parametrize("change", [{"days": frozenset({0})}, {"minutes": (1440,)}, {"quiet_from": -1}])
def test_what_is_no_day_and_no_minute_is_refused(change: dict[str, object]) -> None:
    usual: dict[str, object] = {"days": EVERY_DAY, "minutes": (600,), "quiet_from": 0, "quiet_until": 0}
    with pytest.raises(ValueError, match=r" is 1 to 7| is 0 to 1,439"):
        ReminderPlan(**(usual | change))  # type: ignore[arg-type]  # the names of fields
