"""Which thoughts the list shows, without the list."""

import pytest

from ashore.domain.beliefs import Belief, BeliefGroup
from ashore.domain.reframes import Reframe
from ashore.features.reframes.listed_beliefs import MORE_BY, SHOWN_FIRST, ListedBeliefs

LADDER = (Reframe("perhaps", "Perhaps not."),)


def belief(number: int, group: BeliefGroup = BeliefGroup.ABOUT_ME, own_id: int | None = None) -> Belief:
    return Belief(f"{group}-{own_id}-{number}", f"Thought {number}", group=group, ladder=LADDER, own_id=own_id)


ABOUT_ME = tuple(belief(number) for number in range(40))
PEOPLE = tuple(belief(number, BeliefGroup.PEOPLE) for number in range(3))
OWN = tuple(belief(number, own_id=number) for number in range(1, 9))


@pytest.fixture
def beliefs() -> ListedBeliefs:
    beliefs = ListedBeliefs()
    beliefs.set_beliefs((*ABOUT_ME, *PEOPLE), OWN, (), has_more_own=True)
    return beliefs


def test_it_begins_with_a_few_and_a_press_shows_more(beliefs: ListedBeliefs) -> None:
    assert beliefs.listed() == (ABOUT_ME[:SHOWN_FIRST], True)
    assert beliefs.show_more()
    assert beliefs.listed() == (ABOUT_ME[: SHOWN_FIRST + MORE_BY], True)
    assert beliefs.show_more()
    assert beliefs.listed() == (ABOUT_ME, False)


def test_another_group_begins_with_a_few_again(beliefs: ListedBeliefs) -> None:
    beliefs.show_more()
    beliefs.show_group(BeliefGroup.PEOPLE)
    assert beliefs.listed() == (PEOPLE, False)
    beliefs.show_group(BeliefGroup.ABOUT_ME)
    assert beliefs.listed()[0] == ABOUT_ME[:SHOWN_FIRST]


def test_of_ones_own_the_latest_come_first_and_older_ones_are_asked_for(beliefs: ListedBeliefs) -> None:
    beliefs.show_group(None)
    assert beliefs.listed() == (OWN[::-1][:SHOWN_FIRST], True)
    assert not beliefs.show_more()
    beliefs.set_beliefs(ABOUT_ME, OWN, (), has_more_own=False)
    assert beliefs.listed() == (OWN[::-1], False)


def test_a_search_goes_through_all_and_finds_each_once(beliefs: ListedBeliefs) -> None:
    beliefs.set_beliefs((*ABOUT_ME, *PEOPLE), OWN, OWN[:2], has_more_own=True)
    beliefs.search(" thought 2 ")
    shown, _has_more = beliefs.listed()
    assert shown[:1] == (OWN[1],)
    assert len(set(beliefs.found)) == len(beliefs.found)
    beliefs.search("  ")
    assert not beliefs.is_search
    assert beliefs.listed()[0] == ABOUT_ME[:SHOWN_FIRST]


def test_who_comes_back_to_one_that_a_press_would_show_finds_it(beliefs: ListedBeliefs) -> None:
    beliefs.reach(ABOUT_ME[SHOWN_FIRST + MORE_BY - 1])
    assert len(beliefs.listed()[0]) == SHOWN_FIRST + MORE_BY
    beliefs.show_group(BeliefGroup.ABOUT_ME)
    beliefs.reach(ABOUT_ME[SHOWN_FIRST + MORE_BY])
    assert len(beliefs.listed()[0]) == SHOWN_FIRST
