"""What the content says is known: every claim graded and sourced, studies that found nothing told like any other."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.paths import ENGLISH
from tests.unit.content.content_lines import FILE_NAMES, ContentLine, all_lines

from ashore.content.claims import read_general_claims
from ashore.content.exercises import read_exercises
from ashore.content.learning import read_learning
from ashore.content.patterns import read_patterns
from ashore.content.toml_reader import ContentError
from ashore.domain.claims import Claim, Grade, HasClaims, list_claims

GENERAL = read_general_claims(ENGLISH)
PATTERNS = read_patterns(ENGLISH)
ENTRIES: tuple[HasClaims, ...] = (*PATTERNS, *read_exercises(ENGLISH), *read_learning(ENGLISH).cards)
LISTED = list_claims(ENTRIES, GENERAL)

NULL_RESULTS = {
    "https://doi.org/10.1016/j.ctim.2023.102937": "no better than an even breath",
    "https://doi.org/10.1038/s41598-023-49279-8": "no better than 12 breaths a minute",
    "https://doi.org/10.1016/j.physbeh.2010.04.015": "slowed the body’s recovery",
    "https://doi.org/10.1111/j.1467-9280.2009.02370.x": "felt worse",
}
SPEAKS_OF_STUDIES = re.compile(r"\b(study|studies|trials?|n=\d+|research|evidence)\b|\(\d{4}\)")


def raw_claims(value: object, key: str = "") -> Iterator[dict[str, str]]:
    if isinstance(value, list):
        for part in value:
            yield from raw_claims(part, key)
    elif isinstance(value, dict):
        if key in ("claim", "claims"):
            yield value
        for name, part in value.items():
            yield from raw_claims(part, name)


def test_every_claim_of_every_file_is_listed() -> None:
    written = [
        Claim(raw["text"], Grade(raw["grade"]), raw.get("source", ""))
        for name in FILE_NAMES
        for raw in raw_claims(tomllib.loads((ENGLISH / name).read_text(encoding="utf-8")))
    ]
    assert {listed.claim for listed in LISTED} == set(written)
    assert len(LISTED) == len({listed.claim for listed in LISTED})


@pytest.mark.parametrize("claim", [listed.claim for listed in LISTED], ids=lambda claim: claim.text)
def test_a_claim_has_a_grade_and_one_from_a_study_the_address_of_a_paper(claim: Claim) -> None:
    assert claim.grade in Grade
    if claim.grade in (Grade.TRIAL, Grade.REVIEW):
        assert re.match(r"https://(doi\.org/10\.\d{4,}/\S+|pmc\.ncbi\.nlm\.nih\.gov/articles/PMC\d+/)$", claim.source)
        assert re.search(r"\b(19|20)\d\d\)", claim.text), "the year of the study"


def test_one_text_has_one_grade_and_one_source() -> None:
    assert len({listed.claim.text for listed in LISTED}) == len(LISTED)


@pytest.mark.parametrize("source", NULL_RESULTS)
def test_what_did_not_help_is_reported_like_what_did(source: str) -> None:
    assert any(NULL_RESULTS[source] in listed.claim.text for listed in LISTED if listed.claim.source == source)


def test_every_pattern_says_what_is_known_of_it_and_of_all() -> None:
    for pattern in PATTERNS:
        own = [claim for claim in pattern.claims if claim not in GENERAL]
        assert own, pattern.id
        assert any("very bad moment" in claim.text for claim in pattern.claims)


def test_a_shared_claim_names_the_patterns_that_make_it() -> None:
    (listed,) = [listed for listed in LISTED if "Breathing practices of several kinds" in listed.claim.text]
    assert [getattr(entry, "id", "") for entry in listed.entries] == ["even-four", "even-five", "triangle"]


def not_in_a_claim(lines: list[ContentLine]) -> list[ContentLine]:
    claimed = {listed.claim.text for listed in LISTED}
    return [line for line in lines if line.text not in claimed]


def test_studies_are_spoken_of_in_claims_alone() -> None:
    assert [str(line) for line in not_in_a_claim(all_lines()) if SPEAKS_OF_STUDIES.search(line.text)] == []


def test_no_claim_says_proven_or_promises() -> None:
    claimed = " ".join(listed.claim.text for listed in LISTED)
    assert not re.search(
        r"\b(proven?|proves|works for|cures?|treats?|will help|guarantee\w*)\b", claimed, re.IGNORECASE
    )


def test_a_trial_without_a_source_is_refused_by_name(tmp_path: Path) -> None:
    text = (ENGLISH / "patterns.toml").read_text(encoding="utf-8")
    cut = re.sub(r', source = "https://doi.org/10.1016/j.ctim[^"]*"', "", text)
    assert cut != text
    (tmp_path / "patterns.toml").write_text(cut, encoding="utf-8")
    with pytest.raises(
        ContentError, match=r'patterns\.toml, line \d+, "longer-out": .*a claim from a trial has a source'
    ):
        read_patterns(tmp_path)
