"""How fast and how slow a person's own pattern may be, and the ids that they have."""

import pytest

from ashore.domain.breath import Pattern, Phase, Step
from ashore.domain.own_pattern import is_too_fast, is_very_slow, with_own_ids, with_visible_name


def breath(seconds: float) -> tuple[Step, ...]:
    return (Step(Phase.INHALE, seconds / 2), Step(Phase.EXHALE, seconds / 2))


@pytest.mark.parametrize(("seconds", "is_fast"), [(1, True), (2.5, True), (3, False), (10, False)])
def test_more_than_twenty_breaths_a_minute_are_too_fast(seconds: float, *, is_fast: bool) -> None:
    assert is_too_fast(breath(seconds)) is is_fast


@pytest.mark.parametrize(("seconds", "is_slow"), [(10, False), (20, False), (20.5, True), (40, True)])
def test_fewer_than_three_breaths_a_minute_are_very_slow(seconds: float, *, is_slow: bool) -> None:
    assert is_very_slow(breath(seconds)) is is_slow


def test_a_pattern_under_the_id_of_a_built_in_one_gets_one_of_its_own_and_no_other_does() -> None:
    own = [Pattern(own_id, own_id, breath(8)) for own_id in ("box", "own-box", "mine")]
    assert [each.id for each in with_own_ids(own, {"box", "4-7-8"})] == ["own-box-2", "own-box", "mine"]


def test_a_name_from_a_version_that_took_any_is_shown_without_what_nobody_sees() -> None:
    assert with_visible_name(Pattern("a", "\u202eE\u200bvening", breath(8))).name == "Evening"
    assert with_visible_name(Pattern("a", "\u200b", breath(8))).name == "\u200b"
