"""How long a practice is, and what is left of it."""

from __future__ import annotations

import pytest

from ashore.domain.breath import BreathKind, Pattern, Phase, Step
from ashore.domain.practice import Practice, PracticeLength, breaths_after_this

EVEN = (Step(Phase.INHALE, 5), Step(Phase.EXHALE, 5))
STEADY = Pattern("steady", "Steady", EVEN)
ROUNDS = Pattern("rounds", "Rounds", EVEN, rounds=4)
OWN = Pattern("own", "Own", EVEN, kind=BreathKind.OWN)


@pytest.mark.parametrize(
    ("pattern", "chosen", "length"),
    [
        (STEADY, PracticeLength(3), PracticeLength(3)),
        (STEADY, PracticeLength(), PracticeLength()),
        (STEADY, PracticeLength(breaths=9), PracticeLength(breaths=9)),
        (ROUNDS, PracticeLength(3), PracticeLength(breaths=4)),
        (ROUNDS, PracticeLength(), PracticeLength(breaths=4)),
        (ROUNDS, PracticeLength(breaths=9), PracticeLength(breaths=4)),
        (ROUNDS, PracticeLength(breaths=2), PracticeLength(breaths=2)),
        (ROUNDS, PracticeLength(0.25), PracticeLength(breaths=2)),
        (ROUNDS, PracticeLength(0.01), PracticeLength(breaths=1)),
        (OWN, PracticeLength(breaths=9), PracticeLength()),
        (OWN, PracticeLength(2), PracticeLength(2)),
    ],
)
def test_a_length_is_fitted_to_the_pattern(pattern: Pattern, chosen: PracticeLength, length: PracticeLength) -> None:
    assert chosen.of(pattern) == length


def test_a_practice_that_has_not_begun_yet_has_all_of_it_left() -> None:
    practice = Practice(10.0, 60.0)
    assert practice.left(4.0) == 60
    assert practice.progress(4.0) == 0
    assert practice.progress(40.0) == 0.5
    assert not practice.is_over(69.9)
    assert practice.is_over(70)
    assert Practice(0.0, None).left(1000) is None


@pytest.mark.parametrize(("left", "after"), [(4, 3), (3.5, 3), (3, 2), (0.5, 0), (1, 0), (0, 0)])
def test_the_breath_under_way_is_not_one_to_come(left: float, after: int) -> None:
    assert breaths_after_this(left) == after
