"""The timer of frames: by Qt until it is made exact, then by the kernel where there is such a timer."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ashore.system.kernel_timer import KernelTimer
from ashore.ui.frame_timer import FrameTimer


class FiredTimer(FrameTimer):
    """Notes when it fired."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(lambda: self.fired.append(time.monotonic()), parent)
        self.fired: list[float] = []


def exact_timer(parent: QApplication, qtbot: QtBot, exact: KernelTimer) -> FiredTimer:
    timer = FiredTimer(parent)
    timer.make_exact(exact)
    qtbot.waitUntil(lambda: timer._exact_timer is exact, timeout=10_000)
    return timer


def wait_for(timer: FiredTimer, qtbot: QtBot, times: int = 1) -> None:
    qtbot.waitUntil(lambda: len(timer.fired) >= times, timeout=10_000)


@pytest.fixture(params=["qt", "kernel"])
def timer(qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[FiredTimer]:
    is_exact = request.param == "kernel"
    timer = exact_timer(qapp, qtbot, KernelTimer(time.CLOCK_MONOTONIC)) if is_exact else FiredTimer(qapp)
    yield timer
    timer.stop()
    timer.setParent(None)


def test_it_fires_once_and_not_too_early(timer: FiredTimer, qtbot: QtBot) -> None:
    begun = time.monotonic()
    timer.start(20.4)
    was_active = timer.is_active
    wait_for(timer, qtbot)
    assert timer.fired[0] - begun >= 0.0204
    assert (was_active, timer.is_active) == (True, False)
    timer.start(1)
    wait_for(timer, qtbot, 2)


def test_stopped_or_started_anew_it_does_not_fire_for_what_was_before(timer: FiredTimer, qtbot: QtBot) -> None:
    after = FiredTimer(timer)
    timer.start(1)
    timer.stop()
    assert not timer.is_active
    after.start(30)
    wait_for(after, qtbot)
    assert not timer.fired
    timer.start(1)
    timer.start(10_000)
    after.start(30)
    wait_for(after, qtbot, 2)
    assert not timer.fired


def test_nothing_to_wait_for_fires_at_once(timer: FiredTimer, qtbot: QtBot) -> None:
    timer.start(0)
    wait_for(timer, qtbot)


def test_an_exact_one_fires_again_and_again_until_it_is_stopped(qapp: QApplication, qtbot: QtBot) -> None:
    timer = exact_timer(qapp, qtbot, KernelTimer(time.CLOCK_MONOTONIC))
    begun = time.monotonic()
    timer.start(20, 7.5)
    wait_for(timer, qtbot, 4)
    assert timer.fired[0] - begun >= 0.02
    assert timer.fired[3] - begun >= 0.02 + 3 * 0.0075
    was_active = timer.is_active
    timer.stop()
    assert (was_active, timer.is_active) == (True, False)
    timer.fired.clear()
    after = FiredTimer(timer)
    after.start(40)
    wait_for(after, qtbot)
    assert not timer.fired
    timer.start(20, 7.5)
    timer.start(1)
    wait_for(timer, qtbot)
    assert not timer.is_active
    timer.setParent(None)


def test_one_of_qts_is_set_for_each_frame(qapp: QApplication, qtbot: QtBot) -> None:
    timer = FiredTimer(qapp)
    timer.start(1, 7.5)
    wait_for(timer, qtbot)
    assert not timer.is_active
    timer.setParent(None)


@pytest.mark.parametrize("when", ["on trial", "later"])
def test_where_the_system_refuses_frames_go_on(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    exact = KernelTimer(time.CLOCK_MONOTONIC)
    if when == "later":
        timer = exact_timer(qapp, qtbot, exact)
        monkeypatch.setattr(exact, "_set_time", lambda *_about: -1)
    else:
        monkeypatch.setattr(exact, "_set_time", lambda *_about: -1)
        timer = FiredTimer(qapp)
        timer.make_exact(exact)
    for times in (1, 2):
        timer.start(5, 5)
        wait_for(timer, qtbot, times)
    assert exact.handle == -1
    timer.setParent(None)


def test_a_timer_that_never_fires_is_never_waited_for(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = KernelTimer(time.CLOCK_MONOTONIC)
    monkeypatch.setattr(exact, "_set_time", lambda *_about: 0)
    timer = FiredTimer(qapp)
    timer.make_exact(exact)
    for times in (1, 2, 3):
        timer.start(5)
        wait_for(timer, qtbot, times)
    timer.setParent(None)
