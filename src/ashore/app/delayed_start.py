"""Starts what the first frame does not wait for."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

AFTER_FIRST_FRAME_MS = 60
LATEST_MS = 1000


class DelayedStart(QObject):
    """Calls `start` once: a few frames after `widget` was first painted, or after a second where it is not shown."""

    def __init__(self, widget: QWidget, start: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._timer.timeout.connect(self._stop_watching)
        self._timer.timeout.connect(start)
        self._timer.start()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._stop_watching()
            self._timer.start(AFTER_FIRST_FRAME_MS)
        return False

    def _stop_watching(self) -> None:
        self._widget.removeEventFilter(self)
