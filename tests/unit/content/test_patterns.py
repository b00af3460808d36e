"""The built-in patterns: all there, all within their limits, all worded as invitations."""

import re
from itertools import chain
from pathlib import Path

import pytest
from tests.paths import ENGLISH

from ashore.content.patterns import read_patterns, read_shared_cautions
from ashore.content.toml_reader import ContentError
from ashore.domain.breath import LONGER_OUT, BreathKind, Cycle, Pattern, Phase, with_variant

PATTERNS = {pattern.id: pattern for pattern in read_patterns(ENGLISH)}

# inhale / hold / exhale / hold in seconds, as the evidence gives them
TIMINGS = {
    "longer-out": (4, 0, 6, 0),
    "long-out-short-in": (3, 0, 6, 0),
    "counted-exhale": (3, 0, 6, 0),
    "even-four": (4, 0, 4, 0),
    "even-five": (5, 0, 5, 0),
    "coherent": (5.5, 0, 5.5, 0),
    "sigh": (3, 0, 6, 1),
    "box": (4, 4, 4, 4),
    "4-7-8": (4, 7, 8, 0),
    "triangle": (4, 4, 4, 0),
    "pursed-lip": (2, 0, 4, 0),
    "humming": (4, 0, 7, 0),
    "just-notice": (4, 0, 6, 0),
    "slow-down": (4, 0, 6, 0),
}

PUSHING = re.compile(r"\b(must|should|need to|have to|deep|deeply|safe|treats?|cures?|well done)\b", re.IGNORECASE)


def timing(cycle: Cycle) -> tuple[float, ...]:
    return tuple(sum(step.seconds for step in cycle if step.phase is phase) for phase in Phase)


def sentences(pattern: Pattern) -> str:
    variants = (variant.name for variant in pattern.variants)
    claims = (claim.text for claim in pattern.claims)
    return " ".join((pattern.name, pattern.summary, pattern.when, *claims, *pattern.cautions, *variants))


def test_all_patterns_are_there_at_their_timing() -> None:
    assert {name: timing(pattern.steps) for name, pattern in PATTERNS.items()} == TIMINGS


def test_the_pattern_written_in_code_is_the_one_in_the_file() -> None:
    filed = PATTERNS["longer-out"]
    assert (LONGER_OUT.id, LONGER_OUT.name, LONGER_OUT.steps) == (filed.id, filed.name, filed.steps)
    assert LONGER_OUT.lead_in == filed.lead_in
    assert (LONGER_OUT.summary, LONGER_OUT.minutes) == (filed.summary, filed.minutes)


def test_the_file_begins_with_the_usual_breath() -> None:
    assert next(iter(PATTERNS)) == LONGER_OUT.id


def test_only_box_478_and_triangle_have_holds() -> None:
    assert {pattern.id for pattern in PATTERNS.values() if pattern.has_holds} == {"box", "4-7-8", "triangle"}


def test_no_variant_adds_a_hold_its_pattern_does_not_have() -> None:
    for pattern in PATTERNS.values():
        for variant in pattern.variants:
            assert with_variant(pattern, variant).has_holds == pattern.has_holds


def test_the_acute_shortlist_is_flagged_and_free_of_holds() -> None:
    shortlist = {pattern.id for pattern in PATTERNS.values() if pattern.acute}
    assert shortlist == {"pursed-lip", "counted-exhale", "long-out-short-in", "longer-out"}
    assert not any(PATTERNS[name].has_holds for name in shortlist)


def test_the_counted_exhale_grows_and_counts() -> None:
    pattern = PATTERNS["counted-exhale"]
    exhales = [timing(cycle)[2] for cycle in (*pattern.lead_in, pattern.steps)]
    assert exhales == sorted(exhales)
    assert (exhales[0], exhales[-1]) == (4, 6)
    assert pattern.counts_down


def test_the_sigh_breathes_in_twice() -> None:
    assert [step.phase for step in PATTERNS["sigh"].steps[:3]] == [Phase.INHALE, Phase.INHALE, Phase.EXHALE]


def test_478_ends_after_four_rounds() -> None:
    assert PATTERNS["4-7-8"].rounds_seconds == 76


def test_own_and_slowing_breaths_say_what_they_are() -> None:
    kinds = {name: pattern.kind for name, pattern in PATTERNS.items() if pattern.kind is not BreathKind.PACED}
    assert kinds == {"just-notice": BreathKind.OWN, "slow-down": BreathKind.SLOWING}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_each_pattern_says_what_when_why_and_from_where(pattern: Pattern) -> None:
    assert all((pattern.summary, pattern.when, pattern.claims, pattern.cautions))
    assert pattern.summary.endswith("There is no breath-holding.") != pattern.has_holds


def test_new_or_severe_breathlessness_leads_to_help() -> None:
    cautions = " ".join(PATTERNS["pursed-lip"].cautions)
    assert "see a doctor or nurse" in cautions
    assert "call emergency services" in cautions


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_each_pattern_invites(pattern: Pattern) -> None:
    text = sentences(pattern)
    assert "!" not in text
    assert not PUSHING.search(text)
    assert not re.search(r"\b[A-Z]{2,}\b", text)
    assert pattern.when.startswith("You might like this")


def test_every_pattern_carries_the_shared_cautions_and_holds_their_own() -> None:
    shared = read_shared_cautions(ENGLISH)
    for pattern in PATTERNS.values():
        assert set(shared.cautions) <= set(pattern.cautions)
        assert pattern.has_holds == (set(shared.hold_cautions) <= set(pattern.cautions))
    assert all(chain(shared.cautions, shared.hold_cautions))


def test_a_missing_folder_is_reported_with_the_file_and_a_fix(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_patterns(tmp_path / "nowhere")
    assert str(caught.value) == "patterns.toml: the file is not there - put it back, or choose another file"
