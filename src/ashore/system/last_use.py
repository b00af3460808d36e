"""Remembers in an empty file when the program was last open."""

import contextlib
import time
from pathlib import Path

FILE_NAME = "last-use"
RECENT_SECONDS = 600


def was_open_recently(folder: Path) -> bool:
    """Whether the program was open in the last ten minutes. False where that cannot be known."""
    try:
        seconds_ago = time.time() - (folder / FILE_NAME).stat().st_mtime
    except OSError:
        return False
    return 0 <= seconds_ago < RECENT_SECONDS


def note_use(folder: Path) -> None:
    """Nothing happens where the folder is not there or cannot be written."""
    with contextlib.suppress(OSError):
        (folder / FILE_NAME).touch()
