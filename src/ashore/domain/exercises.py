"""Grounding exercises as data, filtering them, and choosing one of them by chance."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from ashore.domain.breath import Minutes
from ashore.domain.claims import Claim

FIRST_EXERCISE_ID = "object"
"""What is chosen before anybody has chosen: one minute with an ordinary object, as easy as one minute of breath."""


class ExerciseKind(StrEnum):
    """What an exercise turns to. Three kinds after Najavits, Seeking Safety."""

    MENTAL = "mental"
    PHYSICAL = "physical"
    SOOTHING = "soothing"


class Door(StrEnum):
    """What an exercise is something for: one of the four ways into the exercises, beside the list of all of them."""

    EYES = "eyes"
    HANDS = "hands"
    MIND = "mind"
    COMFORT = "comfort"


@dataclass(frozen=True, slots=True)
class GroundStep:
    """One screen: `text` large, `hint` small.

    A counted step has `marks` circles to check, as many as there are things to notice. A timed step has a ring that
    closes in `seconds`, `rounds` times. With `sides` a round lights the left and then the right, half the time each.

    Raises ValueError when a step is both counted and timed, or has sides or rounds without time.
    """

    text: str
    hint: str = ""
    marks: int = 0
    seconds: float = 0
    rounds: int = 1
    sides: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a step has a text")
        if self.marks < 0 or self.seconds < 0 or self.rounds < 1:
            raise ValueError("marks and seconds are 0 or more, rounds 1 or more")
        if self.marks and self.seconds:
            raise ValueError("a step has marks to tick or seconds to wait, not both")
        if not self.seconds and (self.sides or self.rounds > 1):
            raise ValueError("a step with sides or rounds says how many seconds one round takes")

    @property
    def total_seconds(self) -> float:
        """How long all the rounds take; 0 where a step is not timed."""
        return self.seconds * self.rounds


@dataclass(frozen=True, slots=True)
class Exercise:
    """A few steps that bring attention back to the here and now.

    `summary` is a few words for its card. `note` and `skip_if`, for whom something else is the better choice, are shown
    with the first step. `door` is where it stands on the Ground page; without one it is in the list of all exercises
    only. With `untimed_step_seconds` over 0 a step without a time of its own takes so long, so that the exercise can go
    on by itself from its first step to its last, for hands that are busy. `alternative` says in words what else there
    is: its `alternative_steps` take the place of the steps that are left, `alternative_id` is another exercise; one or
    both are there. `body_focus` means that attention goes to the body, so that chance picks it only for someone who
    opted in; `opt_in` that it also stays there, so that it starts only when it was asked for by name. `claims` say what
    is known about it. `points` are the ids of the article's points it carries.

    Raises ValueError when it has no steps, kinds or alternative, or asks for the body without a note and another
    exercise to go to.
    """

    id: str
    name: str
    kinds: tuple[ExerciseKind, ...]
    minutes: Minutes
    summary: str
    steps: tuple[GroundStep, ...]
    alternative: str
    note: str = ""
    alternative_id: str = ""
    alternative_steps: tuple[GroundStep, ...] = ()
    body_focus: bool = False
    at_desk: bool = False
    opt_in: bool = False
    skip_if: str = ""
    claims: tuple[Claim, ...] = ()
    points: tuple[str, ...] = ()
    door: Door | None = None
    untimed_step_seconds: float = 0

    def __post_init__(self) -> None:
        least, most = self.minutes
        if not 0 < least <= most:
            raise ValueError(f"minutes go from the least to the most, over 0, not {least:g} to {most:g}")
        if not self.kinds or not self.steps:
            raise ValueError("an exercise has at least one kind and one step")
        if not self.alternative.strip() or not (self.alternative_id or self.alternative_steps):
            raise ValueError("an exercise names an alternative, and gives its steps or the id of another exercise")
        if self.opt_in and not self.body_focus:
            raise ValueError("opt_in is for exercises with body_focus")
        if self.body_focus and not (self.note.strip() and self.alternative_id):
            raise ValueError("an exercise with body_focus has a note before it, and an alternative_id")
        if self.untimed_step_seconds < 0:
            raise ValueError("untimed_step_seconds is 0 or more")

    @property
    def caution(self) -> str:
        """What to know at the first step; empty where there is nothing."""
        return " ".join(text for text in (self.note, self.skip_if) if text)

    @property
    def paced_steps(self) -> tuple[GroundStep, ...]:
        """The steps, each with the time that it takes in this exercise."""
        seconds = self.untimed_step_seconds
        if not seconds:
            return self.steps
        return tuple(step if step.seconds or step.marks else replace(step, seconds=seconds) for step in self.steps)


def filtered(
    exercises: Sequence[Exercise],
    kinds: Collection[ExerciseKind] = (),
    without_body: bool = False,
    at_desk: bool = False,
) -> tuple[Exercise, ...]:
    """Those of any of `kinds` (none given: of every kind), in their order, less what the other two exclude."""
    return tuple(
        exercise
        for exercise in exercises
        if (not kinds or any(kind in kinds for kind in exercise.kinds))
        and not (without_body and exercise.body_focus)
        and (not at_desk or exercise.at_desk)
    )


def open_to_chance(exercises: Sequence[Exercise], body_welcome: bool = False) -> tuple[Exercise, ...]:
    """What can be offered unasked: one with body_focus only where the body is welcome, one that is opt_in never."""
    return tuple(one for one in exercises if not one.opt_in and (body_welcome or not one.body_focus))


def choose(
    exercises: Sequence[Exercise], random: Random, body_welcome: bool = False, other_than: Collection[str] = ()
) -> Exercise | None:
    """One of those that are open to chance, by chance.

    `other_than` holds ids that are not chosen. None where none is left to choose.
    """
    fitting = [one for one in open_to_chance(exercises, body_welcome) if one.id not in other_than]
    return random.choice(fitting) if fitting else None


def first_choice(exercises: Sequence[Exercise]) -> Exercise:
    """What stands chosen at first, out of at least one: an exercise that uses the body only where there is no other."""
    by_id = {exercise.id: exercise for exercise in exercises}
    outward = [exercise for exercise in exercises if not exercise.body_focus]
    return by_id.get(FIRST_EXERCISE_ID) or next(iter(outward or exercises))
