"""How far someone is in an exercise, and which screen comes next."""

from dataclasses import dataclass, replace

from ashore.domain.exercises import Exercise, GroundStep

OPENING = -1


@dataclass(frozen=True, slots=True)
class Progress:
    """`index` counts `steps` from 0, or is OPENING on the screen before them.

    `is_alternative` where the exercise's alternative steps have replaced the rest of its own.
    """

    exercise: Exercise
    steps: tuple[GroundStep, ...]
    index: int
    is_alternative: bool = False

    @property
    def step(self) -> GroundStep | None:
        """The step on the screen; None on the opening."""
        return None if self.index == OPENING else self.steps[self.index]

    @property
    def is_last(self) -> bool:
        return self.index == len(self.steps) - 1

    def next_screen(self) -> "Progress | None":
        """The screen after this one; None after the last."""
        return None if self.is_last else replace(self, index=self.index + 1)

    def with_alternative_steps(self) -> "Progress":
        """The first of the alternative steps, which replace the steps that remain."""
        index = max(0, self.index)
        steps = self.steps[:index] + self.exercise.alternative_steps
        return Progress(self.exercise, steps, index, is_alternative=True)


def initial_progress(exercise: Exercise) -> Progress:
    """The opening, for an exercise that has one, otherwise the first step."""
    return Progress(exercise, exercise.steps, OPENING if exercise.has_opening else 0)


def has_own_alternative(progress: Progress, other: Exercise | None) -> bool:
    """Whether the alternative at `progress` is the exercise's own alternative steps; otherwise it is `other`, if any.

    On the opening of an exercise that turns to the body it is `other`, which leads attention away from the body.
    """
    if progress.is_alternative or not progress.exercise.alternative_steps:
        return False
    return other is None or progress.index != OPENING or not progress.exercise.body_focus
