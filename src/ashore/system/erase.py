"""Removes files after writing over what they hold.

On a disk that spreads what is written (an SSD, a file system with snapshots) copies can stay that no program reaches.
"""

import contextlib
import os
from pathlib import Path

_BLOCK = bytes(64 * 1024)


def erase(file: Path) -> None:
    """Raises OSError. A link is removed, and what it names is left alone."""
    with contextlib.suppress(FileNotFoundError):
        if file.is_file() and not file.is_symlink():
            with file.open("r+b") as content:
                write_over(content.fileno())
        file.unlink()


def write_over(descriptor: int) -> None:
    """Puts zeros in place of all the file holds, on disk when this returns. Raises OSError."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    left = os.fstat(descriptor).st_size
    while left > 0:
        left -= os.write(descriptor, _BLOCK[:left])
    os.fsync(descriptor)
