"""Measures Ashore beside a bare PySide6 window, by turns on an X server of its own.

`make bench`. Prints figures, ratios, bounds and goals, and whether they are reached, and writes them to
docs/performance.md; exits 0 whatever they are. CPU is that of the program alone. Memory is the proportional set size.
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
from tests.unit.domain.simulated_screen import frames_drawn, uneven_pairs  # noqa: E402

from ashore.domain.frame_pacing import frame_interval_ms  # noqa: E402
from memory import memory_mib  # type: ignore[import-not-found]  # noqa: E402
from report import describe_machine, write_part  # type: ignore[import-not-found]  # noqa: E402
from rows import Row, markdown_table, ratio_row  # type: ignore[import-not-found]  # noqa: E402

MEMORY_AFTER_SECONDS = 10.0

Value = TypeVar("Value")


class BareLaunch(NamedTuple):
    """Of a bare window, to its first frame, and its memory then."""

    seconds: float
    memory_mib: float


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
        return [ratio_row("launch to (moving) frame, ms", bare[1:], ashore[1:], 1.3, 1.15, scale=1000)]

    def cold_launch(self, runs: int) -> list[Row]:
        """As `launch`, with nothing in the disk's cache, where the system lets the bench drop that."""
        if not _drop_disk_cache():
            print("(the disk's cache cannot be dropped here: no cold launch)")
            return []
        bare, ashore = self._alternate(
            runs,
            lambda: _drop_disk_cache() and self._seconds_to_frame("bare_window.py", "launch"),
            lambda: _drop_disk_cache() and self._seconds_to_frame("real_window.py", "launch", self._new_folder()),
        )
        return [ratio_row("the same with the disk’s cache dropped, ms", bare, ashore, 1.3, 1.15, scale=1000)]

    def frames(self, runs: int, seconds: float) -> list[Row]:
        def of_ashore(appearance: str) -> Any:  # noqa: ANN401  # what JSON holds
            return self.figures_of("real_window.py", "frames", self._new_folder(), str(seconds), appearance)

        bare, dark, light = self._by_turns(
            runs,
            lambda: self.figures_of("frames.py", "--subject", "bare", "--seconds", str(seconds)),
            lambda: of_ashore("dark"),
            lambda: of_ashore("light"),
        )
        ashore = [*dark, *light]
        in_time = statistics.median(run["in_time_percent"] for run in ashore)
        bare_in_time = 100 - statistics.median(run["late_percent"] for run in bare)
        rate, bare_rate = (statistics.median(run["frames_per_second"] for run in found) for found in (ashore, bare))
        diameter = min(run["diameter"] for run in ashore)
        of_bare, *of_both = ([run["frame_ms"] for run in found] for found in (bare, dark, light))
        return [
            ratio_row("CPU per frame, dark, ms", of_bare, of_both[0], 1.2, 1),
            ratio_row("CPU per frame, light, ms", of_bare, of_both[1], 1.2, 1),
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
        """After ten seconds, the panel at rest."""
        bare, ashore, nothing = self._by_turns(
            runs,
            lambda: self._memory([sys.executable, str(HERE / "bare_window.py"), "stay"]),
            lambda: self._memory([sys.executable, "-m", "ashore", "--data-dir", self._new_folder()]),
            lambda: self._memory([sys.executable, str(HERE / "bare_window.py"), "empty"]),
        )
        if others := _other_qt_programs():
            print(f"({others} other programs share Qt's memory now: both sides look smaller, and the ratio too large)")
        return [
            ratio_row("memory while breathing, MiB", bare, ashore, 1.35, 1.2),
            ratio_row("the same beside a window that draws nothing", nothing, ashore, 1.5, 1.35),
        ]

    def moving(self, runs: int) -> list[Row]:
        """What it takes to open each page for the first time, and how late frames are while something moves."""
        bare, found, opened = self._by_turns(
            runs,
            lambda: self.figures_of("frames.py", "--subject", "bare", "--seconds", "10"),
            lambda: self.figures_of("moving.py", self._new_folder()),
            self.first_openings,
        )
        rows = []
        for page in opened[0]["pages"]:
            works, imports = ([run["pages"][page][key] for run in opened] for key in ("work_ms", "import_ms"))
            beyond = statistics.median(work - importing for work, importing in zip(works, imports, strict=True))
            imported = f"{statistics.median(imports):.0f}"
            rows.append(
                Row(f"first opening of {page}, ms beyond its imports", imported, f"{beyond:.0f}", beyond, 100, 50)
            )
        for page in found[0]["pages"]:
            turn_ms = statistics.median(run["pages"][page]["turn_ms"] for run in found)
            rows.append(Row(f"... most work between two frames, {page}, ms", "", f"{turn_ms:.0f}", turn_ms, 50))
        usually_late = f"{statistics.median(run['late_percent'] for run in bare):.1f}"
        for situation in found[0]["frames"]:
            late, frames = (sum(run["frames"][situation][place] for run in found) for place in (0, 1))
            share = 100 * late / frames
            rows.append(Row(f"late frames while {situation}, %", usually_late, f"{share:.1f}", share, 1, 0))
        return rows

    def wake_ups(self, seconds: float) -> list[Row]:
        found = self.figures_of("still.py", "wake-ups", self._new_folder(), str(seconds))
        return [Row(f"wake-ups a second, {name}", "", f"{each:.1f}", each, 0.2, 0) for name, each in found.items()]

    def memory_growth(self, first_seconds: float, seconds: float) -> list[Row]:
        """From `first_seconds` on, with everything opened once."""
        found = self.figures_of("still.py", "growth", self._new_folder(), str(first_seconds), str(seconds))
        percent = 100 * (found["after"] / found["before"] - 1)
        name = f"growth of memory, {first_seconds / 60:g} to {seconds / 60:g} min, %"
        return [Row(name, f"{found['before']:.1f}", f"{found['after']:.1f}", percent, 1, 0)]

    def pacing(self) -> list[Row]:
        """On a simulated screen, half a minute from each of a hundred places of the first frame between refreshes."""
        rows = []
        for refresh_hz in (60, 75, 120, 144):
            refresh_ms, drawn = 1000 / refresh_hz, frames_drawn(frame_interval_ms(refresh_hz), 30, 0.5)
            pairs = [uneven_pairs(drawn[1:], refresh_ms, (place + 0.5) / 100 * refresh_ms) for place in range(100)]
            places = sum(map(bool, pairs))
            share = 100 * sum(pairs) / (len(pairs) * (len(drawn) - 2))
            rows.append(Row(f"uneven pairs of frames at {refresh_hz} Hz, %", "", f"{places} of 100", share, 0, 0))
        return rows

    def bare_launch(self) -> BareLaunch:
        begun = time.monotonic()
        at, memory = map(float, self._output_of("bare_window.py", "launch").split())
        return BareLaunch(at - begun, memory)

    def launch_in_new_folder(self) -> float:
        """Seconds, of Ashore."""
        return self._seconds_to_frame("real_window.py", "launch", self._new_folder())

    def first_openings(self) -> dict[str, Any]:
        """As `moving.py` finds them, and nothing else of it."""
        return self.figures_of("moving.py", self._new_folder(), "pages")

    def seconds_to_frame_in(self, folder: str) -> float:
        """Of Ashore, with the record in this folder."""
        return self._seconds_to_frame("real_window.py", "launch", folder)

    def memory_in(self, folder: str) -> float:
        return self._memory([sys.executable, "-m", "ashore", "--data-dir", folder])

    def figures_of(self, script: str, *arguments: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._output_of(script, *arguments))
        return found

    def _by_turns(self, runs: int, *each: Callable[[], Value]) -> list[list[Value]]:
        rounds = [[measure() for measure in each] for _run in range(runs)]
        return [list(found) for found in zip(*rounds, strict=True)]

    def _alternate(
        self, runs: int, one: Callable[[], Value], other: Callable[[], Value]
    ) -> tuple[list[Value], list[Value]]:
        """Runs them by turns, so that what slows the machine slows both."""
        first, second = self._by_turns(runs, one, other)
        return first, second

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
            found = float(memory_mib(program.pid))
            program.terminate()
        return found

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


def _drop_disk_cache() -> bool:
    """Whether it could be. Nothing is lost: what is not on disk yet is written first."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", "ascii")
    except OSError:
        return False
    return True


def _measure_growth(rounds: int, *, is_quick: bool) -> int:
    import growth_table  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory(prefix="ashore-bench-") as name, Screen(manager=None) as plain:
        counts = growth_table.QUICK_COUNTS if is_quick else growth_table.COUNTS
        growth = growth_table.Growth(Bench(plain.display, Path(name)), Path(name), counts)
        table = growth.table(growth.rows(1 if is_quick else rounds))
    print(table)
    if not is_quick:
        write_part("growth", f"{describe_machine()}\n\n{table}")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, help="measure only this, and write nothing down")
    parser.add_argument("--launches", type=int, default=11, help="starts of each (default 11)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of frames and of memory (default 3)")
    parser.add_argument("--seconds", type=float, default=20.0, help="length of a round of frames (default 20)")
    parser.add_argument("--minutes", type=float, default=1.0, help="of memory, from a sixth of them on (default 1)")
    parser.add_argument("--growth", action="store_true", help="measure with ever more entries, for docs/performance.md")
    parser.add_argument("--quick", action="store_true", help="with --growth: fewer entries, and nothing is written")
    options = parser.parse_args()
    if options.growth:
        return _measure_growth(options.rounds, is_quick=options.quick)
    print(f"{'':52}{'bare':>9}{'Ashore':>9}{'value':>9}  {'bound':9}{'goal':6}", flush=True)
    rows: list[Row] = []
    with (
        tempfile.TemporaryDirectory(prefix="ashore-bench-") as name,
        Screen() as managed,
        Screen(manager=None) as plain,
    ):
        on_plain, on_managed = Bench(plain.display, Path(name)), Bench(managed.display, Path(name, "managed"))
        Path(name, "managed").mkdir()
        until = options.minutes * 60
        parts: dict[str, Callable[[], list[Row]]] = {
            "launch": lambda: on_plain.launch(options.launches),
            "cold": lambda: on_plain.cold_launch(options.rounds),
            "memory": lambda: on_plain.memory(options.rounds),
            "frames": lambda: on_plain.frames(options.rounds, options.seconds),
            "pacing": on_plain.pacing,
            "moving": lambda: on_plain.moving(options.rounds),
            "rests": on_managed.rests,
            "wake-ups": lambda: on_managed.wake_ups(options.seconds),
            "long": lambda: on_plain.memory_growth(until / 6, until),
        }
        for part in options.only or PARTS:
            for row in parts[part]():
                rows.append(row)
                print(row.text(), flush=True)
    if options.only is None:
        write_part("window", f"{describe_machine()}\n\n{markdown_table(rows)}")
    return 0


PARTS = ("launch", "cold", "memory", "frames", "pacing", "moving", "rests", "wake-ups", "long")

if __name__ == "__main__":
    sys.exit(main())
