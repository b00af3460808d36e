"""Drafts in the record: as they were written, and gone with what they were about."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.notes import Note
from ashore.domain.own_reframes import OwnBelief, OwnLine
from ashore.domain.people import Person
from ashore.record.drafts import list_drafts, remove_draft, remove_orphaned_drafts, write_draft
from ashore.record.migrations import migrate
from ashore.record.notes import add_note
from ashore.record.own_beliefs import add_own_belief, add_own_line, remove_own_belief
from ashore.record.people import add_person, remove_person

LINE = DraftKey(DraftKind.LINE, about=("unlovable",))


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(new_record()) as db:
        yield db


def new_record() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    migrate(db)
    return db


@given(st.text(st.characters()), st.text(st.characters()))
def test_every_text_comes_back_as_it_was_written(name: str, text: str) -> None:
    draft = Draft("1", LINE, {name: text})
    with closing(new_record()) as db:
        write_draft(db, draft)
        assert list_drafts(db) == ((draft,), 0, False)


def test_a_draft_changes_in_its_place(db: sqlite3.Connection) -> None:
    for draft_id, text in (("1", "one"), ("2", "two"), ("1", "one, and on")):
        write_draft(db, Draft(draft_id, LINE, {"text": text}))
    assert [each.fields["text"] for each in list_drafts(db).items] == ["one, and on", "two"]
    remove_draft(db, "1")
    assert [each.id for each in list_drafts(db).items] == ["2"]


def test_drafts_go_with_what_they_are_about_and_no_others(db: sqlite3.Connection) -> None:
    amina = add_person(db, Person("Amina"))
    belief = add_own_belief(db, OwnBelief("I am too much"))
    line = add_own_line(db, OwnLine("unlovable", "My aunt liked me."))
    add_note(db, Note("8c1f", datetime(2026, 11, 26, tzinfo=UTC)))
    keys = (
        DraftKey(DraftKind.PERSON, str(amina.id)),
        DraftKey(DraftKind.BELIEF, str(belief.id)),
        DraftKey(DraftKind.LINE, about=(belief.belief_id,)),
        DraftKey(DraftKind.PERSON),
        DraftKey(DraftKind.LINE, str(line.id), ("unlovable",)),
        DraftKey(DraftKind.PATTERN, "own-gone"),
        DraftKey(DraftKind.HELPLINE_CORRECTION, about=("DE", "", "112")),
        DraftKey(DraftKind.NOTE, "8c1f"),
        DraftKey(DraftKind.NOTE, "gone"),
    )
    for number, key in enumerate(keys):
        write_draft(db, Draft(str(number), key, {"text": "half"}))
    remove_orphaned_drafts(db)
    assert [each.id for each in list_drafts(db).items] == ["0", "1", "2", "3", "4", "6", "7"]
    remove_person(db, amina.id or 0)
    remove_own_belief(db, belief.id or 0)
    remove_orphaned_drafts(db)
    assert [each.id for each in list_drafts(db).items] == ["3", "4", "6", "7"]


@pytest.mark.parametrize(
    ("kind", "about", "fields"),
    [
        ("later", "[]", "{}"),
        ("line", "[", "{}"),
        ("line", "[]", "[]"),
        ("line", "3", "{}"),
        ("line", "[]", "[" * 100_000),
        ("line", "[]", json.dumps("text")),
    ],
)
def test_a_row_that_is_no_draft_is_counted_and_stays(
    db: sqlite3.Connection, kind: str, about: str, fields: str
) -> None:
    db.execute("INSERT INTO draft VALUES ('1', ?, '', ?, ?)", (kind, about, fields))
    remove_orphaned_drafts(db)
    assert list_drafts(db) == ((), 1, False)
