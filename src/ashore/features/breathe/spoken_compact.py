"""What a screen reader is told of the breath in the small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.features.breathe.breath_session import BreathState
from ashore.ui.announcer import is_active
from ashore.ui.phase_announcer import PhaseAnnouncer

if TYPE_CHECKING:
    from ashore.domain.breath import Pattern
    from ashore.domain.pacing import Moment
    from ashore.features.breathe.breath_session import BreathSession
    from ashore.ui.guides.guide import Guide


class SpokenCompact(QObject):
    """The phases of a practice, its pauses and its end, as in the whole window."""

    def __init__(self, guide: Guide, session: BreathSession, *, is_enabled: bool) -> None:
        super().__init__(guide)
        self._guide = guide
        self._session = session
        self._announcer = PhaseAnnouncer(guide)
        self._announcer.set_enabled(is_enabled)
        self._announcer.set_practising(practising=session.state is BreathState.PRACTISING)
        session.driver.pattern_changed.connect(self._set_pattern)
        session.phase_began.connect(self._tell_phase)
        session.state_changed.connect(self._tell_state)
        self._set_pattern(session.driver.pattern)

    def _tell_state(self, state: BreathState) -> None:
        self._announcer.set_practising(practising=state is BreathState.PRACTISING)
        if not is_active():
            return
        match state:
            case BreathState.PRACTISING:
                self._guide.setFocus()  # it is spoken with its phase
            case BreathState.PAUSED:
                self._announcer.tell_state(self.tr("Paused"))
            case BreathState.ENDED:
                self._announcer.tell_state(self.tr("That was it"))
            case _:
                pass

    def _set_pattern(self, pattern: Pattern) -> None:
        self._announcer.set_words(pattern.inhale_word, pattern.exhale_word)

    def _tell_phase(self, moment: Moment) -> None:
        self._announcer.tell_phase(moment.phase, again=self._session.repeats_phase(moment))
