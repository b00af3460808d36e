"""The slow-down: never in a hurry, exhale first, never a hold, never below six."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.breath import LONGER_OUT, Cycle, Phase, seconds_of
from ashore.domain.slowdown import (
    FASTEST_RATE,
    INHALE_SHARE,
    SLOWEST_RATE,
    USUAL_START_RATE,
    breath_at,
    clamped_rate,
    constant_at,
    ramp_from,
    rate_of,
)

ANY_RATES = st.floats(allow_nan=False)
RATES = st.floats(SLOWEST_RATE, FASTEST_RATE)


def in_and_out(cycle: Cycle) -> tuple[float, float]:
    inhale, exhale = cycle
    assert (inhale.phase, exhale.phase) == (Phase.INHALE, Phase.EXHALE)
    return inhale.seconds, exhale.seconds


@given(ANY_RATES)
def test_the_ramp_starts_at_the_chosen_pace_and_ends_at_six(rate: float) -> None:
    ramp = ramp_from(LONGER_OUT, rate)
    first, *_ = (*ramp.lead_in, ramp.steps)
    assert rate_of(first) == pytest.approx(min(FASTEST_RATE, max(SLOWEST_RATE, rate)))
    assert in_and_out(ramp.steps) == pytest.approx((4.0, 6.0))
    assert rate_of(ramp.steps) == pytest.approx(6.0)


@given(ANY_RATES)
def test_the_rate_falls_by_at_most_one_in_each_minute(rate: float) -> None:
    ramp = ramp_from(LONGER_OUT, rate)
    for earlier, later in pairwise((*ramp.lead_in, ramp.steps)):
        fall = rate_of(earlier) - rate_of(later)
        assert 0 < fall <= seconds_of(earlier) / 60.0 + 1e-9


@given(RATES, st.data())
def test_over_any_minutes_the_fall_is_no_faster(rate: float, data: st.DataObject) -> None:
    ramp = ramp_from(LONGER_OUT, rate)
    number = len(ramp.lead_in)
    one, other = sorted(data.draw(st.tuples(st.integers(0, number), st.integers(0, number))))
    fall = rate_of(ramp.cycle_steps(one)) - rate_of(ramp.cycle_steps(other))
    assert fall <= (ramp.cycle_start(other) - ramp.cycle_start(one)) / 60.0 + 1e-6


@given(RATES)
def test_the_exhale_lengthens_first(rate: float) -> None:
    ramp = ramp_from(LONGER_OUT, rate)
    breaths = [in_and_out(cycle) for cycle in (*ramp.lead_in, ramp.steps)]
    for (inhale, exhale), (next_inhale, next_exhale) in pairwise(breaths):
        assert next_exhale >= exhale
        assert next_inhale >= inhale - 1e-9
        if next_inhale > inhale + 1e-9:  # the inhale follows only once the exhale is half as long again
            assert next_inhale <= INHALE_SHARE * (next_inhale + next_exhale) + 1e-9


@given(st.floats(USUAL_START_RATE, FASTEST_RATE))
def test_a_fast_start_is_even(rate: float) -> None:
    inhale, exhale = in_and_out(ramp_from(LONGER_OUT, rate).lead_in[0])
    assert inhale == pytest.approx(exhale)


@given(ANY_RATES, ANY_RATES)
def test_inhale_and_exhale_make_up_the_rate_without_a_hold(rate: float, start_rate: float) -> None:
    inhale, exhale = in_and_out(breath_at(rate, start_rate))
    assert inhale + exhale == pytest.approx(60.0 / clamped_rate(rate))
    assert inhale <= exhale + 1e-9
    assert inhale >= INHALE_SHARE * (inhale + exhale) - 1e-9


@given(RATES)
def test_staying_keeps_the_rate_for_good(rate: float) -> None:
    kept = constant_at(ramp_from(LONGER_OUT, FASTEST_RATE), rate)
    assert kept.lead_in == ()
    assert rate_of(kept.steps) == pytest.approx(rate)
    assert not kept.has_holds


def test_from_the_usual_start_to_six_takes_seven_minutes() -> None:
    ramp = ramp_from(LONGER_OUT, USUAL_START_RATE)
    assert ramp.lead_in_seconds / 60 == pytest.approx(7, abs=0.2)
