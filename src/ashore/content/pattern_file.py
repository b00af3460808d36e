"""A person's own patterns in a file that can be kept, given to somebody, written by hand and read back.

    [[pattern]]
    name = "My evening breath"
    minutes = 5
    steps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6.5 }]

`id` may be left out and is then made from the name. `minutes` is one number, or the least and the most: [3, 5].
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomli_w

from ashore.content.toml_reader import ContentError, holds_too_much, parse_entries, read_text
from ashore.domain.breath import (
    LONGEST_PATTERN_NAME,
    LONGEST_STEP_SECONDS,
    MOST_OWN_STEPS,
    SECONDS_INCREMENT,
    Cycle,
    Minutes,
    Pattern,
    Phase,
    Step,
    seconds_of,
)
from ashore.domain.error_reason import reason_of
from ashore.domain.own_pattern import FASTEST_RATE, SHORTEST_BREATH_SECONDS, is_too_fast, own_id
from ashore.domain.phrase import PhraseError, phrase_of, translate_later
from ashore.domain.visible_text import is_all_visible, visible_text
from ashore.system.atomic_file import write_whole

LARGEST_FILE_BYTES = 400_000
"""More than as many patterns as one file may hold, with names as long as they may be."""
MOST_PATTERNS = 200


def export_patterns(patterns: Sequence[Pattern], file: Path) -> None:
    """Write the patterns' id, name, minutes and steps. The file is either the old one or the whole new one.

    Raises ContentError when it cannot be written, or when a pattern is outside the limits the file has.
    """
    if not 0 < len(patterns) <= MOST_PATTERNS:
        problem = translate_later("ContentErrors", "it would hold {count} patterns").format(count=len(patterns))
        mend = translate_later("ContentErrors", "choose 1 to {count} of them").format(count=MOST_PATTERNS)
        raise ContentError(file, problem, mend)
    written = tomli_w.dumps({"pattern": [_as_table(pattern, file) for pattern in patterns]})
    if holds_too_much(written):
        problem = translate_later("ContentErrors", "it would hold more than can be read back")
        raise ContentError(file, problem, translate_later("ContentErrors", "choose fewer of them"))
    try:
        write_whole(file, written.encode())
    except OSError as error:
        problem = translate_later("ContentErrors", "it cannot be written ({reason})").format(reason=reason_of(error))
        raise ContentError(file, problem, translate_later("ContentErrors", "choose another place for it")) from error


def import_patterns(file: Path, built_in_ids: Collection[str] = ()) -> tuple[Pattern, ...]:
    """The patterns of the file, in its order, each with an id of its own within the file.

    One under an id of `built_in_ids`, those Ashore comes with, gets another. Raises ContentError, naming entry, line
    and mend, when anything in the file is wrong; nothing is read then.
    """
    text = read_text(file, LARGEST_FILE_BYTES)
    filed = parse_entries(text, file, "pattern", _ImportedPattern)
    if len(filed) > MOST_PATTERNS:
        problem = translate_later("ContentErrors", "it holds {count} patterns").format(count=len(filed))
        mend = translate_later("ContentErrors", "keep at most {count} in one file").format(count=MOST_PATTERNS)
        raise ContentError(file, problem, mend)
    taken = {*built_in_ids, *(entry.id for entry in filed)}
    patterns = []
    for entry in filed:
        free_id = entry.id
        if not free_id or free_id in built_in_ids:
            free_id = own_id(free_id or _slug(entry.name), taken)
        taken.add(free_id)
        patterns.append(entry.as_pattern(free_id))
    return tuple(patterns)


@dataclass(frozen=True, slots=True)
class _FiledStep:
    """One phase as a person writes it: 0 seconds leave it out."""

    phase: Phase
    seconds: float

    def __post_init__(self) -> None:
        whole = 0 <= self.seconds <= LONGEST_STEP_SECONDS and (self.seconds / SECONDS_INCREMENT).is_integer()
        if not whole:
            rule = translate_later(
                "ContentErrors", "seconds go from 0 to {most} in steps of {step}; this one has {seconds}"
            )
            most, step = f"{LONGEST_STEP_SECONDS:g}", f"{SECONDS_INCREMENT:g}"
            raise PhraseError(rule.format(most=most, step=step, seconds=f"{self.seconds:g}"))
        if self.seconds:
            Step(self.phase, self.seconds)  # a hold has its own limit


@dataclass(frozen=True, slots=True)
class _FiledPattern:
    """One `[[pattern]]`. Raises ValueError where a name, an id, or the breath itself is outside its limits."""

    name: str
    steps: tuple[_FiledStep, ...]
    id: str = ""
    minutes: float | Minutes = Minutes(3, 5)

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_PATTERN_NAME:
            rule = translate_later("ContentErrors", "give it a name of 1 to {most} characters, without line breaks")
            raise PhraseError(rule.format(most=LONGEST_PATTERN_NAME))
        if not is_all_visible(self.name):
            raise PhraseError(
                translate_later(
                    "ContentErrors",
                    "its name has a line break, or a character that cannot be seen or turns the direction of writing;"
                    " type the name again",
                )
            )
        if self.id and not re.fullmatch(r"[\w-]{1,100}", self.id):
            rule = translate_later(
                "ContentErrors", "write the id with letters, digits and hyphens, at most 100 of them"
            )
            raise PhraseError(rule)
        if len(self.steps) > MOST_OWN_STEPS:
            rule = translate_later("ContentErrors", "a breath has at most {most} steps; this one has {count}")
            raise PhraseError(rule.format(most=MOST_OWN_STEPS, count=len(self.steps)))
        self.as_pattern(self.id)

    def as_pattern(self, own_id: str) -> Pattern:
        steps: Cycle = tuple(Step(step.phase, step.seconds) for step in self.steps if step.seconds)
        minutes = self.minutes if isinstance(self.minutes, Minutes) else Minutes(self.minutes, self.minutes)
        return Pattern(own_id, self.name, steps, minutes=minutes)


@dataclass(frozen=True, slots=True)
class _ImportedPattern(_FiledPattern):
    """One that comes from outside. What was kept already can still be exported, however fast it is."""

    def __post_init__(self) -> None:
        _FiledPattern.__post_init__(self)
        cycle = self.as_pattern(self.id).steps
        if is_too_fast(cycle):
            rule = translate_later(
                "ContentErrors",
                "let a breath last at least {least} seconds; this one lasts {seconds}, and faster than {rate} a minute"
                " may make light-headed",
            )
            least, rate = f"{SHORTEST_BREATH_SECONDS:g}", f"{FASTEST_RATE:g}"
            raise PhraseError(rule.format(least=least, seconds=f"{seconds_of(cycle):g}", rate=rate))


def _as_table(pattern: Pattern, file: Path) -> dict[str, object]:
    least, most = pattern.minutes
    name = visible_text(pattern.name)  # older versions kept any name
    try:
        steps = tuple(_FiledStep(step.phase, step.seconds) for step in pattern.steps)
        _FiledPattern(name, steps, pattern.id, pattern.minutes)
    except ValueError as error:
        problem = translate_later("ContentErrors", "this pattern does not fit")
        raise ContentError(file, problem, phrase_of(error), entry=pattern.id) from None
    return {
        "id": pattern.id,
        "name": name,
        "minutes": least if least == most else [least, most],
        "steps": [{"phase": step.phase.value, "seconds": step.seconds} for step in pattern.steps],
    }


def _slug(name: str) -> str:
    """ "Été, calm" as "ete-calm"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "breath"
