"""Pacing: fullness within 0..1 and without a jump, whatever the pattern, the time and the person do."""

from dataclasses import replace
from fractions import Fraction
from math import pi

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.unit.domain.any_pattern import cycles

from ashore.domain.breath import LONGER_OUT, Pattern, Phase, Step
from ashore.domain.pacing import Moment, Pacing, moment_at, next_breath_start, phase_after
from ashore.domain.slowdown import ramp_from
from ashore.domain.stopwatch import LONGEST_GAP_SECONDS, Stopwatch

SHORTEST_SECONDS = 0.05
DAY_SECONDS = 24 * 3600.0
MILLISECOND = 0.001
ROUNDING = 1e-6
CYCLES = cycles(SHORTEST_SECONDS)
LEAD_INS = st.lists(CYCLES, max_size=5).map(tuple)
STEADY = replace(LONGER_OUT, lead_in=())
TIMED = st.builds(Pattern, st.just("any"), st.just("Any"), CYCLES, lead_in=LEAD_INS)
SLOWING = st.builds(ramp_from, st.just(LONGER_OUT), st.floats(6, 18))
PATTERNS = TIMED | SLOWING
TIMES = st.floats(0, DAY_SECONDS)

BOX = Pattern("box", "Box", tuple(Step(phase, 4.0) for phase in Phase))
SIGH = Pattern(
    "sigh",
    "Sigh",
    (Step(Phase.INHALE, 2.0), Step(Phase.INHALE, 1.0), Step(Phase.EXHALE, 6.0), Step(Phase.HOLD_EMPTY, 1.0)),
)


def fastest_slope(pattern: Pattern) -> float:
    """The most that fullness changes in a second: half a cosine, steepest in its middle, over the shortest way."""
    ways = [
        sum(step.seconds for step in cycle if step.phase is phase)
        for cycle in (*pattern.lead_in, pattern.steps)
        for phase in (Phase.INHALE, Phase.EXHALE)
    ]
    return pi / 2 / min(ways)


def boundaries(pattern: Pattern, cycle: int) -> list[Fraction]:
    """The exact second at which each step of breath `cycle` begins, and that at which the last one ends."""
    led_in = pattern.lead_in[:cycle]
    repeats = cycle - len(led_in)
    start = sum((Fraction(step.seconds) for one in led_in for step in one), Fraction(0))
    start += repeats * sum((Fraction(step.seconds) for step in pattern.steps), Fraction(0))
    seconds = [start]
    for step in pattern.cycle_steps(cycle):
        seconds.append(seconds[-1] + Fraction(step.seconds))
    return seconds


def last_cycle_within(pattern: Pattern, seconds: float) -> int:
    return moment_at(pattern, seconds).cycle


@given(PATTERNS, TIMES)
def test_fullness_and_progress_stay_within_their_bounds(pattern: Pattern, seconds: float) -> None:
    moment = moment_at(pattern, seconds)
    assert 0.0 <= moment.fullness <= 1.0
    assert 0.0 <= moment.progress <= 1.0
    assert 0.0 <= moment.seconds_left <= moment.phase_seconds
    step = pattern.cycle_steps(moment.cycle)[moment.step]
    assert (moment.phase, moment.phase_seconds) == (step.phase, step.seconds)


@given(PATTERNS, TIMES, st.floats(0, 0.5))
def test_fullness_never_jumps(pattern: Pattern, seconds: float, later: float) -> None:
    change = moment_at(pattern, seconds + later).fullness - moment_at(pattern, seconds).fullness
    assert abs(change) <= fastest_slope(pattern) * later + ROUNDING


@given(PATTERNS, TIMES, st.data())
def test_each_phase_begins_and_ends_exact_to_a_millisecond(
    pattern: Pattern, around: float, data: st.DataObject
) -> None:
    cycle = last_cycle_within(pattern, around)
    index = data.draw(st.integers(0, len(pattern.cycle_steps(cycle)) - 1))
    begins, ends = boundaries(pattern, cycle)[index : index + 2]
    for seconds in (float(begins) + MILLISECOND, float(ends) - MILLISECOND):
        moment = moment_at(pattern, seconds)
        assert (moment.cycle, moment.step) == (cycle, index)
    assert (
        moment_at(pattern, float(ends) + MILLISECOND).cycle,
        moment_at(pattern, float(ends) + MILLISECOND).step,
    ) in (
        (cycle, index + 1),
        (cycle + 1, 0),
    )


@pytest.mark.parametrize("hours", [1, 24])
@given(pattern=PATTERNS)
def test_no_drift_however_long_it_runs(hours: int, pattern: Pattern) -> None:
    cycle = last_cycle_within(pattern, hours * 3600.0)
    exact = boundaries(pattern, cycle)[0]
    assert abs(Fraction(pattern.cycle_start(cycle)) - exact) < Fraction(1, 100_000)
    halfway = Fraction(pattern.cycle_steps(cycle)[0].seconds) / 2
    assert moment_at(pattern, float(exact + halfway)).progress == pytest.approx(0.5, abs=1e-4)


@given(PATTERNS, TIMES)
def test_lungs_are_full_after_the_inhales_and_empty_at_the_end(pattern: Pattern, around: float) -> None:
    cycle = last_cycle_within(pattern, around)
    steps = pattern.cycle_steps(cycle)
    starts = boundaries(pattern, cycle)
    inhales = sum(step.phase is Phase.INHALE for step in steps)
    slack = fastest_slope(pattern) * 1e-8 + ROUNDING
    assert moment_at(pattern, float(starts[inhales])).fullness == pytest.approx(1.0, abs=slack)
    assert moment_at(pattern, float(starts[0])).fullness == pytest.approx(0.0, abs=slack)
    assert moment_at(pattern, float(starts[-1])).fullness == pytest.approx(0.0, abs=slack)


@given(PATTERNS, TIMES)
def test_the_next_breath_is_ahead_and_begins_with_an_inhale(pattern: Pattern, seconds: float) -> None:
    start = next_breath_start(pattern, seconds)
    assert start >= seconds - ROUNDING
    moment = moment_at(pattern, start + MILLISECOND)
    assert (moment.cycle, moment.step) == (moment_at(pattern, seconds).cycle + 1, 0)


@given(PATTERNS, TIMES)
def test_the_phase_that_follows_is_the_one_the_breath_comes_to(pattern: Pattern, seconds: float) -> None:
    moment = moment_at(pattern, seconds)
    steps = pattern.cycle_steps(moment.cycle)
    following = (*(step.phase for step in steps), pattern.cycle_steps(moment.cycle + 1)[0].phase)
    assert phase_after(pattern, moment) is following[moment.step + 1]


def test_the_sigh_fills_in_two_parts_without_sinking() -> None:
    fullness = [moment_at(SIGH, tenth / 10).fullness for tenth in range(31)]
    assert fullness == sorted(fullness)
    assert moment_at(SIGH, 2.0).fullness == pytest.approx(2 / 3)
    assert [moment_at(SIGH, second).step for second in (1.9, 2.0, 3.0, 9.0, 10.0)] == [0, 1, 2, 3, 0]


def test_a_change_waits_for_the_breath_to_end() -> None:
    pacing = Pacing(STEADY).changed(BOX, 13.0)
    assert pacing.current_at(19.99).pattern is STEADY
    assert pacing.current_at(20.0).pattern is BOX
    assert pacing.moment_at(20.0) == Moment(0, 0, Phase.INHALE, 0.0, 4.0, 0.0)


def test_the_last_of_several_changes_counts() -> None:
    pacing = Pacing(STEADY).changed(BOX, 1.0).changed(SIGH, 2.0)
    assert pacing.current_at(10.0).pattern is SIGH


def test_a_skipped_hold_brings_the_exhale_at_once_and_moves_a_waiting_change() -> None:
    pacing = Pacing(BOX).changed(SIGH, 5.0).with_hold_skipped(5.0)
    assert pacing.moment_at(5.0).phase is Phase.EXHALE
    assert pacing.moment_at(5.0).fullness == 1.0
    assert pacing.current_at(12.9).pattern is BOX
    assert pacing.current_at(13.0).pattern is SIGH


@pytest.mark.parametrize("seconds", [1.0, 9.0])
def test_there_is_nothing_to_skip_while_the_breath_moves(seconds: float) -> None:
    pacing = Pacing(BOX)
    assert pacing.with_hold_skipped(seconds) is pacing


@given(PATTERNS, PATTERNS, TIMES, st.floats(0, 1))
@example(STEADY, BOX, 10.0, 0.0)
def test_a_change_takes_effect_only_at_a_whole_breath(old: Pattern, new: Pattern, seconds: float, into: float) -> None:
    pacing = Pacing(old, upcoming=None).changed(new, seconds)
    start = pacing.upcoming_start
    assert start == pytest.approx(next_breath_start(old, seconds))
    between = seconds + (start - seconds) * into
    if between < start:
        assert pacing.current_at(between).pattern is old
        assert pacing.moment_at(between) == moment_at(old, between)
    assert pacing.moment_at(start) == moment_at(new, 0.0)


class AnyOrder(RuleBasedStateMachine):
    """Pause, resume, change, skip a hold, sleep, in any order: the guide never jumps."""

    @initialize(pattern=PATTERNS, begun=st.floats(0, 1e6), ahead=TIMES)
    def begin(self, pattern: Pattern, begun: float, ahead: float) -> None:
        """A practice that has run for up to a day already."""
        self.now = begun
        self.watch = Stopwatch(lambda: self.now)
        self.pacing = Pacing(pattern)
        self.now += ahead
        self.running = self.watch.read()
        self.fullness = self.pacing.moment_at(self.running).fullness

    def jumped(self, slack: float = 0.0) -> bool:
        """Whether fullness is anywhere else than a moment ago, but for `slack` and rounding of the clock."""
        before, self.fullness = self.fullness, self.pacing.moment_at(self.running).fullness
        rounding = ROUNDING + 1e-8 * fastest_slope(self.pacing.pattern)
        return abs(self.fullness - before) > slack + rounding

    @rule(seconds=st.floats(0, LONGEST_GAP_SECONDS - 0.01))
    def breathe(self, seconds: float) -> None:
        self.now += seconds
        assert not self.watch.slept()
        before, self.running = self.running, self.watch.read()
        passed = self.running - before
        assert passed == (0.0 if self.watch.is_paused else pytest.approx(seconds, abs=1e-6))
        upcoming = self.pacing.upcoming
        slopes = [fastest_slope(pattern) for pattern in (self.pacing.pattern, upcoming) if pattern is not None]
        self.pacing = self.pacing.current_at(self.running)
        assert not self.jumped(max(slopes) * passed)

    @rule(pattern=PATTERNS)
    def change(self, pattern: Pattern) -> None:
        current = self.pacing.current_at(self.running)
        self.pacing = self.pacing.changed(pattern, self.running)
        assert self.pacing.pattern is current.pattern
        assert self.pacing.upcoming is pattern
        assert self.pacing.upcoming_start >= self.running - ROUNDING
        assert current.moment_at(self.pacing.upcoming_start - 1e-9).fullness < 1e-3
        assert not self.jumped()

    @rule()
    def skip_hold(self) -> None:
        held = self.pacing.moment_at(self.running)
        self.pacing = self.pacing.with_hold_skipped(self.running)
        assert not self.jumped()
        if held.phase.is_hold:
            after = self.pacing.moment_at(self.running + MILLISECOND)
            assert not after.phase.is_hold

    @rule()
    def pause(self) -> None:
        self.watch.pause()
        self.running = self.watch.running_seconds
        assert not self.jumped()

    @rule()
    def resume(self) -> None:
        self.watch.resume()
        self.running = self.watch.read()
        assert not self.jumped()

    @rule(seconds=st.floats(LONGEST_GAP_SECONDS + 0.01, DAY_SECONDS))
    def sleep(self, seconds: float) -> None:
        was_paused = self.watch.is_paused
        self.now += seconds
        assert self.watch.slept() is not was_paused
        self.running = self.watch.read()
        assert self.watch.is_paused
        assert not self.jumped()

    @precondition(lambda self: hasattr(self, "pacing"))
    @invariant()
    def fullness_is_within_bounds(self) -> None:
        assert 0.0 <= self.fullness <= 1.0


AnyOrder.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyOrder = AnyOrder.TestCase


def test_breaths_are_counted_through_a_change_and_a_skipped_hold() -> None:
    box = Pattern(
        "box",
        "Box",
        (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 4), Step(Phase.EXHALE, 4), Step(Phase.HOLD_EMPTY, 4)),
    )
    quick = Pattern("quick", "Quick", (Step(Phase.INHALE, 2), Step(Phase.EXHALE, 2)))
    pacing = Pacing(box)
    assert pacing.breaths_at(0) == 0
    assert pacing.breaths_at(24) == pytest.approx(1.5)
    skipped = pacing.with_hold_skipped(5)
    assert skipped.breaths_at(5) == pytest.approx(0.5)
    assert skipped.next_breath_start(5) == 13
    changed = skipped.changed(quick, 5)
    assert changed.breaths_at(12.999) < 1
    assert changed.breaths_at(13) == 1
    assert changed.breaths_at(15) == pytest.approx(1.5)
    again = changed.current_at(18).changed(box, 18)
    assert again.breaths_at(21) == 3
    assert again.breaths_at(29) == pytest.approx(3.5)
