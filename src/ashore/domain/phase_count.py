"""The count shown during a phase: its whole seconds, up or down."""

from math import ceil, floor, inf

from ashore.domain.pacing import Moment

# A reading this close before a whole second counts as that second: timers and sums of steps are not exact.
_NEARLY = 1e-4


def shown_count(moment: Moment, counts_down: bool) -> int:
    """1, 2, 3 ... through the phase, or ... 3, 2, 1. A phase of 5.5 s counts to five, the last one lasting longer."""
    whole = max(1, floor(moment.phase_seconds + _NEARLY))
    if counts_down:
        return min(whole, max(1, ceil(moment.seconds_left - _NEARLY)))
    return min(whole, floor(_seconds_into_phase(moment) + _NEARLY) + 1)


def seconds_to_next_count(moment: Moment, counts_down: bool) -> float:
    """How long `shown_count` stays as it is, in seconds; infinity when it stays to the end of the phase."""
    count = shown_count(moment, counts_down)
    if counts_down:
        return inf if count == 1 else max(0.0, moment.seconds_left - (count - 1))
    if count >= floor(moment.phase_seconds + _NEARLY):
        return inf
    return max(0.0, count - _seconds_into_phase(moment))


def _seconds_into_phase(moment: Moment) -> float:
    return moment.phase_seconds * moment.progress
