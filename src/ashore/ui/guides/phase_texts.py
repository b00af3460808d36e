"""The words for the phases of a breath, in the person's language."""

from PySide6.QtCore import QObject

from ashore.domain.breath import Phase
from ashore.domain.pacing import Moment


class PhaseTexts(QObject):
    """The usual words, or a pattern's own. `own_breath` is true where no breath is paced, and no phase is named."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.own_breath = False
        self.resting_word: str | None = None
        """What is shown while the breath rests; None for the usual word."""
        self._inhale_word = ""
        self._exhale_word = ""
        self._cache: dict[tuple[Phase, bool], str] = {}

    def set_words(self, inhale: str = "", exhale: str = "") -> None:
        """The pattern's own words, such as "Hum out"; empty for the usual ones."""
        self._inhale_word = inhale
        self._exhale_word = exhale
        self.clear_cache()

    def clear_cache(self) -> None:
        """Translate each word again: after a change of language."""
        self._cache.clear()

    def all_texts(self) -> tuple[str, ...]:
        """Everything the guide may show, so that space can be kept for the widest."""
        return (self.own_breath_text(), self.resting_text()) if self.own_breath else self.paced_texts()

    def paced_texts(self) -> tuple[str, ...]:
        """Everything the guide may show while a breath is paced."""
        return (*(self.word(phase) for phase in Phase), self.word(Phase.INHALE, again=True), self.resting_text())

    def word(self, phase: Phase, again: bool = False) -> str:
        """The word for a phase; `again` for an inhale that follows an inhale."""
        word = self._cache.get((phase, again))
        if word is None:
            word = self._cache[phase, again] = self._translated(phase, again)
        return word

    def word_at(self, moment: Moment) -> str:
        return self.word(moment.phase, again=moment.phase is Phase.INHALE and moment.step > 0)

    def resting_text(self) -> str:
        """While the breath is paused."""
        return self.tr("Paused") if self.resting_word is None else self.resting_word

    def own_breath_text(self) -> str:
        return self.tr("Your breath,\nas it is")

    def _translated(self, phase: Phase, again: bool) -> str:
        if phase is Phase.INHALE:
            return self.tr("A little more") if again else self._inhale_word or self.tr("Breathe in")
        if phase is Phase.EXHALE:
            return self._exhale_word or self.tr("Breathe out")
        return self.tr("Hold softly") if phase is Phase.HOLD_FULL else self.tr("Rest")
