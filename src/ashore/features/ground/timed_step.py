"""Shows the time of a step as a ring or as lights, and tells when it has passed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ashore.domain.exercises import GroundStep
from ashore.domain.stopwatch import Stopwatch
from ashore.features.ground.bilateral_lights import BilateralLights
from ashore.features.ground.timer_ring import TimerRing
from ashore.ui.theme import Theme
from ashore.ui.widgets.unclipped_lines import KEPT_WHOLE

FRAME_MS = 33
REST_SECONDS = 1.5
"""Before a time that starts by itself, and between its end and what comes next."""


class TimedStep(QWidget):
    """Waits to be started, pauses when it is hidden, and tells when the next step may come."""

    running_changed = Signal()
    finished = Signal()
    """The time has passed, and a short rest after it."""

    def __init__(
        self, step: GroundStep, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._total_seconds = step.total_seconds
        self._clock = clock
        self._watch: Stopwatch | None = None
        self._rest_before_seconds = 0.0
        self.picture = (BilateralLights if step.sides else TimerRing)(step.seconds, step.rounds, theme)
        self.picture.setProperty(KEPT_WHOLE, True)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._show_time)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    @property
    def has_begun(self) -> bool:
        return self._watch is not None

    def set_share(self, share: float) -> None:
        """How large it is drawn, 0..1 of its full size."""
        self.picture.set_share(share)
        self._row.invalidate()
        self.updateGeometry()

    def begin(self, *, after_rest: bool = False) -> None:
        """Starts, or goes on after a pause. `after_rest` leaves a short rest before, to read the step."""
        if self._watch is None:
            self._rest_before_seconds = REST_SECONDS if after_rest else 0.0
            self._watch = Stopwatch(self._clock)
        else:
            self._watch.resume()
        self._timer.start()
        self.running_changed.emit()

    def pause(self) -> None:
        if self._watch is None or not self.is_running:
            return
        self._watch.pause()
        self._timer.stop()
        self.running_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pause()

    def _show_time(self) -> None:
        if self._watch is None:
            return
        if self.window().isMinimized() or self._watch.slept():
            self.pause()
            return
        seconds = self._watch.read() - self._rest_before_seconds
        self.picture.set_elapsed(max(0.0, seconds))
        if seconds >= self._total_seconds + REST_SECONDS:
            self._timer.stop()
            self.finished.emit()
