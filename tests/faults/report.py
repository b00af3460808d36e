"""Tries every fault, prints the counts and writes them into docs/reliability.md; --short tries some, writes nothing."""

import sys
import time

from tests.faults.fault_runs import RUNS, Count, table
from tests.paths import ROOT

REPORT = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- written by make faults -->", "<!-- to here -->"


def main() -> int:
    is_long = "--short" not in sys.argv[1:]
    began = time.monotonic()
    counts: list[Count] = []
    for run in RUNS:
        for count in run(is_long=is_long):
            counts.append(count)
            print(f"{count.name}: {count.tried:,} tried, {count.held:,} held", flush=True)
            for failed in count.failed:
                print(f"    {failed}", flush=True)
    print(f"{time.monotonic() - began:.0f} s")
    if is_long:
        before, _, rest = REPORT.read_text("utf-8").partition(BEGIN)
        REPORT.write_text(f"{before}{BEGIN}\n\n{table(counts)}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    return 1 if any(count.failed for count in counts) else 0


if __name__ == "__main__":
    sys.exit(main())
