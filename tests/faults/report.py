"""Tries faults, prints the counts and writes them into docs/reliability.md.

`--only PART` tries one part, and writes its rows alone. `--every N` fails every Nth operation only. What follows writes
nothing: `--short` is what the tests do, `--every` or `--seed N` (what a failure was named by) with `--only`.
"""

import argparse
import re
import sys
import time

from tests.environment import replace_environment
from tests.faults.counts import SHORT_STEP, Count, table
from tests.faults.runs import RUNS, WITH_SEEDS
from tests.paths import ROOT

REPORT = ROOT / "docs" / "reliability.md"
_ROW = re.compile(r"^\| (.+?) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|$", re.MULTILINE)
BEGIN, END = "<!-- written by make faults -->", "<!-- to here -->"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", choices=RUNS, metavar="PART", help=", ".join(RUNS))
    parser.add_argument("--seed", type=int, action="append", default=[], metavar="N")
    wanted = parser.parse_args()
    if wanted.seed and wanted.only not in WITH_SEEDS:
        parser.error(f"--seed goes with --only {', '.join(WITH_SEEDS)}")
    replace_environment()
    every = SHORT_STEP if wanted.short else wanted.every
    began = time.monotonic()
    counts: list[Count] = []
    parts = [wanted.only] if wanted.only else list(RUNS)
    for number, part in enumerate(parts, start=1):
        for count in RUNS[part](every=every, seeds=wanted.seed):
            counts.append(count)
            print(f"{count.name}: {count.tried:,} tried, {count.held:,} held", flush=True)
            for line in (*count.figures, *count.failed):
                print(f"    {line}", flush=True)
        if not wanted.short and not wanted.only:
            write(counts, every, not_yet=parts[number:])
    if wanted.only and every == 1 and not wanted.seed:
        REPORT.write_text(with_rows(REPORT.read_text("utf-8"), counts), "utf-8")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if any(count.failed for count in counts) else 0


def write(counts: list[Count], every: int, not_yet: list[str]) -> None:
    """After each part, so that one that is stopped tells how far it came."""
    share = "Every operation was tried." if every == 1 else f"One operation in {every} was tried."
    if not_yet:
        share += f" Stopped before: {', '.join(not_yet)}."
    before, _, rest = REPORT.read_text("utf-8").partition(BEGIN)
    text = f"{before}{BEGIN}\n\n{share}\n\n{table(counts)}\n\n{END}{rest.partition(END)[2]}"
    REPORT.write_text(text, "utf-8")


def with_rows(report: str, counts: list[Count]) -> str:
    """The report with these in its table: in the place of those of the same name, or at its end."""
    before, _, rest = report.partition(BEGIN)
    written, _, after = rest.partition(END)
    rows = {name: [int(each.replace(",", "")) for each in numbers] for name, *numbers in _ROW.findall(written)}
    rows.pop("all", None)
    rows |= {count.name: [count.tried, count.held, len(count.failed)] for count in counts}
    all_counts = [Count(name, tried, [""] * failed) for name, (tried, _held, failed) in rows.items()]
    head = written.partition("| what")[0]
    return f"{before}{BEGIN}{head}{table(all_counts)}\n\n{END}{after}"


if __name__ == "__main__":
    sys.exit(main())
