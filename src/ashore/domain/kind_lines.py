"""Kinder lines that belong to no thought in particular."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindLine:
    """One line. Raises ValueError where it is blank.

    Either the reframes panel rests with it, or, with `answers_own_thoughts`, it is the first line beside a thought in
    the person's own words, whatever that is.
    """

    id: str
    text: str
    answers_own_thoughts: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a kind line has a text")


def resting_texts(lines: Sequence[KindLine]) -> tuple[str, ...]:
    """What the panel rests with, in order."""
    return tuple(line.text for line in lines if not line.answers_own_thoughts)


def text_for_own_thoughts(lines: Sequence[KindLine]) -> str:
    """The first line beside every thought in the person's own words; "" where there is none."""
    return next((line.text for line in lines if line.answers_own_thoughts), "")
