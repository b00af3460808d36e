"""Measures what a frame of each guide costs, beside a bare widget that draws one plain disc and a word.

Run it as `python benchmarks/frames.py`: it starts an X server of its own, measures every subject in a process of its
own, several times in turns, and prints CPU per frame (this process only, milliseconds), ratios, gaps between frames
and repaints in a hold.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ashore.domain.breath import Pattern, Phase, Step
from ashore.domain.pacing import Moment, moment_at
from ashore.domain.settings import GuideKind
from ashore.system.kernel_timer import KernelTimer
from ashore.ui.breath_driver import BreathDriver
from ashore.ui.colours import DARK
from ashore.ui.guides import make_shape
from ashore.ui.guides.guide import Guide
from ashore.ui.startup_workarounds import draw_in_one_thread
from ashore.ui.widgets.backdrop import Backdrop

WINDOW = (1100, 720)
GUIDE = (320, 130, 460, 460)
BREATH = Pattern("longer-out", "", (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6)))
HELD = replace(BREATH, steps=(Step(Phase.INHALE, 1), Step(Phase.HOLD_FULL, 4), Step(Phase.EXHALE, 1)))
SUBJECTS = ("bare", *GuideKind)
MOST_RATIO = 1.6


class BareDisc(QWidget):
    """The reference: a plain antialiased disc of the same size and a word, repainted in each frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._radius = 0.0
        self._start = time.monotonic()
        self.frames: list[float] = []
        self._timer = QTimer(self, interval=16, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)
        self._timer.start()

    def _frame(self) -> None:
        now = time.monotonic()
        self.frames.append(now)
        self._radius = 97 + 131 * moment_at(BREATH, now - self._start).fullness
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(DARK.orb_middle))
        painter.drawEllipse(QPointF(230, 230), self._radius, self._radius)
        painter.setPen(QColor(DARK.on_orb))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Breathe in")
        painter.end()


class PaintCount(QObject):
    """How often a widget was repainted while the breath was held, a little away from the seams."""

    def __init__(self, driver: BreathDriver) -> None:
        super().__init__()
        self._driver = driver
        self.repaints = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._driver.moment.phase.is_hold:
            self.repaints += 1
        return False


def measure(subject: str, seconds: float) -> dict[str, float]:
    """One subject in a real window, in this process; the guides as Ashore draws them, the reference as Qt does."""
    bare = subject == "bare"
    if not bare:
        draw_in_one_thread()
    app = QApplication(sys.argv[:1])
    font = QFont(app.font())
    font.setPixelSize(28 if bare else 15)
    app.setFont(font)
    window = QWidget() if bare else Backdrop(DARK)
    window.resize(*WINDOW)
    frames: list[float] = []
    if bare:
        disc = BareDisc(window)
        disc.setGeometry(*GUIDE)
        frames = disc.frames
    else:
        driver = _start_driver(subject, window, frames)
        driver.begin(BREATH)
        driver.set_shown(shown=True)
    window.show()
    _run(1.0)
    first, cpu, start = len(frames), time.process_time(), time.monotonic()
    _run(seconds)
    cpu, elapsed = time.process_time() - cpu, time.monotonic() - start
    gaps = sorted((b - a) * 1000 for a, b in zip(frames[first:], frames[first + 1 :], strict=False))
    found = {
        "frame_ms": cpu * 1000 / (len(frames) - first),
        "frames_per_second": (len(frames) - first) / elapsed,
        "gap_99_ms": gaps[int(len(gaps) * 0.99)],
        "late_percent": 100 * sum(gap > 20 for gap in gaps) / len(gaps),
    }
    if not bare:
        found["hold_repaints_per_second"] = _hold_repaints(driver, window)
    return found


def _start_driver(subject: str, window: QWidget, frames: list[float]) -> BreathDriver:
    guide = Guide(make_shape(GuideKind(subject)), window)
    guide.setGeometry(*GUIDE)
    guide.set_colours(DARK)
    driver = BreathDriver(time.monotonic, window)
    driver.pattern_changed.connect(guide.set_pattern)

    def show(moment: Moment) -> None:
        frames.append(time.monotonic())
        guide.set_moment(moment)

    driver.moment_changed.connect(show)
    driver.make_exact(KernelTimer(time.CLOCK_MONOTONIC))  # as the program does after its first frame
    return driver


def _hold_repaints(driver: BreathDriver, window: QWidget) -> float:
    guide = window.findChildren(QWidget)[0]
    count = PaintCount(driver)
    driver.begin(HELD)
    _run(0.3)
    guide.installEventFilter(count)
    _run(5.5)
    guide.removeEventFilter(count)
    return count.repaints / 4


def _run(seconds: float) -> None:
    """Not `app.quit`, which would close the window."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _compare(seconds: float, rounds: int, subjects: list[str]) -> bool:
    runs: dict[str, list[dict[str, float]]] = {subject: [] for subject in subjects}
    for _ in range(rounds):
        for subject in subjects:
            call = [sys.executable, __file__, "--subject", subject, "--seconds", str(seconds)]
            runs[subject].append(json.loads(subprocess.run(call, check=True, capture_output=True, text=True).stdout))
    reference = statistics.median(run["frame_ms"] for run in runs["bare"])
    print(f"{'guide':8}{'ms/frame':>10}{'ratio':>8}{'frames/s':>10}{'99% gap':>10}{'late %':>8}{'in hold/s':>11}")
    is_kept = True
    for subject, found in runs.items():
        middle = {key: statistics.median(run[key] for run in found) for key in found[0]}
        ratio = middle["frame_ms"] / reference
        is_kept &= ratio <= MOST_RATIO
        hold = f"{middle['hold_repaints_per_second']:11.2f}" if subject != "bare" else ""
        print(
            f"{subject:8}{middle['frame_ms']:10.3f}{ratio:8.2f}{middle['frames_per_second']:10.1f}"
            f"{middle['gap_99_ms']:10.2f}{middle['late_percent']:8.2f}{hold}"
        )
    print(f"bound: at most {MOST_RATIO} times the bare disc: {'kept' if is_kept else 'NOT kept'}")
    return is_kept


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subject", choices=SUBJECTS, help="measure only this one, on the display there is")
    parser.add_argument("--subjects", nargs="+", choices=SUBJECTS, default=list(SUBJECTS))
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.subject:
        print(json.dumps(measure(options.subject, options.seconds)))
        return 0
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        if server.stdout is None:
            raise RuntimeError("the X server reports no display")
        os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        try:
            subjects = list(dict.fromkeys(["bare", *map(str, options.subjects)]))
            return 0 if _compare(options.seconds, options.rounds, subjects) else 1
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    sys.exit(main())
