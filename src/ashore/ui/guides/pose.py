"""How a shape stands at each moment, whatever shape it is."""

from math import pi
from typing import NamedTuple

from ashore.domain.breath import Phase
from ashore.domain.pacer import Moment
from ashore.domain.settings import Motion
from ashore.ui.guides.light import stepped, wave_of

SHADE_STEPS = 64
_DRIFT_BREATHS = 3
_STILL_EXTENT = 0.62
_TRAVEL = {Motion.FULL: (0.0, 1.0), Motion.GENTLE: (0.36, 0.74)}


class Pose(NamedTuple):
    """How a shape stands: `extent` 0 (smallest) to 1 (largest), `shade` 0 (dim) to 1 (bright)."""

    extent: float
    shade: float


REST = Pose(0.3, 0.75)


def resting_pose(motion: Motion) -> Pose:
    """Where no breath is led."""
    return Pose(_STILL_EXTENT, 0.5) if motion is Motion.STILL else REST


def drifting_pose(moment: Moment) -> Pose:
    """Beside a person's own breath: the shape stays, and its colour comes and goes over a few breaths."""
    halves = 2 * moment.cycle + (moment.phase is not Phase.INHALE) + moment.progress
    drift = wave_of(halves * pi / _DRIFT_BREATHS)
    return Pose(_STILL_EXTENT, stepped(0.35 + 0.6 * drift, SHADE_STEPS))


def led_pose(moment: Moment, motion: Motion) -> Pose:
    """In a breath that is led: the shape tells it by its extent, or where it stays still by its colour."""
    if motion is Motion.STILL:
        return Pose(_STILL_EXTENT, stepped(moment.fullness, SHADE_STEPS))
    low, high = _TRAVEL[motion]
    return Pose(low + (high - low) * moment.fullness, 1.0)
