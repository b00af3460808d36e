"""Where a breath stands after so many seconds: pure functions of time, without a clock of their own."""

from bisect import bisect_right
from math import cos, pi
from typing import NamedTuple

from ashore.domain.breath import Cycle, Pattern, Phase, seconds_of


class Moment(NamedTuple):
    """A position in the breath.

    `cycle` counts whole breaths from 0; `step` is the index in the cycle; `progress` runs 0..1 through the phase,
    which lasts `phase_seconds`; `fullness` is 0 for empty lungs, 1 for full.
    """

    cycle: int
    step: int
    phase: Phase
    progress: float
    phase_seconds: float
    fullness: float

    @property
    def seconds_left(self) -> float:
        """What remains of the phase, in seconds."""
        return self.phase_seconds * (1.0 - self.progress)


def moment_at(pattern: Pattern, elapsed_seconds: float) -> Moment:
    """Where the breath stands after `elapsed_seconds` (0 or more), pauses left out."""
    ends = pattern.lead_in_ends
    if ends and elapsed_seconds < ends[-1]:
        cycle = bisect_right(ends, elapsed_seconds)
        left = elapsed_seconds - (ends[cycle - 1] if cycle else 0.0)
    else:
        repeats, left = divmod(elapsed_seconds - pattern.lead_in_seconds, pattern.cycle_seconds)
        cycle = len(ends) + int(repeats)
    return _moment_in(pattern.cycle_steps(cycle), cycle, left)


def phase_after(pattern: Pattern, moment: Moment) -> Phase:
    """The phase that follows the one of `moment`."""
    steps = pattern.cycle_steps(moment.cycle)
    return steps[moment.step + 1].phase if moment.step + 1 < len(steps) else Phase.INHALE


def next_breath_start(pattern: Pattern, elapsed_seconds: float) -> float:
    """The second at which the breath after the one under way begins."""
    return pattern.cycle_start(moment_at(pattern, elapsed_seconds).cycle + 1)


_NEARLY_WHOLE = 1 - 1e-9


class Pacing(NamedTuple):
    """Which pattern is breathed from which running second on.

    `upcoming` waits for `upcoming_start`, the next whole breath, so that a change never makes the guide jump.
    `breaths_before` counts the whole breaths of other patterns before `start_seconds`.
    Immutable: each change gives a new pacing, and `moment_at` stays a pure function of time.
    """

    pattern: Pattern
    start_seconds: float = 0.0
    upcoming: Pattern | None = None
    upcoming_start: float = 0.0
    breaths_before: int = 0
    breaths_before_upcoming: int = 0

    def moment_at(self, running_seconds: float) -> Moment:
        now = self.current_at(running_seconds)
        return moment_at(now.pattern, max(0.0, running_seconds - now.start_seconds))

    def breaths_at(self, running_seconds: float) -> float:
        """How many breaths have been breathed: whole ones, and the part of the one under way that has passed."""
        now = self.current_at(running_seconds)
        elapsed = max(0.0, running_seconds - now.start_seconds)
        cycle = moment_at(now.pattern, elapsed).cycle
        start = now.pattern.cycle_start(cycle)
        share = (elapsed - start) / seconds_of(now.pattern.cycle_steps(cycle))
        return now.breaths_before + cycle + min(max(share, 0.0), _NEARLY_WHOLE)

    def next_breath_start(self, running_seconds: float) -> float:
        """The running second at which the breath after the one under way begins."""
        now = self.current_at(running_seconds)
        return now.start_seconds + next_breath_start(now.pattern, max(0.0, running_seconds - now.start_seconds))

    def changed(self, pattern: Pattern, running_seconds: float) -> "Pacing":
        """The breath under way to its end, then `pattern`."""
        now = self.current_at(running_seconds)
        start, breaths = now.next_breath_start(running_seconds), int(now.breaths_at(running_seconds)) + 1
        return Pacing(now.pattern, now.start_seconds, pattern, start, now.breaths_before, breaths)

    def with_hold_skipped(self, running_seconds: float) -> "Pacing":
        """The breath goes on at once where it is being held; anywhere else nothing changes."""
        moment = self.moment_at(running_seconds)
        if not moment.phase.is_hold:
            return self
        now = self.current_at(running_seconds)
        left = moment.seconds_left
        return now._replace(start_seconds=now.start_seconds - left, upcoming_start=now.upcoming_start - left)

    def current_at(self, running_seconds: float) -> "Pacing":
        """This pacing, or from the start of the upcoming pattern on the pacing of that one."""
        if self.upcoming is None or running_seconds < self.upcoming_start:
            return self
        return Pacing(self.upcoming, self.upcoming_start, breaths_before=self.breaths_before_upcoming)


def _moment_in(cycle: Cycle, number: int, seconds: float) -> Moment:
    left = seconds
    for index, step in enumerate(cycle):
        if left < step.seconds:
            return _moment(cycle, number, index, left / step.seconds)
        left -= step.seconds
    return _moment(cycle, number, len(cycle) - 1, 1.0)  # rounding at the seam


def _moment(cycle: Cycle, number: int, index: int, progress: float) -> Moment:
    step = cycle[index]
    fullness = _fullness(cycle, index, progress)
    return Moment(number, index, step.phase, progress, step.seconds, fullness)


def _fullness(cycle: Cycle, index: int, progress: float) -> float:
    """Several inhales (or exhales) in a row share the change, each in proportion to its seconds."""
    phase = cycle[index].phase
    if phase.is_hold:
        return 1.0 if phase is Phase.HOLD_FULL else 0.0
    before = whole = 0.0
    for place, step in enumerate(cycle):
        if step.phase is phase:
            whole += step.seconds
            if place < index:
                before += step.seconds
    moved = min(1.0, max(0.0, (before + cycle[index].seconds * _eased(progress)) / whole))
    return moved if phase is Phase.INHALE else 1.0 - moved


def _eased(progress: float) -> float:
    """Half a cosine: starts and arrives at rest, as a lung does."""
    return (1.0 - cos(pi * progress)) / 2.0
