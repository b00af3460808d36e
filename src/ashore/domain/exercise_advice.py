"""Puts exercises in order by what helped before. It never adds one that could not be offered without notes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from ashore.domain.exercises import Exercise, choose, open_to_chance
from ashore.domain.notes import Activity, ActivityKind, MarkKind
from ashore.domain.situations import Situation
from ashore.domain.what_helps import Experience, Moment, Suggestion, Trait


@dataclass(frozen=True, slots=True)
class ExerciseAdvice:
    """Without experience everything is as by chance, and as it stands in the content."""

    experience: Experience = field(default_factory=Experience)
    moment: Moment = field(default_factory=Moment)

    def at(self, situation: Situation) -> "ExerciseAdvice":
        """For whoever has just said what it is like."""
        return replace(self, moment=replace(self.moment, right_now=situation.id))

    def suggestion(self, exercise: Exercise) -> Suggestion | None:
        """Why this one comes first; None where it does not."""
        return next(iter(self.experience.suggestions([_activity(exercise)], self.moment)), None)

    def is_set_aside(self, exercise: Exercise) -> bool:
        """Whether it felt worse, so that it is not offered unasked."""
        return self.experience.is_set_aside(_activity(exercise), self.moment)

    def not_set_aside(self, exercises: Sequence[Exercise]) -> tuple[Exercise, ...]:
        return tuple(one for one in exercises if not self.is_set_aside(one))

    def helped(self, exercises: Sequence[Exercise], *, body_welcome: bool) -> tuple[Exercise, ...]:
        """Those that helped and can be offered unasked, the most helpful first."""
        by_activity = {_activity(one): one for one in open_to_chance(exercises, body_welcome)}
        return tuple(by_activity[each.activity] for each in self.experience.suggestions([*by_activity], self.moment))

    def choose(
        self,
        exercises: Sequence[Exercise],
        random: Random,
        *,
        body_welcome: bool,
        other_than: Collection[str] = (),
        seen: Collection[str] = (),
    ) -> Exercise | None:
        """What helped most, or one by chance that did not feel worse: of those not `seen` yet, while there are some.

        `other_than` holds ids that are not chosen. None where none is left to choose.
        """
        past = {*other_than, *seen}
        helped = self.helped(exercises, body_welcome=body_welcome)
        first = next((one for one in helped if one.id not in past), None)
        remaining = self.not_set_aside(exercises)
        return (
            first
            or choose(remaining, random, body_welcome, past)
            or choose(remaining, random, body_welcome, other_than)
        )

    def for_situation(
        self, situation: Situation, fitting: Sequence[Exercise], allowed: Sequence[Exercise], *, body_welcome: bool
    ) -> tuple[Exercise, ...]:
        """What to offer after this answer: what helped first, then the others of `fitting` as they stand.

        One of `allowed` that is not among `fitting` comes first only where it helped after this very answer.
        """
        advice = self.at(situation)
        trait = Trait(MarkKind.RIGHT_NOW, situation.id)
        helped = [
            one
            for one in advice.helped(allowed, body_welcome=body_welcome)
            if one in fitting or advice.experience.of(_activity(one), trait).helped
        ]
        return (*helped, *(one for one in advice.not_set_aside(fitting) if one not in helped))


def _activity(exercise: Exercise) -> Activity:
    return Activity(ActivityKind.EXERCISE, exercise.id)
