"""A hard thought and kinder ways to see it, and finding the card by the words a person has for it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ashore.domain.launch import Page

PAGES_A_STEP_OPENS = (Page.BREATHE, Page.GROUND, Page.CONNECT)


class AngleKind(StrEnum):
    """A question about an exception, a body-first note, what one would say to a friend, something small to do."""

    EXCEPTION = "exception"
    BODY = "body"
    FRIEND = "friend"
    TINY_STEP = "tiny_step"


@dataclass(frozen=True, slots=True)
class Angle:
    kind: AngleKind
    text: str


@dataclass(frozen=True, slots=True)
class TinyStep:
    """One small thing to do now, in the page it opens. Raises ValueError for a page that has no steps to take."""

    text: str
    opens: Page

    def __post_init__(self) -> None:
        if self.opens not in PAGES_A_STEP_OPENS:
            raise ValueError(f"a tiny step opens {', '.join(PAGES_A_STEP_OPENS)}, not {self.opens}")


@dataclass(frozen=True, slots=True)
class Belief:
    """A thought in the first person, and what may stand beside it.

    `ladder` rises from barely kinder to kinder, so that a person can keep the line they half believe. `misfit` says
    what to do where the card does not fit, `caution` where distrust or distance is wise. `search_words` are other
    words people have for the thought; `points` the ids of the article's points it carries. Only `id` and `title` are
    there for a thought that a person wrote, and `own_id`, the id it has in the record; the cards Ashore comes with hold
    everything (`content/beliefs.py`) and have no `own_id`.
    """

    id: str
    title: str
    origin: str = ""
    ladder: tuple[str, ...] = ()
    angles: tuple[Angle, ...] = ()
    tiny_step: TinyStep | None = None
    misfit: str = ""
    caution: str = ""
    search_words: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    own_id: int | None = None


def find_beliefs(beliefs: Sequence[Belief], query: str) -> tuple[Belief, ...]:
    """The beliefs that the query may mean, the nearest first; all of them, in order, for a blank query.

    Case, accents and apostrophes do not matter; the beginning of a word is enough, and "abandoned" finds "abandon".
    Those that hold the most of the query's words are found, in title and search words or altogether. A word in the
    title counts before one among the search words, and that before one in the text. Words that most of the beliefs
    hold say nothing beside rarer ones. Where no word is found, a title that holds the query as it stands is, and after
    that words spelt much like those asked for.
    """
    if not query.strip():
        return tuple(beliefs)
    entries = [_SearchEntry(belief) for belief in beliefs]
    asked = list(dict.fromkeys(_words(query)))[:_MOST_WORDS]
    return (
        _holding(entries, asked)
        or tuple(belief for belief in beliefs if query.strip().casefold() in belief.title.casefold())
        or _holding(entries, _spelt_alike(entries, asked))
    )


def _holding(entries: Sequence["_SearchEntry"], asked: Sequence[str]) -> tuple[Belief, ...]:
    held = {word: sum(content.place_of(word) is not None for content in entries) for word in asked}
    telling = [word for word in asked if 0 < held[word] <= len(entries) / 2] or [word for word in asked if held[word]]
    ranks = [content.rank(telling) for content in entries]
    most = _Rank(*map(max, zip(*ranks, strict=True))) if ranks else _Rank(0, 0, 0)
    if most.anywhere == 0:
        return ()
    found = [
        number for number, rank in enumerate(ranks) if rank.anywhere == most.anywhere or 0 < rank.named == most.named
    ]
    found.sort(key=lambda number: ranks[number], reverse=True)  # stable: those alike keep their order
    return tuple(entries[number].belief for number in found)


def _spelt_alike(entries: Sequence["_SearchEntry"], asked: Iterable[str]) -> list[str]:
    """For each word asked for, the one in the titles and search words that is most like it."""
    from difflib import get_close_matches  # only where nothing else was found

    named = sorted(word for word in set().union(*(content.named for content in entries)) if len(word) >= _SHORTEST_STEM)
    return [like for word in asked for like in get_close_matches(word, named, 1, _ALIKE)]


class _Rank(NamedTuple):
    """How many of the words asked for stand in title or search words, in the title, anywhere."""

    named: int
    titled: int
    anywhere: int


class _SearchEntry:
    """One belief's words, by place: title, search words, text."""

    def __init__(self, belief: Belief) -> None:
        self.belief = belief
        angles = (angle.text for angle in belief.angles)
        step = belief.tiny_step.text if belief.tiny_step else ""
        text = (belief.origin, *belief.ladder, *angles, step, belief.misfit, belief.caution)
        self._places = tuple(frozenset(_words(" ".join(part))) for part in ((belief.title,), belief.search_words, text))

    @property
    def named(self) -> frozenset[str]:
        """The words of title and search words."""
        return self._places[0] | self._places[1]

    def place_of(self, asked: str) -> int | None:
        """The first place that holds a word like `asked`, from 0; None where there is none."""
        same = _likeness(asked)
        return next((number for number, words in enumerate(self._places) if any(map(same, words))), None)

    def rank(self, asked: Iterable[str]) -> _Rank:
        places = [place for place in map(self.place_of, asked) if place is not None]
        return _Rank(len(places) - places.count(2), places.count(0), len(places))


_MOST_WORDS = 40  # a search, not a letter
_ALIKE = 0.75  # "exhaustion" is like "exhausted", "pain" is not like "paranoid"
_SHORTEST_STEM = 5  # "every" may stand for "everyone", "her" may not stand for "here"


def _likeness(asked: str) -> Callable[[str], bool]:
    def same(word: str) -> bool:
        return word.startswith(asked) or (len(word) >= _SHORTEST_STEM and asked.startswith(word))

    return same


def _words(text: str) -> list[str]:
    """The text's words without case, accents and apostrophes."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    return re.findall(r"[^\W_]+", re.sub("['’ʼ`´]", "", bare))
