"""Measures, inside the real program, what it costs to open each page, and how late frames are while something moves.

    python benchmarks/moving.py DIR

Prints a JSON object. `pages`: for each page that is opened for the first time, the milliseconds that the window's thread
worked until it was open, and those of them that went into imports. `frames`: for each situation how many frames there
were, and how many came more than 20 ms after the one before, or after what began it.
"""

import builtins
import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.ui.widgets.crossfade import USUAL
from ashore.ui.window.main_window import LEAVES_ALONE
from real_window import LATE_SECONDS, measured, skip_first_breath  # type: ignore[import-not-found]

WARM_UP_SECONDS = 2.0
REST_MS = 150

Step = tuple[str, Callable[[], object], int]
"""The situation, what begins it, and for how many milliseconds something moves then."""


class Frames(QObject):
    """When the window was painted."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self.times: list[float] = []
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.times.append(time.monotonic())
        return False


class ImportTime:
    """Milliseconds of this thread's work that imports took, whatever they import in turn."""

    def __init__(self) -> None:
        self.ms = 0.0
        self._depth = 0
        self._import = builtins.__import__
        builtins.__import__ = self._timed

    def _timed(self, *arguments: Any, **named: Any) -> Any:
        self._depth += 1
        begun = time.thread_time()
        try:
            return self._import(*arguments, **named)
        finally:
            self._depth -= 1
            if self._depth == 0:
                self.ms += (time.thread_time() - begun) * 1000


class Run:
    """Takes one step after another, each once nothing moves any more."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._steps = self._every_step()
        self._frames = Frames(app.window)
        self._imports = ImportTime()
        self._pages: dict[str, dict[str, float]] = {}
        self._late: dict[str, list[int]] = {}

    def go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            print(json.dumps({"pages": self._pages, "frames": self._late}), flush=True)
            QApplication.exit(0)
            return
        name, act, moving_ms = step
        self._frames.times = [time.monotonic()]
        act()

        def note() -> None:
            gaps = [after - before for before, after in pairwise(self._frames.times)]
            counts = self._late.setdefault(name, [0, 0])
            counts[0] += sum(gap > LATE_SECONDS for gap in gaps)
            counts[1] += len(gaps)
            QTimer.singleShot(REST_MS, self.go_on)

        QTimer.singleShot(moving_ms, note)

    def _every_step(self) -> Iterator[Step]:
        session, others = self._app.breathe.session, [page for page in Page if page is not Page.BREATHE]
        for page in others:
            yield "a page opens for the first time", lambda page=page: self._open_first(page), USUAL.whole_ms
            yield "back to the breath", lambda: self._app.services.navigator.open(Page.BREATHE), USUAL.whole_ms
        for page in others:
            yield "a page opens again", lambda page=page: self._app.services.navigator.open(page), USUAL.whole_ms
        yield "back to the breath", lambda: self._app.services.navigator.open(Page.BREATHE), USUAL.whole_ms
        for _time in range(3):
            yield "a practice begins", session.begin_or_pause, LEAVES_ALONE.whole_ms
            yield "a practice ends", session.stop_pacing, USUAL.whole_ms

    def _open_first(self, page: Page) -> None:
        self._imports.ms = 0.0
        begun = time.thread_time()
        self._app.services.navigator.open(page)
        self._pages[page.value] = {"work_ms": (time.thread_time() - begun) * 1000, "import_ms": self._imports.ms}


def main(folder: str) -> int:
    skip_first_breath(folder)
    return int(
        measured(lambda app: QTimer.singleShot(round(WARM_UP_SECONDS * 1000), Run(app).go_on), "--data-dir", folder)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
