"""Reads and writes drafts. Functions are handed a connection, inside a transaction; none keeps it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.own_reframes import OWN_PREFIX, OwnBelief
from ashore.record.row_reading import read_rows

if TYPE_CHECKING:
    import sqlite3

    from ashore.domain.entries import Listing

_FIND_ENTRY = {
    DraftKind.BELIEF: "SELECT 1 FROM own_belief WHERE id = ?",
    DraftKind.LINE: "SELECT 1 FROM own_line WHERE id = ?",
    DraftKind.PATTERN: "SELECT 1 FROM custom_pattern WHERE id = ?",
    DraftKind.PERSON: "SELECT 1 FROM person WHERE id = ?",
    DraftKind.STARTER: "SELECT 1 FROM own_starter WHERE id = ?",
    DraftKind.NOTE: "SELECT 1 FROM note WHERE id = ?",
    DraftKind.CHECK_IN: "SELECT 1 FROM check_in WHERE id = ?",
    DraftKind.WEEK_BLOCK: "SELECT 1 FROM week_block WHERE id = ?",
}


def list_drafts(db: sqlite3.Connection) -> Listing[Draft]:
    """The oldest first."""
    return read_rows(db.execute("SELECT id, kind, entry_id, about, fields FROM draft ORDER BY rowid"), _draft)


def write_draft(db: sqlite3.Connection, draft: Draft) -> None:
    """Adds the draft, or changes the one with this id."""
    db.execute(
        "INSERT INTO draft (id, kind, entry_id, about, fields) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET entry_id = excluded.entry_id, fields = excluded.fields",
        (
            draft.id,
            draft.key.kind,
            draft.key.entry_id,
            json.dumps(draft.key.about),
            json.dumps(dict(draft.fields)),  # in ASCII, so that half a character is no mistake
        ),
    )


def remove_draft(db: sqlite3.Connection, draft_id: str) -> None:
    db.execute("DELETE FROM draft WHERE id = ?", (draft_id,))


def remove_drafts_of(db: sqlite3.Connection, kind: DraftKind) -> None:
    """Removes all drafts of one editor."""
    db.execute("DELETE FROM draft WHERE kind = ?", (kind,))


def remove_orphaned_drafts(db: sqlite3.Connection) -> None:
    """Removes drafts about an entry that is gone: what someone removed is not kept as a draft of it."""
    for draft in list_drafts(db).items:
        is_gone = bool(draft.key.entry_id) and not _has_entry(db, draft.key.kind, draft.key.entry_id)
        is_about_gone = draft.key.kind is DraftKind.LINE and any(
            OwnBelief.takes(belief_id) and not _has_entry(db, DraftKind.BELIEF, belief_id.removeprefix(OWN_PREFIX))
            for belief_id in draft.key.about
        )
        if is_gone or is_about_gone:
            remove_draft(db, draft.id)


def _has_entry(db: sqlite3.Connection, kind: DraftKind, entry_id: str) -> bool:
    return kind in _FIND_ENTRY and db.execute(_FIND_ENTRY[kind], (entry_id,)).fetchone() is not None


def _draft(draft_id: str, kind: str, entry_id: str, about: str, fields: str) -> Draft:
    """Raises ValueError, TypeError or AttributeError when a row holds no draft."""
    try:
        texts, places = json.loads(fields).items(), json.loads(about)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    key = DraftKey(DraftKind(kind), entry_id, tuple(map(str, places)))
    return Draft(draft_id, key, {str(name): str(text) for name, text in texts})
