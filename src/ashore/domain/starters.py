"""Lines to begin with when someone wants to reach a person, and those that a person wrote or changed."""

from dataclasses import dataclass
from enum import StrEnum

from ashore.domain.entries import check_text


class StarterKind(StrEnum):
    """How much a line asks of who sends it, or that it says how it is to go quiet."""

    WAVE = "wave"
    ONE_LINE = "one_line"
    A_LITTLE_MORE = "a_little_more"
    HONEST = "honest"


SMALL_KINDS = (StarterKind.WAVE, StarterKind.ONE_LINE, StarterKind.A_LITTLE_MORE)
"""From the smallest on."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A line Ashore comes with. Raises ValueError when it says nothing."""

    id: str
    kind: StarterKind
    text: str

    def __post_init__(self) -> None:
        if not self.id.strip() or not self.text.strip():
            raise ValueError("a starter has an id and a text")


@dataclass(frozen=True, slots=True)
class OwnStarter:
    """A line in the person's own words. Raises ValueError when it is blank or over 10,000 characters."""

    kind: StarterKind
    text: str
    id: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", StarterKind(self.kind))
        check_text(self, "text")
