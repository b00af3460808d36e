"""Turns the clock into moments of the breath: for each frame in a moving phase, for each count in a hold."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Signal

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.frame_pacing import USUAL_REFRESH_HZ, frame_interval_ms, ms_to_next_frame
from ashore.domain.pacing import Moment, Pacing
from ashore.domain.phase_count import seconds_to_next_count
from ashore.domain.stopwatch import Stopwatch
from ashore.ui.frame_timer import ExactTimer, FrameTimer

_OWN_BREATH_FRAME_MS = 100
"""Colours change slowly; more frames would not be seen."""


class BreathDriver(QObject):
    """Paces one breath. Every moment is computed from the clock, so that a late frame changes no other.

    Its one timer runs only while the guide is shown and not paused. Call `begin` before reading `pattern` or `moment`.
    """

    moment_changed = Signal(object)
    """A Moment: each frame in a moving phase, each new count in a hold."""
    phase_changed = Signal(object)
    """A Moment, the first that was seen of its phase."""
    pattern_changed = Signal(object)
    """The Pattern in use from now on: at `begin`, or at a whole breath after `change`."""
    slept = Signal()
    """The machine has slept; the breath is paused where it was."""

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """`clock` gives seconds that never go back and keep counting while the machine sleeps."""
        super().__init__(parent)
        self._clock = clock
        self._watch = Stopwatch(clock)
        self._begun_pacing: Pacing | None = None
        self._moment: Moment | None = None
        self._shown = False
        self._frame_ms = frame_interval_ms(USUAL_REFRESH_HZ)
        self._timer = FrameTimer(self._show_frame, self)

    @property
    def pattern(self) -> Pattern:
        """The pattern being breathed now."""
        return self._pacing.pattern

    @property
    def upcoming(self) -> Pattern | None:
        """The pattern that starts at the next whole breath."""
        return self._pacing.upcoming

    @property
    def moment(self) -> Moment:
        """The latest moment that was reported."""
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

    @property
    def breaths(self) -> float:
        """Breaths since `begin`, pauses left out: whole ones and a part of one, up to the latest frame or `check`."""
        return self._pacing.breaths_at(self.running_seconds)

    @property
    def next_breath_start(self) -> float:
        """The running second at which the next whole breath begins."""
        return self._pacing.next_breath_start(self.running_seconds)

    def begin(self, pattern: Pattern) -> None:
        """Start anew from empty lungs, at once and unpaused."""
        self._watch = Stopwatch(self._clock)
        self._begun_pacing = Pacing(pattern)
        self._moment = None
        self.pattern_changed.emit(pattern)
        if self._shown:
            self._show_now()
        else:
            self._report(self._pacing)

    def change(self, pattern: Pattern) -> None:
        """Use `pattern` from the next whole breath on."""
        self._watch.advance()
        self._begun_pacing = self._pacing.changed(pattern, self.running_seconds)

    def skip_hold(self) -> None:
        """Breathe on at once where the breath is being held; anywhere else nothing changes."""
        self.check()
        if not self.is_paused:
            self._begun_pacing = self._pacing.with_hold_skipped(self.running_seconds)
            self._show_now()

    def pause(self) -> None:
        self._timer.stop()
        if not self._watch.slept():
            self._watch.pause()

    def resume(self) -> None:
        """Go on from where the breath was paused."""
        if self.is_paused:
            self._watch.resume()
            self._show_now()

    def set_shown(self, shown: bool) -> None:
        """While hidden nothing is reported and no timer runs; time goes on by the clock."""
        if shown != self._shown:
            self._shown = shown
            self._show_now()

    def make_exact(self, timer: ExactTimer) -> None:
        """Frames come exactly when they are due from now on, so that they last equally long."""
        self._timer.make_exact(timer)

    def set_refresh_rate(self, refresh_hz: float) -> None:
        """Frames follow a screen of this rate from now on."""
        self._frame_ms = frame_interval_ms(refresh_hz)
        if self._timer.is_active:
            self._show_now()

    def check(self) -> bool:
        """Bring `running_seconds` up to now, hidden or not. False where the machine has slept meanwhile."""
        if self._watch.advance():
            return True
        self._timer.stop()
        self.slept.emit()
        return False

    @property
    def _pacing(self) -> Pacing:
        if self._begun_pacing is None:
            raise RuntimeError("no breath has begun")
        return self._begun_pacing

    def _show_now(self) -> None:
        """Without waiting for the frame that is due."""
        self._timer.stop()
        self._show_frame()

    def _show_frame(self) -> None:
        """Report the moment of now, and set the timer for the next one."""
        if not (self._is_live() and self.check()):
            return
        self._report(self._pacing)
        # A slot may have paused or hidden the breath, or begun another one.
        if not self._timer.is_active and self._is_live():
            self._start_timer()

    def _is_live(self) -> bool:
        return self._shown and not self._watch.is_paused and self._begun_pacing is not None

    def _report(self, pacing: Pacing) -> None:
        running = self._watch.running_seconds
        current = pacing if pacing.upcoming is None else pacing.current_at(running)
        if current is not pacing:
            self._begun_pacing = current
            self.pattern_changed.emit(current.pattern)
        before = self._moment
        moment = self._moment = current.moment_at(running)
        if before is None or before.step != moment.step or before.cycle != moment.cycle or current is not pacing:
            self._timer.stop()  # frames come only in a moving phase
            self.phase_changed.emit(moment)
        self.moment_changed.emit(moment)

    def _start_timer(self) -> None:
        """For the next frame and those after it; in a hold for the next count or the end, not too early."""
        moment, pattern = self.moment, self.pattern
        if pattern.kind is BreathKind.OWN:
            self._timer.start(_OWN_BREATH_FRAME_MS)
        elif moment.phase.is_hold:
            wait_seconds = min(moment.seconds_left, seconds_to_next_count(moment, pattern.counts_down))
            self._timer.start(max(1.0, ceil(wait_seconds * 1000)))
        else:
            wait_ms = ms_to_next_frame(self._watch.running_seconds, self._frame_ms)
            taken_ms = (self._clock() - self._watch.last_reading) * 1000
            self._timer.start(max(0.0, wait_ms - taken_ms), self._frame_ms)
