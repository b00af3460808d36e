"""What a person noticed, in marks and words, or two numbers around a practice. It is never interpreted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ashore.domain.entries import check_text
from ashore.domain.phrase import PhraseError, translate_later
from ashore.domain.ratings import check_distress

LONGEST_MARK = 60
"""Characters of a mark in the person's own words: it stands on a button."""
MOST_MARKS = 100


class MarkKind(StrEnum):
    """What a mark says of the moment."""

    SIGN = "sign"
    """What pulling away looks like."""
    SITUATION = "situation"
    """What was happening, or came before."""
    FEELING = "feeling"
    BODY = "body"
    RIGHT_NOW = "right_now"
    """The value is the id of an answer to "What is it like right now?" on Ground."""
    HELPED = "helped"
    HELPED_EXERCISE = "helped_exercise"
    """The value is the id of an exercise."""
    HELPED_PATTERN = "helped_pattern"
    """The value is the id of a breathing pattern."""


class ActivityKind(StrEnum):
    """What the numbers before and after are about."""

    PRACTICE = "practice"
    """Breathing along; the id is that of a pattern."""
    EXERCISE = "exercise"
    """The id is that of a grounding exercise."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing about a moment. `value` is an id of the content, or, where `is_own`, the person's own words."""

    kind: MarkKind
    value: str
    is_own: bool = False

    def __post_init__(self) -> None:
        check_text(self, "value")
        if self.is_own and len(self.value) > LONGEST_MARK:
            raise _longer_than_a_mark(self.value)


@dataclass(frozen=True, slots=True)
class OwnMark:
    """Words of the person's own that are offered for new notes. Notes hold the words themselves, not this id."""

    kind: MarkKind
    text: str
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "text")
        if len(self.text) > LONGEST_MARK:
            raise _longer_than_a_mark(self.text)

    @property
    def mark(self) -> Mark:
        """As a note holds it."""
        return Mark(self.kind, self.text, is_own=True)


@dataclass(frozen=True, slots=True)
class Activity:
    """A practice or an exercise."""

    kind: ActivityKind
    id: str

    def __post_init__(self) -> None:
        check_text(self, "id")


@dataclass(frozen=True, slots=True)
class Note:
    """Every part may be left out. `id` is any text that no other note has; it stays the same for good.

    `noted_at` has the offset of the person's clock at that time, in whole minutes, and no microseconds. Distress goes
    from 0 to 10 (SUDS, Wolpe); None is skipped. `felt_worse` is "This isn't helping", said of `activity`.

    Raises ValueError where a part is out of its range.
    """

    id: str
    noted_at: datetime
    marks: tuple[Mark, ...] = ()
    situation: str = ""
    next_time: str = ""
    distress_before: int | None = None
    distress_after: int | None = None
    activity: Activity | None = None
    felt_worse: bool = False

    def __post_init__(self) -> None:
        check_text(self, "id")
        check_text(self, "situation", "next_time", blank=True)
        check_distress(self.distress_before)
        check_distress(self.distress_after)
        offset = self.noted_at.utcoffset()
        if offset is None or offset.total_seconds() % 60 or self.noted_at.microsecond:
            rule = translate_later("ContentErrors", "{name} has an offset in whole minutes, and whole seconds")
            raise PhraseError(rule.format(name="noted_at"))
        if len(self.marks) > MOST_MARKS or len(set(self.marks)) != len(self.marks):
            rule = translate_later("ContentErrors", "a note has at most {most} marks, each of them once")
            raise PhraseError(rule.format(most=MOST_MARKS))

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing but a time."""
        numbers = (self.distress_before, self.distress_after)
        words = self.situation.strip() or self.next_time.strip()
        return not (self.marks or words or self.activity or numbers != (None, None))

    @property
    def distress_change(self) -> int | None:
        """Below 0 where it felt lower afterwards; None where a number was skipped."""
        if self.distress_before is None or self.distress_after is None:
            return None
        return self.distress_after - self.distress_before

    def marks_of(self, *kinds: MarkKind) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.kind in kinds)


def without_repeats(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """In the order in which they first come, at most MOST_MARKS."""
    return tuple(dict.fromkeys(marks))[:MOST_MARKS]


def _longer_than_a_mark(words: str) -> PhraseError:
    rule = translate_later("ContentErrors", "a mark has at most {most} characters, not {count}")
    return PhraseError(rule.format(most=LONGEST_MARK, count=len(words)))
