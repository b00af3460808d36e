"""Beliefs and kinder lines in a person's own words, and the lines they kept or hid."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from ashore.domain.entries import check_text
from ashore.domain.ratings import BeliefRating

OWN_PREFIX = "own-"
OF_NO_BELIEF = "kind-words"
"""What a kept line names as its belief where it answers none."""


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A kinder line that someone kept, and the belief it answers. `id` is None until it is in the record.

    At most one line rests under the guide. `position` is its place in the list, from 1; None means the end.
    Raises ValueError when the text is blank or over 10,000 characters.
    """

    belief_id: str
    text: str
    rests_under_guide: bool = False
    position: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "belief_id", "text")


@dataclass(frozen=True, slots=True)
class OwnBelief:
    """A hard thought in the person's own words. `id` is None until it is in the record.

    Raises ValueError when the text is blank or over 10,000 characters.
    """

    text: str
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "text")

    @property
    def belief_id(self) -> str:
        """What lines about this belief name as their belief. Raises ValueError when it is not in the record yet."""
        if self.id is None:
            raise ValueError("a belief has an id once it is in the record")
        return f"{OWN_PREFIX}{self.id}"

    @staticmethod
    def takes(belief_id: str) -> bool:
        """Whether an own belief is called so, or may be one day: what comes with Ashore has another id."""
        return re.fullmatch(rf"{OWN_PREFIX}[0-9]+", belief_id) is not None


@dataclass(frozen=True, slots=True)
class OwnLine:
    """The person's own kinder line for a belief, theirs or one that Ashore came with.

    Raises ValueError when the text is blank or over 10,000 characters.
    """

    belief_id: str
    text: str
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "belief_id", "text")


@dataclass(frozen=True, slots=True)
class HiddenLine:
    """A line that is not for this person, by the id it has in the content.

    Raises ValueError when one of the ids is blank or over 10,000 characters.
    """

    belief_id: str
    line_id: str

    def __post_init__(self) -> None:
        check_text(self, "belief_id", "line_id")


class RemovedBelief(NamedTuple):
    """An own belief with all that went with it, so that it can be put back whole."""

    belief: OwnBelief
    lines: tuple[OwnLine, ...]
    hidden: tuple[HiddenLine, ...]
    ratings: tuple[BeliefRating, ...] = ()
