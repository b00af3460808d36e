"""Breaths and patterns as data: what lungs cannot follow is refused, holds can always be left out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.domain.any_pattern import cycles

from ashore.domain.breath import Cycle, Minutes, Pattern, Phase, Step, Variant, seconds_of, with_variant

CYCLES = cycles(0.05)
LEAD_INS = st.lists(CYCLES, max_size=5).map(tuple)
PATTERNS = st.builds(Pattern, st.just("any"), st.just("Any"), CYCLES, lead_in=LEAD_INS)
ANY_ORDER = st.lists(st.sampled_from(Phase), max_size=6)
LETTERS = {Phase.INHALE: "i", Phase.HOLD_FULL: "f", Phase.EXHALE: "x", Phase.HOLD_EMPTY: "e"}


def every_step(pattern: Pattern) -> list[Step]:
    return [step for cycle in (*pattern.lead_in, pattern.steps) for step in cycle]


def breath(*steps: tuple[Phase, float]) -> Cycle:
    return tuple(Step(phase, seconds) for phase, seconds in steps)


EVEN = breath((Phase.INHALE, 4), (Phase.EXHALE, 4))


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("seconds", [0.0, -1.0, 20.5, float("nan"), float("inf")])
def test_a_step_outside_its_limits_is_refused(phase: Phase, seconds: float) -> None:
    with pytest.raises(ValueError, match=r"lasts 0\.05 to"):
        Step(phase, seconds)


@pytest.mark.parametrize("phase", [Phase.HOLD_FULL, Phase.HOLD_EMPTY])
def test_a_hold_is_at_most_seven_seconds(phase: Phase) -> None:
    assert Step(phase, 7.0).seconds == 7.0
    with pytest.raises(ValueError, match=r"a hold lasts 0\.05 to 7 seconds, not 7\.5"):
        Step(phase, 7.5)


@given(ANY_ORDER)
def test_only_an_order_lungs_can_follow_is_a_breath(phases: list[Phase]) -> None:
    steps = tuple(Step(phase, 1.0) for phase in phases)
    if re.fullmatch("i+f?x+e?", "".join(LETTERS[phase] for phase in phases)):
        assert Pattern("a", "A", steps).steps == steps
        assert Variant("A", steps).steps == steps
        return
    for refused in (lambda: Pattern("a", "A", steps), lambda: Variant("A", steps)):
        with pytest.raises(ValueError, match="this one reads"):
            refused()
    with pytest.raises(ValueError, match="this one reads"):
        Pattern("a", "A", EVEN, lead_in=(steps,))


@pytest.mark.parametrize("minutes", [(0, 3), (-1, 3), (5, 3), (1, 61), (float("nan"), 3), (3, float("nan"))])
def test_minutes_go_from_the_least_to_the_most(minutes: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="minutes go from the least to the most"):
        Pattern("a", "A", EVEN, minutes=Minutes(*minutes))


@given(PATTERNS)
def test_leaving_the_holds_out_leaves_a_valid_breath_with_the_same_air(pattern: Pattern) -> None:
    flowing = pattern.without_holds()
    assert not flowing.has_holds
    moving = [step for step in every_step(pattern) if not step.phase.is_hold]
    assert [step for step in every_step(flowing) if not step.phase.is_hold] == moving
    assert len(flowing.lead_in) == len(pattern.lead_in)
    assert flowing.without_holds() == flowing


@given(PATTERNS)
def test_a_breath_without_deliberate_holds_is_left_as_it_is(pattern: Pattern) -> None:
    assert (pattern.without_holds() == pattern) is not pattern.has_holds


@given(PATTERNS)
def test_every_full_hold_and_every_longer_empty_one_counts_as_a_hold(pattern: Pattern) -> None:
    held = [step for step in every_step(pattern) if step.phase.is_hold]
    expected = any(step.phase is Phase.HOLD_FULL or step.seconds > 1 for step in held)
    assert pattern.has_holds is expected


def test_a_hold_in_the_lead_in_alone_is_a_hold() -> None:
    held = breath((Phase.INHALE, 4), (Phase.HOLD_FULL, 2), (Phase.EXHALE, 4))
    assert Pattern("a", "A", EVEN, lead_in=(held,)).has_holds


def test_a_second_of_rest_is_not_a_hold() -> None:
    assert not Pattern("a", "A", (*EVEN, Step(Phase.HOLD_EMPTY, 1.0))).has_holds
    assert Pattern("a", "A", (*EVEN, Step(Phase.HOLD_EMPTY, 1.5))).has_holds


@given(PATTERNS, st.integers(0, 2000))
def test_breaths_follow_each_other_without_a_gap(pattern: Pattern, number: int) -> None:
    length = pattern.cycle_start(number + 1) - pattern.cycle_start(number)
    assert length == pytest.approx(seconds_of(pattern.cycle_steps(number)), abs=1e-6)


@given(PATTERNS)
def test_the_first_breath_begins_at_once_and_the_repeating_one_after_the_lead_in(pattern: Pattern) -> None:
    assert pattern.cycle_start(0) == 0.0
    assert pattern.cycle_start(len(pattern.lead_in)) == pattern.lead_in_seconds
    assert pattern.breaths_per_minute == pytest.approx(60 / pattern.cycle_seconds)


def test_rounds_end_with_their_last_breath() -> None:
    assert Pattern("a", "A", EVEN, rounds=4).rounds_seconds == 32
    assert (
        Pattern("a", "A", EVEN, rounds=2, lead_in=(breath((Phase.INHALE, 1), (Phase.EXHALE, 2)),)).rounds_seconds == 11
    )
    assert Pattern("a", "A", EVEN).rounds_seconds is None


@given(PATTERNS, CYCLES)
def test_a_variant_changes_the_timing_and_nothing_that_was_said(pattern: Pattern, steps: Cycle) -> None:
    other = with_variant(pattern, Variant("Softer", steps))
    assert (other.steps, other.lead_in) == (steps, ())
    assert other.cycle_start(3) == pytest.approx(3 * seconds_of(steps))
    assert (other.id, other.name, other.cautions) == (pattern.id, pattern.name, pattern.cautions)


@pytest.mark.parametrize("seconds", [5e-324, 1e-310, 1e-9, 0.049, float("nan"), float("-inf")])
def test_a_phase_shorter_than_can_be_shown_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match=r"an in-breath lasts 0\.05 to 20 seconds"):
        Step(Phase.INHALE, seconds)
