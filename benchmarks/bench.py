"""Measures Ashore beside a bare PySide6 window, by turns on an X server of its own: launch, CPU, repaints, memory.

`make bench`. Prints figures, ratios, bounds and goals, and whether they are reached; exits 0 whatever they are. CPU is
that of the program alone. Memory is the proportional set size after ten seconds.
"""

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.e2e.screen import Screen  # noqa: E402  # found by the path above

MEMORY_AFTER_SECONDS = 10.0

Value = TypeVar("Value")


class Row(NamedTuple):
    """A line of the table. `value` is what is bounded; `at_least` turns the bound around."""

    name: str
    bare: str
    ashore: str
    value: float
    bound: float
    goal: float | None = None
    at_least: bool = False

    def text(self) -> str:
        goal = "" if self.goal is None else f"{self.goal:g}"
        reached = [self._holds(limit) for limit in (self.bound, self.goal) if limit is not None]
        verdict = (
            "goal reached" if all(reached) and self.goal is not None else "reached" if reached[0] else "NOT reached"
        )
        sign = ">=" if self.at_least else "<="
        return (
            f"{self.name:36}{self.bare:>10}{self.ashore:>10}{self.value:8.2f}  {sign} {self.bound:<6g}{goal:6}{verdict}"
        )

    def _holds(self, limit: float) -> bool:
        return self.value >= limit if self.at_least else self.value <= limit


class Bench:
    """Measures on `display`. Each method returns the rows of one subject."""

    def __init__(self, display: str, folder: Path) -> None:
        self._environment = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "WAYLAND_"))}
        self._environment |= {"DISPLAY": display, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        self._environment["PYTHONPATH"] = str(HERE / "as_installed")
        self._folder = folder
        self._made = 0

    def launch(self, runs: int) -> list[Row]:
        """Seconds from the start of the process to the frame; the first start of each only fills the disk's cache."""
        bare, ashore = self._alternate(
            runs + 1,
            lambda: self._seconds_to_frame("bare_window.py", "launch"),
            lambda: self._seconds_to_frame("real_window.py", "launch", self._new_folder()),
        )
        return [_ratio_row("launch to (moving) frame, ms", bare[1:], ashore[1:], 1000, 1.4, 1.25)]

    def frames(self, runs: int, seconds: float) -> list[Row]:
        bare, ashore = self._alternate(
            runs,
            lambda: self.figures_of("frames.py", "--subject", "bare", "--seconds", str(seconds)),
            lambda: self.figures_of("real_window.py", "frames", self._new_folder(), str(seconds)),
        )
        in_time = statistics.median(run["in_time_percent"] for run in ashore)
        bare_in_time = 100 - statistics.median(run["late_percent"] for run in bare)
        rate, bare_rate = (statistics.median(run["frames_per_second"] for run in found) for found in (ashore, bare))
        diameter = min(run["diameter"] for run in ashore)
        return [
            _ratio_row(
                "CPU per frame, ms", [r["frame_ms"] for r in bare], [r["frame_ms"] for r in ashore], 1, 1.25, 1.2
            ),
            Row("frames within 20 ms, %", f"{bare_in_time:.2f}", f"{in_time:.2f}", in_time, 99, at_least=True),
            Row("frames a second", f"{bare_rate:.1f}", f"{rate:.1f}", rate, 58, at_least=True),
            Row("full orb, px", "", f"{diameter:.0f}", diameter, 400, at_least=True),
        ]

    def rests(self) -> list[Row]:
        found = self.figures_of("real_window.py", "rests", self._new_folder())
        bounds = {"hold": ("repaints a second in holds", 4.0), "hidden": ("... hidden", 0.0)}
        bounds["minimised"] = ("... minimised", 0.0)
        return [Row(name, "", f"{found[key]:.2f}", found[key], bound) for key, (name, bound) in bounds.items()]

    def memory(self, runs: int) -> list[Row]:
        bare, ashore = self._alternate(
            runs,
            lambda: self._memory([sys.executable, str(HERE / "bare_window.py"), "stay"]),
            lambda: self._memory([sys.executable, "-m", "ashore", "--data-dir", self._new_folder()]),
        )
        if others := _other_qt_programs():
            print(f"({others} other programs share Qt's memory now: both sides look smaller, and the ratio too large)")
        return [_ratio_row("memory while breathing, MiB", bare, ashore, 1, 1.4, 1.35)]

    def seconds_to_frame_in(self, folder: str) -> float:
        """Of Ashore, with the record in this folder."""
        return self._seconds_to_frame("real_window.py", "launch", folder)

    def memory_in(self, folder: str) -> float:
        return self._memory([sys.executable, "-m", "ashore", "--data-dir", folder])

    def figures_of(self, script: str, *arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._output_of(script, *arguments))
        return found

    def _alternate(
        self, runs: int, one: Callable[[], Value], other: Callable[[], Value]
    ) -> tuple[list[Value], list[Value]]:
        """Runs them by turns, so that what slows the machine slows both."""
        pairs = [(one(), other()) for _run in range(runs)]
        return [first for first, _ in pairs], [second for _, second in pairs]

    def _seconds_to_frame(self, script: str, *arguments: str) -> float:
        begun = time.monotonic()
        return float(self._output_of(script, *arguments).split()[0]) - begun  # it may be painted twice before it ends

    def _output_of(self, script: str, *arguments: str) -> str:
        call = [sys.executable, str(HERE / script), *arguments]
        return subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True, env=self._environment).stdout

    def _memory(self, call: list[str]) -> float:
        """Proportional set size in MiB."""
        with subprocess.Popen(call, env=self._environment) as program:
            time.sleep(MEMORY_AFTER_SECONDS)
            lines = Path(f"/proc/{program.pid}/smaps_rollup").read_text("ascii").splitlines()
            program.terminate()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024

    def _new_folder(self) -> str:
        self._made += 1
        return str(self._folder / f"data-{self._made}")


def _other_qt_programs() -> int:
    """How many processes have Qt in their memory: pages that are shared count for less."""
    found = 0
    for maps in Path("/proc").glob("[0-9]*/maps"):
        with contextlib.suppress(OSError):
            found += "libQt6Core" in maps.read_text("utf-8", "replace")
    return found


def _ratio_row(name: str, bare: list[float], ashore: list[float], scale: float, bound: float, goal: float) -> Row:
    low, high = statistics.median(bare), statistics.median(ashore)
    digits = 0 if scale > 1 else 2
    return Row(name, f"{low * scale:.{digits}f}", f"{high * scale:.{digits}f}", high / low, bound, goal)


def _measure_growth(rounds: int, *, is_quick: bool) -> int:
    import growth_table  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory(prefix="ashore-bench-") as name, Screen(manager=None) as plain:
        counts = growth_table.QUICK_COUNTS if is_quick else growth_table.COUNTS
        growth = growth_table.Growth(Bench(plain.display, Path(name)), Path(name), counts)
        table = growth.table(growth.rows(1 if is_quick else rounds))
    print(table)
    if not is_quick:
        growth_table.write_report(table)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=["launch", "frames", "rests", "memory"], help="measure only this")
    parser.add_argument("--launches", type=int, default=11, help="starts of each (default 11)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of frames and of memory (default 3)")
    parser.add_argument("--seconds", type=float, default=20.0, help="length of a round of frames (default 20)")
    parser.add_argument("--growth", action="store_true", help="measure with ever more entries, for docs/performance.md")
    parser.add_argument("--quick", action="store_true", help="with --growth: fewer entries, and nothing is written")
    options = parser.parse_args()
    if options.growth:
        return _measure_growth(options.rounds, is_quick=options.quick)
    print(f"{'':36}{'bare':>10}{'Ashore':>10}{'value':>8}  {'bound':9}{'goal':6}", flush=True)
    with (
        tempfile.TemporaryDirectory(prefix="ashore-bench-") as name,
        Screen() as managed,
        Screen(manager=None) as plain,
    ):
        on_plain, on_managed = Bench(plain.display, Path(name)), Bench(managed.display, Path(name, "managed"))
        Path(name, "managed").mkdir()
        parts: dict[str, Callable[[], list[Row]]] = {
            "launch": lambda: on_plain.launch(options.launches),
            "frames": lambda: on_plain.frames(options.rounds, options.seconds),
            "rests": on_managed.rests,
            "memory": lambda: on_plain.memory(options.rounds),
        }
        for part, measure in parts.items():
            if options.only in (None, part):
                for row in measure():
                    print(row.text(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
