"""The breath driver: moments from the clock, timers only where something moves and is seen."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ashore.domain.breath import BreathKind, Pattern, Phase, Step
from ashore.domain.pacing import Moment, moment_at
from ashore.domain.phase_count import seconds_to_next_count, shown_count
from ashore.ui.breath_driver import BreathDriver
from ashore.ui.frame_timer import FrameTimer

BOX = Pattern(
    "box",
    "Box",
    (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 4), Step(Phase.EXHALE, 4), Step(Phase.HOLD_EMPTY, 4)),
)
FRAME_SECONDS = 1 / 60
LONG = Pattern("long", "Long", (Step(Phase.INHALE, 20), Step(Phase.EXHALE, 20)))
EVEN = Pattern("even", "Even", (Step(Phase.INHALE, 5), Step(Phase.EXHALE, 5)))


class ManualClock:
    """Seconds, set by the test."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class ManualTimer:
    """Fires by a manual clock, as exactly as one of the kernel."""

    handle = -1

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._every_seconds = 0.0
        self.due: float | None = None
        self.times_set = 0

    def set(self, seconds: float, then_every_seconds: float = 0.0) -> None:
        self.times_set += 1
        self.due = self._clock.now + seconds if seconds else None
        self._every_seconds = then_every_seconds

    def take(self) -> bool:
        """However often it was due until now, it has fired once."""
        if self.due is None or self.due > self._clock.now:
            return False
        while self._every_seconds and self.due <= self._clock.now:
            self.due += self._every_seconds
        if not self._every_seconds:
            self.due = None
        return True

    def close(self) -> None:
        """There is nothing to close."""


class RecordedDriver:
    """A driver, its clock, and everything it has reported. An exact one has a timer that is never late."""

    def __init__(self, *, is_exact: bool = False) -> None:
        self.clock = ManualClock()
        self.driver = BreathDriver(self.clock)
        self.exact_timer = ManualTimer(self.clock) if is_exact else None
        self.timer._exact_timer = self.exact_timer
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
    def timer(self) -> FrameTimer:
        return self.driver._timer

    def go_to(self, seconds: float) -> None:
        """The clock goes to `seconds` after the start; a running timer fires whenever it is due."""
        end = 100.0 + seconds
        while self.timer.is_active and (due := self._due()) <= end:
            self.clock.now = due
            if self.exact_timer is None:
                self.timer.stop()  # as one that fires once has done by then
            self.fire()
        self.clock.now = end

    def fire(self) -> None:
        """What the timer does when it is due."""
        if self.exact_timer is None:
            self.timer._fire()
        else:
            self.timer._fire_exactly()

    def _due(self) -> float:
        if self.exact_timer is None:
            return self.clock.now + self.timer.wait_ms / 1000
        assert self.exact_timer.due is not None, "active, and never due"
        return max(self.exact_timer.due, self.clock.now)


@pytest.fixture(params=[False, True], ids=["qt", "exact"])
def recorded(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[RecordedDriver]:
    assert qapp is QApplication.instance()
    recorded = RecordedDriver(is_exact=request.param)
    yield recorded
    recorded.driver.set_shown(shown=False)


def begin(recorded: RecordedDriver, pattern: Pattern = BOX) -> None:
    recorded.driver.set_shown(shown=True)
    recorded.driver.begin(pattern)


def test_the_first_moment_comes_at_once(recorded: RecordedDriver) -> None:
    begin(recorded)
    assert recorded.moments[0] == moment_at(BOX, 0.0)
    assert recorded.phases == [recorded.moments[0]]
    assert recorded.patterns == [BOX]


def test_moments_come_from_the_clock_however_late_a_frame_is(recorded: RecordedDriver) -> None:
    begin(recorded)
    for late in (0.017, 0.3, 2.9):
        recorded.clock.now = 100.0 + late
        recorded.fire()
        assert recorded.moments[-1].progress == pytest.approx(late / 4)


def test_a_moving_phase_has_sixty_frames_a_second(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(3.99)
    assert len(recorded.moments) >= 3.99 * 60


@pytest.mark.parametrize(
    ("refresh_hz", "frames_a_second"), [(60, 60), (75, 37.5), (120, 60), (144, 48), (0, 60), (float("nan"), 60)]
)
def test_frames_follow_the_screen(recorded: RecordedDriver, refresh_hz: float, frames_a_second: float) -> None:
    recorded.driver.set_refresh_rate(refresh_hz)
    begin(recorded, LONG)
    recorded.go_to(19.99)
    assert len(recorded.moments) == pytest.approx(19.99 * frames_a_second, abs=1)
    for number, moment in enumerate(recorded.moments):
        due = number / frames_a_second
        assert moment.progress * 20 == pytest.approx(due, abs=1e-6)


def test_what_a_frame_takes_is_no_part_of_the_wait_for_the_next(recorded: RecordedDriver) -> None:
    recorded.driver.moment_changed.connect(lambda _moment: setattr(recorded.clock, "now", recorded.clock.now + 0.003))
    begin(recorded, LONG)
    assert recorded.timer.wait_ms == pytest.approx(1000 * FRAME_SECONDS - 3)


def test_another_screen_counts_from_the_next_frame_on(recorded: RecordedDriver) -> None:
    begin(recorded, LONG)
    recorded.go_to(5.0)
    recorded.driver.set_refresh_rate(144)
    before = len(recorded.moments)
    recorded.go_to(15.0)
    assert len(recorded.moments) - before == pytest.approx(480, abs=1)


def test_a_hold_is_reported_only_when_its_count_changes(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(7.9)
    held = [moment for moment in recorded.moments if moment.phase is Phase.HOLD_FULL]
    assert [shown_count(moment, counts_down=False) for moment in held] == [1, 2, 3, 4]


@pytest.mark.parametrize("counts_down", [False, True])
def test_the_seam_after_a_hold_is_met_within_a_frame(recorded: RecordedDriver, counts_down: bool) -> None:
    begin(recorded, replace(BOX, counts_down=counts_down))
    recorded.go_to(20.0)
    starts = {moment.phase: moment.progress * moment.phase_seconds for moment in recorded.phases[1:]}
    assert starts[Phase.EXHALE] < 0.002
    assert starts[Phase.INHALE] < 0.002
    assert starts[Phase.HOLD_FULL] <= FRAME_SECONDS


def test_a_hidden_breath_has_no_timer_and_goes_on_by_the_clock(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.driver.set_shown(shown=False)
    assert not recorded.timer.is_active
    reported = len(recorded.moments)
    recorded.clock.now += 5.0
    recorded.driver.set_shown(shown=True)
    assert len(recorded.moments) == reported + 1
    assert recorded.moments[-1] == moment_at(BOX, 5.0)


def test_shown_again_in_a_hold_the_timer_is_slow(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.driver.set_shown(shown=False)
    recorded.clock.now += 5.25
    recorded.driver.set_shown(shown=True)
    assert 740 <= recorded.timer.wait_ms <= 751


def test_a_pause_stops_the_timer_and_keeps_the_place(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(2.0)
    recorded.driver.pause()
    assert recorded.driver.is_paused
    assert not recorded.timer.is_active
    recorded.clock.now += 500.0
    recorded.driver.resume()
    assert recorded.moments[-1].progress == pytest.approx(0.5, abs=0.001)
    assert recorded.sleeps == 0


def test_resuming_what_is_not_paused_loses_no_time(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.clock.now += 1.0
    recorded.driver.resume()
    recorded.driver.check()
    assert recorded.driver.running_seconds == pytest.approx(1.0)


def test_sleep_pauses_at_the_gap_and_is_reported_once(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(2.0)
    before = recorded.driver.running_seconds
    recorded.clock.now += 3600.0
    recorded.fire()
    recorded.driver.check()
    assert (recorded.sleeps, recorded.driver.is_paused, recorded.timer.is_active) == (1, True, False)
    assert recorded.driver.running_seconds == pytest.approx(before, abs=0.02)


def test_a_change_waits_for_the_next_whole_breath(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(2.0)
    recorded.driver.change(EVEN)
    assert (recorded.driver.pattern, recorded.driver.upcoming) == (BOX, EVEN)
    recorded.go_to(15.9)
    assert recorded.patterns == [BOX]
    recorded.go_to(17.2)
    assert recorded.patterns == [BOX, EVEN]
    assert recorded.driver.upcoming is None
    fullness = [moment.fullness for moment in recorded.moments]
    assert max(abs(a - b) for a, b in pairwise(fullness)) < 0.1


def test_a_skipped_hold_breathes_on_at_once(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(5.0)
    recorded.driver.skip_hold()
    assert recorded.moments[-1].phase is Phase.EXHALE
    assert recorded.timer.wait_ms <= 18


def test_skipping_outside_a_hold_changes_nothing(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(2.0)
    recorded.driver.skip_hold()
    assert recorded.driver.moment == moment_at(BOX, 2.0)


def test_each_phase_is_reported_once(recorded: RecordedDriver) -> None:
    begin(recorded)
    recorded.go_to(33.0)
    assert [moment.phase for moment in recorded.phases] == [step.phase for step in BOX.steps] * 2 + [Phase.INHALE]


def test_ones_own_breath_is_reported_slowly(recorded: RecordedDriver) -> None:
    begin(recorded, replace(EVEN, kind=BreathKind.OWN))
    recorded.go_to(2.0)
    assert len(recorded.moments) <= 22


def test_a_slot_may_pause_or_begin_anew(recorded: RecordedDriver) -> None:
    recorded.driver.phase_changed.connect(
        lambda moment: recorded.driver.pause() if moment.phase is Phase.HOLD_FULL else None
    )
    begin(recorded)
    recorded.go_to(4.1)
    assert recorded.driver.is_paused
    assert not recorded.timer.is_active


def test_nothing_can_be_read_before_a_breath_has_begun(recorded: RecordedDriver) -> None:
    with pytest.raises(RuntimeError, match="no breath has begun"):
        _ = recorded.driver.moment


@pytest.mark.parametrize("counts_down", [False, True])
@pytest.mark.parametrize("seconds", [0.5, 1.0, 2.5, 5.5, 7.0])
def test_the_next_count_comes_when_announced(counts_down: bool, seconds: float) -> None:
    pattern = Pattern("p", "", (Step(Phase.INHALE, 1), Step(Phase.HOLD_FULL, seconds), Step(Phase.EXHALE, 1)))
    now, counts = 1.0, []
    while now < 1.0 + seconds - 0.001:
        moment = moment_at(pattern, now)
        counts.append(shown_count(moment, counts_down))
        now += min(moment.seconds_left, seconds_to_next_count(moment, counts_down)) + 0.0005
    expected = list(range(1, max(1, int(seconds)) + 1))
    assert counts == (expected[::-1] if counts_down else expected)


def test_an_exact_timer_is_set_once_for_all_frames_of_a_phase(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    recorded = RecordedDriver(is_exact=True)
    begin(recorded)
    recorded.go_to(3.9)
    assert len(recorded.moments) >= 3.9 * 60
    assert recorded.exact_timer is not None
    assert recorded.exact_timer.times_set <= 2
    recorded.driver.set_shown(shown=False)


def test_a_real_timer_paces_a_real_breath(qtbot: QtBot) -> None:
    recorded = RecordedDriver()
    begin(recorded)
    with qtbot.waitSignal(recorded.driver.moment_changed, timeout=1000):
        pass
    recorded.driver.set_shown(shown=False)
    assert not recorded.timer.is_active
