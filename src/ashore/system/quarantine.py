"""Names for what is kept beside: dated, and never one that is taken."""

import os
import time
from pathlib import Path


def free_name(path: Path, mark: str) -> Path:
    """A name beside `path` that nothing has yet, such as `settings.unreadable-2026-11-23-101500.json`."""
    stem = f"{path.stem}.{mark}-{time.strftime('%Y-%m-%d-%H%M%S')}"
    candidate, number = path.with_name(stem + path.suffix), 2
    while os.path.lexists(candidate):
        candidate, number = path.with_name(f"{stem}-{number}{path.suffix}"), number + 1
    return candidate


def set_aside(path: Path, mark: str) -> Path:
    """Moves the file to a free dated name beside it, and returns that. Raises OSError when it cannot be moved."""
    kept = free_name(path, mark)
    path.rename(kept)
    return kept
