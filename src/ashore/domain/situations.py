"""Answers to "What is it like right now?", each with a few sentences and the exercises that fit it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SituationScreen:
    """One idea on one screen: `text` large, `hint` small. A `card` is larger still, to show to someone nearby."""

    text: str
    hint: str = ""
    card: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a screen has a text")


@dataclass(frozen=True, slots=True)
class Situation:
    """`screens` are shown one by one; after the last one the first of `exercise_ids` begins.

    The others of `exercise_ids` are offered instead. Exercises in `avoid` are never offered from here, and without
    `offers_breath` neither is a breath. It is stored only beside a number, for whoever notices what helps, and nothing
    is concluded from it.

    Raises ValueError when it says nothing, leads nowhere, or leads to what it avoids.
    """

    id: str
    name: str
    screens: tuple[SituationScreen, ...]
    exercise_ids: tuple[str, ...]
    avoid: tuple[str, ...] = ()
    offers_breath: bool = True

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.screens:
            raise ValueError("a situation has a name and at least one screen")
        if not self.exercise_ids:
            raise ValueError("a situation leads to at least one exercise")
        if both := sorted(set(self.exercise_ids) & set(self.avoid)):
            raise ValueError(f"{both[0]} is led to and avoided")
