"""Fades a guide from what it showed to what it is to show."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from ashore.ui.guides.shape_state import RESTING, ShapeState, quantized
from ashore.ui.guides.text_fades import BLANK, GuideText

TRANSITION_MS = 1200


class Transition:
    """Leads from a start to a target that may go on moving; the old text fades out, and then the new one in."""

    def __init__(self, advanced: Callable[[], None], parent: QObject) -> None:
        """`advanced` is called for each step, and once at the end; `parent` owns the animation."""
        self._advanced = advanced
        self._start_state = RESTING
        self._start_text = BLANK
        self.is_running = False
        self._animation = QVariantAnimation(parent, startValue=0.0, endValue=1.0, duration=TRANSITION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._animation.valueChanged.connect(advanced)
        self._animation.finished.connect(self.finish)

    def start(self, state: ShapeState, text: GuideText, *, visible: bool) -> None:
        """Starts from what is shown; without a fade where that is not visible."""
        self._start_state, self._start_text = state, text
        self._animation.stop()
        self.is_running = visible
        if visible:
            self._animation.start()

    def finish(self) -> None:
        self._animation.stop()
        self.is_running = False
        self._advanced()

    @property
    def progress(self) -> float:
        """0 (just started) to 1 (finished)."""
        return float(self._animation.currentValue()) if self.is_running else 1.0

    def state_toward(self, target: ShapeState) -> ShapeState:
        progress, start = self.progress, self._start_state
        if progress >= 1.0:
            return target
        shade = start.shade + (target.shade - start.shade) * progress
        return ShapeState(start.extent + (target.extent - start.extent) * progress, quantized(shade))

    def text_toward(self, target: GuideText) -> GuideText:
        progress = self.progress
        if progress >= 1.0:
            return target
        shown, strength = (self._start_text, 1 - 2 * progress) if progress < 0.5 else (target, 2 * progress - 1)
        return shown._replace(
            word_opacity=quantized(shown.word_opacity * strength),
            count_opacity=quantized(shown.count_opacity * strength),
        )
