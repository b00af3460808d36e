"""Takes the breath through watching, a practice, its pauses and its end, and the stop after "This isn't helping"."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.practice import PracticeLength
from ashore.domain.settings import Settings
from ashore.features.breathe.pattern_choice import PatternChoice
from ashore.ui.breath_driver import BreathDriver

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.pacing import Moment
    from ashore.features.breathe.practice_timer import PracticeTimer


class BreathState(StrEnum):
    """A practice is under way in `PRACTISING` and `PAUSED`. `ENDED` lasts from the end of its time until it is left.

    In `NOT_HELPING` and `QUIET` nothing is paced: the first offers other things, the second nothing at all.
    """

    WATCHING = "watching"
    PRACTISING = "practising"
    PAUSED = "paused"
    ENDED = "ended"
    NOT_HELPING = "not_helping"
    QUIET = "quiet"


_ALONE = frozenset({BreathState.PRACTISING, BreathState.PAUSED, BreathState.ENDED, BreathState.QUIET})
_STOPPED = frozenset({BreathState.NOT_HELPING, BreathState.QUIET})
LEAST_SECONDS_TO_PAUSE = 1.5
"""From the beginning of a practice. Hands that shake press twice, and the second press asks for nothing."""
LEAST_SECONDS_BETWEEN = 0.4
"""From a pause to going on, and back."""
MORE = PracticeLength(1.0)


class BreathSession(QObject):
    """The state of the Breathe page, without a widget. A practice can be timed or open-ended, paused, and ended."""

    alone_changed = Signal(bool)
    """Whether the breath has the window to itself. Comes before `state_changed`, so that window and page can change in
    one fade."""
    state_changed = Signal(object)
    """The BreathState that holds from now on."""
    led_changed = Signal(bool)
    """Whether someone is led through a practice now: it is on screen, and not paused."""
    practice_updated = Signal()
    """What is left of a practice may have changed."""
    practice_finished = Signal()
    """The chosen time has passed, or the chosen number of breaths."""
    phase_began = Signal(object)
    """A Moment, at the start of each phase that is paced; a breath of one's own has none."""

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._state = BreathState.WATCHING
        self._deaf_until = -inf
        self._usual_length = Settings().length
        self.length = self._usual_length
        """Of the practice that is under way, or was the latest."""
        self._viewers: set[str] = set()
        self._is_led = False
        self.driver = BreathDriver(clock, self)
        self.choice = PatternChoice(self.driver, self)
        self.driver.phase_changed.connect(self._begin_phase)
        self.driver.slept.connect(self._wake)

    @cached_property
    def practice_timer(self) -> PracticeTimer:
        """Built for the first practice."""
        from ashore.features.breathe.practice_timer import PracticeTimer

        timer = PracticeTimer(self.driver, self.practice_updated.emit, self)
        timer.finished.connect(self._finish_practice)
        return timer

    @property
    def state(self) -> BreathState:
        return self._state

    @property
    def is_practising(self) -> bool:
        return self._state in (BreathState.PRACTISING, BreathState.PAUSED)

    @property
    def is_alone(self) -> bool:
        """Whether the breath has the window to itself: in a practice, until its end is left, and in the quiet."""
        return self._state in _ALONE

    def set_settings(self, settings: Settings) -> None:
        self._usual_length = settings.length
        self.choice.set_start_rate(settings.start_rate, applies_now=not self.is_practising)

    def set_shown(self, *, shown: bool, viewer: str = "page") -> None:
        """Whether the page, or another `viewer`, is on screen; while none is, no frame is computed."""
        if shown:
            self._viewers.add(viewer)
        else:
            self._viewers.discard(viewer)
        self._follow_viewers()

    def _follow_viewers(self) -> None:
        shown = bool(self._viewers)
        self.driver.set_shown(shown and self._state not in _STOPPED)
        is_led = shown and self._state is BreathState.PRACTISING
        if is_led != self._is_led:
            self._is_led = is_led
            self.led_changed.emit(is_led)

    def choose(self, pattern: Pattern) -> None:
        """From the next whole breath on; a breath that is paused or stopped goes on."""
        if self._state not in (BreathState.PRACTISING, BreathState.WATCHING):
            self._set_state(BreathState.PRACTISING if self.is_practising else BreathState.WATCHING)
        self.driver.resume()
        self.choice.change_to(pattern)
        if self.is_practising and self._usual_length.of(pattern).breaths is not None:
            self._measure(self._usual_length.of(pattern), from_next_breath=True)

    def begin_or_pause(self) -> None:
        """Begins a practice of the usual length, pauses the one under way, or goes on with it. Ends the quiet.

        Nothing where it was pressed just before.
        """
        if self.is_practising and self._clock() < self._deaf_until:
            return
        if self._state is BreathState.PRACTISING:
            self.driver.pause()
            self._set_state(BreathState.PAUSED)
        elif self._state is BreathState.PAUSED:
            self.driver.resume()
            self._set_state(BreathState.PRACTISING)
        elif self._state is BreathState.QUIET:
            self.show_breath()
        else:
            self.begin_practice(self._usual_length)
            return
        self._deaf_until = self._clock() + LEAST_SECONDS_BETWEEN

    def begin_practice(self, length: PracticeLength) -> None:
        """A pattern that comes in a few rounds ends with them.

        Nobody's breath is cut short: the one under way goes on to its end, and where the practice has another, or one
        that is counted from its first breath, that begins with the next.
        """
        self._begin(self.choice.breath, length)

    def practise_more(self) -> None:
        """Another minute, after the end of a practice; of a pattern in rounds without its holds."""
        breath = self.choice.breath
        self._begin(breath if breath.rounds is None else self.choice.watched_breath, MORE)

    def _begin(self, breath: Pattern, length: PracticeLength) -> None:
        from ashore.domain.practice_start import practice_start

        self._deaf_until = self._clock() + LEAST_SECONDS_TO_PAUSE
        driver, has_ended = self.driver, self._state is BreathState.ENDED
        stands_still = driver.is_paused and not has_ended
        start = practice_start(
            breath, length, driver.pattern, driver.moment, has_ended=has_ended, stands_still=stands_still
        )
        self._set_state(BreathState.PRACTISING)
        if not start.joins and start.is_at_once:
            driver.begin(breath)
        elif not start.joins or driver.upcoming is not None:
            driver.change(breath)
        driver.resume()
        self._measure(length.of(breath), from_next_breath=start.is_counted_from_next)

    def _measure(self, length: PracticeLength, *, from_next_breath: bool) -> None:
        self.length = length
        waits_for_whole_breath = self.choice.pattern.kind is not BreathKind.OWN
        self.practice_timer.begin(
            length, from_next_breath=from_next_breath, waits_for_whole_breath=waits_for_whole_breath
        )

    def stop_pacing(self) -> None:
        """What "This isn't helping" does: the breath stands still until the person asks for it."""
        self.driver.pause()
        self._set_state(BreathState.NOT_HELPING)

    def rest(self) -> None:
        """Nothing to follow, and nothing else in the window, until the person asks for something."""
        self.driver.pause()
        self._set_state(BreathState.QUIET)

    def show_breath(self) -> None:
        """A breath that was stopped begins anew, and one whose practice has ended goes on; any other just goes on."""
        if self._state in _STOPPED:
            self._set_state(BreathState.WATCHING)
            self.driver.begin(self.choice.watched_breath)
        elif self._state is BreathState.ENDED:
            self.go_back()

    def go_back(self) -> bool:
        """Back to watching, without a question. False where there was only watching.

        Where the breath did not help nothing is paced until that is asked for.
        """
        if self._state is BreathState.NOT_HELPING:
            self.rest()
        elif self._state is BreathState.QUIET:
            self.show_breath()
        elif self.is_alone:
            was_ended = self._state is BreathState.ENDED
            self._set_state(BreathState.WATCHING)
            self._watch_without_holds(anew=was_ended)
            self.driver.resume()
        else:
            return False
        return True

    def repeats_phase(self, moment: Moment) -> bool:
        """Whether the phase is the same as the one before it, as in an inhale of two parts."""
        steps = self.driver.pattern.cycle_steps(moment.cycle)
        return moment.step > 0 and steps[moment.step - 1].phase is moment.phase

    def _begin_phase(self, moment: Moment) -> None:
        if self.choice.pattern.kind is BreathKind.OWN:
            return
        self.phase_began.emit(moment)
        if moment.step == 0:
            if self.is_practising:
                self.practice_timer.finish_if_over()
            rounds = self.driver.pattern.rounds
            if self._state is BreathState.WATCHING and rounds is not None and moment.cycle >= rounds - 1:
                self._watch_without_holds(anew=False)

    def _watch_without_holds(self, *, anew: bool) -> None:
        """Holds are for a practice, which ends; watching goes on for as long as one likes."""
        if not self.driver.pattern.has_holds:
            return
        if anew:
            self.driver.begin(self.choice.watched_breath)
        else:
            self.driver.change(self.choice.watched_breath)

    def _finish_practice(self) -> None:
        self.driver.pause()
        self._set_state(BreathState.ENDED)
        self.practice_finished.emit()

    def _wake(self) -> None:
        """After the machine slept: a practice waits to be gone on with, a watched breath just goes on."""
        if self.is_practising:
            self._set_state(BreathState.PAUSED)
        elif self._state is BreathState.WATCHING:
            self.driver.resume()

    def _set_state(self, state: BreathState) -> None:
        was_alone, was_practising = self.is_alone, self.is_practising
        self._state = state
        if self.is_practising:
            self.practice_timer.set_paused(paused=state is BreathState.PAUSED)
        elif was_practising:
            self.practice_timer.end()
        if self.is_alone != was_alone:
            self.alone_changed.emit(self.is_alone)
        self.state_changed.emit(state)
        self._follow_viewers()
