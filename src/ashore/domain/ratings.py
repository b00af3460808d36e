"""What a person notices of themselves, in numbers of their own. They stand for nothing but that noticing."""

from dataclasses import dataclass

STRONGEST_BELIEF = 100
STRONGEST_DISTRESS = 10
"""0 settled, 10 the most someone can imagine (SUDS, Wolpe)."""
BODY_FIRST_FROM = 7
"""From this distress on, the body comes before the thought."""


@dataclass(frozen=True, slots=True)
class BeliefRating:
    """How true a belief felt, 0 to 100, as in the thought records of cognitive therapy.

    `before` was rated first; `after` is None until the person notices again. `noted_at` is the ISO 8601 moment of the
    first. `id` is None until it is in the record. Raises ValueError when a number is out of its range, or a text blank.
    """

    belief_id: str
    before: int
    noted_at: str
    after: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        for number in (self.before, self.after):
            if number is not None and not 0 <= number <= STRONGEST_BELIEF:
                raise ValueError(f"a belief's strength goes from 0 to 100, not {number}")
        if not self.belief_id.strip() or not self.noted_at.strip():
            raise ValueError("belief_id and noted_at are not blank")


def body_comes_first(distress: int) -> bool:
    """Whether so much distress (0 to 10) leaves belief work for a calmer moment."""
    return distress >= BODY_FIRST_FROM
