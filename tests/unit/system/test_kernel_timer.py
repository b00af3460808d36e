"""The timer of the kernel."""

import select
import time

import pytest

from ashore.system.kernel_timer import KernelTimer


@pytest.fixture
def timer() -> KernelTimer:
    return KernelTimer(time.CLOCK_MONOTONIC)


def is_readable(timer: KernelTimer, seconds: float) -> bool:
    return bool(select.select([timer.handle], [], [], seconds)[0])


def test_it_fires_once_and_not_before_its_time(timer: KernelTimer) -> None:
    begun = time.monotonic()
    timer.set(0.0205)
    assert not timer.take()
    assert is_readable(timer, 10)
    assert time.monotonic() - begun >= 0.0205
    assert timer.take()
    assert not timer.take()
    assert not is_readable(timer, 0)
    timer.close()


def test_set_anew_it_no_longer_fires_for_the_time_before(timer: KernelTimer) -> None:
    timer.set(0.001)
    assert is_readable(timer, 10)
    timer.set(1000)
    assert not is_readable(timer, 0)
    timer.set(0.001)
    assert is_readable(timer, 10)
    timer.set(0)
    assert not is_readable(timer, 0)
    timer.close()


def test_it_fires_again_and_again_until_it_is_set_anew(timer: KernelTimer) -> None:
    begun = time.monotonic()
    timer.set(0.02, 0.005)
    for number in range(3):
        assert is_readable(timer, 10)
        assert timer.take()
        assert time.monotonic() - begun >= 0.02 + number * 0.005
    timer.set(0.001)
    assert is_readable(timer, 10)
    assert timer.take()
    assert not is_readable(timer, 0.02)
    timer.close()


def test_it_lets_go_of_its_file_once(timer: KernelTimer) -> None:
    handle = timer.handle
    timer.close()
    with pytest.raises(OSError, match="Bad file"):
        select.select([handle], [], [], 0)
    timer.close()
