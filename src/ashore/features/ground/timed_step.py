"""Shows the time of a step as a ring or as lights, with one button that starts and pauses it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ashore.domain.exercises import GroundStep
from ashore.domain.stopwatch import Stopwatch
from ashore.features.ground.bilateral_lights import BilateralLights
from ashore.features.ground.timer_ring import TimerRing
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button

FRAME_MS = 33


class TimedStep(QWidget):
    """Starts only when pressed, pauses when it is hidden, and never goes to the next step by itself."""

    def __init__(
        self, step: GroundStep, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._total_seconds = step.total_seconds
        self._clock = clock
        self._watch: Stopwatch | None = None
        self.picture = (BilateralLights if step.sides else TimerRing)(step.seconds, step.rounds, theme)
        self.start = Button(self.tr("Start"))
        self.start.clicked.connect(self._toggle)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._show_time)
        row = QHBoxLayout(self)  # side by side, so that the button stays in view at large text
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.picture)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause()

    def _toggle(self) -> None:
        if self.is_running:
            self._pause()
            return
        if self._watch is None:
            self._watch = Stopwatch(self._clock)
        else:
            self._watch.resume()
        self.picture.set_elapsed(self._watch.running_seconds)
        self.start.setText(self.tr("Pause"))
        self._timer.start()

    def _pause(self) -> None:
        if self._watch is None or not self.is_running:
            return
        self._watch.pause()
        self._timer.stop()
        self.start.setText(self.tr("Go on"))

    def _show_time(self) -> None:
        if self._watch is None:
            return
        if self.window().isMinimized() or self._watch.slept():
            self._pause()
            return
        seconds = self._watch.read()
        self.picture.set_elapsed(seconds)
        if seconds >= self._total_seconds:
            self._timer.stop()
            self._watch = None
            self.start.setText(self.tr("Once more"))
            announce(self, self.tr("The time has passed."))
