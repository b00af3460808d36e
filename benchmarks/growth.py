"""Opens what shows entries of the record, in the real program, and measures it from inside the process.

    python benchmarks/growth.py DIR

Prints a JSON object: for each step the milliseconds until everything that is seen of it is there, what all threads of
the program worked until then, and the longest pause of the window meanwhile, in which no frame could be drawn; and the
memory at the end, in MiB.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ashore.app.application import Application
from ashore.features.notice.pictures.pictures_view import PicturesView
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.late_sections import LateSections
from growth_steps import Step, steps_of  # type: ignore[import-not-found]
from memory import memory_mib  # type: ignore[import-not-found]
from pause_watch import PauseWatch  # type: ignore[import-not-found]
from real_window import measured, skip_first_breath  # type: ignore[import-not-found]

WARM_UP_SECONDS = 2.0
AFTER_SECONDS = 0.4
"""A step is watched for so much longer: what fades and what is laid out later may pause the window too."""


class Run:
    """Takes one step after another, each once the record has answered all that the one before asked for."""

    def __init__(self, app: Application, steps: Iterator[Step]) -> None:
        self._app = app
        self._steps = steps
        self._watch = PauseWatch()
        self.found: dict[str, dict[str, float]] = {}

    def begin(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._finish()
            return
        name, act = step
        begun, worked = time.monotonic(), time.process_time()
        self._watch.begin()
        act()

        def settled() -> None:
            there_ms, cpu_ms = (time.monotonic() - begun) * 1000, (time.process_time() - worked) * 1000
            QTimer.singleShot(round(AFTER_SECONDS * 1000), lambda: note(there_ms, cpu_ms))

        def note(there_ms: float, cpu_ms: float) -> None:
            watch = self._watch
            took = {"there_ms": there_ms, "cpu_ms": cpu_ms}
            self.found[name] = took | {"pause_ms": watch.longest_ms, "work_ms": watch.work_ms}
            self.begin()

        QTimer.singleShot(0, lambda: self._when_answered(3, settled))

    def _when_answered(self, rounds: int, then: Callable[[], object]) -> None:
        """An answer may ask for what has changed with it."""
        if IncrementalWork.any_running() or (rounds == 0 and self._is_something_to_come()):
            QTimer.singleShot(1, lambda: self._when_answered(rounds, then))
        elif rounds == 0:
            then()
        else:
            self._app.services.database.run(
                lambda _db: None, lambda _none: QTimer.singleShot(0, lambda: self._when_answered(rounds - 1, then))
            )

    def _is_something_to_come(self) -> bool:
        """Of what is on screen."""
        window = self._app.window
        return (
            any(map(_is_seen_unbuilt, window.findChildren(EntryList)))
            or any(each.isVisible() and each.is_waiting for each in window.findChildren(PicturesView))
            or not all(each.are_there for each in window.findChildren(LateSections))
        )

    def _finish(self) -> None:
        self._watch.end()
        print(json.dumps({"steps": self.found, "memory_mib": memory_mib()}), flush=True)
        QApplication.exit(0)


def _is_seen_unbuilt(entries: EntryList[Any, Any]) -> bool:
    """Whether there is a place on screen for something that the list has still to build."""
    return entries.isVisible() and not entries.is_settled and entries.end_is_seen


def main(folder: str) -> int:
    def measure(app: Application) -> None:
        QTimer.singleShot(round(WARM_UP_SECONDS * 1000), lambda: Run(app, steps_of(app)).begin())

    skip_first_breath(folder)
    return int(measured(measure, "--data-dir", folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
