"""The state of a shape at each moment, whatever shape it is."""

from math import cos, pi
from typing import NamedTuple

from ashore.domain.breath import Phase
from ashore.domain.pacing import Moment
from ashore.domain.settings import Motion

SHADE_STEPS = 64
_OWN_BREATH_CYCLES = 3
_STILL_EXTENT = 0.62
_EXTENTS = {Motion.FULL: (0.0, 1.0), Motion.GENTLE: (0.36, 0.74)}


class ShapeState(NamedTuple):
    """`extent` is 0 (smallest) to 1 (largest), `shade` 0 (dim) to 1 (bright)."""

    extent: float
    shade: float


RESTING = ShapeState(0.3, 0.75)


def resting_state(motion: Motion, sway: float = 0.0) -> ShapeState:
    """While no breath is paced; `sway` is added to the extent, where anything moves at all."""
    if motion is Motion.STILL:
        return ShapeState(_STILL_EXTENT, 0.5)
    return RESTING._replace(extent=RESTING.extent + sway)


def own_breath_state(moment: Moment) -> ShapeState:
    """Beside a person's own breath: the extent stays, and the shade rises and falls over a few breaths."""
    half_cycles = 2 * moment.cycle + (moment.phase is not Phase.INHALE) + moment.progress
    wave = (1 - cos(half_cycles * pi / _OWN_BREATH_CYCLES)) / 2
    return ShapeState(_STILL_EXTENT, quantized(0.35 + 0.6 * wave))


def paced_state(moment: Moment, motion: Motion) -> ShapeState:
    """In a paced breath the extent shows the fullness, or the shade where the shape stays still."""
    if motion is Motion.STILL:
        return ShapeState(_STILL_EXTENT, quantized(moment.fullness))
    low, high = _EXTENTS[motion]
    return ShapeState(low + (high - low) * moment.fullness, 1.0)


def quantized(share: float) -> float:
    """`share` in steps too fine to see, so that what looks equal compares equal."""
    return round(share * SHADE_STEPS) / SHADE_STEPS
