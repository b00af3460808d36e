"""How a practice begins out of the breath that there is."""

from __future__ import annotations

import pytest

from ashore.domain.breath import Pattern, Phase, Step
from ashore.domain.pacing import moment_at
from ashore.domain.practice import PracticeLength
from ashore.domain.practice_start import PracticeStart, practice_start

EVEN = (Step(Phase.INHALE, 5), Step(Phase.EXHALE, 5))
STEADY = Pattern("steady", "Steady", EVEN)
ROUNDS = Pattern("rounds", "Rounds", EVEN, rounds=4)
OTHER = Pattern("other", "Other", (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6)))
COUNT = Pattern("count", "Count", EVEN, lead_in=(EVEN,), counts_down=True)
MINUTES, BREATHS, OPEN = PracticeLength(3), PracticeLength(breaths=6), PracticeLength()


@pytest.mark.parametrize(
    ("breath", "length", "seconds", "start"),
    [
        (STEADY, MINUTES, 3.0, PracticeStart(joins=True, is_at_once=False, is_counted_from_next=False)),
        (STEADY, BREATHS, 3.0, PracticeStart(joins=True, is_at_once=False, is_counted_from_next=True)),
        (ROUNDS, BREATHS, 3.0, PracticeStart(joins=True, is_at_once=False, is_counted_from_next=False)),
        (OTHER, MINUTES, 3.0, PracticeStart(joins=False, is_at_once=False, is_counted_from_next=True)),
        (OTHER, MINUTES, 0.1, PracticeStart(joins=False, is_at_once=True, is_counted_from_next=False)),
        (OTHER, MINUTES, 9.9, PracticeStart(joins=False, is_at_once=False, is_counted_from_next=True)),
        (COUNT, OPEN, 3.0, PracticeStart(joins=False, is_at_once=False, is_counted_from_next=True)),
    ],
)
def test_a_practice_begins_without_cutting_a_breath_short(
    breath: Pattern, length: PracticeLength, seconds: float, start: PracticeStart
) -> None:
    under_way = moment_at(STEADY, seconds)
    assert practice_start(breath, length, STEADY, under_way, has_ended=False, stands_still=False) == start


@pytest.mark.parametrize("length", [MINUTES, BREATHS, OPEN])
def test_out_of_a_breath_that_stands_a_practice_begins_at_once(length: PracticeLength) -> None:
    moment = moment_at(STEADY, 3.0)
    paused = practice_start(STEADY, length, STEADY, moment, has_ended=False, stands_still=True)
    assert paused == PracticeStart(joins=False, is_at_once=True, is_counted_from_next=False)
    ended = practice_start(STEADY, length, STEADY, moment, has_ended=True, stands_still=False)
    assert ended == PracticeStart(joins=True, is_at_once=True, is_counted_from_next=False)
