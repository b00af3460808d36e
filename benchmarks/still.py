"""Counts, inside the real program, how often it wakes up while nothing is seen to move, or how its memory grows.

    python benchmarks/still.py wake-ups DIR SECONDS       hidden, minimised, paused, locked: wake-ups a second
    python benchmarks/still.py growth DIR FROM UNTIL      MiB so many seconds after everything was opened once

A wake-up is a thread of the program that had nothing to do and has something to do again, as the system counts them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ashore.domain.launch import Page
from ashore.domain.passphrase import passphrase_bytes
from ashore.features.breathe.breath_session import LEAST_SECONDS_TO_PAUSE
from ashore.services import lock_jobs
from memory import resident_mib  # type: ignore[import-not-found]
from real_window import measured, skip_first_breath  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.app.application import Application

WARM_UP_MS = 3000
SETTLE_MS = 4000
OWN_WAKE_UPS = 1
"""That of the timer at which it is counted."""
OPEN_MS = 700


def wake_ups(folder: str, seconds: float) -> int:
    """In each situation for so many seconds."""

    def measure(app: Application) -> None:
        window, session = app.window, app.breathe.session
        found: dict[str, float] = {}

        def minimise() -> None:
            window.show()
            window.showMinimized()

        def pause() -> None:
            window.showNormal()
            session.begin_or_pause()
            QTimer.singleShot(round(LEAST_SECONDS_TO_PAUSE * 1000) + 100, session.begin_or_pause)

        def lock() -> None:
            """The breath is still paused."""
            database = app.services.database
            lock_jobs.set_passphrase(
                database, None, passphrase_bytes("long enough"), lambda _result: lock_jobs.lock(database)
            )

        situations: list[tuple[str, Callable[[], object]]] = [
            ("hidden", window.hide),
            ("minimised", minimise),
            ("paused", pause),
            ("paused and locked", lock),
        ]

        def go_on() -> None:
            if not situations:
                print(json.dumps(found), flush=True)
                QApplication.exit(0)
                return
            name, act = situations.pop(0)
            act()
            QTimer.singleShot(SETTLE_MS, lambda: count(name))

        def count(name: str) -> None:
            before = _wake_ups()

            def done() -> None:
                found[name] = max(0, _wake_ups() - before - OWN_WAKE_UPS) / seconds
                go_on()

            QTimer.singleShot(round(seconds * 1000), done)

        QTimer.singleShot(WARM_UP_MS, go_on)

    skip_first_breath(folder)
    return int(measured(measure, "--data-dir", folder))


def growth(folder: str, from_seconds: float, until_seconds: float) -> int:
    """After every page, the panel and the sheet were opened once."""

    def measure(app: Application) -> None:
        navigator = app.services.navigator
        steps: list[Callable[[], object]] = [lambda page=page: navigator.open(page) for page in Page]  # type: ignore[misc]
        steps += [app.features.reframes.panel.show_list, app.features.reframes.panel.show_resting]
        steps += [lambda: navigator.open(Page.BREATHE), app.breathe.page.choices.open, app.breathe.page.choices.close]
        found: list[float] = []

        def note() -> None:
            found.append(resident_mib())
            if len(found) == 2:
                print(json.dumps({"before": found[0], "after": found[1]}), flush=True)
                QApplication.exit(0)

        def go_on() -> None:
            if steps:
                steps.pop(0)()
                QTimer.singleShot(OPEN_MS, go_on)
                return
            for seconds in (from_seconds, until_seconds):
                QTimer.singleShot(round(seconds * 1000), note)

        QTimer.singleShot(WARM_UP_MS, go_on)

    skip_first_breath(folder)
    return int(measured(measure, "--data-dir", folder))


def _wake_ups() -> int:
    found = 0
    for status in Path("/proc/self/task").glob("*/status"):
        lines = status.read_text("ascii").splitlines()
        found += next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
    return found


if __name__ == "__main__":
    kind, data_folder, *numbers = sys.argv[1:]
    if kind == "growth":
        sys.exit(growth(data_folder, float(numbers[0]), float(numbers[1])))
    sys.exit(wake_ups(data_folder, float(numbers[0])))
