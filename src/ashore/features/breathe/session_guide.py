"""Shows in a guide what the breath of a session does: its moments, pauses and end, and how far a practice is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.settings import Settings
from ashore.features.breathe.breath_session import BreathState

if TYPE_CHECKING:
    from ashore.domain.breath import Pattern
    from ashore.domain.pacing import Moment
    from ashore.features.breathe.breath_session import BreathSession
    from ashore.features.breathe.guide_rest import GuideRest
    from ashore.ui.guides.guide_frame import GuideFrame


class SessionGuide(QObject):
    """Two guides of one session show the same place in the breath, because each is told the same moments."""

    def __init__(self, frame: GuideFrame, session: BreathSession) -> None:
        super().__init__(frame)
        self._frame = frame
        self._session = session
        self._settings = Settings()
        session.driver.moment_changed.connect(self._show_moment)
        session.driver.pattern_changed.connect(self._show_paced_pattern)
        session.state_changed.connect(self._show_state)
        session.practice_updated.connect(self._show_progress)
        self._show_paced_pattern(session.driver.pattern)
        frame.show_moment(session.driver.moment)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings

    def fit(self) -> None:
        """The guide has a new place, or a new look."""
        if "_rest" in vars(self):
            self._rest.fit()

    def show_now(self) -> None:
        """What the session does already, for a guide that comes later."""
        self._show_state(self._session.state)
        if self._session.is_practising:
            self._show_progress()

    @cached_property
    def _rest(self) -> GuideRest:
        from ashore.features.breathe.guide_rest import GuideRest

        return GuideRest(self._frame)

    def _show_paced_pattern(self, pattern: Pattern) -> None:
        """The guide uses the words of the breath being paced, not of the one that waits for the next whole breath."""
        self._frame.set_pattern(pattern)

    def _show_moment(self, moment: Moment) -> None:
        if not self._session.driver.is_paused:  # a practice that has just ended rests
            self._frame.show_moment(moment)

    def _show_progress(self) -> None:
        self._frame.set_progress(self._session.practice_timer.progress if self._settings.progress_shown else None)

    def _show_state(self, state: BreathState) -> None:
        if state is BreathState.PAUSED:
            self._rest.pause()
        elif state is BreathState.ENDED:
            self._rest.end_practice()
        elif state is BreathState.QUIET:
            self._rest.dim()
        elif "_rest" in vars(self):
            self._rest.wake()
        if state is BreathState.WATCHING:
            self._frame.set_progress(None)
