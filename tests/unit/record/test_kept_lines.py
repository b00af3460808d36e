"""Kept lines, own beliefs and lines, and hidden lines in the record."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.record.kept_lines import add_kept_line, change_kept_line, list_kept_lines, remove_kept_line
from ashore.record.migrations import migrate
from ashore.record.own_beliefs import (
    add_hidden_line,
    add_own_belief,
    add_own_line,
    change_own_belief,
    change_own_line,
    list_hidden_lines,
    list_own_beliefs,
    list_own_lines,
    remove_hidden_line,
    remove_hidden_lines,
    remove_own_belief,
    remove_own_line,
    restore_own_belief,
)

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


def texts(db: sqlite3.Connection) -> list[str]:
    return [line.text for line in list_kept_lines(db).items]


@given(ANY_TEXT)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        kept = add_kept_line(db, KeptLine("B1", text))
        own = add_own_line(db, OwnLine("B1", text))
        belief = add_own_belief(db, OwnBelief(text))
        assert list_kept_lines(db).items == (kept,)
        assert (kept.text, list_own_lines(db).items, list_own_beliefs(db).items) == (text, (own,), (belief,))


@pytest.mark.parametrize("text", ["🌊", "مرحبا\nשלום", "a\0b", "x" * LONGEST_TEXT, "e\u0301", " two  spaces "])
def test_unusual_text_is_kept_as_given(db: sqlite3.Connection, text: str) -> None:
    add_kept_line(db, KeptLine("B1", text))
    assert texts(db) == [text]


def test_half_a_character_is_replaced_and_the_rest_kept(db: sqlite3.Connection) -> None:
    add_kept_line(db, KeptLine("B1", "wave \ud83c"))
    assert texts(db) == ["wave \ufffd"]
    assert KeptLine("B1", "\ud83c\udf0a").text == "🌊"


@pytest.mark.parametrize("text", ["", " \n", "x" * (LONGEST_TEXT + 1)])
def test_blank_and_too_long_text_is_no_line(text: str) -> None:
    with pytest.raises(ValueError, match="text"):
        KeptLine("B1", text)


def test_one_line_at_most_is_under_the_guide(db: sqlite3.Connection) -> None:
    first = add_kept_line(db, KeptLine("B1", "first", rests_under_guide=True))
    second = add_kept_line(db, KeptLine("B2", "second", rests_under_guide=True))
    assert [line.rests_under_guide for line in list_kept_lines(db).items] == [False, True]
    assert change_kept_line(db, replace(first, rests_under_guide=True))
    assert [line.rests_under_guide for line in list_kept_lines(db).items] == [True, False]
    remove_kept_line(db, second.id or 0)
    assert not change_kept_line(db, replace(second, rests_under_guide=True))
    assert [line.rests_under_guide for line in list_kept_lines(db).items] == [True]


def test_a_removed_line_is_restored_with_its_position_and_under_the_guide(db: sqlite3.Connection) -> None:
    lines = [add_kept_line(db, KeptLine("B1", text, rests_under_guide=text == "b")) for text in "abc"]
    removed = remove_kept_line(db, lines[1].id or 0)
    assert removed == lines[1]
    assert texts(db) == ["a", "c"]
    assert add_kept_line(db, removed) == lines[1]
    assert list_kept_lines(db).items == tuple(lines)
    assert remove_kept_line(db, 99) is None


def test_an_id_is_not_given_twice(db: sqlite3.Connection) -> None:
    first = add_kept_line(db, KeptLine("B1", "first"))
    remove_kept_line(db, first.id or 0)
    assert add_kept_line(db, KeptLine("B1", "second")).id != first.id


def test_a_line_can_move(db: sqlite3.Connection) -> None:
    lines = [add_kept_line(db, KeptLine("B1", text)) for text in "ab"]
    change_kept_line(db, replace(lines[0], position=3))
    assert texts(db) == ["b", "a"]


def test_an_own_belief_is_removed_and_restored_with_its_lines(db: sqlite3.Connection) -> None:
    belief = add_own_belief(db, OwnBelief("I am too much"))
    about = belief.belief_id
    line = add_own_line(db, OwnLine(about, "Much is not too much."))
    elsewhere = add_own_line(db, OwnLine("B1", "Elsewhere"))
    add_hidden_line(db, HiddenLine(about, "l1"))
    kept = add_kept_line(db, KeptLine(about, line.text))
    removed = remove_own_belief(db, belief.id or 0)
    assert removed is not None
    assert list_own_beliefs(db).items == ()
    assert list_own_lines(db).items == (elsewhere,)
    assert list_kept_lines(db).items == (kept,)
    restore_own_belief(db, removed)
    assert list_own_beliefs(db).items == (belief,)
    assert list_own_lines(db).items == (line, elsewhere)
    assert list_hidden_lines(db).items == (HiddenLine(about, "l1"),)
    assert remove_own_belief(db, 99) is None


def test_own_text_can_be_changed_removed_and_restored(db: sqlite3.Connection) -> None:
    belief = add_own_belief(db, OwnBelief("before"))
    line = add_own_line(db, OwnLine("B1", "before"))
    assert change_own_belief(db, replace(belief, text="after"))
    assert change_own_line(db, replace(line, text="after"))
    assert remove_own_line(db, line.id or 0) == replace(line, text="after")
    assert remove_own_line(db, line.id or 0) is None
    assert not change_own_line(db, line)
    assert list_own_beliefs(db).items == (replace(belief, text="after"),)
    add_own_line(db, line)
    assert list_own_lines(db).items == (line,)


def test_a_changed_line_changes_where_it_is_kept_too(db: sqlite3.Connection) -> None:
    line = add_own_line(db, OwnLine("B1", "before"))
    kept = add_kept_line(db, KeptLine("B1", "before", rests_under_guide=True))
    other = add_kept_line(db, KeptLine("B2", "before"))
    assert change_own_line(db, replace(line, text="after"))
    assert list_kept_lines(db).items == (replace(kept, text="after"), other)


def test_a_line_is_hidden_once_and_can_be_shown_again(db: sqlite3.Connection) -> None:
    for _ in range(2):
        add_hidden_line(db, HiddenLine("B1", "l2"))
    assert list_hidden_lines(db).items == (HiddenLine("B1", "l2"),)
    assert remove_hidden_line(db, HiddenLine("B1", "l2"))
    assert not remove_hidden_line(db, HiddenLine("B1", "l2"))


def test_all_lines_of_a_belief_can_be_shown_again_and_no_others(db: sqlite3.Connection) -> None:
    for line in (HiddenLine("B1", "l1"), HiddenLine("B1", "no longer there"), HiddenLine("B2", "l1")):
        add_hidden_line(db, line)
    remove_hidden_lines(db, "B1")
    assert list_hidden_lines(db).items == (HiddenLine("B2", "l1"),)


def test_a_row_that_is_no_line_is_counted_and_stays(db: sqlite3.Connection) -> None:
    add_kept_line(db, KeptLine("B1", "whole"))
    db.execute("INSERT INTO kept_line (belief_id, text, position) VALUES ('B1', '', 2), ('B1', x'00', 3)")
    listing = list_kept_lines(db)
    assert ([line.text for line in listing.items], listing.unreadable) == (["whole"], 2)
    assert db.execute("SELECT count(*) FROM kept_line").fetchone() == (3,)
