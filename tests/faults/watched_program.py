"""Runs Ashore, and writes down from inside when its window stood still, and how its breath moves.

Takes the arguments that Ashore takes. WATCH_FILE gets one JSON object a line: `frozen_ms` with `where`, or what was to
be seen in a fifth of a second. Time in which the machine ran something else counts for nothing: for this thread, and
for the processes that WATCH_SERVERS names, which draw its window.
"""

import json
import os
import sys
import threading
import time
from pathlib import Path
from types import FrameType

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
from PySide6.QtCore import QObject, Qt, QTimer

from ashore.app.application import Application
from ashore.cli import main

TICK_MS = 20
TELL_MS = 100
LOOK_MS = 200
SUSPECT_SECONDS = 0.12
MOST_STEPS = 12
WATCH_FILE, WATCH_SERVERS = "ASHORE_WATCH_FILE", "ASHORE_WATCH_SERVERS"


class Watch(QObject):
    """Ticks in the event loop, as long as that runs."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._file = Path(os.environ[WATCH_FILE]).open("a", buffering=1, encoding="utf-8")  # noqa: SIM115
        servers = os.environ.get(WATCH_SERVERS, "").split()
        self._schedules = [
            *(Path(f"/proc/{process}/schedstat") for process in servers),
            Path(f"/proc/self/task/{threading.get_native_id()}/schedstat"),
        ]
        self._moments = 0
        self._where = ""
        self._ticked, self._delay, self._busy = time.monotonic(), self._delayed_seconds(), time.thread_time()
        application.breathe.session.driver.moment_changed.connect(self._count)
        self._ticker = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()
        self._looker = QTimer(self, interval=LOOK_MS)
        self._looker.timeout.connect(self._look)
        self._looker.start()
        threading.Thread(target=self._suspect, args=(threading.get_ident(),), daemon=True).start()

    def _count(self, _moment: object) -> None:
        self._moments += 1

    def _tick(self) -> None:
        now, delay, busy = time.monotonic(), self._delayed_seconds(), time.thread_time()
        still_ms = 1000 * (now - self._ticked - (delay - self._delay)) - TICK_MS
        if still_ms > TELL_MS:
            self._write(frozen_ms=round(still_ms), busy_ms=round(1000 * (busy - self._busy)), where=self._where)
        self._ticked, self._delay, self._busy, self._where = now, delay, busy, ""

    def _look(self) -> None:
        window, session = self._application.window, self._application.breathe.session
        moments, self._moments = self._moments, 0
        self._write(
            moments=moments,
            is_paused=session.driver.is_paused,
            is_visible=window.isVisible() and not window.isMinimized(),
            page=str(window.stack.current_page),
        )

    def _suspect(self, thread: int) -> None:
        """Notes what the window's thread is at when it has not ticked for a while."""
        while True:
            time.sleep(TICK_MS / 1000)
            if time.monotonic() - self._ticked > SUSPECT_SECONDS and not self._where:
                self._where = _where(sys._current_frames().get(thread))

    def _delayed_seconds(self) -> float:
        """How long the machine let it wait for a processor, in all."""
        return sum(map(_run_delay, self._schedules))

    def _write(self, **about: object) -> None:
        self._file.write(json.dumps(about) + "\n")


def _run_delay(schedule: Path) -> float:
    try:
        return int(schedule.read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


def _where(frame: FrameType | None) -> str:
    """The innermost calls last. Reads no source, which would hold the window up by itself."""
    steps: list[str] = []
    while frame is not None and len(steps) < MOST_STEPS:
        steps.insert(0, f"{Path(frame.f_code.co_filename).stem}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " > ".join(steps)


def watch() -> None:
    """From the first frame on."""
    show = Application.show

    def show_and_watch(application: Application) -> None:
        show(application)
        Watch(application)

    setattr(Application, "show", show_and_watch)  # noqa: B010  # for the rest of this process


if __name__ == "__main__":
    watch()
    sys.exit(main(sys.argv[1:]))
