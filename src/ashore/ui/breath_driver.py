"""Turns the clock into moments: every frame while the lungs move, hardly ever while they rest."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.breath import BreathKind, Pattern, Phase
from ashore.domain.pacing import Moment, Pacing
from ashore.domain.stopwatch import Stopwatch
from ashore.ui.guides.count import seconds_to_next_count
from ashore.ui.startup_workarounds import PRECISE_TIMER

FRAME_MS = 16
_OWN_BREATH_FRAME_MS = 100
"""A drift of colour is slow; more frames would not be seen."""


class BreathDriver(QObject):
    """Leads one breath. Every moment is computed from the clock, so that a late frame is never made up for.

    Its one timer lives only while the guide is shown and not paused. Call `begin` before asking for anything.
    """

    moment_changed = Signal(object)
    """A Moment: each frame in a moving phase, each new count in a hold."""
    phase_changed = Signal(object)
    """A Moment, the first that was seen of its phase."""
    pattern_changed = Signal(object)
    """The Pattern that has just been taken up, at `begin` or at a whole breath after `change`."""
    slept = Signal()
    """The machine has slept; the breath is paused where it was."""

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """`clock` gives seconds that never go back and keep counting while the machine sleeps."""
        super().__init__(parent)
        self._clock = clock
        self._watch = Stopwatch(clock)
        self._pacing: Pacing | None = None
        self._moment: Moment | None = None
        self._shown = False
        self._wait = FRAME_MS
        self._timer = QTimer(self)
        self._timer.setProperty("timerType", PRECISE_TIMER)
        self._timer.timeout.connect(self._frame)

    @property
    def pattern(self) -> Pattern:
        """The pattern being breathed now."""
        return self._led().pattern

    @property
    def upcoming(self) -> Pattern | None:
        """The pattern that waits for the next whole breath."""
        return self._led().upcoming

    @property
    def upcoming_phase(self) -> Phase:
        """What follows the phase under way."""
        moment = self.moment
        steps = self.pattern.cycle_steps(moment.cycle)
        return steps[moment.step + 1].phase if moment.step + 1 < len(steps) else Phase.INHALE

    @property
    def moment(self) -> Moment:
        """The latest moment that was told."""
        if self._moment is None:
            raise RuntimeError("no breath has begun")
        return self._moment

    @property
    def is_paused(self) -> bool:
        return self._watch.is_paused

    @property
    def running_seconds(self) -> float:
        """Seconds since `begin`, pauses left out, up to the latest frame or `check`."""
        return self._watch.running_seconds

    def begin(self, pattern: Pattern) -> None:
        """Start anew from empty lungs, at once and unpaused."""
        self._watch = Stopwatch(self._clock)
        self._pacing = Pacing(pattern)
        self._moment = None
        self.pattern_changed.emit(pattern)
        if self._shown:
            self._wind()
        else:
            self._tell()

    def change(self, pattern: Pattern) -> None:
        """Take up `pattern` at the next whole breath."""
        if not self._watch.slept():
            self._watch.read()
        self._pacing = self._led().changed(pattern, self.running_seconds)

    def skip_hold(self) -> None:
        """Breathe on at once where the breath is being held; anywhere else nothing changes."""
        self.check()
        if self.is_paused:
            return
        self._pacing = self._led().with_hold_skipped(self.running_seconds)
        self._frame()

    def pause(self) -> None:
        self._timer.stop()
        if not self._watch.slept():
            self._watch.pause()

    def resume(self) -> None:
        """Go on from where the breath was paused."""
        if self.is_paused:
            self._watch.resume()
            self._wind()

    def set_shown(self, shown: bool) -> None:
        """While hidden nothing is told and no timer runs; time goes on by the clock."""
        if shown != self._shown:
            self._shown = shown
            self._wind()

    def check(self) -> None:
        """Bring `running_seconds` up to now, hidden or not, and notice whether the machine slept."""
        if self._watch.slept():
            self._timer.stop()
            self.slept.emit()
        else:
            self._watch.read()

    def _wind(self) -> None:
        self._timer.stop()
        if not self._is_live():
            return
        self.check()
        if self._is_live():
            self._tell()
        # Whoever was told may have paused or hidden the breath, or begun another one.
        if self._is_live() and not self._timer.isActive():
            self._wait = self._wait_ms()
            self._timer.start(self._wait)

    def _is_live(self) -> bool:
        return self._shown and not self.is_paused and self._pacing is not None

    def _frame(self) -> None:
        self.check()
        if not self._is_live():
            return
        # A frame in the midst of a moving phase is followed by another one like it.
        if not self._tell() and self._wait == FRAME_MS:
            return
        wait = self._wait_ms()
        if wait != self._wait and self._timer.isActive():
            self._wait = wait
            self._timer.setInterval(wait)

    def _tell(self) -> bool:
        """True at the first moment of a phase."""
        pacing = self._led()
        running = self._watch.running_seconds
        settled = pacing if pacing.upcoming is None else pacing.settled(running)
        if settled is not pacing:
            self._pacing = settled
            self.pattern_changed.emit(settled.pattern)
        before = self._moment
        moment = self._moment = settled.moment_at(running)
        is_new = before is None or before.step != moment.step or before.cycle != moment.cycle or settled is not pacing
        if is_new:
            self.phase_changed.emit(moment)
        self.moment_changed.emit(moment)
        return is_new

    def _wait_ms(self) -> int:
        """To the next frame, or in a hold to the next count or to the seam, rounded up so as not to wake too early."""
        moment = self.moment
        if self.pattern.kind is BreathKind.OWN:
            return _OWN_BREATH_FRAME_MS
        if not moment.phase.is_hold:
            return FRAME_MS
        wait = min(moment.seconds_left, seconds_to_next_count(moment, self.pattern.counts_down))
        return max(1, ceil(wait * 1000))

    def _led(self) -> Pacing:
        if self._pacing is None:
            raise RuntimeError("no breath has begun")
        return self._pacing
