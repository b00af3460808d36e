"""Ratings that a person gives of a belief and of their distress. They are never interpreted."""

from dataclasses import dataclass

from ashore.domain.phrase import PhraseError, translate_later

HIGHEST_BELIEF_RATING = 100
HIGHEST_DISTRESS = 10
BODY_FIRST_DISTRESS = 7
"""From this distress on, the body comes before the thought. 0 is settled, 10 the most one can imagine (SUDS, Wolpe)."""


@dataclass(frozen=True, slots=True)
class BeliefRating:
    """How true a belief felt, 0 to 100, as in the thought records of cognitive therapy.

    `before` was rated first; `after` is None until the person rates again. `noted_at` is the ISO 8601 time of the
    first. `id` is None until it is in the record. Raises ValueError when a number is out of its range, or a text blank.
    """

    belief_id: str
    before: int
    noted_at: str
    after: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        for rating in (self.before, self.after):
            if rating is not None and not 0 <= rating <= HIGHEST_BELIEF_RATING:
                rule = translate_later("ContentErrors", "how true a thought feels is 0 to {most}, not {number}")
                raise PhraseError(rule.format(most=HIGHEST_BELIEF_RATING, number=rating))
        if not self.belief_id.strip() or not self.noted_at.strip():
            rule = translate_later("ContentErrors", "{name} is blank")
            raise PhraseError(rule.format(name="belief_id" if not self.belief_id.strip() else "noted_at"))


def check_distress(distress: int | None) -> None:
    """None is a question that was skipped. Raises ValueError for a number outside 0 to 10."""
    if distress is not None and not 0 <= distress <= HIGHEST_DISTRESS:
        rule = translate_later("ContentErrors", "distress goes from 0 to {most}, not {number}")
        raise PhraseError(rule.format(most=HIGHEST_DISTRESS, number=distress))


def body_comes_first(distress: int) -> bool:
    """Whether thoughts wait for a calmer moment at this distress (0 to 10)."""
    return distress >= BODY_FIRST_DISTRESS
