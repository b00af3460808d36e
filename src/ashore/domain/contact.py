"""What followed when Ashore led to a line for someone: it was sent, or not today. Both are equally fine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ashore.domain.people import Closeness, Person
from ashore.domain.phrase import PhraseError, translate_later

DECLINES_BEFORE_REST = 3
REST = timedelta(days=14)
"""How long nothing is suggested after that many answers "not today" in a row."""
NEAR = (Closeness.IN_TOUCH, Closeness.NOW_AND_THEN)
EASIEST_FIRST = (Closeness.IN_TOUCH, Closeness.NOW_AND_THEN, Closeness.UNSAID, Closeness.LONG_AGO)


class ContactAnswer(StrEnum):
    SENT = "sent"
    NOT_TODAY = "not_today"


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """`answered_at` is a date and time with its time zone, as ISO 8601. `person_id` is None where nobody was named.

    Raises ValueError when the time cannot be read, or has no zone.
    """

    answer: ContactAnswer
    answered_at: str
    person_id: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "answer", ContactAnswer(self.answer))
        if self.time.tzinfo is None:
            raise PhraseError(translate_later("ContentErrors", "the time of an answer has a time zone"))

    @property
    def time(self) -> datetime:
        return datetime.fromisoformat(self.answered_at)


def is_suggesting(entries: Sequence[ContactEntry], now: datetime) -> bool:
    """Whether someone may be suggested now; `entries` with the oldest first.

    A clock that was set back is no reason to suggest sooner or later than the rest allows.
    """
    latest = entries[-DECLINES_BEFORE_REST:]
    if len(latest) < DECLINES_BEFORE_REST or any(entry.answer is ContactAnswer.SENT for entry in latest):
        return True
    return abs(now - latest[-1].time) >= REST


def person_to_suggest(
    people: Sequence[Person], entries: Sequence[ContactEntry], *, is_warmed_up: bool
) -> Person | None:
    """Who is easiest to begin with, another than the one last answered about.

    Someone from long ago only where it `is_warmed_up`: a line went to someone nearer before. None where nobody fits.
    """
    able = [person for person in people if is_warmed_up or person.closeness is not Closeness.LONG_AGO]
    last = entries[-1].person_id if entries else None
    able.sort(key=lambda person: (person.id == last, EASIEST_FIRST.index(person.closeness)))
    return able[0] if able else None
