"""What the pictures of Notice show: a person's own notes, counted. Nothing is averaged, and nothing concluded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from ashore.domain.notes import Activity, Mark
from ashore.domain.what_helps import Outcomes

MOST_PAIRS = 40
HOURS_TOGETHER = 3
DAYS, BANDS = 7, 24 // HOURS_TOGETHER
MOST_ROWS = 8
"""Of a picture with rows; its table has all of them, up to MOST_TABLE_ROWS."""
MOST_TABLE_ROWS = 60


class PictureKind(StrEnum):
    """What a picture is of."""

    BEFORE_AFTER = "before_after"
    WEEK = "week"
    SITUATIONS = "situations"
    HELPED = "helped"


class RatedTime(NamedTuple):
    """How hard it was, 0 to 10, before something and after it."""

    noted_at: datetime
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """The newest times with both numbers, the oldest of them first. `has_older` where there are more."""

    times: tuple[RatedTime, ...] = ()
    has_older: bool = False

    @property
    def lower(self) -> int:
        return sum(each.after < each.before for each in self.times)

    @property
    def same(self) -> int:
        return sum(each.after == each.before for each in self.times)

    @property
    def higher(self) -> int:
        return sum(each.after > each.before for each in self.times)


class WeekPlace(NamedTuple):
    """`weekday` counts from 0 for Monday, `band` so many hours from midnight on."""

    weekday: int
    band: int


@dataclass(frozen=True, slots=True)
class Week:
    """How many notes there are of each weekday and each HOURS_TOGETHER hours; places without any are left out."""

    counts: Mapping[WeekPlace, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def most(self) -> tuple[WeekPlace, ...]:
        """Where most notes are; more than one where it is even."""
        highest = max(self.counts.values(), default=0)
        return tuple(sorted(place for place, count in self.counts.items() if count == highest))


class MarkCount(NamedTuple):
    """In how many notes a mark is."""

    mark: Mark
    notes: int


class HelpedCount(NamedTuple):
    """What was noted of an activity, or of a mark that says what helped."""

    what: Activity | Mark
    outcomes: Outcomes

    @property
    def same(self) -> int:
        """How often it was neither lower nor worse."""
        return self.outcomes.times - self.outcomes.lower - self.outcomes.worse


NoteCounts = BeforeAfter | Week | tuple[MarkCount, ...] | tuple[HelpedCount, ...]
