"""Shows the moving breath with its controls, or what there is instead when it does not help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.settings import Settings
from ashore.features.breathe.breath_session import BreathSession, BreathState
from ashore.features.breathe.choices import Choices
from ashore.features.breathe.guide_area import Controls, GuideArea
from ashore.features.breathe.length_texts import ended_text
from ashore.features.breathe.session_guide import SessionGuide
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.breath_texts import breaths_to_come_text, time_left_text
from ashore.ui.widgets.crossfade import FadeTimes, crossfade

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ashore.domain.pacing import Moment
    from ashore.features.breathe.end_bar import EndBar, QuietBar
    from ashore.features.breathe.not_helping_view import NotHelpingView
    from ashore.features.breathe.pace_bar import PaceBar
    from ashore.features.breathe.practice_controls import PracticeControls
    from ashore.features.breathe.spoken_breath import SpokenBreath
    from ashore.ui.guides.guide import Guide
    from ashore.ui.theme import Theme

PRACTICE_BEGINS = FadeTimes(200, 500)
PRACTICE_ENDS = FadeTimes(400, 400)
_CONTROLS = {
    BreathState.PRACTISING: Controls.PRACTICE,
    BreathState.PAUSED: Controls.PRACTICE,
    BreathState.ENDED: Controls.END,
    BreathState.QUIET: Controls.QUIET,
}


class BreathePage(QWidget):
    """Shows the state of `session`. What a person asks of the breath goes to it, all else comes out as signals."""

    panel_hidden_requested = Signal(bool)
    """True while the view after "This isn't helping" is on screen, and in the quiet after it: the reframes are not
    shown beside it."""
    exercise_requested = Signal()
    """Something other than breathing, at once."""
    notice_requested = Signal()
    """How hard it is is to be noticed."""
    guided_requested = Signal()
    """Ten good minutes are wanted."""
    support_requested = Signal()
    patterns_requested = Signal()
    details_requested = Signal(object)
    """The Pattern to show the details of."""
    pattern_chosen = Signal(object)
    """A Pattern, in use already and not yet kept as a setting."""
    length_chosen = Signal(object)
    """The PracticeLength from now on."""
    start_rate_requested = Signal(object)
    """Breaths per minute at which a slow-down is to start."""
    cautions_seen = Signal()

    def __init__(self, theme: Theme, session: BreathSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._theme = theme
        self.session = session
        self.guide_area = GuideArea(theme)
        self.spoken: SpokenBreath | None = None
        self.not_helping_view: NotHelpingView | None = None
        self._views = QStackedWidget()
        self._views.addWidget(self.guide_area)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.choices = Choices(self.guide_area, session, theme, self)
        self._session_guide = SessionGuide(self.guide_area.frame, session)
        self.guide_area.resized.connect(self._session_guide.fit)
        self._connect_session()
        self._connect_guide_area()

    @property
    def guide(self) -> Guide:
        """What is painted at each frame."""
        return self.guide_area.frame.guide

    def start(self) -> None:
        """What the first frame does not wait for."""
        from ashore.features.breathe.spoken_breath import SpokenBreath

        self.spoken = SpokenBreath(self.guide_area, self.session)
        self.spoken.set_settings(self._settings)
        self.setAccessibleName(self.tr("Breathe"))
        self.setAccessibleDescription(self.tr("A breath is moving. If you like, press Space to breathe along."))
        mark_group(self)
        self.guide_area.watch_bar.draw_icon()

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.guide_area.set_settings(settings)
        self._session_guide.set_settings(settings)
        self.guide_area.watch_bar.set_notice_offered(is_offered=settings.remembers_what_helps)
        if self.guide_area.has_end_bar:
            self.guide_area.end_bar.set_notice_offered(is_offered=settings.remembers_what_helps)
        self.choices.set_settings(settings)
        if self.spoken is not None:
            self.spoken.set_settings(settings)

    def go_back(self) -> bool:
        """Back to watching. False where there was only watching."""
        return self.choices.close() or self.session.go_back()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session.state is BreathState.ENDED and not event.spontaneous():
            self.session.go_back()  # the end was left with the page
        self.session.set_shown(shown=True)
        self._report_panel_hidden()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.choices.close()  # whoever comes back finds the breath
        self.session.set_shown(shown=False)
        self._report_panel_hidden()

    def _connect_session(self) -> None:
        session = self.session
        session.phase_began.connect(self._show_phase)
        session.choice.changed.connect(self._show_pattern)
        session.state_changed.connect(self._show_state)
        session.practice_timer.updated.connect(self._show_time_left)

    def _connect_guide_area(self) -> None:
        area, choices = self.guide_area, self.choices
        area.watch_bar.begin_requested.connect(self.session.begin_or_pause)
        area.watch_bar.notice_requested.connect(self.notice_requested)
        area.watch_bar.guided_requested.connect(self.guided_requested)
        area.watch_bar.ground_requested.connect(self.exercise_requested)
        area.guide_pressed.connect(self._press_guide)
        area.practice_built.connect(self._connect_practice)
        area.end_bar_built.connect(self._connect_end_bar)
        area.quiet_bar_built.connect(self._connect_quiet_bar)
        choices.pattern_requested.connect(self._choose)
        choices.length_requested.connect(self.length_chosen)
        choices.start_rate_requested.connect(self.start_rate_requested)
        choices.patterns_requested.connect(self.patterns_requested)
        choices.details_requested.connect(self.details_requested)
        self._views.currentChanged.connect(self._report_panel_hidden)

    def _connect_practice(self, controls: PracticeControls) -> None:
        controls.bar.pause_requested.connect(self.session.begin_or_pause)
        controls.bar.end_requested.connect(self.session.go_back)
        controls.bar.skip_requested.connect(self.session.driver.skip_hold)
        controls.bar.not_helping_reported.connect(self.session.stop_pacing)
        controls.pace_bar_built.connect(self._connect_pace_bar)
        controls.set_pattern(self.session.choice.pattern)

    def _connect_pace_bar(self, bar: PaceBar) -> None:
        bar.slower_requested.connect(self.session.choice.slow_down)
        bar.stay_requested.connect(self.session.choice.stay_at_rate)
        bar.faster_requested.connect(self.session.choice.speed_up)

    def _connect_end_bar(self, bar: EndBar) -> None:
        bar.more_requested.connect(self.session.practise_more)
        bar.back_requested.connect(self.session.go_back)
        bar.exercise_requested.connect(self.exercise_requested)
        bar.notice_requested.connect(self.notice_requested)
        bar.set_notice_offered(is_offered=self._settings.remembers_what_helps)

    def _connect_quiet_bar(self, bar: QuietBar) -> None:
        bar.breath_requested.connect(self.session.show_breath)
        bar.exercise_requested.connect(self.exercise_requested)

    def _choose(self, pattern: Pattern) -> None:
        self.session.choose(pattern)
        self.pattern_chosen.emit(pattern)

    def _press_guide(self) -> None:
        """Where there is nothing to follow, a press on the guide brings the breath; anywhere else it does nothing."""
        if self.session.state is BreathState.QUIET:
            self.session.show_breath()

    def _show_pattern(self) -> None:
        if self.guide_area.has_practice:
            self.guide_area.practice.set_pattern(self.session.choice.pattern)

    def _show_phase(self, moment: Moment) -> None:
        if moment.step == 0 and self.session.choice.pattern.kind is BreathKind.SLOWING:
            self.guide_area.practice.pace_bar.set_rate(self.session.choice.rate)

    def _show_time_left(self) -> None:
        timer = self.session.practice_timer
        bar, shown = self.guide_area.practice.bar, self._settings.time_left_shown
        if (to_come := timer.breaths_to_come) is not None:
            are_rounds = self.session.choice.pattern.rounds is not None
            bar.set_left_text(breaths_to_come_text(to_come, are_rounds=are_rounds) if shown else "")
        else:
            bar.set_left_text(time_left_text(timer.seconds_left) if shown else "")

    def _show_state(self, state: BreathState) -> None:
        if self.session.is_practising and not self._settings.cautions_seen:
            self.guide_area.practice.set_cautions_visible(visible=True)
        self._show_bars(state)
        if state is BreathState.NOT_HELPING:
            view = self._opened_not_helping_view()
            crossfade(self, lambda: self._views.setCurrentWidget(view))
        elif self._views.currentWidget() is not self.guide_area:
            crossfade(self, lambda: self._show_guide_area(state))
            if self.isVisible():
                self.setFocus()
        else:
            self._show_controls(state)
        if self.spoken is not None:
            self.spoken.tell_state(state)
        self._note_cautions()
        self._report_panel_hidden()

    def _show_guide_area(self, state: BreathState) -> None:
        self.guide_area.show_controls(_CONTROLS.get(state, Controls.WATCH))
        self._views.setCurrentWidget(self.guide_area)

    def _show_controls(self, state: BreathState) -> None:
        controls = _CONTROLS.get(state, Controls.WATCH)
        times = {Controls.PRACTICE: PRACTICE_BEGINS, Controls.END: PRACTICE_ENDS}.get(controls)
        self._free_keyboard(controls)
        self.guide_area.show_controls(controls, times)

    def _show_bars(self, state: BreathState) -> None:
        if state is BreathState.ENDED:
            self.guide_area.end_bar.text.setText(ended_text(self.session.driver.pattern, self.session.length))
        if self.session.is_practising:
            self.guide_area.practice.set_paused(paused=state is BreathState.PAUSED)

    def _note_cautions(self) -> None:
        """Once the first practice of all is over they are never shown again."""
        area = self.guide_area
        if not self.session.is_practising and area.has_practice and area.practice.shows_cautions:
            area.practice.set_cautions_visible(visible=False)
            self.cautions_seen.emit()

    def _opened_not_helping_view(self) -> NotHelpingView:
        if self.not_helping_view is None:
            from ashore.features.breathe.not_helping_view import NotHelpingView

            view = self.not_helping_view = NotHelpingView(self._theme)
            view.ground_requested.connect(self.exercise_requested)
            view.support_requested.connect(self.support_requested)
            # Connected after those, so that whoever comes back from another page finds the breath moving.
            view.ground_requested.connect(self.session.show_breath)
            view.support_requested.connect(self.session.show_breath)
            view.quiet_requested.connect(self.session.rest)
            self._views.addWidget(view)
        return self.not_helping_view

    def _free_keyboard(self, controls: Controls) -> None:
        """Buttons that go away leave the keyboard to the page."""
        shown, focused = self.guide_area.controls, self.window().focusWidget()
        if controls is not shown and focused is not None and self.guide_area.bar(shown).isAncestorOf(focused):
            self.setFocus()

    def _report_panel_hidden(self) -> None:
        stopped = self.session.state in (BreathState.NOT_HELPING, BreathState.QUIET)
        self.panel_hidden_requested.emit(self.isVisible() and stopped)
