"""Tells when the clock on the wall was set, and when the computer woke, without looking. Knows no Qt."""

import ctypes
import os
import sys
from contextlib import suppress

from ashore.system.file_handles import check_spare

_CLOCK_REALTIME = 0
_READ_BYTES = 4096
_ABSOLUTE, _CANCEL_ON_SET = 1, 2
_NEVER_SECONDS = 2**33
"""The year 2242, which a timer of the kernel can hold."""


class _TimerSpec(ctypes.Structure):
    _fields_ = (
        ("interval_seconds", ctypes.c_long),
        ("interval_nanoseconds", ctypes.c_long),
        ("seconds", ctypes.c_long),
        ("nanoseconds", ctypes.c_long),
    )


class ClockWatch:
    """A timer of the Linux kernel for a time that never comes, which is cancelled where the clock is set.

    Waking sets the clock too. `handle` is readable then, until `take`. Raises OSError where there is none.
    """

    def __init__(self) -> None:
        if not sys.platform.startswith("linux"):
            raise OSError("this system has no timer that is cancelled")
        check_spare(1)
        library = ctypes.CDLL(None, use_errno=True)
        try:
            create, self._set_time = library.timerfd_create, library.timerfd_settime
        except AttributeError as error:
            raise OSError("the C library has no timerfd") from error
        self.handle = create(_CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC)
        if self.handle < 0:
            raise OSError(ctypes.get_errno(), "timerfd_create")
        self._arm()

    def take(self) -> bool:
        """True, and from now on it waits for the next time. Raises OSError where it cannot, and then it is closed."""
        with suppress(OSError):  # what is read is that the timer was cancelled
            os.read(self.handle, _READ_BYTES)
        self._arm()
        return True

    def _arm(self) -> None:
        spec = _TimerSpec(seconds=_NEVER_SECONDS)
        if self._set_time(self.handle, _ABSOLUTE | _CANCEL_ON_SET, ctypes.byref(spec), None) != 0:
            error = ctypes.get_errno()
            self.close()
            raise OSError(error, "timerfd_settime")

    def close(self) -> None:
        os.close(self.handle)
