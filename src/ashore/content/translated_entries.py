"""Entries of one language laid over those of another."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ashore.domain.beliefs import Belief, Pointer
from ashore.domain.breath import Pattern
from ashore.domain.claim_listing import ClaimingEntry
from ashore.domain.exercises import Exercise
from ashore.domain.helplines import Directory, Helpline
from ashore.domain.kind_lines import KindLine
from ashore.domain.learning import LearnCard, Learning
from ashore.domain.situations import Situation
from ashore.domain.starters import Starter

Value = TypeVar("Value")
Entry = TypeVar("Entry")


def laid_over(english: Value, other: Value) -> Value:
    """`other` where it says something, `english` for the rest: entry by entry, in the order of the English ones."""
    if isinstance(english, tuple) and isinstance(other, tuple):
        return _entries_laid_over(english, other) if english else other  # type: ignore[return-value]  # a tuple again
    if isinstance(english, Learning) and isinstance(other, Learning):
        return replace(other, cards=_entries_laid_over(english.cards, other.cards))
    return other


def _entries_laid_over(english: Sequence[Entry], other: Sequence[Entry]) -> tuple[Entry, ...]:
    translated = {_key_of(entry): entry for entry in other}
    return tuple(translated.get(_key_of(entry), entry) for entry in english)


def _key_of(entry: object) -> str:
    """By what an entry is the same in every language."""
    match entry:
        case Belief() | Pointer() | KindLine() | Exercise() | Situation() | Pattern() | LearnCard() | Starter():
            return entry.id
        case ClaimingEntry():
            return f"{entry.subject} {entry.id}"
        case Helpline():
            return entry.country
        case Directory():
            return entry.address
    raise TypeError(f"{type(entry).__name__} is not translated entry by entry")
