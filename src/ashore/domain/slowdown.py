"""Slows a breath down breath by breath, at most by one breath a minute in each minute.

The rate ends at six breaths a minute. The exhale lengthens first; the inhale follows once the exhale is half as long
again. After RESPeRATE (PMC1781326): lengthen mainly the exhale, no holds.
"""

from dataclasses import replace

from ashore.domain.breath import Cycle, Pattern, Phase, Step, seconds_of

SLOWEST_RATE = 6.0
FASTEST_RATE = 18.0
USUAL_START_RATE = 13.0
FALL_PER_MINUTE = 1.0
INHALE_SHARE = 0.4


def clamped_rate(rate: float) -> float:
    """The rate (breaths per minute), kept to the range of the ramp."""
    return min(FASTEST_RATE, max(SLOWEST_RATE, rate))


def breath_at(rate: float, start_rate: float = USUAL_START_RATE) -> Cycle:
    """One breath at `rate` breaths per minute, on a ramp that began at `start_rate`.

    Even at the start and faster; below it only the exhale grows, until two parts in meet three parts out.
    """
    seconds = 60.0 / clamped_rate(rate)
    longest_even_inhale = 30.0 / max(USUAL_START_RATE, clamped_rate(start_rate))
    inhale = max(INHALE_SHARE * seconds, min(seconds / 2, longest_even_inhale))
    return (Step(Phase.INHALE, inhale), Step(Phase.EXHALE, seconds - inhale))


def ramp_from(pattern: Pattern, rate: float) -> Pattern:
    """The pattern starting at `rate` breaths per minute and slowing to six, exhale first."""
    breaths: list[Cycle] = []
    rate = start_rate = clamped_rate(rate)
    while rate > SLOWEST_RATE:
        breath = breath_at(rate, start_rate)
        breaths.append(breath)
        rate -= FALL_PER_MINUTE * seconds_of(breath) / 60.0
    return replace(pattern, lead_in=tuple(breaths), steps=breath_at(SLOWEST_RATE))


def constant_at(pattern: Pattern, rate: float) -> Pattern:
    """The pattern kept at `rate` breaths per minute."""
    return replace(pattern, lead_in=(), steps=breath_at(rate))


def rate_of(cycle: Cycle) -> float:
    """Breaths per minute of one breath."""
    return 60.0 / seconds_of(cycle)
