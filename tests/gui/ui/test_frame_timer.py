"""The timer of frames: by Qt until it is made exact, then by the kernel where there is such a timer."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ashore.system.kernel_timer import KernelTimer
from ashore.ui.frame_timer import FrameTimer


def exact_timer(parent: QApplication, qtbot: QtBot, exact: KernelTimer) -> FrameTimer:
    timer = FrameTimer(parent)
    timer.make_exact(exact)
    qtbot.waitUntil(lambda: timer._exact_timer is exact, timeout=10_000)
    return timer


@pytest.fixture(params=["qt", "kernel"])
def timer(qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[FrameTimer]:
    is_exact = request.param == "kernel"
    timer = exact_timer(qapp, qtbot, KernelTimer(time.CLOCK_MONOTONIC)) if is_exact else FrameTimer(qapp)
    yield timer
    timer.stop()
    timer.setParent(None)


def test_it_fires_once_and_not_too_early(timer: FrameTimer, qtbot: QtBot) -> None:
    fired: list[float] = []
    timer.timeout.connect(lambda: fired.append(time.monotonic()))
    begun = time.monotonic()
    timer.start(20.4)
    was_active = timer.is_active
    qtbot.waitUntil(lambda: bool(fired), timeout=10_000)
    assert fired[0] - begun >= 0.0204
    assert (was_active, timer.is_active) == (True, False)
    timer.start(1)
    qtbot.waitUntil(lambda: len(fired) == 2, timeout=10_000)


def test_stopped_or_started_anew_it_does_not_fire_for_what_was_before(timer: FrameTimer, qtbot: QtBot) -> None:
    fired: list[str] = []
    after = FrameTimer(timer)
    timer.timeout.connect(lambda: fired.append("timer"))
    after.timeout.connect(lambda: fired.append("after"))
    timer.start(1)
    timer.stop()
    assert not timer.is_active
    after.start(30)
    qtbot.waitUntil(lambda: bool(fired), timeout=10_000)
    assert fired == ["after"]
    timer.start(1)
    timer.start(10_000)
    after.start(30)
    qtbot.waitUntil(lambda: len(fired) == 2, timeout=10_000)
    assert fired == ["after", "after"]


def test_nothing_to_wait_for_fires_at_once(timer: FrameTimer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timer.timeout, timeout=10_000):
        timer.start(0)


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
        timer = FrameTimer(qapp)
        timer.make_exact(exact)
    for _time in range(2):
        with qtbot.waitSignal(timer.timeout, timeout=10_000):
            timer.start(5)
    assert exact.handle == -1
    timer.setParent(None)


def test_a_timer_that_never_fires_is_never_waited_for(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = KernelTimer(time.CLOCK_MONOTONIC)
    monkeypatch.setattr(exact, "_set_time", lambda *_about: 0)
    timer = FrameTimer(qapp)
    timer.make_exact(exact)
    for _time in range(3):
        with qtbot.waitSignal(timer.timeout, timeout=10_000):
            timer.start(5)
    timer.setParent(None)
