"""Hides the window at once: covered by an empty page, minimised, under a neutral title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QToolTip

from ashore.ui.window.neutral_cover import NeutralCover

if TYPE_CHECKING:
    from ashore.ui.window.main_window import MainWindow

MINIMISED_WITHIN_MS = 1000
"""What a window manager takes for it, if it does so at all."""
LOOK_AGAIN_MS = 100


class QuickHide(QObject):
    """Some window managers minimise nothing, and where there is none nothing does: there the cover stays.

    It also stands before the window is minimised, so that no picture of the window that a desktop keeps shows more.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._cover: NeutralCover | None = None
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_covered(self) -> bool:
        return self._cover is not None

    def hide(self) -> None:
        window = self._window
        window.set_title(is_neutral=True)
        QToolTip.hideText()
        if self._cover is None:
            self._cover = NeutralCover(window)
            self._cover.lift_requested.connect(self.show_again)
            self._cover.repaint()  # before the window goes
        window.showMinimized()
        self._looks = 0
        self._timer.start()

    def show_again(self) -> None:
        """Because a person asks for the window."""
        self._uncover()
        self._take_back_minimised()

    def _look(self) -> None:
        """Once the window is out of sight the cover has done its work; where it stays in sight so does the cover."""
        self._looks += 1
        handle = self._window.windowHandle()
        if handle is None or not handle.isExposed():
            self._uncover()
        elif self._looks * LOOK_AGAIN_MS >= MINIMISED_WITHIN_MS:
            self._timer.stop()
            self._take_back_minimised()

    def _uncover(self) -> None:
        self._timer.stop()
        if self._cover is not None:
            self._cover.lift()
            self._cover = None

    def _take_back_minimised(self) -> None:
        """Qt takes the window for minimised, and its widgets for hidden: the breath would stand still."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
