"""A clock in seconds that never goes back and keeps counting while the machine sleeps."""

import sys
import time

if sys.platform == "linux":

    def seconds() -> float:
        """Seconds since the machine started, sleep included: CLOCK_MONOTONIC stands still in sleep on Linux."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

elif sys.platform == "darwin":

    def seconds() -> float:
        """Seconds from some fixed moment, sleep included: here CLOCK_MONOTONIC is the one that counts through sleep."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)

else:

    def seconds() -> float:
        """Seconds from some fixed moment, sleep included.

        On Windows time.monotonic moves in steps of 16 ms up to Python 3.12, too coarse for a frame.
        """
        return time.perf_counter()
