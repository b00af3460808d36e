"""Tries faults, prints the counts and writes them into docs/reliability.md.

`--every N` fails every Nth operation only; `--short` is what the tests do, and writes nothing.
"""

import argparse
import sys
import time

from tests.faults.fault_runs import RUNS, SHORT_STEP, Count, table
from tests.paths import ROOT

REPORT = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- written by make faults -->", "<!-- to here -->"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--short", action="store_true")
    wanted = parser.parse_args()
    every = SHORT_STEP if wanted.short else wanted.every
    began = time.monotonic()
    counts: list[Count] = []
    for run in RUNS:
        for count in run(every=every):
            counts.append(count)
            print(f"{count.name}: {count.tried:,} tried, {count.held:,} held", flush=True)
            for failed in count.failed:
                print(f"    {failed}", flush=True)
    print(f"{time.monotonic() - began:.0f} s")
    if not wanted.short:
        before, _, rest = REPORT.read_text("utf-8").partition(BEGIN)
        share = "Every operation was tried." if every == 1 else f"One operation in {every} was tried."
        text = f"{before}{BEGIN}\n\n{share}\n\n{table(counts)}\n\n{END}{rest.partition(END)[2]}"
        REPORT.write_text(text, "utf-8")
    return 1 if any(count.failed for count in counts) else 0


if __name__ == "__main__":
    sys.exit(main())
