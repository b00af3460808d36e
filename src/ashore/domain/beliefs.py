"""Hard thoughts with kinder ways to see them, and the search through them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ashore.domain.launch import Page

TINY_STEP_PAGES = (Page.BREATHE, Page.GROUND, Page.CONNECT)


class AngleKind(StrEnum):
    """A question about an exception, a note about the body, what one would say to a friend, something small to do."""

    EXCEPTION = "exception"
    BODY = "body"
    FRIEND = "friend"
    TINY_STEP = "tiny_step"


class BeliefGroup(StrEnum):
    """What a belief is about: oneself, other people, or being close to them."""

    ABOUT_ME = "about_me"
    PEOPLE = "people"
    CLOSENESS = "closeness"


@dataclass(frozen=True, slots=True)
class Angle:
    """A question or note that looks at the belief from another side."""

    kind: AngleKind
    text: str


@dataclass(frozen=True, slots=True)
class TinyStep:
    """One small thing to do now, on the page it opens. Raises ValueError for any other page than TINY_STEP_PAGES."""

    text: str
    opens: Page

    def __post_init__(self) -> None:
        if self.opens not in TINY_STEP_PAGES:
            raise ValueError(f"a tiny step opens {', '.join(TINY_STEP_PAGES)}, not {self.opens}")


@dataclass(frozen=True, slots=True)
class Belief:
    """A thought in the first person, with kinder lines and all else its card shows.

    `ladder` rises from barely kinder to kinder, so that a person can keep the line they half believe. `misfit` says
    what to do where the card does not fit, `caution` where distrust or distance is wise. `search_words` are other
    words people have for the thought; `points` the ids of the article's points it carries; `group` is where the list
    shows it. A belief that a person wrote has only `id`, `title`, and `own_id`, its id in the record; those that
    Ashore comes with have all the rest (`content/beliefs.py`) and no `own_id`.
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
    group: BeliefGroup = BeliefGroup.ABOUT_ME


def find_beliefs(beliefs: Sequence[Belief], query: str) -> tuple[Belief, ...]:
    """The beliefs that the query may mean, the nearest first; all of them, in order, for a blank query.

    Case, accents and apostrophes do not matter; the beginning of a word is enough, and "abandoned" finds "abandon".
    Found are those with the most of the query's words, in title and search words or altogether. A word in the
    title counts before one among the search words, and that before one in the text. Words in more than half of the
    beliefs count only where there are no rarer ones. Where no word is found, titles that contain the whole query are,
    and after that words with a similar spelling.
    """
    if not query.strip():
        return tuple(beliefs)
    entries = [_SearchEntry(belief) for belief in beliefs]
    query_words = list(dict.fromkeys(_words(query)))[:_MOST_WORDS]
    return (
        _matching(entries, query_words)
        or tuple(belief for belief in beliefs if query.strip().casefold() in belief.title.casefold())
        or _matching(entries, _similar_words(entries, query_words))
    )


def _matching(entries: Sequence["_SearchEntry"], query_words: Sequence[str]) -> tuple[Belief, ...]:
    """The entries that hold most of the words, best first."""
    counts = {word: sum(entry.field_with(word) is not None for entry in entries) for word in query_words}
    rare = [word for word in query_words if 0 < counts[word] <= len(entries) / 2]
    words = rare or [word for word in query_words if counts[word]]
    ranks = [entry.rank(words) for entry in entries]
    most = _Rank(*map(max, zip(*ranks, strict=True))) if ranks else _Rank(0, 0, 0)
    if most.anywhere == 0:
        return ()
    found = [
        index for index, rank in enumerate(ranks) if rank.anywhere == most.anywhere or 0 < rank.named == most.named
    ]
    found.sort(key=lambda index: ranks[index], reverse=True)  # stable: equal ranks keep their order
    return tuple(entries[index].belief for index in found)


def _similar_words(entries: Sequence["_SearchEntry"], query_words: Iterable[str]) -> list[str]:
    """For each word of the query, the most similar one among the titles and search words."""
    from difflib import get_close_matches  # only where nothing else was found

    named = sorted(word for word in set().union(*(entry.named for entry in entries)) if len(word) >= _SHORTEST_STEM)
    return [similar for word in query_words for similar in get_close_matches(word, named, 1, _LEAST_SIMILARITY)]


class _Rank(NamedTuple):
    """How many words of the query are in the title or search words, in the title, anywhere."""

    named: int
    titled: int
    anywhere: int


class _SearchEntry:
    """One belief's words, in three fields: title, search words, text."""

    def __init__(self, belief: Belief) -> None:
        self.belief = belief
        angles = (angle.text for angle in belief.angles)
        step = belief.tiny_step.text if belief.tiny_step else ""
        text = (belief.origin, *belief.ladder, *angles, step, belief.misfit, belief.caution)
        self._fields = tuple(frozenset(_words(" ".join(part))) for part in ((belief.title,), belief.search_words, text))

    @property
    def named(self) -> frozenset[str]:
        """The words of title and search words."""
        return self._fields[0] | self._fields[1]

    def field_with(self, query_word: str) -> int | None:
        """The index of the first field with a word that matches; None where there is none."""
        matches = _matcher(query_word)
        return next((index for index, words in enumerate(self._fields) if any(map(matches, words))), None)

    def rank(self, query_words: Iterable[str]) -> _Rank:
        fields = [field for field in map(self.field_with, query_words) if field is not None]
        return _Rank(len(fields) - fields.count(2), fields.count(0), len(fields))


_MOST_WORDS = 40  # a search, not a letter
_LEAST_SIMILARITY = 0.75  # "exhaustion" is similar to "exhausted", "pain" is not to "paranoid"
_SHORTEST_STEM = 5  # "every" may stand for "everyone", "her" may not stand for "here"


def _matcher(query_word: str) -> Callable[[str], bool]:
    def matches(word: str) -> bool:
        return word.startswith(query_word) or (len(word) >= _SHORTEST_STEM and query_word.startswith(word))

    return matches


def _words(text: str) -> list[str]:
    """The text's words without case, accents and apostrophes."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    return re.findall(r"[^\W_]+", re.sub("['’ʼ`´]", "", bare))
