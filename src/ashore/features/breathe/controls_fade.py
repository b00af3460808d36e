"""Fades the controls of a practice away while nobody uses them, and back as soon as somebody does."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ashore.ui.input_activity import InputActivity
from ashore.ui.widgets.veil import Veil

IDLE_MS = 4000
IDLE_WITH_CAUTIONS_MS = 15000
AWAY_MS = 900
BACK_MS = 180


class ControlsFade(QObject):
    """Covers `controls`, which can be pressed all along. They stay where the keyboard is in them, and for a screen
    reader."""

    def __init__(self, controls: QWidget) -> None:
        super().__init__(controls)
        self._controls = controls
        self._veil = Veil(controls)
        self._veil.let_presses_through()
        self._activity = InputActivity(self)
        self._activity.seen.connect(self._note_activity)
        self._timer = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._timer.timeout.connect(self._hide_controls)

    @property
    def is_away(self) -> bool:
        return self._veil.opacity == 1

    def start(self, *, idle_ms: int = IDLE_MS) -> None:
        """From now on; `idle_ms` is how long nothing happens before the controls fade."""
        self._timer.setInterval(idle_ms)
        self._timer.start()
        self._activity.start(self._controls)

    def stop(self) -> None:
        """The controls are there."""
        self._timer.stop()
        self._activity.stop()
        self._veil.fade_to(0.0, BACK_MS)

    def fit(self) -> None:
        """After a change of size or look."""
        self._veil.fit()

    def _note_activity(self) -> None:
        self._veil.fade_to(0.0, BACK_MS)
        self._timer.start()

    def _hide_controls(self) -> None:
        from PySide6.QtGui import QAccessible  # slow to load

        focused = self._controls.window().focusWidget()
        if QAccessible.isActive() or (focused is not None and self._controls.isAncestorOf(focused)):
            self._timer.start()
        else:
            self._veil.fade_to(1.0, AWAY_MS)
