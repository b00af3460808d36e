"""Where the small window stands: at an edge of the screen, where it was last, and never out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication

from ashore.ui.window.screen_fit import USUAL, moved_within

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FROM_EDGE_PIXELS = 16
PLACED_MS = 250
"""What a window manager takes to place a new window."""
LARGEST_SHIFT = 64
"""By how much one puts it elsewhere to make place for a frame."""
FARTHEST = 100_000


class CompactPlace(QObject):
    """Moves `window`, which has no frame, and keeps it in sight from `start` on."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._asked = QPoint()
        self._timer = QTimer(self, singleShot=True, interval=PLACED_MS)
        self._timer.timeout.connect(self._ask_again)

    @property
    def text(self) -> str:
        """Where it stands now, for `restore`."""
        return f"{self._window.x()} {self._window.y()}"

    def restore(self, text: str) -> None:
        """Where it was last; at the lower right of the screen where `text` says nothing of it."""
        corner, size = _corner_of(text), self._window.size()
        if corner is None:
            area = available_at(None)
            corner = area.bottomRight() - QPoint(size.width() + FROM_EDGE_PIXELS, size.height() + FROM_EDGE_PIXELS)
        self._ask_for(moved_within(QRect(corner, size), available_at(corner)).topLeft())

    def move_to(self, corner: QPoint) -> None:
        """As near as the screen allows that most of it would be on."""
        rect = QRect(corner, self._window.size())
        self._ask_for(moved_within(rect, available_at(rect.center())).topLeft())

    def fit(self) -> None:
        """It has another size, or the screen has."""
        self.move_to(self._window.pos())

    def start(self) -> None:
        """It has just been shown."""
        self._timer.start()
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.screenRemoved.connect(self.fit)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self.fit)

    def stop(self) -> None:
        self._timer.stop()

    def _ask_for(self, corner: QPoint) -> None:
        self._asked = corner
        self._window.move(corner)

    def _ask_again(self) -> None:
        """Some window managers place a new window as if it had a frame."""
        if 0 < (self._window.pos() - self._asked).manhattanLength() <= LARGEST_SHIFT:
            self._window.move(self._asked)


def available_at(point: QPoint | None) -> QRect:
    """What panels leave free of the screen there, or of the first screen.

    Not by QWidget.screen() or QWindow.screen(): what they return is gone for Python once the window is, for all others
    too.
    """
    screen = (QGuiApplication.screenAt(point) if point is not None else None) or QGuiApplication.primaryScreen()
    return screen.availableGeometry() if screen is not None else QRect(QPoint(), USUAL)


def _corner_of(text: str) -> QPoint | None:
    try:
        x, y = map(int, text.split())
    except ValueError:
        return None
    return QPoint(x, y) if max(abs(x), abs(y)) < FARTHEST else None
