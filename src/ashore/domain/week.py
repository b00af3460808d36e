"""A week as a person would like it to be: rest and contact in its mornings, afternoons and evenings.

It repeats: that is less to do than a week for each date, and nothing in it can be overdue.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat, occurrences
from ashore.domain.entries import check_text
from ashore.domain.phrase import PhraseError, translate_later

DAYS = 7
BLOCK_MINUTES = 30
"""How long a block lasts in a calendar."""
_AFTERNOON_HOUR, _EVENING_HOUR = 12, 17


class PartOfDay(StrEnum):
    """In the order of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


PARTS = tuple(PartOfDay)
CALENDAR_TIMES: Mapping[PartOfDay, time] = {
    PartOfDay.MORNING: time(10),
    PartOfDay.AFTERNOON: time(15),
    PartOfDay.EVENING: time(19),
}
"""When a block of each part begins in a calendar."""


class Slot(NamedTuple):
    """One part of a weekday; `weekday` counts from Monday, 0 to 6."""

    weekday: int
    part: PartOfDay

    @property
    def place(self) -> int:
        """From Monday morning, 0, to Sunday evening."""
        return self.weekday * len(PARTS) + PARTS.index(self.part)


@dataclass(frozen=True, slots=True)
class WeekBlock:
    """Rest or contact in one part of a weekday, every week; both count the same. `words` are the person's own.

    `first_day` is the day on which it comes for the first time in a calendar. `uid` stays the same for good and
    `sequence` counts its changes, so that a changed one takes the place of the old one there.

    Raises ValueError for a weekday outside 0 to 6, or a first day that is another weekday.
    """

    kind: CheckInKind
    slot: Slot
    first_day: date
    uid: str
    words: str = ""
    sequence: int = 0
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "uid")
        check_text(self, "words", blank=True)
        if not 0 <= self.slot.weekday < DAYS:
            rule = translate_later("ContentErrors", "a weekday is 0 to {most}, not {number}")
            raise PhraseError(rule.format(most=DAYS - 1, number=self.slot.weekday))
        if self.first_day.weekday() != self.slot.weekday:
            raise PhraseError(translate_later("ContentErrors", "the first day is another weekday"))


def first_day_of(slot: Slot, today: date) -> date:
    """The next day of this weekday: today, or one of the six days after it."""
    return today + timedelta(days=(slot.weekday - today.weekday()) % DAYS)


def as_check_in(block: WeekBlock, zone: str, *, is_named: bool) -> CheckIn:
    """For a calendar: every week, from its first day on. With `is_named` the calendar shows what it is."""
    starts = datetime.combine(block.first_day, CALENDAR_TIMES[block.slot.part])
    return CheckIn(
        block.kind,
        starts,
        zone,
        block.uid,
        block.words,
        minutes=BLOCK_MINUTES,
        repeat=Repeat.WEEKLY,
        is_named=is_named,
        sequence=block.sequence,
    )


def slot_of(local: datetime) -> Slot:
    """The part of the day that a local time is in."""
    is_evening, is_afternoon = local.hour >= _EVENING_HOUR, local.hour >= _AFTERNOON_HOUR
    part = PartOfDay.EVENING if is_evening else PartOfDay.AFTERNOON if is_afternoon else PartOfDay.MORNING
    return Slot(local.weekday(), part)


class Planned(NamedTuple):
    """A planned appointment and the local time at which it comes."""

    starts: datetime
    check_in: CheckIn


def planned_in_week(check_ins: Iterable[CheckIn], today: date) -> dict[Slot, tuple[Planned, ...]]:
    """What is planned in the seven days from `today` on, which have each weekday once; by time within a slot."""
    last = today + timedelta(days=DAYS - 1)
    found = [Planned(starts, each) for each in check_ins for starts in occurrences(each, today, last)]
    by_slot: dict[Slot, tuple[Planned, ...]] = {}
    for planned in sorted(found, key=lambda each: each.starts):
        slot = slot_of(planned.starts)
        by_slot[slot] = (*by_slot.get(slot, ()), planned)
    return by_slot


def block_in(blocks: Sequence[WeekBlock], slot: Slot) -> WeekBlock | None:
    """None where nothing is there."""
    return next((block for block in blocks if block.slot == slot), None)
