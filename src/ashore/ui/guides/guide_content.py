"""What a guide shows at each moment: the state of its shape and its text, with a soft transition between two looks."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ashore.domain.breath import LONGER_OUT, BreathKind, Pattern
from ashore.domain.pacing import Moment, phase_after
from ashore.domain.phase_count import shown_count
from ashore.domain.settings import Motion
from ashore.ui.guides.phase_texts import PhaseTexts
from ashore.ui.guides.shape_state import RESTING, ShapeState, own_breath_state, paced_state, resting_state
from ashore.ui.guides.text_fades import BLANK, GuideText, TextFades
from ashore.ui.guides.transition import Transition


class GuideContent:
    """`state` and `text` are what is shown now, for `moment`. While the breath is paused the guide is at rest."""

    def __init__(self, changed: Callable[[], None], guide: QWidget) -> None:
        """`changed` is called after each update of `state` and `text`; `guide` is the widget that shows them."""
        self.state = RESTING
        self.text = BLANK
        self.texts = PhaseTexts(guide)
        self.motion = Motion.FULL
        self._changed = changed
        self._guide = guide
        self._fades = TextFades(self.texts)
        self._transition = Transition(self._update, guide)
        self._pattern = LONGER_OUT
        self.moment: Moment | None = None
        self._is_resting = False
        self._sway = 0.0
        self._unchanged_phase: tuple[int, int] | None = None
        self._unchanged_until = 0.0

    @property
    def target(self) -> ShapeState:
        """The state without any transition."""
        moment = self.moment
        if moment is None or self._is_resting:
            return resting_state(self.motion, self._sway)
        return own_breath_state(moment) if self.texts.own_breath else paced_state(moment, self.motion)

    @property
    def spoken_word(self) -> str:
        """The word for now, without any fade; "" before the first moment."""
        if self.moment is None:
            return ""
        if self._is_resting:
            return self.texts.resting_text()
        words = self.texts.own_breath_text() if self.texts.own_breath else self.texts.word_at(self.moment)
        return words.replace("\n", " ")

    @property
    def spoken_count(self) -> tuple[int, int] | None:
        """Which of how many whole seconds of the phase; None where nothing is paced."""
        moment = self.moment
        if moment is None or self._is_resting or self.texts.own_breath:
            return None
        return shown_count(moment, counts_down=False), max(1, round(moment.phase_seconds))

    @property
    def keeps_extent(self) -> bool:
        """True where the shape keeps its size and its colour shows the breath."""
        return self.motion is Motion.STILL or self.texts.own_breath

    def set_moment(self, moment: Moment) -> None:
        self.moment = moment
        if self._is_resting:
            self._start_transition()
            self._is_resting = False
        self._update()

    def set_pattern(self, pattern: Pattern) -> None:
        own_breath = pattern.kind is BreathKind.OWN
        if own_breath != self.texts.own_breath:
            self._start_transition()
            self.texts.own_breath = own_breath
        self._pattern = pattern
        self.texts.set_words(pattern.inhale_word, pattern.exhale_word)
        self._fades.counts_down = pattern.counts_down
        self._unchanged_phase = None

    def set_motion(self, motion: Motion) -> None:
        self._start_transition()
        self.motion = motion

    def settle(self) -> None:
        """Come softly to rest; the next moment leads softly on."""
        if not self._is_resting:
            self._start_transition()
            self._is_resting = True
            self._update()

    def sway(self, extent: float) -> None:
        """What the extent at rest differs by."""
        self._sway = extent
        if self._is_resting:
            self._update()

    def retranslate(self) -> None:
        self.texts.clear_cache()
        self._fades.clear_cache()
        self._unchanged_phase = None

    def finish_transition(self) -> None:
        self._transition.finish()

    def compute(self) -> None:
        """Bring `state` and `text` up to date, without calling `changed`."""
        moment = self.moment
        if moment is None:
            self.state, self.text = self._transition.state_toward(self.target), BLANK
            return
        # Most frames lie between the fades: there the text needs no work, which is most of what a frame costs.
        if self._unchanged_phase == (moment.cycle, moment.step) and moment.progress < self._unchanged_until:
            self.state = self.target
            return
        self.state = self._transition.state_toward(self.target)
        self.text = self._transition.text_toward(self._target_text(moment))
        self._unchanged_phase = None
        if not self._transition.is_running and not self._is_resting:
            self._unchanged_phase = (moment.cycle, moment.step)
            self._unchanged_until = self._fades.unchanged_until(moment, phase_after(self._pattern, moment))

    def _update(self) -> None:
        self.compute()
        self._changed()

    def _start_transition(self) -> None:
        """From what is shown now to whatever is to be shown from here on."""
        self._unchanged_phase = None
        is_seen = self._guide.isVisible() and self.moment is not None
        self._transition.start(self.state, self.text, visible=is_seen)

    def _target_text(self, moment: Moment) -> GuideText:
        if self._is_resting:
            return self._fades.resting_text()
        return self._fades.text_at(moment, phase_after(self._pattern, moment))
