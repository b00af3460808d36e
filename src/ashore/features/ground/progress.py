"""Where someone is in an exercise, and what comes next."""

from dataclasses import dataclass, replace

from ashore.domain.exercises import Exercise, GroundStep

NOTE = -1


@dataclass(frozen=True, slots=True)
class Place:
    """`index` counts `steps` from 0, or is NOTE on the screen before them. `swapped`: the alternative steps are on."""

    exercise: Exercise
    steps: tuple[GroundStep, ...]
    index: int
    swapped: bool = False

    @property
    def step(self) -> GroundStep | None:
        """The step on the screen; None on the note before the first."""
        return None if self.index == NOTE else self.steps[self.index]

    @property
    def is_last(self) -> bool:
        return self.index == len(self.steps) - 1

    def further(self) -> "Place | None":
        """The screen after this one; None after the last."""
        return None if self.is_last else replace(self, index=self.index + 1)

    def with_alternative_steps(self) -> "Place":
        """The first of the alternative steps, which take the place of the steps that are left."""
        index = max(0, self.index)
        steps = self.steps[:index] + self.exercise.alternative_steps
        return Place(self.exercise, steps, index, swapped=True)


def first_place(exercise: Exercise) -> Place:
    """What to know before it where there is something, otherwise the first step."""
    return Place(exercise, exercise.steps, NOTE if exercise.has_opening else 0)


def offers_own_steps(place: Place, other: Exercise | None) -> bool:
    """Whether the alternative offered at `place` is the exercise's own steps; otherwise it is `other`, if any.

    Before anything about the body another exercise goes first, because that is the way that leads outward.
    """
    if place.swapped or not place.exercise.alternative_steps:
        return False
    return other is None or place.index != NOTE or not place.exercise.body_focus
