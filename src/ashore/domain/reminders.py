"""When a reminder is due: a pure function of what was chosen, the clock and the time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from ashore.domain.times_of_day import days_of_week, minute_of_day, minutes_of_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ashore.domain.settings import Settings

RECENT = timedelta(minutes=30)
"""Who chose ten o'clock still finds a quarter past in place, and may have other plans at eleven."""
SET_BACK = timedelta(days=1)
"""A clock that goes back by more has been wrong before: what was shown by it says nothing of what is to come."""
_DAYS_AHEAD = 15
"""A time comes again within a week; the clocks leave one out at most once in that time."""


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """`days` are 1 for Monday to 7 for Sunday, `minutes` of the day on the clock on the wall, 0 to 1,439.

    Nothing comes from `quiet_from` until `quiet_until`, which may lie after midnight; where both are the same there are
    no quiet hours. Raises ValueError for what is no day and no minute.
    """

    days: frozenset[int]
    minutes: tuple[int, ...]
    quiet_from: int
    quiet_until: int

    def __post_init__(self) -> None:
        if not self.days <= set(range(1, 8)):
            raise ValueError("a day is 1 to 7")
        if not all(0 <= minute < 24 * 60 for minute in (*self.minutes, self.quiet_from, self.quiet_until)):
            raise ValueError("a minute of the day is 0 to 1,439")

    @classmethod
    def of(cls, settings: Settings) -> ReminderPlan:
        return cls(
            days_of_week(settings.reminder_days),
            minutes_of_day(settings.reminder_times),
            minute_of_day(settings.quiet_from),
            minute_of_day(settings.quiet_until),
        )

    def is_quiet(self, minute: int) -> bool:
        """Whether this minute of the day is in the quiet hours."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= minute < self.quiet_until
        return minute >= self.quiet_from or minute < self.quiet_until


def next_due(plan: ReminderPlan, after: datetime, zone: tzinfo) -> datetime | None:
    """The first time later than `after` at which a reminder is due, in UTC; None where none ever is.

    `after` has a time zone. A time that the clocks leave out comes as much later as they jump, one that comes twice in
    a night counts once, the first time.
    """
    first = after.astimezone(zone).date() - timedelta(days=1)
    return min((each for each in _due_times(plan, first, _DAYS_AHEAD, zone) if each > after), default=None)


def due_now(plan: ReminderPlan, now: datetime, handled: datetime | None, zone: tzinfo) -> datetime | None:
    """The latest time that was due up to `now` and is still RECENT, in UTC; None where there is none.

    `handled` is the latest one that is over and done, shown or not. Whatever was due before the one that is returned is
    over with it, so that there are never two at once. Nothing is due while it is quiet.
    """
    here = now.astimezone(zone)
    if plan.is_quiet(here.hour * 60 + here.minute):
        return None
    earliest = now - RECENT
    if handled is not None and handled - now <= SET_BACK:
        earliest = max(earliest, handled)
    first = earliest.astimezone(zone).date() - timedelta(days=1)
    return max((each for each in _due_times(plan, first, 4, zone) if earliest < each <= now), default=None)


def _due_times(plan: ReminderPlan, first: date, days: int, zone: tzinfo) -> Iterator[datetime]:
    for day in (first + timedelta(days=number) for number in range(days)):
        if day.isoweekday() not in plan.days:
            continue
        for minute in plan.minutes:
            # By way of UTC, which moves a time that the clocks leave out past what they leave out.
            due = datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
            here = due.astimezone(zone)
            if not plan.is_quiet(here.hour * 60 + here.minute):
                yield due
