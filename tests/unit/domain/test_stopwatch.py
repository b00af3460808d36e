"""Running time: pauses and sleep left out, nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.stopwatch import LONGEST_GAP_SECONDS, Stopwatch


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: float = 0.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock(1000.0)


@given(
    st.floats(0, 1e6),
    st.lists(
        st.tuples(st.sampled_from(["run", "pause", "resume", "read"]), st.floats(0, LONGEST_GAP_SECONDS)), max_size=60
    ),
)
def test_only_time_that_runs_is_counted(start: float, actions: list[tuple[str, float]]) -> None:
    clock = Clock(start)
    watch = Stopwatch(clock)
    expected, running = 0.0, True
    for action, seconds in actions:
        watch.read()
        clock.now += seconds
        expected += seconds if running else 0.0
        watch.read()
        if action == "pause":
            watch.pause()
            running = False
        elif action == "resume":
            watch.resume()
            running = True
        assert watch.is_paused is not running
    assert watch.read() == watch.running_seconds == pytest.approx(expected, abs=1e-6)


@given(st.lists(st.floats(-5, 9), max_size=40))
def test_a_reading_is_never_less_than_the_one_before(steps: list[float]) -> None:
    clock = Clock(1000.0)
    watch = Stopwatch(clock)
    before = 0.0
    for seconds in steps:
        clock.now += seconds
        now = watch.read()
        assert now >= before
        before = now


@given(st.floats(LONGEST_GAP_SECONDS + 0.001, 1e6))
def test_sleep_pauses_at_the_reading_before_it(gap: float) -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    clock.now = 4.0
    assert watch.read() == 4.0
    clock.now += gap
    assert watch.slept()
    assert watch.is_paused
    assert not watch.slept()
    assert watch.read() == 4.0
    watch.resume()
    clock.now += 2.0
    assert watch.read() == pytest.approx(6.0)


def test_a_short_gap_is_not_sleep(clock: Clock) -> None:
    watch = Stopwatch(clock)
    clock.now += LONGEST_GAP_SECONDS
    assert not watch.slept()
    assert watch.read() == LONGEST_GAP_SECONDS


def test_a_long_pause_is_not_sleep(clock: Clock) -> None:
    watch = Stopwatch(clock)
    watch.pause()
    clock.now += 3600.0
    assert not watch.slept()
    watch.resume()
    assert watch.read() == 0.0


def test_pausing_right_after_a_sleep_does_not_count_the_sleep(clock: Clock) -> None:
    watch = Stopwatch(clock)
    clock.now += 3.0
    watch.read()
    clock.now += 8 * 3600.0
    watch.pause()
    assert watch.is_paused
    assert watch.running_seconds == 3.0
