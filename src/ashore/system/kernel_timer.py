"""A timer of the Linux kernel, which knows more than whole milliseconds. Knows no Qt."""

import ctypes
import os
import sys

from ashore.system.file_handles import check_spare

_COUNT_BYTES = 8


class _TimerSpec(ctypes.Structure):
    _fields_ = (
        ("interval_seconds", ctypes.c_long),
        ("interval_nanoseconds", ctypes.c_long),
        ("seconds", ctypes.c_long),
        ("nanoseconds", ctypes.c_long),
    )


class KernelTimer:
    """Fires some 0.1 ms after its time. `handle` is readable then, until that is taken or it is set again.

    Raises OSError where there is none. Close it at its end.
    """

    def __init__(self, clock: int) -> None:
        """`clock` is one of the kernel, such as `time.CLOCK_MONOTONIC`."""
        if not sys.platform.startswith("linux"):
            raise OSError("this system has no such timer")
        check_spare(1)
        library = ctypes.CDLL(None, use_errno=True)
        try:
            create, self._set_time = library.timerfd_create, library.timerfd_settime
        except AttributeError as error:
            raise OSError("the C library has no timerfd") from error
        self._spec = _TimerSpec()
        self._spec_at = ctypes.byref(self._spec)
        self.handle = create(clock, os.O_NONBLOCK | os.O_CLOEXEC)
        if self.handle < 0:
            raise OSError(ctypes.get_errno(), "timerfd_create")

    def set(self, seconds: float, then_every_seconds: float = 0.0, *, flags: int = 0) -> None:
        """To fire in so many seconds, or never for 0; and again and again after that, or once for 0.

        `flags` are those of timerfd_settime. Raises OSError, and is closed, where the kernel refuses.
        """
        spec = self._spec
        spec.seconds, spec.nanoseconds = _whole_and_nanoseconds(seconds)
        spec.interval_seconds, spec.interval_nanoseconds = _whole_and_nanoseconds(then_every_seconds)
        if self._set_time(self.handle, flags, self._spec_at, None) != 0:
            error = ctypes.get_errno()
            self.close()
            raise OSError(error, "timerfd_settime")

    def take(self) -> bool:
        """Whether it has fired since it was last set, or asked."""
        try:
            return bool(os.read(self.handle, _COUNT_BYTES))
        except BlockingIOError:
            return False

    def close(self) -> None:
        """A second call does nothing."""
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1


def _whole_and_nanoseconds(seconds: float) -> tuple[int, int]:
    whole = int(seconds)
    return whole, int((seconds - whole) * 1_000_000_000)
