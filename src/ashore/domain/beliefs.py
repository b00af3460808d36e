"""Hard thoughts with kinder ways to see them, and the search through them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ashore.domain.connect_target import ConnectTarget
from ashore.domain.launch import Page
from ashore.domain.reframes import Reframe
from ashore.domain.word_search import contains_phrase, is_one_letter_off, words_of

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
    """One small thing to do now, on the page it opens; `connect` says where in Connect.

    Raises ValueError for any other page than TINY_STEP_PAGES, and for `connect` with another page.
    """

    text: str
    opens: Page
    connect: ConnectTarget | None = None

    def __post_init__(self) -> None:
        if self.connect is not None and self.opens is not Page.CONNECT:
            raise ValueError("connect is for a step that opens connect: take it out")
        if self.opens not in TINY_STEP_PAGES:
            raise ValueError(f"a tiny step opens {', '.join(TINY_STEP_PAGES)}, not {self.opens}")


@dataclass(frozen=True, slots=True)
class Belief:
    """A thought in the first person, with kinder lines and all else its card shows.

    `ladder` rises from barely kinder to kinder, so that a person can keep the line they half believe. `misfit` says
    what to do where the card does not fit, `caution` where distrust or distance is wise. `search_words` are other
    words people have for the thought; `points` the ids of the article's points it carries; `group` is where the list
    shows it. A belief that a person wrote has only `id`, `title`, `own_id`, its id in the record, and a ladder of the
    one line that is the same for all of them; those that Ashore comes with have all the rest (`content/beliefs.py`)
    and no `own_id`.
    """

    id: str
    title: str
    origin: str = ""
    ladder: tuple[Reframe, ...] = ()
    angles: tuple[Angle, ...] = ()
    tiny_step: TinyStep | None = None
    misfit: str = ""
    caution: str = ""
    search_words: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    own_id: int | None = None
    group: BeliefGroup = BeliefGroup.ABOUT_ME


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line that the search finds like a belief and that then comes before them; it opens a page.

    `search_words` are words and phrases; `never_misspelt` words that look like one of them but mean themselves. The
    query is not used for anything else. Raises ValueError when there is nothing to show or nothing to find it by.
    """

    id: str
    text: str
    opens: Page
    search_words: tuple[str, ...]
    never_misspelt: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a pointer has a text")
        if not any(map(words_of, self.search_words)):
            raise ValueError("a pointer has search_words to be found by")


def find_pointer(pointers: Iterable[Pointer], query: str) -> Pointer | None:
    """The first pointer with a search word anywhere in the query; None where there is none."""
    query_words = words_of(query)
    return next((pointer for pointer in pointers if _is_found(pointer, query_words)), None)


def _is_found(pointer: Pointer, query_words: Sequence[str]) -> bool:
    phrases = map(words_of, pointer.search_words)
    return any(contains_phrase(query_words, phrase, pointer.never_misspelt) for phrase in phrases)


def find_beliefs(beliefs: Sequence[Belief], query: str) -> tuple[Belief, ...]:
    """The beliefs that the query may mean, the nearest first; all of them, in order, for a blank query.

    Case, accents and apostrophes do not matter; the beginning of a word is enough, and "abandoned" finds "abandon".
    Found are those with the most of the query's words, in title and search words or altogether. A word in the
    title counts before one among the search words, and that before one in the text. Words in more than half of the
    beliefs count only where there are no rarer ones. A word that is in no belief stands for one that is a letter off.
    Where no word is found, titles that contain the whole query are, and after that words with a similar spelling.
    """
    if not query.strip():
        return tuple(beliefs)
    index = _SearchIndex(beliefs)
    query_words = list(dict.fromkeys(words_of(query)))[:_MOST_WORDS]
    return (
        _matching(beliefs, map(index.nearest_fields, query_words))
        or tuple(belief for belief in beliefs if query.strip().casefold() in belief.title.casefold())
        or _matching(beliefs, map(index.fields_with, index.similar_words(query_words)))
    )


def find_near_beliefs(beliefs: Sequence[Belief], thought: str) -> tuple[Belief, ...]:
    """The beliefs that a thought in someone's own words is surely near to, the nearest first; often none.

    A hard thought that is not theirs can hurt. So at least one word that is in few beliefs has to be in the title or
    the search words as it stands: what is only spelt alike, or only in the text, is not near.
    """
    index = _SearchIndex(beliefs)
    words = [index.fields_with(word) for word in dict.fromkeys(words_of(thought))]
    rare = [fields for fields in words[:_MOST_WORDS] if 0 < len(fields) <= len(beliefs) * _RARE_SHARE]
    sure = {at for fields in rare for at, field in fields.items() if field <= _SEARCH_WORDS}
    return tuple(belief for belief in find_beliefs(beliefs, thought) if beliefs.index(belief) in sure)


_Fields = Mapping[int, int]
"""The index of each belief with a word, and the first of its fields that has it."""

_TITLE, _SEARCH_WORDS, _TEXT = range(3)
"""The fields of a belief, the most telling first."""


def _matching(beliefs: Sequence[Belief], fields_of_words: Iterable[_Fields]) -> tuple[Belief, ...]:
    """The beliefs that hold most of the words, best first."""
    found_words = [fields for fields in fields_of_words if fields]
    words = [fields for fields in found_words if len(fields) <= len(beliefs) / 2] or found_words
    ranks = [_Rank.of([fields[index] for fields in words if index in fields]) for index in range(len(beliefs))]
    most = _Rank(*map(max, zip(*ranks, strict=True))) if ranks else _Rank(0, 0, 0)
    if most.anywhere == 0:
        return ()
    found = [
        index for index, rank in enumerate(ranks) if rank.anywhere == most.anywhere or 0 < rank.named == most.named
    ]
    found.sort(key=lambda index: ranks[index], reverse=True)  # stable: equal ranks keep their order
    return tuple(beliefs[index] for index in found)


class _Rank(NamedTuple):
    """How many words of the query are in the title or search words, in the title, anywhere."""

    named: int
    titled: int
    anywhere: int

    @classmethod
    def of(cls, fields: Sequence[int]) -> "_Rank":
        """Of the field that each word is in."""
        return cls(len(fields) - fields.count(_TEXT), fields.count(_TITLE), len(fields))


class _SearchIndex:
    """The words of the beliefs, each with the beliefs and fields it is in."""

    def __init__(self, beliefs: Sequence[Belief]) -> None:
        self._fields: dict[str, dict[int, int]] = {}
        for index, belief in enumerate(beliefs):
            # Of the person's own nothing is held any longer than it is looked for.
            words = _built_in_words(belief) if belief.own_id is None else _words_of_fields(belief)
            for word, field in words:
                self._fields.setdefault(word, {}).setdefault(index, field)
        self._sorted = sorted(self._fields)
        self._longest = max(map(len, self._sorted), default=0)

    def fields_with(self, query_word: str) -> _Fields:
        """The beliefs with a word that matches: one that it begins, or a long one that begins it."""
        found: dict[int, int] = {}
        for word in self._matches(query_word):
            for index, field in self._fields[word].items():
                found[index] = min(field, found.get(index, field))
        return found

    def nearest_fields(self, query_word: str) -> _Fields:
        """As `fields_with`; where no word matches, for the first title or search word that is one letter off."""
        found = self.fields_with(query_word)
        if found or len(query_word) < _SHORTEST_STEM:
            return found
        near = (word for word in self._named_words(query_word[0]) if is_one_letter_off(query_word, word))
        return next(map(self.fields_with, near), {})

    def similar_words(self, query_words: Iterable[str]) -> list[str]:
        """For each word of the query, the most similar one among the titles and search words."""
        from difflib import get_close_matches  # only where nothing else was found

        named = list(self._named_words())
        return [similar for word in query_words for similar in get_close_matches(word, named, 1, _LEAST_SIMILARITY)]

    def _matches(self, query_word: str) -> Iterator[str]:
        yield from self._words_from(query_word)
        for length in range(_SHORTEST_STEM, min(len(query_word), self._longest + 1)):
            if query_word[:length] in self._fields:
                yield query_word[:length]

    def _named_words(self, beginning: str = "") -> Iterator[str]:
        """The longer words of titles and search words with this beginning, in alphabetical order."""
        for word in self._words_from(beginning):
            if len(word) >= _SHORTEST_STEM and min(self._fields[word].values()) <= _SEARCH_WORDS:
                yield word

    def _words_from(self, beginning: str) -> Iterator[str]:
        for word in islice(self._sorted, bisect_left(self._sorted, beginning), None):
            if not word.startswith(beginning):
                return
            yield word


@lru_cache(maxsize=100)  # the same for every letter that is typed
def _built_in_words(belief: Belief) -> tuple[tuple[str, int], ...]:
    return _words_of_fields(belief)


def _words_of_fields(belief: Belief) -> tuple[tuple[str, int], ...]:
    """Each word with the first field that has it."""
    found: dict[str, int] = {}
    for field, texts in enumerate(_texts_of_fields(belief)):
        for word in words_of(" ".join(texts)):
            found.setdefault(word, field)
    return tuple(found.items())


def _texts_of_fields(belief: Belief) -> tuple[Sequence[str], ...]:
    angles = (angle.text for angle in belief.angles)
    step = belief.tiny_step.text if belief.tiny_step else ""
    own_words_only = belief.own_id is not None  # a person's own thoughts all have the same line
    # In one form, so that the same is found whichever is read.
    lines = () if own_words_only else tuple(line.text for line in belief.ladder)
    text = (belief.origin, *lines, *angles, step, belief.misfit, belief.caution)
    return (belief.title,), belief.search_words, text


_RARE_SHARE = 0.25
_MOST_WORDS = 400  # of some thousand characters
_LEAST_SIMILARITY = 0.75  # "exhaustion" is similar to "exhausted", "pain" is not to "paranoid"
_SHORTEST_STEM = 5  # "every" may stand for "everyone", "her" may not stand for "here"
