"""Reports that a person is there: that the pointer moves over a window, or a key or button is pressed in it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

LEAST_MOVE_PIXELS = 3
"""A window that opens under a resting pointer is told of a move as well."""
_PRESSES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TabletMove})


class InputActivity(QObject):
    """Watches one window, from `start` to `stop`."""

    seen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: QObject | None = None
        self._last = QPoint()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)  # no Python is there any more when the window goes

    @property
    def is_watching(self) -> bool:
        return self._watched is not None

    def start(self, widget: QWidget) -> None:
        """The window of `widget`; nothing where it has never been shown."""
        self.stop()
        self._watched = widget.window().windowHandle()  # the widgets in it hear of no move unless they ask for it
        if self._watched is not None:
            self._last = QCursor.pos()
            self._watched.installEventFilter(self)

    def stop(self) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PRESSES or (kind in _MOVES and self._has_moved(event)):
            self.seen.emit()
        return False

    def _has_moved(self, event: QEvent) -> bool:
        here = event.globalPosition().toPoint()  # type: ignore[attr-defined]  # a QSinglePointEvent
        if (here - self._last).manhattanLength() < LEAST_MOVE_PIXELS:
            return False
        self._last = here
        return True
