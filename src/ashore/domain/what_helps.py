"""What helped before, by a person's own notes alone, and what comes first because of it.

Nothing is predicted: there are counts, and the order in which they put what can be offered anyway.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ashore.domain.notes import Activity, Mark, MarkKind
from ashore.domain.ratings import BODY_FIRST_DISTRESS

LOW_DISTRESS = 3
"""Up to this number a moment is a quiet one."""
ELSEWHERE_WEIGHT = 1 / 3
"""Of a time at another kind of moment, beside a time at one like this."""
COMES_BACK = 3
"""So many times as often something helps, at least, that is offered again after it felt worse."""
MARKS_OF_A_MOMENT = (MarkKind.RIGHT_NOW, MarkKind.SITUATION, MarkKind.FEELING)
"""The marks by which one moment is like another."""


class Trait(NamedTuple):
    """What two moments can have in common: the kind of a mark and its value, or DISTRESS and its band."""

    kind: str
    value: str


EVERY_MOMENT = Trait("", "")
DISTRESS = "distress"


class Outcomes(NamedTuple):
    """How often something was noted, and what was noted of it then.

    `lower` and `worse` are among the `times`: the number was lower afterwards, or it was higher or "This isn't
    helping" was said. `said` are the notes in which it was marked as what helped.
    """

    times: int = 0
    lower: int = 0
    worse: int = 0
    said: int = 0

    @property
    def helped(self) -> int:
        return self.lower + self.said

    @property
    def total(self) -> int:
        return self.times + self.said

    @property
    def has_helped(self) -> bool:
        """At least as often as not."""
        return self.helped > 0 and 2 * self.helped >= self.total

    @property
    def has_felt_worse(self) -> bool:
        """Unless it helped more than three times as often."""
        return self.worse > 0 and COMES_BACK * self.worse >= self.helped


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of a moment, all of it as the person said it. `right_now` is the id of an answer on Ground."""

    right_now: str = ""
    marks: tuple[Mark, ...] = ()
    distress: int | None = None

    @property
    def traits(self) -> tuple[tuple[Trait, ...], ...]:
        """In groups, the most telling one first."""
        answer = (Trait(MarkKind.RIGHT_NOW, self.right_now),) if self.right_now else ()
        marks = tuple(Trait(mark.kind, mark.value) for mark in self.marks if mark.kind in MARKS_OF_A_MOMENT)
        band = () if self.distress is None else (Trait(DISTRESS, distress_band(self.distress)),)
        return answer, marks, band


def distress_band(distress: int) -> str:
    """Of 0 to 10, in three."""
    if distress <= LOW_DISTRESS:
        return "low"
    return "middle" if distress < BODY_FIRST_DISTRESS else "high"


class Suggestion(NamedTuple):
    """Something that helped, and the counts that say so. `is_like` where they are of moments like this one."""

    activity: Activity
    outcomes: Outcomes
    is_like: bool


@dataclass(frozen=True, slots=True)
class Experience:
    """What a person's notes say of each activity, by what the moments had in common; without any, nothing.

    `worse_last` are the activities that felt worse the last time.
    """

    outcomes: Mapping[Trait, Mapping[Activity, Outcomes]] = field(default_factory=dict)
    worse_last: frozenset[Activity] = frozenset()

    def of(self, activity: Activity, trait: Trait = EVERY_MOMENT) -> Outcomes:
        return self.outcomes.get(trait, {}).get(activity, Outcomes())

    def is_set_aside(self, activity: Activity, moment: Moment) -> bool:
        """Whether it felt worse, the last time or too often, so that it is not offered unasked."""
        if activity in self.worse_last:
            return True
        like, overall = self._like(activity, moment), self.of(activity)
        return overall.has_felt_worse or like.has_felt_worse

    def suggestions(self, activities: Sequence[Activity], moment: Moment) -> tuple[Suggestion, ...]:
        """Those of `activities` that helped, the most helpful at moments like this first."""
        helped = []
        for activity in activities:
            like, overall = self._like(activity, moment), self.of(activity)
            shown = like if like.total else overall
            if shown.has_helped and not self.is_set_aside(activity, moment):
                suggestion = Suggestion(activity, shown, is_like=bool(like.total))
                helped.append((_score(like, overall), suggestion))
        helped.sort(key=lambda scored: -scored[0])  # stable: as they stand in `activities` where it is even
        return tuple(suggestion for _score_of_it, suggestion in helped)

    def _like(self, activity: Activity, moment: Moment) -> Outcomes:
        """At moments like this one, by the most telling trait of which there is a note; none without such a note.

        One trait only, so that no note is counted twice.
        """
        for group in moment.traits:
            found = [self.of(activity, trait) for trait in group]
            if any(outcomes.total for outcomes in found):
                return max(found, key=lambda outcomes: outcomes.total)
        return Outcomes()


def first_to_offer(
    experience: Experience, activities: Sequence[Activity], moment: Moment, other_than: Collection[Activity] = ()
) -> Suggestion | None:
    """What helped most of those, None where nothing did."""
    fitting = [activity for activity in activities if activity not in other_than]
    return next(iter(experience.suggestions(fitting, moment)), None)


def _score(like: Outcomes, overall: Outcomes) -> float:
    """The share of times that it helped, nearer to a half the fewer there are (rule of succession)."""
    elsewhere = ELSEWHERE_WEIGHT * (overall.helped - like.helped)
    total = like.total + ELSEWHERE_WEIGHT * (overall.total - like.total)
    return (like.helped + elsewhere + 1) / (total + 2)
