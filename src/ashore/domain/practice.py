"""A practice: a timed or open-ended stretch of breathing."""

from typing import NamedTuple


class Practice(NamedTuple):
    """Began at `start_seconds` of running time; lasts `seconds`, or is open-ended when None."""

    start_seconds: float
    seconds: float | None

    def seconds_left(self, running_seconds: float) -> float | None:
        """What remains, never below 0; None when open-ended."""
        if self.seconds is None:
            return None
        return max(0.0, self.seconds - (running_seconds - self.start_seconds))

    def progress(self, running_seconds: float) -> float:
        """0 at the start to 1 at the end; 0 throughout when open-ended."""
        left = self.seconds_left(running_seconds)
        return 0.0 if left is None or not self.seconds else 1.0 - left / self.seconds

    def is_over(self, running_seconds: float) -> bool:
        return self.seconds_left(running_seconds) == 0.0
