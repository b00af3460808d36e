"""The kernel's timer that a set clock cancels."""

import os
import select

import pytest

from ashore.system.clock_watch import ClockWatch


def test_it_says_nothing_while_nothing_is_set_and_lets_go_of_its_file() -> None:
    watch = ClockWatch()
    watch.take()
    assert select.select([watch.handle], [], [], 0) == ([], [], [])
    with pytest.raises(BlockingIOError):
        os.read(watch.handle, 4096)
    watch.close()
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(watch.handle)


def test_where_the_kernel_refuses_nothing_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = ClockWatch()
    handle = watch.handle
    monkeypatch.setattr(watch._timer, "_set_time", lambda *_about: -1)
    with pytest.raises(OSError, match="timerfd_settime"):
        watch.take()
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(handle)
