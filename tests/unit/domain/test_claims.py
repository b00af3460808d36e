"""Claims with their grades and sources, and the list of all of them."""

from dataclasses import dataclass

import pytest

from ashore.domain.claim_listing import ListedClaim, list_claims
from ashore.domain.claims import Claim, Grade

STUDY = Claim("It helped.", Grade.TRIAL, "https://doi.org/10.1/1", "Someone, 2020")
CHOICE = Claim("We chose this.", Grade.OURS)


@dataclass(frozen=True)
class Entry:
    claims: tuple[Claim, ...]


@pytest.mark.parametrize("grade", [Grade.TRIAL, Grade.REVIEW])
def test_a_claim_from_a_study_has_a_source(grade: Grade) -> None:
    with pytest.raises(ValueError, match=f"a claim from a {grade} names its source"):
        Claim("It helped.", grade)


@pytest.mark.parametrize("grade", [Grade.PRACTICE, Grade.OURS])
def test_a_practice_or_a_choice_of_ours_may_have_none(grade: Grade) -> None:
    assert Claim("It is taught.", grade).source == ""
    with pytest.raises(ValueError, match="has a name, such as"):
        Claim("It is taught.", grade, "https://example.org")


def test_a_paper_may_be_named_without_an_address() -> None:
    assert Claim("It helped.", Grade.TRIAL, citation="Someone, 2020").source == ""


def test_a_claim_without_words_or_with_a_source_that_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="has a text"):
        Claim(" ", Grade.OURS)
    with pytest.raises(ValueError, match="begins with https"):
        Claim("It helped.", Grade.TRIAL, "doi 10.1/1")


def test_each_claim_is_listed_once_with_all_the_entries_that_make_it() -> None:
    first, second = Entry((STUDY, CHOICE)), Entry((STUDY,))
    assert list_claims([first, second]) == (ListedClaim(STUDY, (first, second)), ListedClaim(CHOICE, (first,)))


def test_claims_about_everything_come_first_and_name_no_entry() -> None:
    first = Entry((CHOICE, STUDY))
    assert list_claims([first], [STUDY]) == (ListedClaim(STUDY), ListedClaim(CHOICE, (first,)))


def test_there_may_be_nothing_to_list() -> None:
    assert list_claims([Entry(())]) == ()
