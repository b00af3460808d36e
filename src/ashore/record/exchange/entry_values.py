"""Converts the entries of a file, and their words, to domain types. Each raises ValueError."""

from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from ashore.domain.breath import LONGEST_PATTERN_NAME, MOST_OWN_STEPS, Minutes, Pattern, Phase, Step
from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.notes import Activity, ActivityKind, Note
from ashore.domain.phrase import PhraseError, translate_later
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.record.exchange.entries import CheckInEntry, NoteEntry, OwnPatternEntry, WeekBlockEntry

LONGEST_SHOWN = 40
"""Characters of what stands in the file."""
Kind = TypeVar("Kind", bound=StrEnum)


def one_of(kind: type[Kind], word: str) -> Kind:
    """The one that the file calls `word`."""
    try:
        return kind(word)
    except ValueError:
        rule = translate_later("ContentErrors", "{value} is none of these: {known}")
        known = ", ".join(each.value for each in kind if each.value)
        raise PhraseError(rule.format(value=_quoted(word), known=known)) from None


def pattern_of(entry: OwnPatternEntry) -> Pattern:
    steps = []
    for words in entry.steps.split(", "):
        phase, _space, seconds = words.partition(" ")
        steps.append(Step(one_of(Phase, phase), _number(seconds)))
    if len(steps) > MOST_OWN_STEPS or len(entry.name) > LONGEST_PATTERN_NAME:
        raise PhraseError(translate_later("ContentErrors", "longer than any pattern that can be made"))
    minutes = Minutes(entry.minutes_least, entry.minutes_most)
    return Pattern(entry.id, entry.name, tuple(steps), minutes=minutes)


def check_in_of(entry: CheckInEntry) -> CheckIn:
    """Without its id."""
    return CheckIn(
        one_of(CheckInKind, entry.kind),
        _time(entry.starts),
        entry.zone,
        entry.uid,
        entry.what,
        entry.with_whom,
        entry.minutes,
        one_of(Repeat, entry.repeat),
        None if entry.until is None else _day(entry.until),
        entry.reminder_minutes,
        entry.is_named,
        entry.sequence,
    )


def week_block_of(entry: WeekBlockEntry) -> WeekBlock:
    """Without its id."""
    return WeekBlock(
        one_of(CheckInKind, entry.kind),
        Slot(entry.weekday, one_of(PartOfDay, entry.part)),
        _day(entry.first_day),
        entry.uid,
        entry.words,
        entry.sequence,
    )


def note_of(entry: NoteEntry) -> Note:
    """Without its marks."""
    activity = None
    if entry.activity_kind is not None or entry.activity_id is not None:
        activity = Activity(one_of(ActivityKind, entry.activity_kind or ""), entry.activity_id or "")
    return Note(
        entry.id,
        _time(entry.noted_at),
        (),
        entry.situation,
        entry.next_time,
        entry.distress_before,
        entry.distress_after,
        activity,
        entry.felt_worse,
    )


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        rule = translate_later("ContentErrors", "{value} is no day and time such as {example}")
        raise PhraseError(rule.format(value=_quoted(text), example="2025-01-31T12:00")) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        rule = translate_later("ContentErrors", "{value} is no day such as {example}")
        raise PhraseError(rule.format(value=_quoted(text), example="2025-01-31")) from None


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        rule = translate_later("ContentErrors", "{value} is no number")
        raise PhraseError(rule.format(value=_quoted(text))) from None


def _quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= LONGEST_SHOWN else f'"{text[:LONGEST_SHOWN]}..."'
