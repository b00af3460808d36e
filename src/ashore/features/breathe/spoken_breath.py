"""What a screen reader is told of the breath: its phases, and the start, the pauses and the end of a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ashore.features.breathe.breath_session import BreathState
from ashore.features.breathe.length_texts import practice_length_text
from ashore.ui.announcer import announce, is_active
from ashore.ui.phase_announcer import PhaseAnnouncer

if TYPE_CHECKING:
    from ashore.domain.breath import Pattern
    from ashore.domain.pacing import Moment
    from ashore.domain.settings import Settings
    from ashore.features.breathe.breath_session import BreathSession
    from ashore.features.breathe.guide_area import GuideArea


class SpokenBreath(QObject):
    """Where a screen reader is there, the guide gets the keyboard focus as a practice begins: its name is the phase."""

    def __init__(self, area: GuideArea, session: BreathSession) -> None:
        super().__init__(area)
        self._area = area
        self._session = session
        self._state = session.state
        self._announcer = PhaseAnnouncer(area.frame.guide)
        session.driver.pattern_changed.connect(self._set_pattern)
        session.phase_began.connect(self._tell_phase)
        self._set_pattern(session.driver.pattern)

    @property
    def tells_phases(self) -> bool:
        return self._announcer.is_enabled

    def set_settings(self, settings: Settings) -> None:
        if settings.phases_announced != self._announcer.is_enabled:
            self._announcer.set_enabled(settings.phases_announced)

    def tell_state(self, state: BreathState) -> None:
        """Call it once the guide and what is below it show the new state."""
        before, self._state = self._state, state
        self._announcer.set_practising(practising=state is BreathState.PRACTISING)
        if before is state or not is_active() or not self._area.isVisible():
            return
        guide = self._area.frame.guide
        match state:
            case BreathState.PRACTISING if before is BreathState.PAUSED:
                self._announcer.tell_state(guide.spoken_name())
            case BreathState.PRACTISING:
                guide.setFocus()  # it is spoken with its phase, so that the first one is not lost
                QTimer.singleShot(0, self, self._tell_start)  # its length is known then
            case BreathState.PAUSED:
                self._announcer.tell_state(self.tr("Paused"))
            case BreathState.ENDED:
                self._announcer.tell_state(self.tr("That was it"))
                announce(guide, self._area.end_bar.text.text())
            case BreathState.QUIET:
                announce(guide, self._area.quiet_bar.text.text())
            case BreathState.WATCHING if before in (BreathState.PRACTISING, BreathState.PAUSED):
                if guide.hasFocus() and (page := self._area.parentWidget()) is not None:
                    page.setFocus()  # where no phases are asked for
                announce(guide, self.tr("The practice has stopped."))
            case _:
                pass

    def _tell_start(self) -> None:
        length = practice_length_text(self._session.choice.pattern, self._session.length)
        guide, practice = self._area.frame.guide, self._area.practice
        announce(guide, self.tr("Breathing along: {length}").format(length=length))
        if practice.shows_cautions:
            announce(guide, practice.bar.cautions.text())

    def _set_pattern(self, pattern: Pattern) -> None:
        self._announcer.set_words(pattern.inhale_word, pattern.exhale_word)

    def _tell_phase(self, moment: Moment) -> None:
        self._announcer.tell_phase(moment.phase, again=self._session.repeats_phase(moment))
