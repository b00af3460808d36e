"""Small appointments with someone, or with rest, as a person plans them; both count the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ashore.domain.entries import check_text
from ashore.domain.phrase import PhraseError, translate_later

LONGEST_MINUTES = 24 * 60
OFFERED_MINUTES = (2, 5, 15, 30, 60)
"""The lengths to choose from."""
MOST_OCCURRENCES = 1000


class CheckInKind(StrEnum):
    CONTACT = "contact"
    REST = "rest"


class Repeat(StrEnum):
    NEVER = "never"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """`starts` is a local date and time without a zone, in the IANA time zone `zone`.

    `until` is the last day on which it repeats, None for no end. `reminder_minutes` before it begins the calendar
    reminds, None for not at all. `what` and `with_whom` are in the person's own words. With `is_named` the calendar
    shows them; otherwise its title says nothing of anyone. `uid` stays the same for good and `sequence` counts its
    changes, so that a changed one takes the place of the old one in a calendar.

    Raises ValueError for a time that the clocks skip on that day, an end before the beginning, an unknown zone, or a
    length outside 1 to 1,440 minutes.
    """

    kind: CheckInKind
    starts: datetime
    zone: str
    uid: str
    what: str = ""
    with_whom: str = ""
    minutes: int = 15
    repeat: Repeat = Repeat.NEVER
    until: date | None = None
    reminder_minutes: int | None = None
    is_named: bool = False
    sequence: int = 0
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "uid")
        check_text(self, "what", "with_whom", blank=True)
        if self.starts.tzinfo is not None:
            raise PhraseError(translate_later("ContentErrors", "the time is local, without a zone of its own"))
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            rule = translate_later("ContentErrors", "it lasts 1 to {most} minutes, not {minutes}")
            raise PhraseError(rule.format(most=LONGEST_MINUTES, minutes=self.minutes))
        if self.until is not None and self.until < self.starts.date():
            raise PhraseError(translate_later("ContentErrors", "the last day is before the first"))
        if self.reminder_minutes is not None and not 0 <= self.reminder_minutes <= 7 * LONGEST_MINUTES:
            rule = translate_later("ContentErrors", "a reminder comes 0 to {most} minutes before")
            raise PhraseError(rule.format(most=7 * LONGEST_MINUTES))
        if is_skipped(self.starts, self.zone):
            raise PhraseError(translate_later("ContentErrors", "the clocks skip this time on that day"))


def is_skipped(local: datetime, zone: str) -> bool:
    """Whether the clocks go forward over this time, so that it does not exist there.

    Raises ValueError where there is no such zone.
    """
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise PhraseError(translate_later("ContentErrors", "{zone} is not a time zone").format(zone=zone)) from error
    aware = local.replace(tzinfo=there)
    return aware.astimezone(ZoneInfo("UTC")).astimezone(there).replace(tzinfo=None) != local


def occurrences(check_in: CheckIn, first: date, last: date) -> Iterator[datetime]:
    """The local times at which it begins from `first` to `last`, both days included.

    A day that a month lacks is left out. At most MOST_OCCURRENCES.
    """
    end = last if check_in.until is None else min(last, check_in.until)
    found = 0
    for start in _all_starts(check_in, end):
        if start.date() >= first:
            yield start
            found += 1
            if found == MOST_OCCURRENCES:
                return


def _all_starts(check_in: CheckIn, end: date) -> Iterator[datetime]:
    start = check_in.starts
    if check_in.repeat is Repeat.NEVER:
        if start.date() <= end:
            yield start
        return
    if check_in.repeat is Repeat.MONTHLY:
        yield from _monthly(start, end)
        return
    step = timedelta(weeks=1 if check_in.repeat is Repeat.WEEKLY else 2)
    while start.date() <= end:
        yield start
        start += step


def _monthly(start: datetime, end: date) -> Iterator[datetime]:
    year, month = start.year, start.month
    while (year, month) <= (end.year, end.month):
        try:
            this = start.replace(year=year, month=month)
        except ValueError:  # the 31st of a short month
            this = None
        if this is not None and this.date() <= end:
            yield this
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
