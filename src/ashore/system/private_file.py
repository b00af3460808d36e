"""Opens only regular files of one's own: no link is followed, and no pipe is waited for."""

import os
import stat
from pathlib import Path

_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def open_private(path: Path, flags: int) -> int:
    """A descriptor; a file that `flags` makes is its owner's alone. Raises OSError, for a link and a pipe as well."""
    descriptor = os.open(path, flags | _SAFELY, 0o600)
    try:
        if not _is_own_file(os.fstat(descriptor)):
            raise PermissionError(f"{path.name} is not a file of one’s own")
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def check_private(path: Path) -> None:
    """Raises OSError where something other than a regular file of one's own stands at `path`, or a link does."""
    if os.path.lexists(path) and not _is_own_file(path.lstat()):
        raise PermissionError(f"{path.name} is not a file of one’s own")


def _is_own_file(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode) and (os.name != "posix" or found.st_uid == os.geteuid())
