"""Counts running time without pauses, by a monotonic clock that is passed in."""

from collections.abc import Callable

LONGEST_GAP_SECONDS = 10.0


class Stopwatch:
    """Counts running seconds; a long gap between two readings counts as sleep, not as breathing.

    `clock` gives seconds that never go back and keep counting while the machine sleeps.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last_reading = clock()
        self._running_seconds = 0.0
        self._paused = False

    @property
    def is_paused(self) -> bool:
        return self._paused

    @property
    def last_reading(self) -> float:
        """The latest reading of the clock."""
        return self._last_reading

    @property
    def running_seconds(self) -> float:
        """Seconds run up to the latest reading, pauses left out."""
        return self._running_seconds

    def read(self) -> float:
        """Seconds run until now, pauses left out. Never less than the reading before."""
        now = self._clock()
        if not self._paused:
            self._running_seconds += max(0.0, now - self._last_reading)
        self._last_reading = now
        return self._running_seconds

    def advance(self) -> bool:
        """Counts on until now. False where the machine has slept meanwhile: paused then, as by `slept`."""
        now = self._clock()
        if not self._paused:
            gap = now - self._last_reading
            if gap > LONGEST_GAP_SECONDS:
                self._paused = True
                self._last_reading = now
                return False
            if gap > 0.0:
                self._running_seconds += gap
        self._last_reading = now
        return True

    def slept(self) -> bool:
        """True when the last reading is so long ago that the machine must have slept.

        The stopwatch is then paused at that reading, and the time since is left out.
        """
        now = self._clock()
        if self._paused or now - self._last_reading <= LONGEST_GAP_SECONDS:
            return False
        self._last_reading = now
        self._paused = True
        return True

    def pause(self) -> None:
        """Stop counting from now on; after a sleep that was not detected yet, from before it."""
        if not self.slept():
            self.read()
            self._paused = True

    def resume(self) -> None:
        self._last_reading = self._clock()
        self._paused = False
