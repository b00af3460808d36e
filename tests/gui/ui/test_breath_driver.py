"""The pacing driver: moments from the clock, timers only where something moves and is seen."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ashore.domain.breath import BreathKind, Pattern, Phase, Step
from ashore.domain.pacing import Moment, moment_at
from ashore.ui.breath_driver import FRAME_MS, BreathDriver
from ashore.ui.guides.count import seconds_to_next_count, shown_count

BOX = Pattern(
    "box",
    "Box",
    (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 4), Step(Phase.EXHALE, 4), Step(Phase.HOLD_EMPTY, 4)),
)
EVEN = Pattern("even", "Even", (Step(Phase.INHALE, 5), Step(Phase.EXHALE, 5)))


class HandClock:
    """Goes on only by hand; seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Led:
    """A driver, its clock, and everything it has told."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.driver = BreathDriver(self.clock)
        self.moments: list[Moment] = []
        self.phases: list[Moment] = []
        self.patterns: list[Pattern] = []
        self.sleeps = 0
        self.driver.moment_changed.connect(self.moments.append)
        self.driver.phase_changed.connect(self.phases.append)
        self.driver.pattern_changed.connect(self.patterns.append)
        self.driver.slept.connect(self._sleep)

    def _sleep(self) -> None:
        self.sleeps += 1

    @property
    def timer(self) -> QTimer:
        return self.driver._timer

    def go_to(self, seconds: float) -> None:
        """The clock goes to `seconds` after the start; whatever timer runs fires once its time has come."""
        end = 100.0 + seconds
        while self.timer.isActive() and self.clock.now + self.timer.interval() / 1000 <= end:
            self.clock.now += self.timer.interval() / 1000
            self.timer.timeout.emit()
        self.clock.now = end


@pytest.fixture
def led(qapp: QApplication) -> Iterator[Led]:
    assert qapp is QApplication.instance()
    led = Led()
    yield led
    led.driver.set_shown(shown=False)


def begin(led: Led, pattern: Pattern = BOX) -> None:
    led.driver.set_shown(shown=True)
    led.driver.begin(pattern)


def test_the_first_moment_comes_at_once(led: Led) -> None:
    begin(led)
    assert led.moments[0] == moment_at(BOX, 0.0)
    assert led.phases == [led.moments[0]]
    assert led.patterns == [BOX]


def test_moments_come_from_the_clock_however_late_a_frame_is(led: Led) -> None:
    begin(led)
    for late in (0.016, 0.3, 2.9):
        led.clock.now = 100.0 + late
        led.timer.timeout.emit()
        assert led.moments[-1].progress == pytest.approx(late / 4)


def test_a_moving_phase_has_sixty_frames_a_second(led: Led) -> None:
    begin(led)
    led.go_to(3.99)
    assert len(led.moments) >= 3.99 * 60


def test_a_hold_is_told_only_when_its_count_changes(led: Led) -> None:
    begin(led)
    led.go_to(7.9)
    held = [moment for moment in led.moments if moment.phase is Phase.HOLD_FULL]
    assert [shown_count(moment, counts_down=False) for moment in held] == [1, 2, 3, 4]


@pytest.mark.parametrize("counts_down", [False, True])
def test_the_seam_after_a_hold_is_met_within_a_frame(led: Led, counts_down: bool) -> None:
    begin(led, replace(BOX, counts_down=counts_down))
    led.go_to(20.0)
    starts = {moment.phase: moment.progress * moment.phase_seconds for moment in led.phases[1:]}
    assert starts[Phase.EXHALE] < 0.002
    assert starts[Phase.INHALE] < 0.002
    assert starts[Phase.HOLD_FULL] <= FRAME_MS / 1000


def test_a_hidden_breath_has_no_timer_and_goes_on_by_the_clock(led: Led) -> None:
    begin(led)
    led.driver.set_shown(shown=False)
    assert not led.timer.isActive()
    told = len(led.moments)
    led.clock.now += 5.0
    led.driver.set_shown(shown=True)
    assert len(led.moments) == told + 1
    assert led.moments[-1] == moment_at(BOX, 5.0)


def test_shown_again_in_a_hold_the_timer_is_slow(led: Led) -> None:
    begin(led)
    led.driver.set_shown(shown=False)
    led.clock.now += 5.25
    led.driver.set_shown(shown=True)
    assert 740 <= led.timer.interval() <= 751


def test_a_pause_stops_the_timer_and_keeps_the_place(led: Led) -> None:
    begin(led)
    led.go_to(2.0)
    led.driver.pause()
    assert led.driver.is_paused
    assert not led.timer.isActive()
    led.clock.now += 500.0
    led.driver.resume()
    assert led.moments[-1].progress == pytest.approx(0.5, abs=0.001)
    assert led.sleeps == 0


def test_resuming_what_is_not_paused_loses_no_time(led: Led) -> None:
    begin(led)
    led.clock.now += 1.0
    led.driver.resume()
    led.driver.check()
    assert led.driver.running_seconds == pytest.approx(1.0)


def test_sleep_pauses_at_the_gap_and_is_told_once(led: Led) -> None:
    begin(led)
    led.go_to(2.0)
    before = led.driver.running_seconds
    led.clock.now += 3600.0
    led.timer.timeout.emit()
    led.driver.check()
    assert (led.sleeps, led.driver.is_paused, led.timer.isActive()) == (1, True, False)
    assert led.driver.running_seconds == pytest.approx(before, abs=0.02)


def test_a_change_waits_for_the_next_whole_breath(led: Led) -> None:
    begin(led)
    led.go_to(2.0)
    led.driver.change(EVEN)
    assert (led.driver.pattern, led.driver.upcoming) == (BOX, EVEN)
    led.go_to(15.9)
    assert led.patterns == [BOX]
    led.go_to(17.2)
    assert led.patterns == [BOX, EVEN]
    assert led.driver.upcoming is None
    fullness = [moment.fullness for moment in led.moments]
    assert max(abs(a - b) for a, b in pairwise(fullness)) < 0.1


def test_a_skipped_hold_breathes_on_at_once(led: Led) -> None:
    begin(led)
    led.go_to(5.0)
    led.driver.skip_hold()
    assert led.moments[-1].phase is Phase.EXHALE
    assert led.timer.interval() == FRAME_MS


def test_skipping_outside_a_hold_changes_nothing(led: Led) -> None:
    begin(led)
    led.go_to(2.0)
    led.driver.skip_hold()
    assert led.driver.moment == moment_at(BOX, 2.0)


def test_each_phase_is_told_once(led: Led) -> None:
    begin(led)
    led.go_to(33.0)
    assert [moment.phase for moment in led.phases] == [step.phase for step in BOX.steps] * 2 + [Phase.INHALE]


@pytest.mark.parametrize(
    ("seconds", "upcoming"), [(1.0, Phase.HOLD_FULL), (9.0, Phase.HOLD_EMPTY), (13.0, Phase.INHALE)]
)
def test_the_phase_that_follows_is_known(led: Led, seconds: float, upcoming: Phase) -> None:
    begin(led)
    led.go_to(seconds)
    led.driver.check()
    assert led.driver.upcoming_phase is upcoming


def test_ones_own_breath_is_told_slowly(led: Led) -> None:
    begin(led, replace(EVEN, kind=BreathKind.OWN))
    led.go_to(2.0)
    assert len(led.moments) <= 22


def test_whoever_is_told_may_pause_or_begin_anew(led: Led) -> None:
    led.driver.phase_changed.connect(lambda moment: led.driver.pause() if moment.phase is Phase.HOLD_FULL else None)
    begin(led)
    led.go_to(4.1)
    assert led.driver.is_paused
    assert not led.timer.isActive()


def test_nothing_can_be_asked_before_a_breath_has_begun(led: Led) -> None:
    with pytest.raises(RuntimeError, match="no breath has begun"):
        _ = led.driver.moment


@pytest.mark.parametrize("counts_down", [False, True])
@pytest.mark.parametrize("seconds", [0.5, 1.0, 2.5, 5.5, 7.0])
def test_the_next_count_comes_when_it_was_said_to(counts_down: bool, seconds: float) -> None:
    pattern = Pattern("p", "", (Step(Phase.INHALE, 1), Step(Phase.HOLD_FULL, seconds), Step(Phase.EXHALE, 1)))
    now, counts = 1.0, []
    while now < 1.0 + seconds - 0.001:
        moment = moment_at(pattern, now)
        counts.append(shown_count(moment, counts_down))
        now += min(moment.seconds_left, seconds_to_next_count(moment, counts_down)) + 0.0005
    expected = list(range(1, max(1, int(seconds)) + 1))
    assert counts == (expected[::-1] if counts_down else expected)


def test_a_real_timer_leads_a_real_breath(qtbot: QtBot, led: Led) -> None:
    begin(led)
    with qtbot.waitSignal(led.driver.moment_changed, timeout=1000):
        pass
    led.driver.set_shown(shown=False)
    assert not led.timer.isActive()
