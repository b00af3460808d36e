"""What the content says about effects, each claim with its grade and its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar


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
    """One thing that is said to be known.

    `citation` names its source in a few words, such as "Van Diest and others, 2014". `source` is the address of that,
    such as a DOI, "" where nobody has seen that the address is right.

    Raises ValueError when it says nothing, when a trial or a review names no source, or when an address has no name.
    """

    text: str
    grade: Grade
    source: str = ""
    citation: str = ""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a claim has a text")
        if self.source and not self.source.startswith("https://"):
            raise ValueError("a source is an address that begins with https://")
        if not self.citation.strip():
            example = 'citation = "Van Diest and others, 2014"'
            if self.grade in (Grade.TRIAL, Grade.REVIEW):
                raise ValueError(f"a claim from a {self.grade} names its source, such as {example}")
            if self.source:
                raise ValueError(f"the source of a claim has a name, such as {example}")


class HasClaims(Protocol):
    """An entry of the content that makes claims: a pattern, an exercise, a card of Learn."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...


Entry = TypeVar("Entry", bound=HasClaims)


@dataclass(frozen=True, slots=True)
class ListedClaim(Generic[Entry]):
    """A claim with the entries that make it; `entries` is empty for one about everything of its kind."""

    claim: Claim
    entries: tuple[Entry, ...] = ()


def list_claims(entries: Iterable[Entry], general: Iterable[Claim] = ()) -> tuple[ListedClaim[Entry], ...]:
    """Each claim once: those of `general` first, then the others in the order in which the entries make them."""
    made_by: dict[Claim, list[Entry]] = {claim: [] for claim in general}
    unspecific = frozenset(made_by)
    for entry in entries:
        for claim in entry.claims:
            makers = made_by.setdefault(claim, [])
            if claim not in unspecific:
                makers.append(entry)
    return tuple(ListedClaim(claim, tuple(makers)) for claim, makers in made_by.items())


class Subject(StrEnum):
    """What claims are about; each is one part of the content."""

    BREATHING = "breathing"
    GROUNDING = "grounding"
    THOUGHTS = "thoughts"
    LEARN = "learn"


@dataclass(frozen=True, slots=True)
class ClaimingEntry:
    """The claims of one entry, or where `id` is "", those about everything of the subject."""

    subject: Subject
    id: str
    name: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Every claim about one subject."""

    subject: Subject
    claims: tuple[ListedClaim[ClaimingEntry], ...]


def group_claims(entries: Iterable[ClaimingEntry]) -> tuple[ClaimGroup, ...]:
    """The claims by subject, those about everything of it first. A subject without claims is left out."""
    by_subject: dict[Subject, list[ClaimingEntry]] = {subject: [] for subject in Subject}
    for entry in entries:
        by_subject[entry.subject].append(entry)
    groups = []
    for subject, about in by_subject.items():
        general = (claim for entry in about if not entry.id for claim in entry.claims)
        groups.append(ClaimGroup(subject, list_claims((entry for entry in about if entry.id), general)))
    return tuple(group for group in groups if group.claims)
