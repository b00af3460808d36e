"""Runs Ashore by its own command and measures it from inside the process. Each measurement prints its result.

    python benchmarks/real_window.py launch DIR           when the guide was first painted in a new place
    python benchmarks/real_window.py frames DIR SECONDS light|dark   CPU and evenness of frames, in a 1100x720 window
    python benchmarks/real_window.py rests DIR            repaints in holds, while hidden, while minimised

Times are seconds of the monotonic clock. The command itself runs; only `show` is followed by the measurement.
"""

import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from ashore.app.application import Application
from ashore.cli import main
from ashore.domain.pacing import Moment
from ashore.system.last_use import note_use
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.orb import OrbShape

WINDOW = (1100, 720)
WARM_UP_SECONDS = 2.0
REST_SECONDS = 5.0
LATE_SECONDS = 0.020
SAME_REPAINT_SECONDS = 0.004
"""Paint events of several widgets that follow each other this closely are one repaint of the window."""


def launch(folder: str) -> int:
    """Prints when the guide was painted fuller than in its first frame, and ends."""
    seen: list[float] = []
    paint = Guide.paintEvent

    def paint_and_print(guide: Guide, event: QPaintEvent) -> None:
        paint(guide, event)
        moment = guide._content.moment  # noqa: SLF001  # the one just painted
        fullness = 0.0 if moment is None else moment.fullness
        seen.append(fullness)
        if fullness > seen[0]:
            print(time.monotonic(), flush=True)
            QApplication.exit(0)

    _replace(Guide, "paintEvent", paint_and_print)
    return main(["--data-dir", folder])


def frames(folder: str, seconds: float, appearance: str) -> int:
    """Milliseconds of CPU per frame, and the percentage of frames within 20 ms of the one before."""

    def measure(app: Application) -> None:
        window, driver = app.window, app.breathe.session.driver
        window.side_panel_layout.begin(is_open=False)
        window.resize(*WINDOW)
        times: list[float] = []
        largest = [0.0]
        orb = app.breathe.page.guide_area.frame.guide.shape

        def note(_moment: Moment) -> None:
            times.append(time.monotonic())
            if isinstance(orb, OrbShape):
                largest[0] = max(largest[0], orb.diameter)

        def begin() -> None:
            driver.moment_changed.connect(note)
            cpu_start, start = time.process_time(), time.monotonic()
            QTimer.singleShot(
                round(seconds * 1000), lambda: finish(time.process_time() - cpu_start, time.monotonic() - start)
            )

        def finish(cpu_seconds: float, elapsed_seconds: float) -> None:
            gaps = [after - before for before, after in pairwise(times)]
            found = {
                "frame_ms": cpu_seconds * 1000 / len(times),
                "frames_per_second": len(times) / elapsed_seconds,
                "in_time_percent": 100 * sum(gap <= LATE_SECONDS for gap in gaps) / len(gaps),
                "diameter": largest[0],
            }
            _print(found)
            QApplication.exit(0)

        QTimer.singleShot(round(WARM_UP_SECONDS * 1000), begin)

    skip_first_breath(folder)
    Path(folder, "settings.json").write_text(f'{{"appearance": "{appearance}"}}', "utf-8")
    return measured(measure, "--data-dir", folder)


class Repaints(QObject):
    """Counts repaints of the window, whichever widgets they are made of, while `counting` says so."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._last = 0.0
        self.counting: Callable[[], bool] = lambda: False
        self.count = 0
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.counting():
            now = time.monotonic()
            self.count += now - self._last > SAME_REPAINT_SECONDS
            self._last = now
        return False


def rests(folder: str) -> int:
    """Repaints a second while the lungs rest in box breathing, while the window is hidden, while it is minimised."""

    def measure(app: Application) -> None:
        qt_app = QApplication.instance()
        if not isinstance(qt_app, QApplication):
            raise TypeError("no application")
        window, driver = app.window, app.breathe.session.driver
        repaints = Repaints(qt_app)
        found: dict[str, float] = {}

        def holding() -> bool:
            return driver.moment.phase.is_hold

        def end_holds() -> None:
            cycle = driver.pattern.cycle_steps(0)
            held = sum(step.seconds for step in cycle if step.phase.is_hold)
            found["hold"] = repaints.count / held
            window.hide()
            QTimer.singleShot(1000, lambda: count("hidden", minimise))

        def count(name: str, then: Callable[[], None]) -> None:
            repaints.count = 0
            repaints.counting = lambda: True

            def done() -> None:
                found[name] = repaints.count / REST_SECONDS
                then()

            QTimer.singleShot(round(REST_SECONDS * 1000), done)

        def minimise() -> None:
            window.show()
            window.showMinimized()
            QTimer.singleShot(1000, lambda: count("minimised", finish))

        def finish() -> None:
            _print(found)
            QApplication.exit(0)

        def begin() -> None:
            """One whole cycle from its start."""
            driver.begin(driver.pattern)
            repaints.counting = holding
            QTimer.singleShot(round(driver.pattern.cycle_seconds * 1000), end_holds)

        QTimer.singleShot(round(WARM_UP_SECONDS * 1000), begin)

    skip_first_breath(folder)
    return measured(measure, "--data-dir", folder, "--pattern", "box")


def skip_first_breath(folder: str) -> None:
    """As soon after another use, everything is there at once, and nothing fades in while frames are measured."""
    runtime = Path(folder, "runtime")
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    note_use(runtime)


def measured(measure: Callable[[Application], None], *arguments: str) -> int:
    show = Application.show

    def show_and_measure(app: Application) -> None:
        show(app)
        measure(app)

    _replace(Application, "show", show_and_measure)
    return main(arguments)


def _print(found: dict[str, float]) -> None:
    import json  # the launch is measured without what only the measurement needs

    print(json.dumps(found), flush=True)


def _replace(owner: type, name: str, method: Callable[..., None]) -> None:
    """For the rest of this process. unittest.mock would load asyncio, which is time that Ashore does not take."""
    setattr(owner, name, method)


if __name__ == "__main__":
    kind, data_folder, *more = sys.argv[1:]
    if kind == "launch":
        sys.exit(launch(data_folder))
    sys.exit(frames(data_folder, float(more[0]), more[1]) if kind == "frames" else rests(data_folder))
