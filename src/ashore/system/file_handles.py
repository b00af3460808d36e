"""Sees to it that enough files can be open at a time for the window."""

import contextlib
import errno
import os

LEAST_FREE = 6
"""With fewer, Qt ends the program while it starts. With these the breath opens, and not much else."""
ENOUGH = 256
"""The most that were open at a time was 40, with every page opened."""


SPARE = 3
"""For a page that opens: its code, its text and its pictures, one after another."""
RECORD = 3
"""For the record, its log and the index of that."""


def raise_limit() -> None:
    """Takes as many as the program may take by itself where a shell or a service has allowed it few. Never raises."""
    if os.name != "posix" or not 0 < os.sysconf("SC_OPEN_MAX") < ENOUGH:
        return
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # only where the limit is low

        _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = ENOUGH if hard == resource.RLIM_INFINITY else min(ENOUGH, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def check_spare(count: int, *, besides: int = 0) -> None:
    """For `count` files that stay open. Raises OSError where too few would be left for a page, and `besides`."""
    if not can_open(count + besides + SPARE):
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def can_open(count: int) -> bool:
    """Whether `count` more files can be opened now. Opens none: another thread may need the last one meanwhile."""
    limit = os.sysconf("SC_OPEN_MAX") if os.name == "posix" else ENOUGH
    return not 0 < limit < ENOUGH or limit - sum(map(_is_open, range(limit))) >= count


def _is_open(file: int) -> bool:
    try:
        os.fstat(file)
    except OSError:
        return False
    return True
