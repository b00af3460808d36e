"""Lists claims once each, by what they are about, with the entries that make them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from ashore.domain.claims import Claim


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
    CONNECT = "connect"
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
