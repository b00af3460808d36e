"""A breath as data: phases, steps, and the patterns they make."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from ashore.domain.claims import Claim

SHORTEST_STEP_SECONDS = 0.05
"""Shorter than anything can be shown. Far shorter ones are numbers that cannot be reckoned with."""
LONGEST_STEP_SECONDS = 20.0
LONGEST_HOLD_SECONDS = 7.0
SECONDS_INCREMENT = 0.5
"""A person's own pattern is timed in multiples of this."""
LONGEST_PATTERN_MINUTES = 60
MOST_OWN_STEPS = 12
"""Phases in one breath of a person's own pattern."""
LONGEST_PATTERN_NAME = 80
"""Characters in the name of a person's own pattern."""


class Phase(StrEnum):
    """What the lungs do. Fullness rises, stays, falls, stays."""

    INHALE = "inhale"
    HOLD_FULL = "hold_full"
    EXHALE = "exhale"
    HOLD_EMPTY = "hold_empty"

    @property
    def is_hold(self) -> bool:
        return self is Phase.HOLD_FULL or self is Phase.HOLD_EMPTY


@dataclass(frozen=True, slots=True)
class Step:
    """One phase, lasting `seconds` (from 0.05 to 20; a hold at most 7).

    Raises ValueError when the seconds are out of range.
    """

    phase: Phase
    seconds: float

    def __post_init__(self) -> None:
        longest = LONGEST_HOLD_SECONDS if self.phase.is_hold else LONGEST_STEP_SECONDS
        if not SHORTEST_STEP_SECONDS <= self.seconds <= longest:
            from ashore.domain import breath_rules

            raise breath_rules.seconds_out_of_range(self.phase, self.seconds, SHORTEST_STEP_SECONDS, longest)


Cycle = tuple[Step, ...]


def seconds_of(cycle: Cycle) -> float:
    """How long one breath lasts, in seconds."""
    return sum(step.seconds for step in cycle)


class BreathKind(StrEnum):
    """How a pattern is paced.

    `paced` has fixed timings, `own` follows the person's own breath, `slowing` starts at a chosen pace and slows.
    """

    PACED = "paced"
    OWN = "own"
    SLOWING = "slowing"


class Minutes(NamedTuple):
    """The shortest and longest time that suits a pattern, in minutes."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """A breath that repeats. `when` says when it may suit, `claims` what is known about it.

    `lead_in` is the breaths that come once, before `steps` repeats: a growing exhale, or a slow-down.
    A cycle starts with its first inhale and ends with empty lungs; several inhales in a row fill the lungs together.

    Raises ValueError when a cycle has no inhale and exhale, or its phases stand in an order lungs cannot follow.
    """

    id: str
    name: str
    steps: Cycle
    minutes: Minutes = Minutes(3, 5)
    summary: str = ""
    claims: tuple[Claim, ...] = ()
    when: str = ""
    cautions: tuple[str, ...] = ()
    kind: BreathKind = BreathKind.PACED
    lead_in: tuple[Cycle, ...] = ()
    counts_down: bool = False
    rounds: int | None = None
    acute: bool = False
    exhale_word: str = ""
    inhale_word: str = ""
    variants: tuple["Variant", ...] = ()
    _lead_in_ends: tuple[float, ...] = field(init=False, repr=False, compare=False, default=())
    _cycle_seconds: float = field(init=False, repr=False, compare=False, default=0.0)

    def __post_init__(self) -> None:
        for cycle in (*self.lead_in, self.steps):
            _check_order(cycle)
        least, most = self.minutes
        if not 0 < least <= most <= LONGEST_PATTERN_MINUTES:
            from ashore.domain import breath_rules

            raise breath_rules.minutes_out_of_range(self.minutes, LONGEST_PATTERN_MINUTES)
        object.__setattr__(self, "_lead_in_ends", tuple(accumulate(map(seconds_of, self.lead_in))))
        object.__setattr__(self, "_cycle_seconds", seconds_of(self.steps))

    @property
    def cycle_seconds(self) -> float:
        """One breath once the lead-in is over, in seconds."""
        return self._cycle_seconds

    @property
    def lead_in_seconds(self) -> float:
        return self._lead_in_ends[-1] if self._lead_in_ends else 0.0

    @property
    def longest_hold_seconds(self) -> float:
        """The longest time the breath is held on purpose; 0 where it is not."""
        steps = (step for cycle in (*self.lead_in, self.steps) for step in cycle)
        return max((step.seconds for step in steps if _is_deliberate_hold(step)), default=0.0)

    @property
    def has_holds(self) -> bool:
        """True where the breath is held on purpose. A rest of at most a second with empty lungs is not a hold."""
        return self.longest_hold_seconds > 0

    @property
    def breaths_per_minute(self) -> float:
        return 60.0 / self.cycle_seconds

    @property
    def rounds_seconds(self) -> float | None:
        """The whole length in seconds of a pattern with a set number of rounds; None where it has none."""
        return None if self.rounds is None else self.cycle_start(self.rounds)

    def cycle_start(self, number: int) -> float:
        """The second at which breath `number` (from 0) begins."""
        if number <= 0:
            return 0.0
        if number <= len(self._lead_in_ends):
            return self._lead_in_ends[number - 1]
        return self.lead_in_seconds + (number - len(self._lead_in_ends)) * self.cycle_seconds

    def cycle_steps(self, number: int) -> Cycle:
        return self.lead_in[number] if number < len(self.lead_in) else self.steps

    def without_holds(self) -> "Pattern":
        """The same breath with its deliberate holds left out. It takes no rounds, which are there for the holds."""

        def moving_steps(cycle: Cycle) -> Cycle:
            return tuple(step for step in cycle if not _is_deliberate_hold(step))

        lead_in = tuple(map(moving_steps, self.lead_in))
        return replace(self, steps=moving_steps(self.steps), lead_in=lead_in, rounds=None)

    @property
    def lead_in_ends(self) -> tuple[float, ...]:
        """The second at which each lead-in breath ends."""
        return self._lead_in_ends


@dataclass(frozen=True, slots=True)
class Variant:
    """Another timing of the same pattern, such as a softer one."""

    name: str
    steps: Cycle

    def __post_init__(self) -> None:
        _check_order(self.steps)


def with_variant(pattern: Pattern, variant: Variant) -> Pattern:
    """The pattern at the variant's timing; its texts stay."""
    return replace(pattern, steps=variant.steps, lead_in=())


def _is_deliberate_hold(step: Step) -> bool:
    return step.phase is Phase.HOLD_FULL or (step.phase is Phase.HOLD_EMPTY and step.seconds > 1)


_LETTERS = {Phase.INHALE: "i", Phase.HOLD_FULL: "f", Phase.EXHALE: "x", Phase.HOLD_EMPTY: "e"}
_ORDER = re.compile("i+f?x+e?")


def _check_order(cycle: Cycle) -> None:
    order = "".join(_LETTERS[step.phase] for step in cycle)
    if not _ORDER.fullmatch(order):
        from ashore.domain import breath_rules

        raise breath_rules.order_of_no_breath([step.phase for step in cycle])


def _in_and_out(inhale_seconds: float, exhale_seconds: float) -> Cycle:
    return (Step(Phase.INHALE, inhale_seconds), Step(Phase.EXHALE, exhale_seconds))


LONGER_OUT = Pattern(
    id="longer-out",
    name="Longer out-breath",
    steps=_in_and_out(4.0, 6.0),
    lead_in=(_in_and_out(3.0, 4.0), _in_and_out(3.0, 4.5), _in_and_out(3.5, 5.0), _in_and_out(3.5, 5.5)),
    summary="Breathe in for four and out for six. The first breaths are shorter. There is no breath-holding.",
)
"""The default pattern, in code so that Breathe opens even where the content cannot be read.

Its first breaths are easier, for someone who breathes fast cannot follow six a minute at once.
"""
