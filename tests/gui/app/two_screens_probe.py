"""Started as a program on two screens: drags the window across, and prints what looks other there.

python tests/gui/app/two_screens_probe.py DIR LEFT RIGHT   where each screen begins, in pixels
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ashore.app import delayed_start
from ashore.app.application import Application
from ashore.domain.launch import Launch, Page
from ashore.domain.settings import Motion
from ashore.system.assets import assets_folder
from ashore.system.paths import folders
from ashore.ui.widgets.overlay_scroll_bar import OverlayScrollBar

PAGES = (Page.BREATHE, Page.LEARN)
"""What is painted again and again, and what has edges that fade."""
STEP_MS, MOST_TRIES = 150, 12


class TwoScreens:
    """Opens windows on the one or the other. Places are the left edges of screens."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._qapp = QApplication([])
        self._opened = 0

    def open(self, place: int) -> Application:
        self._opened += 1
        folder = folders(self._folder / str(self._opened))
        app = Application(self._qapp, Launch(Page.SUPPORT), folder, assets_folder(), clock=lambda: 1000.0)
        app.services.settings.update(motion=Motion.STILL)
        app.window.resize(900, 700)
        app.window.move(QPoint(place, 0))
        app.show()
        while "actions" not in vars(app):
            self._qapp.processEvents()
        return app

    def close(self, app: Application) -> None:
        app.window.close()
        app.close()

    def matches_window_there(self, page: Page, there: Application, dragged: Application, place: int) -> bool:
        """Once it is dragged to `place`, where the other window has been all along."""
        for app in (there, dragged):
            app.services.navigator.open(page)
        QTest.qWait(STEP_MS)
        dragged.window.grab()
        dragged.window.move(QPoint(place, 0))
        for _try in range(MOST_TRIES):
            QTest.qWait(STEP_MS)
            if picture(there) == picture(dragged):
                return True
        return False

    def differing(self, before: int, place: int) -> tuple[float, list[str]]:
        """The scale of the screen at `place`, and the pages that keep looking other in a window dragged there."""
        there, dragged = self.open(place), self.open(before)
        wrong = []
        for page in PAGES:
            if not self.matches_window_there(page, there, dragged, place):
                wrong.append(page.value)
            dragged.window.move(QPoint(before, 0))
        scale = picture(there).devicePixelRatio()
        for app in (there, dragged):
            self.close(app)
        return scale, wrong

    def fits_after_drag(self, before: int, place: int) -> bool:
        """A window that is larger than the screen at `place`."""
        app = self.open(before)
        app.window.resize(1200, 850)
        QTest.qWait(STEP_MS)
        app.window.move(QPoint(place, 0))
        fits = False
        for _try in range(MOST_TRIES):
            QTest.qWait(STEP_MS)
            space, size = app.window.screen().availableGeometry(), app.window.frameGeometry().size()
            fits = space.x() == place and size == size.boundedTo(space.size())
            if fits:
                break
        self.close(app)
        return fits


def picture(app: Application) -> QImage:
    for bar in app.window.findChildren(OverlayScrollBar):
        bar.hide()  # which fades by itself
    return app.window.grab().toImage()


def main(folder: Path, left: int, right: int) -> None:
    delayed_start.AFTER_FIRST_FRAME_MS = 0
    screens = TwoScreens(folder)
    found = {
        "to the finer screen": screens.differing(left, right),
        "to the coarser screen": screens.differing(right, left),
        "larger than the finer screen": screens.fits_after_drag(left, right),
    }
    sys.stdout.write(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)  # what was closed is not taken apart


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
