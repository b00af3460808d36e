"""Breathe: a breath that is already moving, and a practice for whoever wants to stay with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.breath import LONGER_OUT, BreathKind, Pattern
from ashore.domain.settings import Settings
from ashore.domain.slowdown import constant_at, ramp_from, rate_of
from ashore.features.breathe.guide_area import GuideArea
from ashore.features.breathe.practice_session import PracticeSession
from ashore.ui.announcer import PhaseAnnouncer
from ashore.ui.breath_driver import BreathDriver
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from ashore.domain.pacing import Moment
    from ashore.features.breathe.not_helping_view import NotHelpingView
    from ashore.features.breathe.pace_bar import PaceBar
    from ashore.features.breathe.practice_bar import PracticeBar
    from ashore.ui.theme import Theme


class BreathePage(QWidget):
    """Watching needs nothing. A practice can be timed or open-ended, paused, and left at any time."""

    quiet_requested = Signal(bool)
    """True when a practice begins: what surrounds the stage may fade away."""
    panel_aside_requested = Signal(bool)
    """True while what did not help has all attention: hard thoughts need not stand beside it."""
    ground_requested = Signal()
    support_requested = Signal()
    patterns_requested = Signal()
    details_requested = Signal(object)
    settings_requested = Signal(object)
    phase_began = Signal(object)
    """A Moment, at the start of each phase that is led."""
    told = Signal(str)

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._patterns: tuple[Pattern, ...] = (LONGER_OUT,)
        self._pattern = LONGER_OUT
        self.driver = BreathDriver(clock, self)
        self.stage = GuideArea(theme)
        self.practising = PracticeSession(self.driver, self.stage, self)
        self._announcer = PhaseAnnouncer(self.stage.frame)
        self._unhelpful: NotHelpingView | None = None
        self._views = QStackedWidget()
        self._views.addWidget(self.stage)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()
        self.stage.set_pattern(self._pattern, self._patterns)
        self.driver.begin(self._pattern)

    @property
    def pattern(self) -> Pattern:
        return self._pattern

    @property
    def is_practising(self) -> bool:
        return self.practising.is_under_way

    def set_settings(self, settings: Settings) -> None:
        pace_changed = settings.start_rate != self._settings.start_rate
        self._settings = settings
        self.stage.set_settings(settings)
        self.practising.set_settings(settings)
        self._announcer.set_enabled(settings.phases_announced)
        if pace_changed and self._pattern.kind is BreathKind.SLOWING and not self.is_practising:
            self.driver.change(self._led(self._pattern))

    def set_patterns(self, patterns: Sequence[Pattern]) -> None:
        """The patterns to choose from. One in use that is no longer among them stays until another is chosen."""
        self._patterns = tuple(patterns)
        fresh = next((pattern for pattern in patterns if pattern.id == self._pattern.id), self._pattern)
        if fresh.steps != self._pattern.steps:
            self.driver.change(self._led(fresh))
        self._pattern = fresh
        self.stage.set_pattern(fresh, self._patterns)

    def begin_with(self, pattern: Pattern) -> None:
        """Starts anew from empty lungs: for the launch, before anyone has breathed along."""
        self._pattern = pattern
        self.stage.set_pattern(pattern, self._patterns)
        self.driver.begin(self._led(pattern))

    def choose(self, pattern: Pattern) -> None:
        """From the next whole breath on."""
        self._pattern = pattern
        self.stage.set_pattern(pattern, self._patterns)
        self._back_to_stage()
        self.driver.resume()
        self.driver.change(self._led(pattern))

    def stay_or_pause(self) -> None:
        """What Space does."""
        self._back_to_stage()
        if self.is_practising:
            self.practising.pause_or_go_on()
        else:
            self.begin_practice(self._settings.minutes)

    def begin_practice(self, minutes: float | None) -> None:
        """A practice of so many minutes, or open-ended."""
        self.quiet_requested.emit(True)  # first, so that all of it is one fade
        self._back_to_stage()
        self.practising.begin(self._led(self._pattern), minutes)

    def go_back(self) -> bool:
        """Back to watching; never questioned. False where there was only watching."""
        if self._views.currentWidget() is not self.stage:
            self._return_to_watching()
        elif self.is_practising:
            self._end_practice()
            self.driver.resume()
        else:
            return False
        return True

    def show_breath(self) -> None:
        """For who asks for the breath: one that was put away is there again, any other goes on."""
        if self._views.currentWidget() is not self.stage:
            self._return_to_watching()

    def skip_hold(self) -> None:
        self.driver.skip_hold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.driver.set_shown(self._views.currentWidget() is self.stage)
        self._tell_attention()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.driver.set_shown(False)
        self._tell_attention()

    def _connect(self) -> None:
        self.driver.moment_changed.connect(self._show_moment)
        self.driver.pattern_changed.connect(self._take_up)
        self.driver.phase_changed.connect(self._begin_phase)
        self.practising.time_passed.connect(self._finish_practice)
        self.stage.bar_built.connect(self._connect_bar)
        self._views.currentChanged.connect(self._tell_attention)
        watch = self.stage.watch_bar
        watch.pattern_requested.connect(self._choose_and_keep)
        watch.more_requested.connect(self.patterns_requested)
        watch.stay_requested.connect(self.stay_or_pause)
        watch.elsewhere_requested.connect(self.ground_requested)
        self.stage.details_requested.connect(lambda: self.details_requested.emit(self._pattern))

    def _connect_bar(self, bar: PracticeBar | PaceBar) -> None:
        """A bar is connected when it is first needed."""
        from ashore.features.breathe.practice_bar import PracticeBar

        if isinstance(bar, PracticeBar):
            bar.pause_requested.connect(self.stay_or_pause)
            bar.leave_requested.connect(self.go_back)
            bar.skip_requested.connect(self.skip_hold)
            bar.unhelpful.connect(self._show_unhelpful)
            return
        bar.start_rate_requested.connect(
            lambda rate: self.settings_requested.emit(replace(self._settings, start_rate=rate))
        )
        bar.slower_requested.connect(lambda: self._set_pace(0.0, stay=False))
        bar.stay_requested.connect(lambda: self._set_pace(0.0, stay=True))
        bar.faster_requested.connect(lambda: self._set_pace(1.0, stay=True))

    def _led(self, pattern: Pattern) -> Pattern:
        return ramp_from(pattern, self._settings.start_rate) if pattern.kind is BreathKind.SLOWING else pattern

    def _choose_and_keep(self, pattern: Pattern) -> None:
        self.choose(pattern)
        self.settings_requested.emit(replace(self._settings, pattern_id=pattern.id))

    def _follows_its_like(self, moment: Moment) -> bool:
        steps = self.driver.pattern.cycle_steps(moment.cycle)
        return moment.step > 0 and steps[moment.step - 1].phase is moment.phase

    def _rate_now(self) -> float:
        return rate_of(self.driver.pattern.cycle_steps(self.driver.moment.cycle))

    def _set_pace(self, faster_by: float, *, stay: bool) -> None:
        rate = self._rate_now() + faster_by
        self.driver.change(constant_at(self._pattern, rate) if stay else ramp_from(self._pattern, rate))

    def _take_up(self, pattern: Pattern) -> None:
        """The guide speaks the words of the breath that is led, not of the one that is waiting."""
        self.stage.frame.set_pattern(pattern)
        self._announcer.set_words(pattern.inhale_word, pattern.exhale_word)

    def _show_moment(self, moment: Moment) -> None:
        self.stage.frame.show_moment(moment)

    def _begin_phase(self, moment: Moment) -> None:
        if self._pattern.kind is BreathKind.OWN:
            return
        self._announcer.announce(moment.phase, again=self._follows_its_like(moment))
        self.phase_began.emit(moment)
        if moment.step == 0 and self._pattern.kind is BreathKind.SLOWING:
            self.stage.pace_bar.set_rate(self._rate_now())
        if moment.step == 0:
            self.practising.end_if_over()

    def _finish_practice(self) -> None:
        self._end_practice()
        self.told.emit(self.tr("The time you chose has passed. The breath goes on as long as you like."))

    def _end_practice(self) -> None:
        if self.stage.practice_bar.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus()  # the button that had the keyboard is going away
        self.quiet_requested.emit(False)  # first, so that all of it is one fade
        self.practising.end()

    def _show_unhelpful(self) -> None:
        self.driver.pause()
        if self._unhelpful is None:
            from ashore.features.breathe.not_helping_view import NotHelpingView

            self._unhelpful = NotHelpingView()
            for way, wanted in (
                (self._unhelpful.ground_requested, self.ground_requested),
                (self._unhelpful.support_requested, self.support_requested),
            ):
                way.connect(wanted)
                way.connect(self._watch_anew)  # for whoever comes back from there
            self._unhelpful.back_requested.connect(self._return_to_watching)
            self._views.addWidget(self._unhelpful)
        unhelpful = self._unhelpful
        self._end_practice()
        crossfade(self, lambda: self._views.setCurrentWidget(unhelpful))
        self.driver.set_shown(False)
        unhelpful.ground.setFocus()

    def _return_to_watching(self) -> None:
        crossfade(self, self._watch_anew)
        self.setFocus()

    def _watch_anew(self) -> None:
        self._back_to_stage()
        self.driver.begin(self._led(self._pattern))
        self.driver.resume()

    def _tell_attention(self) -> None:
        self.panel_aside_requested.emit(self.isVisible() and self._views.currentWidget() is not self.stage)

    def _back_to_stage(self) -> None:
        self._views.setCurrentWidget(self.stage)
        self.driver.set_shown(self.isVisible())
