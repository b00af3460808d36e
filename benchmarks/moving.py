"""Measures, inside the real program, what it costs to open each page, and how late frames are while something moves.

    python benchmarks/moving.py DIR [pages]

Prints a JSON object. `memory_mib`: the memory before anything was opened. `pages`: for each page that is opened for the
first time, the most milliseconds that the thread of the window worked between two frames. `frames`: for each situation
how many frames came more than 20 ms after the one before, or after what began it, and how many there were.

With `pages` each page is opened in one turn of the event loop, and no frames are counted. `pages` then has the
milliseconds that the thread worked until it was open, and those of them that went into imports.
"""

import builtins
import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.ui.widgets.crossfade import USUAL
from ashore.ui.window.main_window import LEAVES_ALONE
from memory import memory_mib  # type: ignore[import-not-found]
from pause_watch import PauseWatch  # type: ignore[import-not-found]
from real_window import LATE_SECONDS, measured, skip_first_breath  # type: ignore[import-not-found]

WARM_UP_SECONDS = 2.0
REST_MS = 150

FIRST = "a page opens for the first time: "
BUILT_WITHIN_MS = 250
OTHERS = [page for page in Page if page is not Page.BREATHE]

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
        builtins.__import__ = self._timed  # type: ignore[assignment]

    def _timed(self, *arguments: Any, **named: Any) -> object:  # noqa: ANN401  # as Python calls it
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

    def __init__(self, app: Application, *, is_quick: bool) -> None:
        """A quick one opens each page once, and counts no frames."""
        self._app = app
        self._is_quick = is_quick
        self._steps = self._first_openings() if is_quick else self._every_step()
        self._memory = memory_mib()
        self._frames = Frames(app.window)
        self._imports = ImportTime()
        self._pauses = PauseWatch()
        self._pages: dict[str, dict[str, float]] = {}
        self._late: dict[str, list[int]] = {}

    def go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            found = {"memory_mib": self._memory, "pages": self._pages, "frames": self._late}
            print(json.dumps(found), flush=True)
            QApplication.exit(0)
            return
        name, act, moving_ms = step
        self._frames.times = [time.monotonic()]
        self._pauses.begin()
        act()

        def note() -> None:
            gaps = [after - before for before, after in pairwise(self._frames.times)]
            situation, _colon, page = name.partition(": ")
            if page:
                self._pages[page] = {"turn_ms": self._pauses.work_ms}
            counts = self._late.setdefault(situation, [0, 0])
            counts[0] += sum(gap > LATE_SECONDS for gap in gaps)
            counts[1] += len(gaps)
            QTimer.singleShot(0 if self._is_quick else REST_MS, lambda: self.go_on())  # holds this run

        QTimer.singleShot(0 if self._is_quick else moving_ms, note)

    def _first_openings(self) -> Iterator[Step]:
        for page in OTHERS:
            if self._is_quick:
                yield "", partial(self._open_in_one_turn, page), 0
            else:
                open_page = partial(self._app.services.navigator.open_once_built, page)
                yield f"{FIRST}{page.value}", open_page, BUILT_WITHIN_MS + USUAL.whole_ms
            back = partial(self._app.services.navigator.open, Page.BREATHE)
            yield "the breath comes back", back, USUAL.whole_ms

    def _every_step(self) -> Iterator[Step]:
        session, open_page = self._app.breathe.session, self._app.services.navigator.open
        yield from self._first_openings()
        for page in OTHERS:
            again = partial(self._app.services.navigator.open_once_built, page)
            yield "a page opens again", again, USUAL.whole_ms
        yield "the breath comes back", partial(open_page, Page.BREATHE), USUAL.whole_ms
        for _time in range(3):
            yield "a practice begins", session.begin_or_pause, LEAVES_ALONE.whole_ms
            yield "a practice ends", session.stop_pacing, USUAL.whole_ms

    def _open_in_one_turn(self, page: Page) -> None:
        self._imports.ms = 0.0
        begun = time.thread_time()
        self._app.services.navigator.open(page)
        self._pages[page.value] = {"work_ms": (time.thread_time() - begun) * 1000, "import_ms": self._imports.ms}


def main(folder: str, *, is_quick: bool) -> int:
    def measure(app: Application) -> None:
        QTimer.singleShot(round(WARM_UP_SECONDS * 1000), lambda: Run(app, is_quick=is_quick).go_on())

    skip_first_breath(folder)
    return int(measured(measure, "--data-dir", folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], is_quick=sys.argv[2:] == ["pages"]))
