"""Shows the moving breath with its controls, or what there is instead when it does not help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.settings import Settings
from ashore.features.breathe.breath_session import BreathSession, BreathState
from ashore.features.breathe.guide_area import GuideArea
from ashore.ui.announcer import PhaseAnnouncer
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ashore.domain.pacing import Moment
    from ashore.features.breathe.not_helping_view import NotHelpingView
    from ashore.features.breathe.pace_bar import PaceBar
    from ashore.features.breathe.practice_bar import PracticeBar
    from ashore.ui.theme import Theme


class BreathePage(QWidget):
    """Shows the state of `session`. What a person asks of the breath goes to it, all else comes out as signals."""

    panel_hidden_requested = Signal(bool)
    """True while the view after "This isn't helping" is on screen: the reframes are not shown beside it."""
    ground_requested = Signal()
    support_requested = Signal()
    patterns_requested = Signal()
    details_requested = Signal(object)
    """The Pattern to show the details of."""
    pattern_chosen = Signal(object)
    """A Pattern, in use already and not yet kept as a setting."""
    start_rate_requested = Signal(float)
    """Breaths per minute at which a slow-down is to start."""
    message_reported = Signal(str)

    def __init__(self, theme: Theme, session: BreathSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self.session = session
        self.guide_area = GuideArea(theme)
        self._announcer = PhaseAnnouncer(self.guide_area.frame)
        self.not_helping_view: NotHelpingView | None = None
        self._views = QStackedWidget()
        self._views.addWidget(self.guide_area)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect_session()
        self._connect_guide_area()
        self._show_pattern()
        self._show_paced_pattern(session.driver.pattern)
        self.guide_area.frame.show_moment(session.driver.moment)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.guide_area.set_settings(settings)
        self._announcer.set_enabled(settings.phases_announced)

    def go_back(self) -> bool:
        """Back to watching. False where there was only watching."""
        return self.session.go_back()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.session.set_shown(shown=True)
        self._report_panel_hidden()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.set_shown(shown=False)
        self._report_panel_hidden()

    def _connect_session(self) -> None:
        session = self.session
        session.driver.moment_changed.connect(self._show_moment)
        session.driver.pattern_changed.connect(self._show_paced_pattern)
        session.phase_began.connect(self._show_phase)
        session.choice.changed.connect(self._show_pattern)
        session.practising_changed.connect(self._free_keyboard)
        session.state_changed.connect(self._show_state)
        session.practice_timer.updated.connect(self._show_time_left)
        session.practice_finished.connect(self._report_end)

    def _connect_guide_area(self) -> None:
        watch_bar = self.guide_area.watch_bar
        watch_bar.pattern_requested.connect(self._choose)
        watch_bar.more_requested.connect(self.patterns_requested)
        watch_bar.stay_requested.connect(self.session.begin_or_pause)
        watch_bar.ground_requested.connect(self.ground_requested)
        self.guide_area.details_requested.connect(lambda: self.details_requested.emit(self.session.choice.pattern))
        self.guide_area.practice_bar_built.connect(self._connect_practice_bar)
        self.guide_area.pace_bar_built.connect(self._connect_pace_bar)
        self._views.currentChanged.connect(self._report_panel_hidden)

    def _connect_practice_bar(self, bar: PracticeBar) -> None:
        bar.pause_requested.connect(self.session.begin_or_pause)
        bar.end_requested.connect(self.session.go_back)
        bar.skip_requested.connect(self.session.driver.skip_hold)
        bar.not_helping_reported.connect(self.session.stop_pacing)

    def _connect_pace_bar(self, bar: PaceBar) -> None:
        bar.start_rate_requested.connect(self.start_rate_requested)
        bar.slower_requested.connect(self.session.choice.slow_down)
        bar.stay_requested.connect(self.session.choice.stay_at_rate)
        bar.faster_requested.connect(self.session.choice.speed_up)

    def _choose(self, pattern: Pattern) -> None:
        self.session.choose(pattern)
        self.pattern_chosen.emit(pattern)

    def _show_pattern(self) -> None:
        self.guide_area.set_pattern(self.session.choice.pattern, self.session.choice.patterns)

    def _show_paced_pattern(self, pattern: Pattern) -> None:
        """The guide uses the words of the breath being paced, not of the one that waits for the next whole breath."""
        self.guide_area.frame.set_pattern(pattern)
        self._announcer.set_words(pattern.inhale_word, pattern.exhale_word)

    def _show_moment(self, moment: Moment) -> None:
        self.guide_area.frame.show_moment(moment)

    def _show_phase(self, moment: Moment) -> None:
        self._announcer.announce(moment.phase, again=self.session.repeats_phase(moment))
        if moment.step == 0 and self.session.choice.pattern.kind is BreathKind.SLOWING:
            self.guide_area.pace_bar.set_rate(self.session.choice.rate)

    def _show_time_left(self) -> None:
        timer = self.session.practice_timer
        self.guide_area.frame.set_progress(timer.progress if self._settings.progress_shown else None)
        self.guide_area.practice_bar.set_seconds_left(timer.seconds_left, shown=self._settings.time_left_shown)

    def _show_state(self, state: BreathState) -> None:
        is_practising = self.session.is_practising
        if is_practising != self.guide_area.is_practising:
            crossfade(self.guide_area, lambda: self.guide_area.set_practising(practising=is_practising))
        if is_practising:
            self.guide_area.practice_bar.set_paused(paused=state is BreathState.PAUSED)
        if state is BreathState.PAUSED:
            self.guide_area.frame.guide.settle()
        if state is BreathState.NOT_HELPING:
            view = self._opened_not_helping_view()
            crossfade(self, lambda: self._views.setCurrentWidget(view))
            view.ground.setFocus()
        elif self._views.currentWidget() is not self.guide_area:
            crossfade(self, lambda: self._views.setCurrentWidget(self.guide_area))
            if self.isVisible():
                self.setFocus()

    def _opened_not_helping_view(self) -> NotHelpingView:
        if self.not_helping_view is None:
            from ashore.features.breathe.not_helping_view import NotHelpingView

            view = self.not_helping_view = NotHelpingView()
            view.ground_requested.connect(self.ground_requested)
            view.support_requested.connect(self.support_requested)
            # Connected after those, so that whoever comes back from another page finds the breath moving.
            view.ground_requested.connect(self.session.show_breath)
            view.support_requested.connect(self.session.show_breath)
            view.back_requested.connect(self.session.show_breath)
            self._views.addWidget(view)
        return self.not_helping_view

    def _free_keyboard(self, is_practising: bool) -> None:
        """The buttons of a practice go away with it; the page takes the keyboard from them."""
        focused = self.window().focusWidget()
        if not is_practising and focused is not None and self.guide_area.practice_bar.isAncestorOf(focused):
            self.setFocus()

    def _report_panel_hidden(self) -> None:
        self.panel_hidden_requested.emit(self.isVisible() and self._views.currentWidget() is not self.guide_area)

    def _report_end(self) -> None:
        self.message_reported.emit(self.tr("The time you chose has passed. The breath goes on as long as you like."))
