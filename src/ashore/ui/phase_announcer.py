"""Tells a screen reader when to breathe in and out, and what has become of a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ashore.ui.announcer import announce, announce_in_time, is_active, send_announcement
from ashore.ui.guides.phase_texts import PhaseTexts

if TYPE_CHECKING:
    from ashore.domain.breath import Phase
    from ashore.ui.guides.guide import Guide


class PhaseAnnouncer:
    """Phases are told during a practice, and while the guide has the keyboard focus, which asks for them.

    Where the guide has the focus it goes by another name from then on, which every screen reader speaks; anywhere else
    a phase is announced, which some are too old for. Never both, and never over other speech.
    """

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._texts = PhaseTexts(guide)
        self._told = ""
        self._is_enabled = True
        self._is_practising = False

    @property
    def is_enabled(self) -> bool:
        return self._is_enabled

    def set_enabled(self, enabled: bool) -> None:
        self._is_enabled = enabled
        self._told = ""

    def set_practising(self, *, practising: bool) -> None:
        self._is_practising = practising
        self._told = ""

    def set_words(self, inhale: str = "", exhale: str = "") -> None:
        """The pattern's own words; empty for the usual ones."""
        self._texts.set_words(inhale, exhale)

    def tell_phase(self, phase: Phase, again: bool = False) -> None:
        """A word that was just told is not repeated. `again` for an inhale that follows an inhale."""
        guide = self._guide
        if not self._is_enabled or not (self._is_practising or guide.hasFocus()) or not guide.isVisible():
            return
        word = self._texts.word(phase, again)
        if word == self._told or not is_active():
            return
        self._told = word
        if guide.hasFocus():
            announce_in_time(guide, lambda: self._report_name(word), word)
        else:
            announce_in_time(guide, lambda: self._announce(word), word)

    def tell_state(self, text: str) -> None:
        """Such as "Paused". The guide shows it too."""
        self._told = ""
        if self._guide.hasFocus():
            self._report_name(text)
        else:
            announce(self._guide, text)

    def _announce(self, word: str) -> None:
        if self._is_enabled and self._is_practising:
            send_announcement(self._guide, word)

    def _report_name(self, name: str) -> None:
        """Once the guide has been told the moment, or that it rests; not where it has gone on meanwhile."""
        from ashore.ui.accessibility.events import report_name

        guide = self._guide
        QTimer.singleShot(0, guide, lambda: report_name(guide) if guide.spoken_name() == name else None)
