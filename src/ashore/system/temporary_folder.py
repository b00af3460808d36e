"""Makes folders in the system's folder for temporary files, and removes those of processes that were killed.

Imports what a usual start never needs: it is imported where such a folder is made.
"""

import contextlib
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import Self

from ashore.system.atomic_file import lock_file
from ashore.system.private_file import open_private

_LOCK = ".lock"
"""Tells that the folder is Ashore's, and, as long as it is locked, that it is in use."""


class TemporaryFolder:
    """An empty folder for its owner alone, until `close` or the end of the `with`.

    Earlier ones for the same purpose go where the process that made them has ended. Raises OSError.
    """

    def __init__(self, purpose: str) -> None:
        prefix = f"ashore-{purpose}-"
        self.path = Path(tempfile.mkdtemp(prefix=prefix))
        self._lock = _locked(self.path)
        _remove_abandoned(self.path.parent, prefix)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.close()

    def close(self) -> None:
        """A second call does nothing. Never raises."""
        if self._lock is not None:
            shutil.rmtree(self.path, ignore_errors=True)
            os.close(self._lock)
            self._lock = None


def _locked(folder: Path) -> int | None:
    """The lock gets its name when it is taken, so that nobody else can take it first."""
    unnamed = folder / f"{_LOCK}.new"
    lock = open_private(unnamed, os.O_RDWR | os.O_CREAT | os.O_EXCL)
    try:
        lock_file(lock)
        unnamed.rename(folder / _LOCK)
    except OSError:  # a file system without locks: nobody will remove the folder but its maker
        unnamed.unlink(missing_ok=True)
    return lock


def _remove_abandoned(parent: Path, prefix: str) -> None:
    made_here = re.compile(rf"{re.escape(prefix)}[a-z0-9_]{{8}}")
    with contextlib.suppress(OSError):
        for name in [entry.name for entry in os.scandir(parent) if made_here.fullmatch(entry.name)]:
            with contextlib.suppress(OSError):
                _remove_unused(parent / name)


def _remove_unused(folder: Path) -> None:
    """Raises OSError where the folder is a link, is somebody else's, or is in use."""
    found = folder.lstat()
    if folder.is_symlink() or (os.name == "posix" and found.st_uid != os.geteuid()):
        raise PermissionError(f"{folder.name} is not a folder of one’s own")
    lock = open_private(folder / _LOCK, os.O_RDWR)
    try:
        lock_file(lock)
        shutil.rmtree(folder)  # which follows no link either
    finally:
        os.close(lock)
