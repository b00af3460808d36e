"""Announces texts through a screen reader."""

from PySide6.QtWidgets import QWidget

from ashore.domain.breath import Phase
from ashore.ui.guides.phase_texts import PhaseTexts


def announce(widget: QWidget, text: str) -> None:
    """Has a screen reader speak `text` after what it is speaking. Nothing happens where none is active."""
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible  # slow to load, and nothing is announced on the first frame

    if not text or not QAccessible.isActive() or not hasattr(QtGui, "QAccessibleAnnouncementEvent"):
        return
    event = QtGui.QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class PhaseAnnouncer:
    """Announces each phase once as it begins; a word that was just announced is not repeated."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._texts = PhaseTexts(widget)
        self._announced = ""
        self._enabled = True

    def set_enabled(self, enabled: bool) -> None:
        self._enabled = enabled
        self._announced = ""

    def set_words(self, inhale: str = "", exhale: str = "") -> None:
        """The pattern's own words; empty for the usual ones."""
        self._texts.set_words(inhale, exhale)

    def announce(self, phase: Phase, again: bool = False) -> None:
        """`again` for an inhale that follows an inhale."""
        word = self._texts.word(phase, again)
        if self._enabled and word != self._announced and self._widget.isVisible():
            self._announced = word
            announce(self._widget, word)
