"""A practice: a stretch of breathing that lasts some minutes, a number of breaths, or as long as one likes."""

from math import ceil
from typing import NamedTuple

from ashore.domain.breath import BreathKind, Pattern


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
