"""Tells whether a limit leaves enough memory for the window. Stands on the way to the first frame: imports little."""

import contextlib

LEAST_BYTES = 260 * 1024 * 1024
"""Of addresses, few of which are ever used: libraries and fonts are mapped. With less, one of them ends the program."""


def is_limited_to_less(least_bytes: int = LEAST_BYTES) -> bool:
    """Whether this process may not have so much more. Takes some microseconds: nothing is written there."""
    try:
        bytes(least_bytes)
    except MemoryError:
        with contextlib.suppress(ImportError):
            import resource  # only where there seems to be a limit; a machine may be short of memory without one

            return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY
    return False
