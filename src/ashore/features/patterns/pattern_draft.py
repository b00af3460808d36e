"""The draft of a pattern: its key, and the fields of the editor as texts."""

from math import isfinite

from ashore.domain.breath import Cycle, Pattern, Phase, seconds_of
from ashore.domain.drafts import DraftKey, DraftKind, Fields

NAME, MINUTES = "name", "minutes"
"""Of the seconds, each phase names its own field."""


def pattern_key(pattern_id: str) -> DraftKey:
    """`pattern_id` is "" for a new one."""
    return DraftKey(DraftKind.PATTERN, pattern_id)


def fields_of(pattern: Pattern) -> Fields:
    """As the editor shows it."""
    seconds = {str(phase): str(float(seconds_of(steps_of(pattern, phase)))) for phase in Phase}
    return {NAME: pattern.name, MINUTES: str(round(pattern.minutes.most)), **seconds}


def number_in(text: str) -> float:
    """0 where a draft holds no number."""
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if isfinite(number) else 0.0


def steps_of(pattern: Pattern | None, phase: Phase) -> Cycle:
    return tuple(step for step in pattern.steps if step.phase is phase) if pattern else ()
