"""Shows the moving breath with its controls, or what there is instead when it does not help."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.settings import Settings
from ashore.features.breathe.breath_session import BreathSession, BreathState
from ashore.features.breathe.choices import Choices
from ashore.features.breathe.guide_area import Controls, GuideArea
from ashore.features.breathe.session_guide import SessionGuide
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.widgets.crossfade import FadeTimes, crossfade
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ashore.domain.breath import Pattern
    from ashore.features.breathe.not_helping_view import NotHelpingView
    from ashore.features.breathe.practice_bars import PracticeBars
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
        self.settings = Settings()
        self._theme = theme
        self.session = session
        self.guide_area = GuideArea(theme)
        self.spoken: SpokenBreath | None = None
        self._views = ViewStack()
        self.not_helping_view = self._views.lazy(self._new_not_helping_view, f"{__package__}.not_helping_view")
        self._views.add(self.guide_area)
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

    @cached_property
    def _practice_bars(self) -> PracticeBars:
        from ashore.features.breathe.practice_bars import PracticeBars

        return PracticeBars(self)

    def start(self) -> None:
        """What the first frame does not wait for."""
        from ashore.features.breathe.spoken_breath import SpokenBreath

        self.spoken = SpokenBreath(self.guide_area, self.session)
        self.spoken.set_settings(self.settings)
        self.setAccessibleName(self.tr("Breathe"))
        self.setAccessibleDescription(self.tr("A breath is moving. If you like, press Space to breathe along."))
        mark_group(self)
        self.guide_area.watch_bar.draw_icon()

    def set_settings(self, settings: Settings) -> None:
        self.settings = settings
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
        session.state_changed.connect(self._show_state)

    def _connect_guide_area(self) -> None:
        area, choices = self.guide_area, self.choices
        area.watch_bar.begin_requested.connect(self.session.begin_or_pause)
        area.watch_bar.notice_requested.connect(self.notice_requested)
        area.watch_bar.guided_requested.connect(self.guided_requested)
        area.watch_bar.ground_requested.connect(self.exercise_requested)
        area.guide_pressed.connect(self._press_guide)
        area.practice_built.connect(lambda controls: self._practice_bars.connect_practice(controls))
        area.end_bar_built.connect(lambda bar: self._practice_bars.connect_end_bar(bar))
        area.quiet_bar_built.connect(lambda bar: self._practice_bars.connect_quiet_bar(bar))
        choices.pattern_requested.connect(self._choose)
        choices.length_requested.connect(self.length_chosen)
        choices.start_rate_requested.connect(self.start_rate_requested)
        choices.patterns_requested.connect(self.patterns_requested)
        choices.details_requested.connect(self.details_requested)
        self._views.currentChanged.connect(self._report_panel_hidden)

    def _choose(self, pattern: Pattern) -> None:
        self.session.choose(pattern)
        self.pattern_chosen.emit(pattern)

    def _press_guide(self) -> None:
        """Where there is nothing to follow, a press on the guide brings the breath; anywhere else it does nothing."""
        if self.session.state is BreathState.QUIET:
            self.session.show_breath()

    def _show_state(self, state: BreathState) -> None:
        if state in _CONTROLS:
            self._practice_bars.show_state(state)
        if state is BreathState.NOT_HELPING:
            view = self.not_helping_view.get()
            crossfade(self, lambda: self._views.setCurrentWidget(view))
        elif self._views.currentWidget() is not self.guide_area:
            crossfade(self, lambda: self._show_guide_area(state))
            if self.isVisible():
                self.setFocus()
        else:
            self._show_controls(state)
        if self.spoken is not None:
            self.spoken.tell_state(state)
        if self.guide_area.has_practice:
            self._practice_bars.note_cautions()
        self._report_panel_hidden()

    def _show_guide_area(self, state: BreathState) -> None:
        self.guide_area.show_controls(_CONTROLS.get(state, Controls.WATCH))
        self._views.setCurrentWidget(self.guide_area)

    def _show_controls(self, state: BreathState) -> None:
        controls = _CONTROLS.get(state, Controls.WATCH)
        times = {Controls.PRACTICE: PRACTICE_BEGINS, Controls.END: PRACTICE_ENDS}.get(controls)
        self._free_keyboard(controls)
        self.guide_area.show_controls(controls, times)

    def build_not_helping_view(self) -> None:
        """Between frames, so that stopping shows it at once."""
        self._views.build_and(self.not_helping_view, lambda _view: None)

    def _new_not_helping_view(self) -> NotHelpingView:
        from ashore.features.breathe.not_helping_view import NotHelpingView

        view = NotHelpingView(self._theme)
        view.ground_requested.connect(self.exercise_requested)
        view.support_requested.connect(self.support_requested)
        # Connected after those, so that whoever comes back from another page finds the breath moving.
        view.ground_requested.connect(self.session.show_breath)
        view.support_requested.connect(self.session.show_breath)
        view.quiet_requested.connect(self.session.rest)
        return view

    def _free_keyboard(self, controls: Controls) -> None:
        """Buttons that go away leave the keyboard to the page."""
        shown, focused = self.guide_area.controls, self.window().focusWidget()
        if controls is not shown and focused is not None and self.guide_area.bar(shown).isAncestorOf(focused):
            self.setFocus()

    def _report_panel_hidden(self) -> None:
        stopped = self.session.state in (BreathState.NOT_HELPING, BreathState.QUIET)
        self.panel_hidden_requested.emit(self.isVisible() and stopped)
