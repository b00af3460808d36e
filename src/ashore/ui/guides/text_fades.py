"""Which word and count a guide shows at each moment, and how opaque they are."""

from typing import NamedTuple

from ashore.domain.breath import Phase
from ashore.domain.pacing import Moment
from ashore.domain.phase_count import shown_count
from ashore.ui.guides.phase_texts import PhaseTexts

_FADE_SECONDS = 0.35
_COUNT_FADE_SECONDS = 0.12
# So fine that no step is seen, so coarse that a frame in which nothing can be seen to change draws nothing.
_OPACITY_STEPS = 48


class GuideText(NamedTuple):
    """A word and a count, with their opacities, 0 to 1."""

    word: str
    word_opacity: float
    count_text: str
    count_opacity: float


BLANK = GuideText("", 0.0, "", 0.0)


class TextFades:
    """Fades each word out before its phase ends and the next one in after it.

    Beside a hold both fades lie in the moving phase, so that nothing but the count changes while the breath is held.
    """

    def __init__(self, texts: PhaseTexts) -> None:
        self.counts_down = False
        self._texts = texts
        self._phase: tuple[int, int, Phase] | None = None
        self._word = ""
        self._previous_word = ""
        self._after_hold = False

    def clear_cache(self) -> None:
        """Ask for the words again: after a change of language."""
        self._phase = None

    def text_at(self, moment: Moment, upcoming: Phase) -> GuideText:
        """What is shown at `moment`; `upcoming` is the phase that follows."""
        if self._texts.own_breath:
            self._phase = None
            return GuideText(self._texts.own_breath_text(), 1.0, "", 0.0)
        self._enter_phase(moment)
        word, opacity = self._crossfade(moment, upcoming)
        count = str(shown_count(moment, self.counts_down))
        return GuideText(word, _quantized_ease(opacity), count, _quantized_ease(self._count_opacity(moment)))

    def resting_text(self) -> GuideText:
        """What is shown while the breath is paused."""
        return GuideText(self._texts.resting_text(), 1.0, "", 0.0)

    def unchanged_until(self, moment: Moment, upcoming: Phase) -> float:
        """The progress up to which the text of `moment` stays as it is; that of the moment itself where it fades.

        `moment` is the one that `text_at` was asked for last.
        """
        if self._texts.own_breath or moment.phase.is_hold:
            return moment.progress
        whole = moment.phase_seconds
        gone = whole * moment.progress
        fade = min(_FADE_SECONDS, whole / 6)
        after_start = max(_COUNT_FADE_SECONDS, fade * (1 + self._after_hold))
        before_end = max(_COUNT_FADE_SECONDS, fade * (1 + upcoming.is_hold))
        counted = whole - gone if self.counts_down else gone
        to_nearest_count = abs(counted - round(counted))
        if gone < after_start or to_nearest_count < _COUNT_FADE_SECONDS:
            return moment.progress
        to_next_fade = (counted if self.counts_down else -counted) % 1.0 - _COUNT_FADE_SECONDS
        return (gone + min(to_next_fade, whole - before_end - gone)) / whole

    def _enter_phase(self, moment: Moment) -> None:
        phase = (moment.cycle, moment.step, moment.phase)
        if phase == self._phase:
            return
        word = self._texts.word_at(moment)
        self._previous_word = self._word if self._phase else word
        self._after_hold = self._phase is not None and self._phase[2].is_hold
        self._phase = phase
        self._word = word

    def _crossfade(self, moment: Moment, upcoming: Phase) -> tuple[str, float]:
        if moment.phase.is_hold:
            return self._word, 1.0
        fade = min(_FADE_SECONDS, moment.phase_seconds / 6)
        gone, left = moment.phase_seconds * moment.progress, moment.seconds_left
        if self._previous_word != self._word:
            if not self._after_hold and gone < fade:
                return self._word, gone / fade
            if self._after_hold and gone < 2 * fade:
                return (self._previous_word, 1 - gone / fade) if gone < fade else (self._word, gone / fade - 1)
        following = self._texts.word(upcoming, again=moment.phase is Phase.INHALE)
        if following != self._word:
            if not upcoming.is_hold and left < fade:
                return self._word, left / fade
            if upcoming.is_hold and left < 2 * fade:
                return (following, 1 - left / fade) if left < fade else (self._word, left / fade - 1)
        return self._word, 1.0

    def _count_opacity(self, moment: Moment) -> float:
        """Digits fade into each other while the lungs move, and simply change while they rest."""
        if moment.phase.is_hold:
            return 1.0
        gone, left = moment.phase_seconds * moment.progress, moment.seconds_left
        counted = left if self.counts_down else gone
        whole = int(moment.phase_seconds)
        nearest = min(max(whole - 1, 0), round(counted)) if counted > 0.5 else 0
        to_change = min(gone, left, abs(counted - nearest) if nearest else gone)
        return min(1.0, to_change / _COUNT_FADE_SECONDS)


def _quantized_ease(opacity: float) -> float:
    opacity = min(1.0, max(0.0, opacity))
    return round(opacity * opacity * (3 - 2 * opacity) * _OPACITY_STEPS) / _OPACITY_STEPS
