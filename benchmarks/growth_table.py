"""Measures Ashore with ever more entries of every kind, beside an empty record, and makes a table of it."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ashore.domain.note_counts import PictureKind

if TYPE_CHECKING:
    from bench import Bench  # type: ignore[import-not-found]

HERE = Path(__file__).resolve().parent
COUNTS = (0, 100, 10_000, 100_000)
QUICK_COUNTS = (0, 1_000)
BOUND = 1.2
MOST_WORK_MS = 50.0
FRAME_MS = 16.0
PLACES = ("Thoughts", "Support", "Connect", "Ways to breathe", "What helps me", "Notice")
PAUSES = {"opening a page": "opened", "going through it and searching": ""}

Figures = dict[str, Any]


class Row(NamedTuple):
    """`values` is in the order of the counts. `bound` is what each may be, given that of the empty record."""

    name: str
    values: Sequence[float]
    bound: Callable[[float], float]


class Growth:
    """Fills a folder for each count, and runs all of them by turns."""

    def __init__(self, bench: "Bench", folder: Path, counts: Sequence[int]) -> None:
        self._bench = bench
        self._counts = counts
        self._folders = {count: folder / f"with-{count}" for count in counts}
        for count, filled in self._folders.items():
            subprocess.run([sys.executable, str(HERE / "full_record.py"), str(filled), str(count)], check=True)

    def rows(self, rounds: int) -> list[Row]:
        launches = self._by_turns(2 * rounds + 1, self._bench.seconds_to_frame_in)
        memory = self._by_turns(rounds, self._bench.memory_in)
        runs = self._by_turns(rounds, lambda folder: self._bench.figures_of("growth.py", folder))
        rows = [
            self._row(
                "launch to the first moving frame, ms", {n: [1000 * s for s in launches[n][1:]] for n in launches}
            ),
            self._row("memory while breathing, MiB", memory),
            self._row("memory once all of it was opened, MiB", _of_each(runs, lambda run: float(run["memory_mib"]))),
        ]
        for place in PLACES:
            step = f"{place}: opened"
            rows.append(self._row(f"{place}: work until all that is seen is there, ms", _of_each(runs, _cpu(step))))
        helped = _of_each(runs, _cpu(f"Notice: picture of {PictureKind.HELPED.value}"))
        rows.append(self._row("the picture of what helped, ms", helped, at_most=FRAME_MS))
        rows.append(self._row("search: work for a letter, ms", _of_each(runs, _usual_letter), FRAME_MS))
        rows += [
            self._row(f"longest work without a frame, {name}, ms", _of_each(runs, _work(ending)), at_most=MOST_WORK_MS)
            for name, ending in PAUSES.items()
        ]
        return rows

    def table(self, rows: Sequence[Row]) -> str:
        names = ["empty" if count == 0 else f"{count:,}" for count in self._counts]
        lines = [f"| what | {' | '.join(names)} | |", f"|---|{'---:|' * len(names)}---|"]
        for name, values, bound in rows:
            cells = [f"{values[0]:.0f}", *(f"{value:.0f} ({value / values[0]:.2f})" for value in values[1:])]
            is_held = all(value <= bound(values[0]) for value in values[1:])
            lines.append(f"| {name} | {' | '.join(cells)} | {'held' if is_held else 'not held'} |")
        return "\n".join(lines)

    def _row(self, name: str, found: dict[int, list[float]], at_most: float = 0.0) -> Row:
        medians = [statistics.median(found[count]) for count in self._counts]
        return Row(name, medians, lambda empty: max(at_most, BOUND * empty))

    def _by_turns(self, rounds: int, measure: Callable[[str], Any]) -> dict[int, list[Any]]:
        """So that what slows the machine slows all of them."""
        found: dict[int, list[Any]] = {count: [] for count in self._counts}
        for _round in range(rounds):
            for count, folder in self._folders.items():
                found[count].append(measure(str(folder)))
        return found


def _of_each(runs: dict[int, list[Figures]], value: Callable[[Figures], float]) -> dict[int, list[float]]:
    return {count: [value(run) for run in found] for count, found in runs.items()}


def _cpu(step: str) -> Callable[[Figures], float]:
    return lambda run: float(run["steps"][step]["cpu_ms"])


def _usual_letter(run: Figures) -> float:
    """The median letter, without the first one, at which the search begins."""
    letters = [each["cpu_ms"] for name, each in run["steps"].items() if name.startswith("Search: ")]
    return float(statistics.median(letters[1:-1]))


def _work(ending: str) -> Callable[[Figures], float]:
    """The most in one of the steps with this ending; "" for those that open nothing."""
    return lambda run: float(
        max(
            each["work_ms"]
            for name, each in run["steps"].items()
            if (name.endswith(": opened") if ending else not name.endswith(": opened"))
        )
    )
