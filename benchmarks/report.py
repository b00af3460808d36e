"""Writes what was measured to docs/performance.md, with the machine it was measured on."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import __version__ as pyside_version

REPORT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
END = "<!-- to here -->"


def write_part(name: str, text: str) -> None:
    """Replaces what stands between the marks of this part."""
    begin = f"<!-- {name}: written by make bench -->"
    before, _, rest = REPORT.read_text("utf-8").partition(begin)
    REPORT.write_text(f"{before}{begin}\n\n{text}\n\n{END}{rest.partition(END)[2]}", "utf-8")


def describe_machine() -> str:
    """In one sentence, with how much else the machine had to do."""
    cpu = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "a CPU"
    )
    load = " / ".join(f"{each:.1f}" for each in os.getloadavg())
    day = datetime.now(UTC).date().isoformat()
    return (
        f"Measured on {day}: {os.cpu_count()} cores ({cpu}), {platform.system()} {platform.release()},"
        f" Python {platform.python_version()}, PySide6 {pyside_version}; load over 1, 5 and 15 minutes {load}."
    )


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text("utf-8").splitlines()
    except OSError:
        return []
