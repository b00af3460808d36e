"""What Notice offers to mark: words for a moment, and feelings by their energy and how pleasant they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from ashore.domain.notes import LONGEST_MARK, Mark, MarkKind

FEELING_STEPS = 4
"""Of energy, and of pleasantness, counted from 1 for the least."""
OFFERED_KINDS = (MarkKind.SIGN, MarkKind.SITUATION, MarkKind.BODY, MarkKind.HELPED)
"""Those that the content has words for, besides feelings."""


@dataclass(frozen=True, slots=True)
class OfferedMark:
    """Raises ValueError where it has no name, too long a one, or is of a kind that has names elsewhere.

    `points` are the ids of the article's points that it carries.
    """

    id: str
    kind: MarkKind
    name: str
    points: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check_name(self.id, self.name)
        if self.kind not in OFFERED_KINDS:
            raise ValueError(f"its kind is one of {', '.join(OFFERED_KINDS)}")

    @property
    def mark(self) -> Mark:
        return Mark(self.kind, self.id)


@dataclass(frozen=True, slots=True)
class Feeling:
    """A word at its place in the grid of energy by pleasantness. Raises ValueError for a place outside of it."""

    id: str
    name: str
    energy: int
    pleasantness: int

    def __post_init__(self) -> None:
        _check_name(self.id, self.name)
        if not (1 <= self.energy <= FEELING_STEPS and 1 <= self.pleasantness <= FEELING_STEPS):
            raise ValueError(f"energy and pleasantness go from 1 to {FEELING_STEPS}")

    @property
    def mark(self) -> Mark:
        return Mark(MarkKind.FEELING, self.id)


def in_grid_order(feelings: Iterable[Feeling]) -> tuple[Feeling, ...]:
    """Row by row: the most energy first, and in each row the least pleasant first."""
    return tuple(sorted(feelings, key=lambda feeling: (-feeling.energy, feeling.pleasantness)))


def _check_name(entry_id: str, name: str) -> None:
    if not entry_id.strip() or not name.strip() or len(name) > LONGEST_MARK:
        raise ValueError(f"it has an id, and a name of at most {LONGEST_MARK} characters")
