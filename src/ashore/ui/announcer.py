"""Tells a screen reader what is seen."""

from PySide6.QtWidgets import QWidget

from ashore.domain.breath import Phase
from ashore.ui.guides.phase_texts import PhaseTexts


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` once it has finished what it is saying. Silent where none listens."""
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible  # slow to load, and no word is due on the first frame

    if not text or not QAccessible.isActive() or not hasattr(QtGui, "QAccessibleAnnouncementEvent"):
        return
    event = QtGui.QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class PhaseAnnouncer:
    """Says each phase once as it begins; exhales in a row, and words that have just been said, are left alone."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._words = PhaseTexts(widget)
        self._said = ""
        self._enabled = True

    def set_enabled(self, enabled: bool) -> None:
        self._enabled = enabled
        self._said = ""

    def set_words(self, inhale: str = "", exhale: str = "") -> None:
        """Words of the pattern's own; empty for the usual ones."""
        self._words.set_words(inhale, exhale)

    def announce(self, phase: Phase, again: bool = False) -> None:
        """`again` for an inhale that follows an inhale."""
        word = self._words.word(phase, again)
        if self._enabled and word != self._said and self._widget.isVisible():
            self._said = word
            announce(self._widget, word)
