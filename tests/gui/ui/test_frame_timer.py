"""The timer of frames: by Qt until it is made exact, then by the kernel where there is such a timer."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ashore.system.kernel_timer import KernelTimer
from ashore.ui.frame_timer import FrameTimer


@pytest.fixture(params=["qt", "kernel"])
def timer(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[FrameTimer]:
    timer = FrameTimer(qapp)
    if request.param == "kernel":
        timer.make_exact(KernelTimer(time.CLOCK_MONOTONIC))
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


def test_where_the_system_refuses_frames_go_on(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    timer, exact = FrameTimer(qapp), KernelTimer(time.CLOCK_MONOTONIC)
    timer.make_exact(exact)
    monkeypatch.setattr(exact, "_set_time", lambda *_about: -1)
    for _time in range(2):
        with qtbot.waitSignal(timer.timeout, timeout=10_000):
            timer.start(5)
    assert exact.handle == -1
    timer.setParent(None)
