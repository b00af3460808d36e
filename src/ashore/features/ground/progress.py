"""The position in an exercise, or in the screens before it, and what comes after it."""

from dataclasses import dataclass, replace

from ashore.domain.exercises import Exercise, GroundStep
from ashore.domain.situations import Situation, SituationScreen
from ashore.domain.what_helps import Suggestion


@dataclass(frozen=True, slots=True)
class Progress:
    """`index` counts `steps` from 0.

    `is_alternative` where the exercise's alternative steps have replaced the rest of its own. `suggestion` is why it
    was offered, where it helped before.
    """

    exercise: Exercise
    steps: tuple[GroundStep, ...]
    index: int = 0
    is_alternative: bool = False
    suggestion: Suggestion | None = None

    @property
    def step(self) -> GroundStep:
        return self.steps[self.index]

    @property
    def is_last(self) -> bool:
        return self.index == len(self.steps) - 1

    def next_step(self) -> "Progress | None":
        """The step after this one; None after the last."""
        return None if self.is_last else replace(self, index=self.index + 1)

    def with_alternative_steps(self) -> "Progress":
        """The first of the alternative steps, which replace the steps that remain."""
        steps = self.steps[: self.index] + self.exercise.alternative_steps
        return Progress(self.exercise, steps, self.index, is_alternative=True)


@dataclass(frozen=True, slots=True)
class SituationProgress:
    """`index` counts the screens of the situation from 0; `exercise` begins after the last.

    `suggestion` is why, where it helped before.
    """

    situation: Situation
    exercise: Exercise
    index: int = 0
    suggestion: Suggestion | None = None

    @property
    def screen(self) -> SituationScreen:
        return self.situation.screens[self.index]

    @property
    def is_last(self) -> bool:
        return self.index == len(self.situation.screens) - 1

    def next_screen(self) -> "SituationProgress | Progress":
        """The screen after this one, or the first step of the exercise."""
        return initial_progress(self.exercise) if self.is_last else replace(self, index=self.index + 1)


def initial_progress(exercise: Exercise, suggestion: Suggestion | None = None) -> Progress:
    """The first step."""
    return Progress(exercise, exercise.paced_steps, suggestion=suggestion)
