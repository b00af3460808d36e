"""Keeps the window within the screen that it is on."""

from PySide6.QtCore import QMetaObject, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ashore.ui.screen_follower import ScreenFollower

SMALLEST = QSize(480, 360)
USUAL = QSize(1180, 760)
FRAME = QSize(8, 40)
"""About what a window manager adds around a window, which is known only once it is shown."""
ON_NEW_SCREEN_MS = 200


def fit_before_shown(window: QWidget) -> None:
    """Not smaller than is useful, and not larger than the screen that it will be on."""
    space = _available(QGuiApplication.screenAt(window.geometry().center())).size() - FRAME
    window.setMinimumSize(SMALLEST.boundedTo(space))
    window.resize(window.size().boundedTo(space))


class ScreenFit(ScreenFollower):
    """From `start` on: after a move to another screen, and when the screen itself changes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._screen: QScreen | None = None
        # Not at once: Qt and the window manager are just changing from one scale to the other.
        self._shrink_timer = QTimer(self, singleShot=True, interval=ON_NEW_SCREEN_MS)
        self._shrink_timer.timeout.connect(self._shrink)

    def start(self) -> None:
        super().start()
        if self._window.isVisible():
            self._fit()

    def _set_screen(self, screen: QScreen | None) -> QMetaObject.Connection | None:
        self._screen = screen
        if screen is None:
            return None
        self._shrink_timer.start()
        return screen.availableGeometryChanged.connect(self._fit)

    def _shrink(self) -> None:
        """The window stays where it is: a person may just be dragging it here."""
        window = self._window
        frame = window.frameGeometry().size() - window.size()
        space = _available(self._screen).size() - frame
        window.setMinimumSize(SMALLEST.boundedTo(space))
        if not window.isMaximized() and not window.isFullScreen():
            window.resize(window.size().boundedTo(space))

    def _fit(self) -> None:
        """Whole, with its frame."""
        self._shrink()
        window, available = self._window, _available(self._screen)
        if window.isMaximized() or window.isFullScreen() or available.contains(window.frameGeometry()):
            return
        window.move(moved_within(window.frameGeometry(), available).topLeft())


def moved_within(rect: QRect, area: QRect) -> QRect:
    """`rect`, moved by as little as brings it into `area`; its top left corner where it is larger."""
    left = max(area.left(), min(rect.left(), area.right() + 1 - rect.width()))
    top = max(area.top(), min(rect.top(), area.bottom() + 1 - rect.height()))
    return QRect(left, top, rect.width(), rect.height())


def _available(screen: QScreen | None) -> QRect:
    """What panels leave free of it."""
    known = screen or QGuiApplication.primaryScreen()
    return QRect(0, 0, USUAL.width(), USUAL.height()) if known is None else known.availableGeometry()
