"""How much memory a program takes."""

from pathlib import Path


def memory_mib(process: int | str = "self") -> float:
    """The proportional set size: pages that programs share count in part."""
    return _mib_of("Pss:", process)


def resident_mib(process: int | str = "self") -> float:
    """All of it, which does not change with what other programs share of it."""
    return _mib_of("Rss:", process)


def _mib_of(name: str, process: int | str) -> float:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024
