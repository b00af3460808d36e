"""Finds notes by words: those that were written, and the names of what was marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from ashore.domain.notes import Activity, Mark, Note
from ashore.domain.word_search import words_of

MOST_WORDS = 8
"""Of a search; what follows is left out."""


@dataclass(frozen=True, slots=True)
class SearchWord:
    """`text` is without case and accents. `marks` and `activities` have it in the name that the person sees."""

    text: str
    marks: frozenset[Mark] = frozenset()
    activities: frozenset[Activity] = frozenset()


class NotePlace(NamedTuple):
    """Where a note stands in the list: the newest first, and by id where two are of the same second (UTC)."""

    noted_at: str
    id: str


class NotePage(NamedTuple):
    """Some notes of the list. `end` is the place of the last of them, None where no more follow."""

    notes: tuple[Note, ...]
    end: NotePlace | None = None
    unreadable: int = 0


class Span(NamedTuple):
    """From `first` on, and before `end`. Both have an offset."""

    first: datetime
    end: datetime


def search_words(
    query: str, mark_names: Mapping[Mark, str], activity_names: Mapping[Activity, str]
) -> tuple[SearchWord, ...]:
    """What a query asks for: every word is to be in a note, in any of its parts. () asks for nothing."""
    folded_marks = {mark: folded(name) for mark, name in mark_names.items()}
    folded_activities = {activity: folded(name) for activity, name in activity_names.items()}
    return tuple(
        SearchWord(
            word,
            frozenset(mark for mark, name in folded_marks.items() if word in name),
            frozenset(activity for activity, name in folded_activities.items() if word in name),
        )
        for word in list(dict.fromkeys(words_of(query)))[:MOST_WORDS]
    )


def folded(text: str) -> str:
    """The words of the text without case, accents and punctuation, as they are searched."""
    return " ".join(words_of(text))
