"""How a shape stands at each moment, whatever shape it is."""

from math import pi
from typing import NamedTuple

from ashore.domain.breath import Phase
from ashore.domain.pacing import Moment
from ashore.domain.settings import Motion
from ashore.ui.guides.gradients import stepped, wave_of

SHADE_STEPS = 64
_DRIFT_BREATHS = 3
_STILL_EXTENT = 0.62
_TRAVEL = {Motion.FULL: (0.0, 1.0), Motion.GENTLE: (0.36, 0.74)}


class ShapeState(NamedTuple):
    """How a shape stands: `extent` 0 (smallest) to 1 (largest), `shade` 0 (dim) to 1 (bright)."""

    extent: float
    shade: float


REST = ShapeState(0.3, 0.75)


def resting_pose(motion: Motion) -> ShapeState:
    """Where no breath is led."""
    return ShapeState(_STILL_EXTENT, 0.5) if motion is Motion.STILL else REST


def drifting_pose(moment: Moment) -> ShapeState:
    """Beside a person's own breath: the shape stays, and its colour comes and goes over a few breaths."""
    halves = 2 * moment.cycle + (moment.phase is not Phase.INHALE) + moment.progress
    drift = wave_of(halves * pi / _DRIFT_BREATHS)
    return ShapeState(_STILL_EXTENT, stepped(0.35 + 0.6 * drift, SHADE_STEPS))


def led_pose(moment: Moment, motion: Motion) -> ShapeState:
    """In a breath that is led: the shape tells it by its extent, or where it stays still by its colour."""
    if motion is Motion.STILL:
        return ShapeState(_STILL_EXTENT, stepped(moment.fullness, SHADE_STEPS))
    low, high = _TRAVEL[motion]
    return ShapeState(low + (high - low) * moment.fullness, 1.0)
