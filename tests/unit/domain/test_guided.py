"""Ten good minutes go on where they were left, and ask nothing at a very hard moment."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.guided import RESUMED_WITHIN, GuidedStep, Passage, passage_of

NOW = datetime(2026, 11, 26, 21, 30, tzinfo=timezone(timedelta(hours=1)))
TEXTS = st.text(max_size=80)
PASSAGES = st.builds(
    Passage, st.just(NOW), st.sampled_from(GuidedStep), st.booleans(), TEXTS, TEXTS, TEXTS, st.booleans()
)


def test_the_steps_follow_the_article() -> None:
    passage = Passage(NOW)
    steps = [passage.step]
    while passage.step is not GuidedStep.END:
        passage = passage.gone_on()
        steps.append(passage.step)
    assert steps == [GuidedStep.BODY, GuidedStep.THOUGHT, GuidedStep.PEOPLE, GuidedStep.END]
    assert passage.gone_on().step is GuidedStep.END


@pytest.mark.parametrize("step", GuidedStep)
def test_at_a_very_hard_moment_nothing_is_asked(step: GuidedStep) -> None:
    passage = Passage(NOW, step).at_very_hard_moment()
    while passage.step is not GuidedStep.END:
        assert passage.step is GuidedStep.BODY
        passage = passage.gone_on()


@given(PASSAGES)
def test_what_is_written_down_is_read_again(passage: Passage) -> None:
    assert passage_of(passage.fields(), NOW) == passage
    assert passage_of(passage.fields(), NOW + RESUMED_WITHIN) == passage


@pytest.mark.parametrize("later", [RESUMED_WITHIN + timedelta(seconds=1), timedelta(days=400), -timedelta(seconds=1)])
def test_what_began_long_ago_or_later_is_not_gone_on_with(later: timedelta) -> None:
    assert passage_of(Passage(NOW, GuidedStep.PEOPLE).fields(), NOW + later) is None


@given(st.dictionaries(st.sampled_from([*Passage(NOW).fields()]), st.text(max_size=30)))
def test_anything_else_is_no_passage(fields: dict[str, str]) -> None:
    found = passage_of(fields, NOW)
    assert found is None or found.step in GuidedStep


@pytest.mark.parametrize("began", ["2026-11-26T21:00:00", "2026-11-26", "yesterday", ""])
def test_a_time_without_an_offset_is_none(began: str) -> None:
    assert passage_of({**Passage(NOW).fields(), "began": began}, NOW) is None
