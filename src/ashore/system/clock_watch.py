"""Tells when the clock on the wall was set, and when the computer woke, without looking. Knows no Qt."""

import time
from contextlib import suppress

from ashore.system.kernel_timer import KernelTimer

_ABSOLUTE, _CANCEL_ON_SET = 1, 2
_NEVER_SECONDS = 2**33
"""The year 2242, which a timer of the kernel can hold."""


class ClockWatch:
    """A timer of the Linux kernel for a time that never comes, which is cancelled where the clock is set.

    Waking sets the clock too. `handle` is readable then, until `take`. Raises OSError where there is none.
    """

    def __init__(self) -> None:
        self._timer = KernelTimer(time.CLOCK_REALTIME)
        self.handle = self._timer.handle
        self._arm()

    def take(self) -> bool:
        """True, and from now on it waits for the next time. Raises OSError where it cannot, and then it is closed."""
        with suppress(OSError):  # what is read is that the timer was cancelled
            self._timer.take()
        self._arm()
        return True

    def _arm(self) -> None:
        self._timer.set(_NEVER_SECONDS, flags=_ABSOLUTE | _CANCEL_ON_SET)

    def close(self) -> None:
        self._timer.close()
