"""How often a frame is drawn: in step with the screen's refreshes, about 60 times a second at most."""

from math import ceil

USUAL_REFRESH_HZ = 60.0
LEAST_REFRESH_HZ = 20.0
MOST_REFRESH_HZ = 1000.0
MOST_FRAMES_PER_SECOND = 61.0
"""A screen of 60 Hz may report a little more, such as 60.32; it is not to fall to 30 frames a second."""

_SHORTEST_WAIT_MS = 2.0


def frame_interval_ms(refresh_hz: float) -> float:
    """From one frame to the next, in milliseconds: the fewest whole refreshes that keep to the most frames a second.

    A rate that no screen has (0, not a number, below 20, over 1,000) counts as 60.
    """
    if not LEAST_REFRESH_HZ <= refresh_hz <= MOST_REFRESH_HZ:  # not a number fails both
        refresh_hz = USUAL_REFRESH_HZ
    return 1000.0 * ceil(refresh_hz / MOST_FRAMES_PER_SECOND) / refresh_hz


def ms_to_next_frame(running_seconds: float, interval_ms: float) -> float:
    """How long until the next frame is due.

    Frames are due at multiples of the interval, so that a late one does not add up. A timer that fires a little early
    does not make one frame into two.
    """
    wait_ms = interval_ms - running_seconds * 1000.0 % interval_ms
    return wait_ms if wait_ms > _SHORTEST_WAIT_MS else wait_ms + interval_ms
