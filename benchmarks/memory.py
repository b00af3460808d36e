"""How much memory a program has for itself: pages that programs share count in part."""

from pathlib import Path


def memory_mib(process: int | str = "self") -> float:
    """The proportional set size."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
