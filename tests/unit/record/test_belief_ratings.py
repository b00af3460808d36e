"""Belief ratings: what is valid, and what the record does with them."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.own_reframes import OwnBelief
from ashore.domain.ratings import BeliefRating, body_comes_first
from ashore.record.belief_ratings import (
    add_belief_rating,
    list_belief_ratings,
    rate_again,
    remove_belief_ratings,
    restore_belief_ratings,
)
from ashore.record.migrations import migrate
from ashore.record.own_beliefs import add_own_belief, remove_own_belief, restore_own_belief

NOON = "2026-11-24T12:00:00+00:00"


@given(st.integers(0, 100), st.none() | st.integers(0, 100))
def test_any_rating_comes_back_as_it_was(before: int, after: int | None) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        added = add_belief_rating(db, BeliefRating("unlovable", before, NOON, after))
        assert list_belief_ratings(db).items == (added,)
        assert (added.before, added.after) == (before, after)


@pytest.mark.parametrize("number", [-1, 101])
def test_a_number_outside_the_scale_is_no_rating(number: int, db: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="0 to 100"):
        BeliefRating("unlovable", number, NOON)
    with pytest.raises(ValueError, match="0 to 100"):
        BeliefRating("unlovable", 50, NOON, number)
    added = add_belief_rating(db, BeliefRating("unlovable", 50, NOON))
    with pytest.raises(sqlite3.IntegrityError):
        rate_again(db, added.id or 0, number)


def test_a_rating_has_a_belief_and_a_time() -> None:
    with pytest.raises(ValueError, match="blank"):
        BeliefRating(" ", 50, NOON)
    with pytest.raises(ValueError, match="blank"):
        BeliefRating("unlovable", 50, "")


def test_the_second_number_joins_the_first(db: sqlite3.Connection) -> None:
    added = add_belief_rating(db, BeliefRating("unlovable", 80, NOON))
    assert rate_again(db, added.id or 0, 85)
    assert list_belief_ratings(db).items == (replace(added, after=85),)
    assert not rate_again(db, 99, 10)


def test_the_ratings_of_one_belief_are_removed_and_restored_in_their_order(db: sqlite3.Connection) -> None:
    all_three = tuple(
        add_belief_rating(db, BeliefRating(belief, before, NOON))
        for belief, before in (("unlovable", 80), ("broken", 40), ("unlovable", 60))
    )
    removed = remove_belief_ratings(db, "unlovable")
    assert removed == (all_three[0], all_three[2])
    assert list_belief_ratings(db).items == (all_three[1],)
    restore_belief_ratings(db, removed)
    assert list_belief_ratings(db).items == all_three


def test_an_own_belief_is_removed_and_restored_with_its_ratings(db: sqlite3.Connection) -> None:
    belief = add_own_belief(db, OwnBelief("I am too much"))
    rating = add_belief_rating(db, BeliefRating(belief.belief_id, 70, NOON))
    removed = remove_own_belief(db, belief.id or 0)
    assert removed is not None
    assert list_belief_ratings(db).items == ()
    restore_own_belief(db, removed)
    assert list_belief_ratings(db).items == (rating,)


@pytest.mark.parametrize(("distress", "first"), [(0, False), (6, False), (7, True), (10, True)])
def test_from_seven_on_the_body_comes_first(distress: int, first: bool) -> None:
    assert body_comes_first(distress) is first
