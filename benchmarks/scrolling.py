"""Scrolls through many people in the real window and searches them, and measures it from inside the process.

    xvfb-run -s "-screen 0 1280x800x24" python benchmarks/scrolling.py [COUNT]

Fills a record of its own with COUNT people (10,000 unless asked otherwise). Prints a JSON object: for reading along and
for a rush to the last person the frames a second, the percentage of frames within 20 ms of the one before, and the
longest time between two, and the most that the window's thread worked between two, which other programs on the
machine do not change; the people that were then shown; and how long a typed letter takes until the list is painted.
"""

import contextlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.domain.people import Closeness, Person
from ashore.record.connection import open_record
from ashore.record.people import add_person
from real_window import LATE_SECONDS, WINDOW, measured, skip_first_breath  # type: ignore[import-not-found]

WARM_UP_MS, SETTLE_MS = 2000, 800
FRAME_MS = 16
READING_PIXELS, READING_SECONDS = 8, 8.0
RUSH_PIXELS, RUSH_SECONDS = 800, 20.0
SEARCHES = ("person 7", "person 77", "p", "person 9999")


def fill(record: Path, count: int) -> None:
    db, problem = open_record(record)
    if problem is not None:
        raise RuntimeError(problem)
    kinds = list(Closeness)
    with contextlib.closing(db), db:
        for number in range(count):
            add_person(db, Person(f"Person {number}", f"+49 30 {number}", None, "a walk", kinds[number % len(kinds)]))


class Frames(QObject):
    """When the list was painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__()
        self.times: list[float] = []
        self.work: list[float] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times.append(time.monotonic())
            self.work.append(time.thread_time())
        return False

    def begin(self) -> None:
        self.times.clear()
        self.work.clear()

    def figures(self) -> dict[str, float]:
        gaps = [after - before for before, after in pairwise(self.times)]
        return {
            "frames_per_second": round(len(gaps) / sum(gaps), 1),
            "in_time_percent": round(100 * sum(gap <= LATE_SECONDS for gap in gaps) / len(gaps), 1),
            "longest_ms": round(max(gaps) * 1000, 1),
            "most_work_ms": round(max(after - before for before, after in pairwise(self.work)) * 1000, 1),
            "work_ms": round((self.work[-1] - self.work[0]) / len(gaps) * 1000, 1),
        }


class Visit:
    """Goes through the list, and then searches it."""

    def __init__(self, app: Application, count: int) -> None:
        self._count = count
        self._found: dict[str, object] = {}
        app.window.resize(*WINDOW)
        app.services.navigator.open(Page.CONNECT)
        page = app.features.connect_feature.page
        page.views.starter_view.get().people.all_requested.emit()
        self._people = page.views.people_list.get()
        self._frames = Frames(self._people.list_view)
        self._timer = QTimer(interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)
        QTimer.singleShot(SETTLE_MS, lambda: self._scroll("reading", READING_PIXELS, READING_SECONDS, self._rush))

    def _scroll(self, name: str, pixels: int, seconds: float, then: Callable[[], None]) -> None:
        self._name, self._pixels, self._then = name, pixels, then
        self._end = time.monotonic() + seconds
        self._frames.begin()
        self._timer.start()

    def _step(self) -> None:
        bar = self._people.list_view.verticalScrollBar()
        shown = self._people.model.rowCount()
        is_at_end = bar.value() == bar.maximum() and shown >= self._count
        if time.monotonic() > self._end or (is_at_end and len(self._frames.times) > 1):
            self._timer.stop()
            self._found[self._name] = {**self._frames.figures(), "people": shown}
            self._then()
            return
        bar.setValue(min(bar.maximum(), bar.value() + self._pixels))
        self._people.list_view.viewport().update()  # a frame also where the next people are still being read

    def _rush(self) -> None:
        self._scroll("rush", RUSH_PIXELS, RUSH_SECONDS, lambda: self._search(list(SEARCHES), []))

    def _search(self, searches: list[str], taken: list[float]) -> None:
        if not searches:
            self._found["search_ms"] = [round(ms, 1) for ms in taken]
            print(json.dumps(self._found), flush=True)
            QApplication.exit(0)
            return
        words, *others = searches
        model, start = self._people.model, time.monotonic()
        self._frames.begin()
        self._people.search_edit.setText(words)

        def look() -> None:
            first = model.person(0)
            is_found = first is not None and words.casefold() in first.name.casefold()
            if is_found and self._frames.times:
                QTimer.singleShot(
                    SETTLE_MS, lambda: self._search(others, [*taken, (self._frames.times[0] - start) * 1000])
                )
            else:
                QTimer.singleShot(1, look)

        look()


def run(count: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        skip_first_breath(folder)
        fill(Path(folder, "record.sqlite3"), count)

        visits: list[Visit] = []  # as long as the program runs

        def measure(app: Application) -> None:
            QTimer.singleShot(WARM_UP_MS, lambda: visits.append(Visit(app, count)))

        return int(measured(measure, "--data-dir", folder))


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
