"""Started as a program: begins a practice in a real window, records it 60 times a second, and prints what it saw.

python tests/e2e/transition_probe.py DIR
"""

import json
import sys

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from ashore.app.application import Application
from ashore.cli import main
from ashore.ui.widgets.ground_picture import ground_picture, rect_in

WARM_UP_MS = 6000
"""By then the first breath has turned, and all is there."""
RECORDED_MS = 1300
FRAME_MS = 16
BLOCK_PIXELS = 20
VISIBLE = 16
BELOW_WORDS_PIXELS = 60
"""From the middle of the guide, and still within it when it is smallest."""
LEAST_RUN_PIXELS = 60
"""A row of brightness as wide as this is a guide; strokes of letters are narrower."""

Pixels = NDArray[np.int16]


class Recording:
    """Pictures of the stage from just before a practice begins until its controls are there."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._images: list[QImage] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(app, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._take)

    def start(self) -> None:
        self._take()
        self._clock.start()
        self._timer.start()
        self._app.breathe.session.begin_or_pause()

    def _take(self) -> None:
        screen, stage = QGuiApplication.primaryScreen(), self._stage()
        window = self._app.window.winId()
        self._images.append(screen.grabWindow(window, stage.x(), stage.y(), stage.width(), stage.height()).toImage())
        if self._clock.isValid() and self._clock.elapsed() > RECORDED_MS:
            self._timer.stop()
            sys.stdout.write(json.dumps(self._seen()))
            QApplication.exit(0)

    def _stage(self) -> QRect:
        """Between the rail and the panel, where both stood."""
        window, rail = self._app.window, self._app.window.rail.width()
        return QRect(rail, 0, window.width() - rail - 340, window.height())

    def _seen(self) -> dict[str, int]:
        """How many pictures there are, how many guides any of them shows, and how often words lie over words."""
        app, stage = self._app, self._stage()
        ground = _pixels(ground_picture(app.window.backdrop).copy(stage).toImage())
        guide = rect_in(app.window, app.breathe.page.guide_area.frame.guide).translated(-stage.topLeft())
        row = guide.center().y() + BELOW_WORDS_PIXELS
        pictures = [_pixels(image) for image in self._images]
        guides = max(_runs(np.abs(picture[row] - ground[row]).max(axis=1) > VISIBLE * 3) for picture in pictures)
        below = slice(guide.bottom() + 1, None)
        old, new = (_differs(picture[below], ground[below]) for picture in (pictures[0], pictures[-1]))
        over_each_other = 0
        for picture in pictures:
            visible = _differs(picture[below], ground[below])
            over_each_other += int((_blocks(visible & old & ~new) & _blocks(visible & new & ~old)).any())
        return {"pictures": len(pictures), "guides": guides, "over_each_other": over_each_other}


def _pixels(image: QImage) -> Pixels:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return np.asarray(rows[:, : image.width(), :3].astype(np.int16))


def _differs(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    return np.asarray(np.abs(one - other).max(axis=2) > VISIBLE)


def _blocks(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    height, width = (side // BLOCK_PIXELS for side in mask.shape)
    whole = mask[: height * BLOCK_PIXELS, : width * BLOCK_PIXELS]
    return np.asarray(whole.reshape(height, BLOCK_PIXELS, width, BLOCK_PIXELS).any(axis=(1, 3)))


def _runs(bright: NDArray[np.bool_]) -> int:
    """How many stretches of bright pixels there are that are as wide as a guide."""
    ends = np.flatnonzero(np.diff(np.concatenate(([False], bright, [False])).astype(np.int8)))
    return sum(int(right - left >= LEAST_RUN_PIXELS) for left, right in zip(ends[::2], ends[1::2], strict=True))


def record(folder: str) -> int:
    show = Application.show
    recordings: list[Recording] = []

    def show_and_record(app: Application) -> None:
        show(app)
        recordings.append(Recording(app))  # held, for the timer does not
        QTimer.singleShot(WARM_UP_MS, recordings[0].start)

    setattr(Application, "show", show_and_record)  # noqa: B010  # for the rest of this process
    return main(["--data-dir", folder])


if __name__ == "__main__":
    sys.exit(record(sys.argv[1]))
