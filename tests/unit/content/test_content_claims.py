"""What the content says is known: every claim graded and sourced, studies that found nothing told like any other."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.paths import ENGLISH
from tests.unit.content.content_lines import FILE_NAMES, ContentLine, all_lines

from ashore.content.patterns import read_patterns
from ashore.content.sources import read_claiming_entries
from ashore.content.toml_reader import ContentError
from ashore.content.translated_entries import laid_over
from ashore.domain.claim_listing import Subject, group_claims
from ashore.domain.claims import Claim, Grade

PATTERNS = read_patterns(ENGLISH)
CLAIMING = read_claiming_entries(ENGLISH)
GENERAL = [claim for entry in CLAIMING if not entry.id for claim in entry.claims]
LISTED = [listed for group in group_claims(CLAIMING) for listed in group.claims]
CLAIMS = list(dict.fromkeys(listed.claim for listed in LISTED))

NULL_RESULTS = {
    "Birdee and others, 2023": "no better than an even breath",
    "Fincham and others, 2023, a trial": "no better than 12 breaths a minute",
    "Steffen and others, 2017": "one breath a minute faster, did not differ from either",
    "Vlemincx and others, 2010, Physiology & Behavior 101": "seemed to slow the body’s recovery",
    "Wood, Perunovic and Lee, 2009, Psychological Science 20": "felt worse",
}
NOT_SEEN = ("10.1016/j.physbeh.2010.04.015", "10.1111/j.1467-9280.2009.02370.x")
"""Addresses of papers that we know by name, and could not open."""
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
        Claim(raw["text"], Grade(raw["grade"]), raw.get("source", ""), raw.get("citation", ""))
        for name in FILE_NAMES
        for raw in raw_claims(tomllib.loads((ENGLISH / name).read_text(encoding="utf-8")))
    ]
    assert set(CLAIMS) == set(written)
    assert len(written) > 40


def test_each_subject_names_a_claim_once() -> None:
    for group in group_claims(CLAIMING):
        claims = [listed.claim for listed in group.claims]
        assert len(claims) == len(set(claims)), group.subject
    assert [group.subject for group in group_claims(CLAIMING)] == list(Subject)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.text)
def test_a_claim_has_a_grade_and_one_from_a_study_the_address_of_a_paper(claim: Claim) -> None:
    assert claim.grade in Grade
    if claim.grade in (Grade.TRIAL, Grade.REVIEW):
        assert re.match(
            r"(https://(doi\.org/10\.\d{4,}/\S+|pmc\.ncbi\.nlm\.nih\.gov/articles/PMC\d+/))?$", claim.source
        )
        assert re.search(r"\b(19|20)\d\d\b", claim.citation), "the year of the paper"
        assert re.search(r"\b(19|20)\d\d\)", claim.text), "the year of the study"


def test_one_text_has_one_grade_and_one_source_and_one_source_has_one_name() -> None:
    assert len({claim.text for claim in CLAIMS}) == len(CLAIMS)
    sourced = {(claim.source, claim.citation) for claim in CLAIMS if claim.source}
    assert len(sourced) == len({source for source, _ in sourced}) == len({name for _, name in sourced})


def test_an_address_that_nobody_has_seen_is_not_offered() -> None:
    named = [claim.citation for claim in CLAIMS if claim.grade is Grade.TRIAL and not claim.source]
    assert len(named) == len(NOT_SEEN)
    assert not [claim for claim in CLAIMS if any(address in claim.source for address in NOT_SEEN)]


@pytest.mark.parametrize("citation", NULL_RESULTS)
def test_what_did_not_help_is_reported_like_what_did(citation: str) -> None:
    assert any(NULL_RESULTS[citation] in claim.text for claim in CLAIMS if claim.citation == citation)


def test_every_pattern_says_what_is_known_of_it_and_of_all() -> None:
    for pattern in PATTERNS:
        own = [claim for claim in pattern.claims if claim not in GENERAL]
        assert own, pattern.id
        assert any("very bad moment" in claim.text for claim in pattern.claims)


def test_a_shared_claim_names_the_patterns_that_make_it() -> None:
    (listed,) = [listed for listed in LISTED if "Breathing practices of several kinds" in listed.claim.text]
    assert [entry.id for entry in listed.entries] == ["even-four", "even-five", "triangle"]


def not_in_a_claim(lines: list[ContentLine]) -> list[ContentLine]:
    claimed = {text for claim in CLAIMS for text in (claim.text, claim.citation)}
    return [line for line in lines if line.text not in claimed]


def test_studies_are_spoken_of_in_claims_alone() -> None:
    assert [str(line) for line in not_in_a_claim(all_lines()) if SPEAKS_OF_STUDIES.search(line.text)] == []


def test_no_claim_says_proven_or_promises() -> None:
    claimed = " ".join(claim.text for claim in CLAIMS)
    assert not re.search(
        r"\b(proven?|proves|works for|cures?|treats?|will help|guarantee\w*)\b", claimed, re.IGNORECASE
    )


def test_a_trial_without_a_source_is_refused_by_name(tmp_path: Path) -> None:
    text = (ENGLISH / "patterns.toml").read_text(encoding="utf-8")
    cut = re.sub(r', citation = "Birdee[^"]*", source = "[^"]*"', "", text)
    assert cut != text
    (tmp_path / "patterns.toml").write_text(cut, encoding="utf-8")
    with pytest.raises(
        ContentError, match=r'patterns\.toml, line \d+, "longer-out": .*a claim from a trial names its source'
    ):
        read_patterns(tmp_path)


def test_what_can_be_read_is_listed_whatever_else_is_damaged(tmp_path: Path) -> None:
    for name in FILE_NAMES:
        (tmp_path / name).write_bytes((ENGLISH / name).read_bytes())
    (tmp_path / "patterns.toml").write_bytes(b"\xff")
    text = (ENGLISH / "exercises.toml").read_text(encoding="utf-8")
    (tmp_path / "exercises.toml").write_text(text.replace('grade = "practice"\ncitation', 'grade = "sure"\ncitation'))
    refused: list[ContentError] = []
    left = read_claiming_entries(tmp_path, refused.append)
    assert [str(error).partition(":")[0] for error in refused] == [
        "patterns.toml, line 1",
        "exercises.toml, line 404, entry 1",
    ]
    assert {entry.subject for entry in left} == {Subject.GROUNDING, Subject.THOUGHTS, Subject.CONNECT, Subject.LEARN}
    assert [entry for entry in left if entry.subject is Subject.GROUNDING] == [
        entry for entry in CLAIMING if entry.subject is Subject.GROUNDING and entry.id
    ]


def test_a_language_may_translate_the_claims_of_some_entries_only(tmp_path: Path) -> None:
    (tmp_path / "learn.toml").write_text(
        '[[claim]]\ntext = "Un."\ngrade = "ours"\n[closing]\ntitle = "x"\ntext = []\npoints = []\n'
        '[[card]]\nid = "watchful-body"\ntitle = "Deux"\ntext = ["x"]\npoints = []\n'
        'action = { words = "x", page = "breathe" }\nclaims = [{ text = "Deux.", grade = "ours" }]\n',
        encoding="utf-8",
    )
    other = read_claiming_entries(tmp_path, lambda _error: None)
    both = laid_over(CLAIMING, other)
    assert len(both) == len(CLAIMING)
    french = [entry.claims[0].text for entry in both if entry.subject is Subject.LEARN]
    assert french == ["Un.", "Deux."]
