"""Lets everything else wait until the breath has been seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

FRAMES_FIRST_MS = 60


class AfterFirstFrame(QObject):
    """Calls `deed` once, a few frames after `widget` was painted for the first time."""

    def __init__(self, widget: QWidget, deed: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self, singleShot=True, interval=FRAMES_FIRST_MS)
        self._timer.timeout.connect(deed)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget and event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._timer.start()
        return False
