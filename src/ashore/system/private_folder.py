"""Makes folders for their owner alone, and tells whether others can write into one.

Stands on the way to the first frame: imports little.
"""

import contextlib
import os
import stat
from pathlib import Path


class SharedFolderError(PermissionError):
    """The folder belongs to somebody else, or others can write into it."""


def make_private_folder(folder: Path) -> None:
    """Makes what is missing of the path, mode 0700 whatever the umask. One of one's own that is still empty becomes so.

    Raises SharedFolderError for a folder that `is_shared`, OSError where none can be made.
    """
    missing = []
    at = folder
    while not os.path.lexists(at):
        missing.append(at)
        at = at.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
    if is_shared(folder):
        raise SharedFolderError(f"others can write into {folder.name}")
    if os.name == "posix":
        _close_to_others(folder)


def is_shared(folder: Path) -> bool:
    """Whether the folder belongs to somebody else, or others can write into it. False where there is none.

    A group with the number of its owner is that user's own, as many systems give each user one.
    """
    if os.name != "posix":
        return False
    try:
        found = folder.stat()
    except OSError:
        return False  # whoever uses it meets the same error
    writers = stat.S_IWOTH if found.st_gid == found.st_uid else stat.S_IWOTH | stat.S_IWGRP
    return found.st_uid != os.geteuid() or bool(found.st_mode & writers)


def _close_to_others(folder: Path) -> None:
    """Nobody but the owner writes here; nobody else reads here either where nothing was put in yet."""
    mode = stat.S_IMODE(folder.stat().st_mode)
    closed = mode & ~stat.S_IWGRP
    with os.scandir(folder) as entries:
        if next(entries, None) is None:
            closed &= ~(stat.S_IRWXG | stat.S_IRWXO)
    if closed != mode:
        with contextlib.suppress(OSError):  # as on a file system without modes
            folder.chmod(closed)
