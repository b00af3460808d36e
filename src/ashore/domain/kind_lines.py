"""Kinder lines that belong to no thought in particular."""

from collections.abc import Sequence
from dataclasses import dataclass

from ashore.domain.reframes import Reframe


@dataclass(frozen=True, slots=True)
class KindLine(Reframe):
    """One line. Raises ValueError as any Reframe does.

    Either the reframes panel rests with it, or, with `answers_own_thoughts`, it is the first line beside a thought in
    the person's own words, whatever that is.
    """

    answers_own_thoughts: bool = False


def resting_lines(lines: Sequence[KindLine]) -> tuple[KindLine, ...]:
    """What the panel rests with, in order."""
    return tuple(line for line in lines if not line.answers_own_thoughts)


def line_for_own_thoughts(lines: Sequence[KindLine]) -> KindLine:
    """The first line beside every thought in the person's own words. Raises ValueError where there is none."""
    for line in lines:
        if line.answers_own_thoughts:
            return line
    raise ValueError("none of these lines answers own thoughts")
