"""What the content says about effects, each claim with its grade and its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Grade(StrEnum):
    """What a claim rests on.

    `trial` is a study that measured it, `review` many studies together, `practice` what people who teach it do, `ours`
    our own choice or what we looked for and did not find.
    """

    TRIAL = "trial"
    REVIEW = "review"
    PRACTICE = "practice"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is said to be known. `source` is an address, such as that of a DOI.

    Raises ValueError when it says nothing, or when a trial or a review has no source.
    """

    text: str
    grade: Grade
    source: str = ""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a claim has a text")
        if self.source and not self.source.startswith("https://"):
            raise ValueError("a source is an address that begins with https://")
        if not self.source and self.grade in (Grade.TRIAL, Grade.REVIEW):
            raise ValueError(f"a claim from a {self.grade} has a source, such as https://doi.org/...")


class HasClaims(Protocol):
    """An entry of the content that makes claims: a pattern, an exercise, a card of Learn."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim with the entries that make it; `entries` is empty for one about everything of its kind."""

    claim: Claim
    entries: tuple[HasClaims, ...] = ()


def list_claims(entries: Iterable[HasClaims], general: Iterable[Claim] = ()) -> tuple[ListedClaim, ...]:
    """Each claim once: those of `general` first, then the others in the order in which the entries make them."""
    made_by: dict[Claim, list[HasClaims]] = {claim: [] for claim in general}
    unspecific = frozenset(made_by)
    for entry in entries:
        for claim in entry.claims:
            makers = made_by.setdefault(claim, [])
            if claim not in unspecific:
                makers.append(entry)
    return tuple(ListedClaim(claim, tuple(makers)) for claim, makers in made_by.items())
