"""Which word and count stand in the guide, and how strongly."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from ashore.domain.breath import Phase
from ashore.domain.pacing import Moment
from ashore.domain.phase_count import shown_count

_FADE_SECONDS = 0.35
_COUNT_FADE_SECONDS = 0.12
# So fine that no step is seen, so coarse that a frame in which nothing can be seen to change draws nothing.
_SHADES = 48


class Face(NamedTuple):
    """A word and the number counted, with their opacities, 0 to 1."""

    word: str
    word_opacity: float
    number: str
    number_opacity: float


BLANK = Face("", 0.0, "", 0.0)


class PhaseTexts(QObject):
    """Words for the phases, fading out before a seam and in after it.

    Beside a hold both fades lie in the moving phase, so that nothing but the count changes while the breath is held.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.counts_down = False
        self.own_breath = False
        self._inhale_word = ""
        self._exhale_word = ""
        self._place: tuple[int, int, Phase] | None = None
        self._word = ""
        self._before = ""
        self._after_hold = False
        self._spoken: dict[tuple[Phase, bool], str] = {}

    def set_words(self, inhale: str = "", exhale: str = "") -> None:
        """Words of the pattern's own, such as "Hum out"; empty for the usual ones."""
        self._inhale_word = inhale
        self._exhale_word = exhale
        self.forget()

    def forget(self) -> None:
        """Ask for each word anew: after a change of language."""
        self._spoken.clear()

    def all_words(self) -> tuple[str, ...]:
        """Everything that may come to stand in the guide, so that room can be kept for the widest."""
        return (self._own_line(), self._resting_word()) if self.own_breath else self.led_words()

    def led_words(self) -> tuple[str, ...]:
        """Everything that may come to stand in the guide while a breath is led."""
        return (*(self.word(phase) for phase in Phase), self.word(Phase.INHALE, again=True), self._resting_word())

    def word(self, phase: Phase, again: bool = False) -> str:
        """The word for a phase; `again` for an inhale that follows an inhale."""
        word = self._spoken.get((phase, again))
        if word is None:
            word = self._spoken[phase, again] = self._translated(phase, again)
        return word

    def _translated(self, phase: Phase, again: bool) -> str:
        if phase is Phase.INHALE:
            return self.tr("A little more") if again else self._inhale_word or self.tr("Breathe in")
        if phase is Phase.EXHALE:
            return self._exhale_word or self.tr("Breathe out")
        return self.tr("Hold softly") if phase is Phase.HOLD_FULL else self.tr("Rest")

    def word_at(self, moment: Moment) -> str:
        return self.word(moment.phase, again=moment.phase is Phase.INHALE and moment.step > 0)

    def face(self, moment: Moment, upcoming: Phase) -> Face:
        """What stands in the guide at `moment`; `upcoming` is the phase that follows."""
        if self.own_breath:
            self._place = None
            return Face(self._own_line(), 1.0, "", 0.0)
        self._follow(moment)
        word, opacity = self._crossfade(moment, upcoming)
        count = str(shown_count(moment, self.counts_down))
        return Face(word, _shade(opacity), count, _shade(self._count_opacity(moment)))

    def resting_face(self) -> Face:
        """What stands in the guide while the breath is paused."""
        return Face(self._resting_word(), 1.0, "", 0.0)

    def steady_until(self, moment: Moment) -> float:
        """The progress up to which the face of `moment` stays as it is; that of the moment itself where it fades."""
        if self.own_breath or moment.phase.is_hold:
            return moment.progress
        whole = moment.phase_seconds
        gone = whole * moment.progress
        fade = 2 * min(_FADE_SECONDS, whole / 6)
        from_seam = whole - gone if self.counts_down else gone
        near = abs(from_seam - round(from_seam))
        if gone < fade or near < _COUNT_FADE_SECONDS:
            return moment.progress
        to_count = (from_seam if self.counts_down else -from_seam) % 1.0 - _COUNT_FADE_SECONDS
        return (gone + min(to_count, whole - fade - gone)) / whole

    def _resting_word(self) -> str:
        return self.tr("Resting")

    def _own_line(self) -> str:
        return self.tr("Your breath,\nas it is")

    def _follow(self, moment: Moment) -> None:
        place = (moment.cycle, moment.step, moment.phase)
        if place == self._place:
            return
        word = self.word_at(moment)
        self._before = self._word if self._place else word
        self._after_hold = self._place is not None and self._place[2].is_hold
        self._place = place
        self._word = word

    def _crossfade(self, moment: Moment, upcoming: Phase) -> tuple[str, float]:
        if moment.phase.is_hold:
            return self._word, 1.0
        fade = min(_FADE_SECONDS, moment.phase_seconds / 6)
        gone, left = moment.phase_seconds * moment.progress, moment.seconds_left
        if self._before != self._word:
            if not self._after_hold and gone < fade:
                return self._word, gone / fade
            if self._after_hold and gone < 2 * fade:
                return (self._before, 1 - gone / fade) if gone < fade else (self._word, gone / fade - 1)
        following = self.word(upcoming, again=moment.phase is Phase.INHALE)
        if following != self._word:
            if not upcoming.is_hold and left < fade:
                return self._word, left / fade
            if upcoming.is_hold and left < 2 * fade:
                return (following, 1 - left / fade) if left < fade else (self._word, left / fade - 1)
        return self._word, 1.0

    def _count_opacity(self, moment: Moment) -> float:
        """Digits melt into each other while the lungs move, and simply change while they rest."""
        if moment.phase.is_hold:
            return 1.0
        gone, left = moment.phase_seconds * moment.progress, moment.seconds_left
        from_seam = left if self.counts_down else gone
        whole = int(moment.phase_seconds)
        nearest = min(max(whole - 1, 0), round(from_seam)) if from_seam > 0.5 else 0
        to_change = min(gone, left, abs(from_seam - nearest) if nearest else gone)
        return min(1.0, to_change / _COUNT_FADE_SECONDS)


def _shade(opacity: float) -> float:
    opacity = min(1.0, max(0.0, opacity))
    return round(opacity * opacity * (3 - 2 * opacity) * _SHADES) / _SHADES
