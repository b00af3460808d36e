"""Keeps a file under a dated name beside it: a broken one is moved there, a backup is written there."""

import os
import time
from pathlib import Path


def free_name(path: Path, label: str) -> Path:
    """A name beside `path` that nothing has yet, such as `settings.unreadable-2026-11-23-101500.json`."""
    stem = f"{path.stem}.{label}-{time.strftime('%Y-%m-%d-%H%M%S')}"
    candidate, number = path.with_name(stem + path.suffix), 2
    while os.path.lexists(candidate):
        candidate, number = path.with_name(f"{stem}-{number}{path.suffix}"), number + 1
    return candidate


def quarantine(path: Path, label: str) -> Path:
    """Moves the file to a free dated name beside it, and returns that. Raises OSError when it cannot be moved."""
    kept = free_name(path, label)
    path.rename(kept)
    return kept
