"""A screen that shows frames at its refreshes, on a clock that is only computed with."""

from bisect import bisect_left
from itertools import pairwise

from ashore.domain.frame_pacing import ms_to_next_frame


def frames_drawn(interval_ms: float, seconds: float, work_ms: float) -> list[float]:
    """When frames are drawn, in milliseconds, where drawing takes `work_ms` before the wait for the next begins."""
    drawn = [0.0]
    while drawn[-1] < seconds * 1000:
        now = drawn[-1] + work_ms
        drawn.append(now + ms_to_next_frame(now / 1000, interval_ms))
    return drawn


def uneven_pairs(drawn: list[float], refresh_ms: float, first_refresh_ms: float) -> int:
    """How often a frame stays for another number of refreshes than the frame before it."""
    count = int(drawn[-1] / refresh_ms)
    refreshes = [first_refresh_ms + number * refresh_ms for number in range(count)]
    shown_from = [bisect_left(refreshes, at) for at in drawn]
    lasting = [after - before for before, after in pairwise(shown_from) if after < count]
    return sum(before != after for before, after in pairwise(lasting))
