"""A place within Connect, and what stands filled in there, for steps elsewhere that lead to it."""

from dataclasses import dataclass
from enum import StrEnum

from ashore.domain.check_ins import OFFERED_MINUTES, CheckInKind
from ashore.domain.starters import SMALL_KINDS, StarterKind


class ConnectPlace(StrEnum):
    START_SMALL = "start_small"
    BE_HONEST = "be_honest"
    PLAN = "plan"
    WEEK = "week"
    KIND_LINES = "kind_lines"


_WITH_STARTERS = (ConnectPlace.START_SMALL, ConnectPlace.BE_HONEST)


@dataclass(frozen=True, slots=True)
class ConnectTarget:
    """Where Connect opens. `size` and `starter`, the id of a line, say which words stand in the field; `minutes` and
    `time_for` what the form of a plan begins with.

    Raises ValueError, whose message says how to mend it, for a value that its place has no use for, or that cannot be
    chosen there.
    """

    place: ConnectPlace
    size: StarterKind | None = None
    starter: str = ""
    minutes: int | None = None
    time_for: CheckInKind | None = None

    def __post_init__(self) -> None:
        if self.size is not None and self.place is not ConnectPlace.START_SMALL:
            raise ValueError(f"size is for {ConnectPlace.START_SMALL}: take it out")
        if self.size is not None and self.size not in SMALL_KINDS:
            raise ValueError(f"size is {', '.join(SMALL_KINDS)}: write one of them")
        if self.starter and self.place not in _WITH_STARTERS:
            raise ValueError(f"starter is for {' and '.join(_WITH_STARTERS)}: take it out")
        if (self.minutes is not None or self.time_for is not None) and self.place is not ConnectPlace.PLAN:
            raise ValueError(f"minutes and time_for are for {ConnectPlace.PLAN}: take them out")
        if self.minutes is not None and self.minutes not in OFFERED_MINUTES:
            raise ValueError(f"minutes is {', '.join(map(str, OFFERED_MINUTES))}: write one of them")
