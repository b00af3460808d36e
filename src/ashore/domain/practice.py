"""A practice: a stretch of breathing that lasts some minutes, a number of breaths, or as long as one likes."""

from math import ceil
from typing import NamedTuple

from ashore.domain.breath import BreathKind, Pattern, Phase
from ashore.domain.pacing import Moment

NEARLY_EMPTY = 0.05
"""The fullness at the beginning of an in-breath up to which another breath can begin without a jolt."""


class PracticeLength(NamedTuple):
    """So many whole `breaths`, else so many `minutes`; neither for open-ended."""

    minutes: float | None = None
    breaths: int | None = None

    def of(self, pattern: Pattern) -> "PracticeLength":
        """How long a practice of `pattern` is when this length is chosen.

        A pattern in rounds takes no more breaths than it has rounds. A breath of one's own cannot be counted.
        """
        if pattern.kind is BreathKind.OWN:
            return PracticeLength(self.minutes)
        if pattern.rounds is None:
            return self
        rounds = pattern.rounds
        if self.breaths is not None:
            rounds = min(rounds, self.breaths)
        elif self.minutes is not None:
            after_lead_in = self.minutes * 60 - pattern.lead_in_seconds
            rounds = min(rounds, max(1, len(pattern.lead_in) + ceil(after_lead_in / pattern.cycle_seconds)))
        return PracticeLength(breaths=rounds)


class PracticeStart(NamedTuple):
    """How a practice begins out of the breath that there is."""

    joins: bool
    """That breath belongs to it. Otherwise its own begins."""
    is_at_once: bool
    """Its own breath, where it needs one, does not wait for the next whole breath."""
    is_counted_from_next: bool
    """Its time or its breaths begin with the next whole breath."""


def practice_start(
    breath: Pattern, length: PracticeLength, under_way: Pattern, moment: Moment, *, has_ended: bool, stands_still: bool
) -> PracticeStart:
    """Of a practice of `breath`, while `under_way` is at `moment`. Nobody's breath is cut short.

    `has_ended`: it stands after a practice, at the beginning of a breath. `stands_still`: anywhere else, and then it
    cannot be gone on from.
    """
    joins = not stands_still and _can_join(under_way, breath)
    is_early = has_ended or stands_still or _is_breath_early(moment)
    # Of a pattern in rounds, the round under way is the first: they are never more than its number.
    is_counted_now = is_early or (joins and (breath.rounds is not None or length.breaths is None))
    return PracticeStart(joins, is_early, not is_counted_now)


def _can_join(current: Pattern, requested: Pattern) -> bool:
    """Whether a practice of `requested` can go on from `current`, within its lead-in too.

    A growing count is counted from the first breath, and a slow-down starts where the person is.
    """
    is_counted = requested.counts_down or requested.kind is BreathKind.SLOWING
    return not is_counted and (current.lead_in, current.steps) == (requested.lead_in, requested.steps)


def _is_breath_early(moment: Moment) -> bool:
    """Whether the breath under way has hardly begun, so that another one can take its place at once."""
    return moment.phase is not Phase.EXHALE and moment.fullness < NEARLY_EMPTY


class Practice(NamedTuple):
    """Began at `start`; lasts `amount`, or is open-ended when None. Both in seconds of running time, or in breaths."""

    start: float
    amount: float | None

    def left(self, now: float) -> float | None:
        """What remains, never below 0; None when open-ended. All of it until the practice begins."""
        if self.amount is None:
            return None
        return min(self.amount, max(0.0, self.amount - (now - self.start)))

    def progress(self, now: float) -> float:
        """0 at the start to 1 at the end; 0 throughout when open-ended."""
        left = self.left(now)
        return 0.0 if left is None or not self.amount else 1.0 - left / self.amount

    def is_over(self, now: float) -> bool:
        return self.left(now) == 0.0


def breaths_after_this(breaths_left: float) -> int:
    """How many whole breaths follow the one under way."""
    return max(0, ceil(breaths_left) - 1)
