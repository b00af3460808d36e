"""Connects the bars below the guide (practice, end, quiet) with the session and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ashore.domain.breath import BreathKind
from ashore.features.breathe.breath_session import BreathState
from ashore.features.breathe.length_texts import ended_text
from ashore.ui.breath_texts import breaths_to_come_text, time_left_text

if TYPE_CHECKING:
    from ashore.domain.pacing import Moment
    from ashore.features.breathe.end_bar import EndBar, QuietBar
    from ashore.features.breathe.pace_bar import PaceBar
    from ashore.features.breathe.page import BreathePage
    from ashore.features.breathe.practice_controls import PracticeControls

PREPARE_MS = 1000
"""After a practice has begun."""


class PracticeBars(QObject):
    """Built with the first of those bars."""

    def __init__(self, page: BreathePage) -> None:
        super().__init__(page)
        self._page = page
        self._preparing = QTimer(self, singleShot=True, interval=PREPARE_MS)
        self._preparing.timeout.connect(page.build_not_helping_view)
        self._preparing.start()
        self._area = page.guide_area
        self._session = page.session
        self._session.phase_began.connect(self._show_phase)
        self._session.choice.changed.connect(self._show_pattern)
        self._session.practice_updated.connect(self._show_time_left)

    def connect_practice(self, controls: PracticeControls) -> None:
        controls.bar.pause_requested.connect(self._session.begin_or_pause)
        controls.bar.end_requested.connect(self._session.go_back)
        controls.bar.skip_requested.connect(self._session.driver.skip_hold)
        controls.bar.not_helping_reported.connect(self._session.stop_pacing)
        controls.pace_bar_built.connect(self._connect_pace_bar)
        controls.set_pattern(self._session.choice.pattern)

    def connect_end_bar(self, bar: EndBar) -> None:
        bar.more_requested.connect(self._session.practise_more)
        bar.back_requested.connect(self._session.go_back)
        bar.exercise_requested.connect(self._page.exercise_requested)
        bar.notice_requested.connect(self._page.notice_requested)
        bar.set_notice_offered(is_offered=self._page.settings.remembers_what_helps)

    def connect_quiet_bar(self, bar: QuietBar) -> None:
        bar.breath_requested.connect(self._session.show_breath)
        bar.exercise_requested.connect(self._page.exercise_requested)

    def show_state(self, state: BreathState) -> None:
        """Before the bars of this state are shown."""
        if state is BreathState.ENDED:
            self._area.end_bar.text.setText(ended_text(self._session.driver.pattern, self._session.length))
        if self._session.is_practising:
            if not self._page.settings.cautions_seen:
                self._area.practice.set_cautions_visible(visible=True)
            self._area.practice.set_paused(paused=state is BreathState.PAUSED)

    def note_cautions(self) -> None:
        """Once the first practice of all is over they are never shown again."""
        if not self._session.is_practising and self._area.practice.shows_cautions:
            self._area.practice.set_cautions_visible(visible=False)
            QTimer.singleShot(0, self, self._page.cautions_seen.emit)  # it is written to disk: not while a fade begins

    def _connect_pace_bar(self, bar: PaceBar) -> None:
        bar.slower_requested.connect(self._session.choice.slow_down)
        bar.stay_requested.connect(self._session.choice.stay_at_rate)
        bar.faster_requested.connect(self._session.choice.speed_up)
        bar.set_rate(self._session.choice.rate)

    def _show_pattern(self) -> None:
        if self._area.has_practice:
            self._area.practice.set_pattern(self._session.choice.pattern)

    def _show_phase(self, moment: Moment) -> None:
        if moment.step == 0 and self._session.choice.pattern.kind is BreathKind.SLOWING and self._area.has_practice:
            self._area.practice.pace_bar.set_rate(self._session.choice.rate)

    def _show_time_left(self) -> None:
        timer = self._session.practice_timer
        bar, shown = self._area.practice.bar, self._page.settings.time_left_shown
        if (to_come := timer.breaths_to_come) is not None:
            are_rounds = self._session.choice.pattern.rounds is not None
            bar.set_left_text(breaths_to_come_text(to_come, are_rounds=are_rounds) if shown else "")
        else:
            bar.set_left_text(time_left_text(timer.seconds_left) if shown else "")
