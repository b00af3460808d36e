"""Reads and writes drafts. Functions are handed a connection, inside a transaction; none keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.entries import ALL, PageRequest
from ashore.domain.own_reframes import OWN_PREFIX
from ashore.record.row_reading import EntryQuery, read_page

if TYPE_CHECKING:
    import sqlite3

    from ashore.domain.entries import Listing

_TABLES = {
    DraftKind.BELIEF: "own_belief",
    DraftKind.LINE: "own_line",
    DraftKind.PATTERN: "custom_pattern",
    DraftKind.PERSON: "person",
    DraftKind.STARTER: "own_starter",
    DraftKind.NOTE: "note",
    DraftKind.CHECK_IN: "check_in",
    DraftKind.WEEK_BLOCK: "week_block",
}
"""Of the entries that drafts are about."""
_NEWEST_FIRST = EntryQuery("SELECT id, kind, entry_id, about, fields FROM draft", "rowid DESC")


def list_drafts(db: sqlite3.Connection, limit: int | None = None) -> Listing[Draft]:
    """The oldest first; with a `limit` the newest of them."""
    newest = read_page(db, _NEWEST_FIRST, _draft, PageRequest(limit))
    return newest._replace(items=newest.items[::-1])


def drafts_about(db: sqlite3.Connection, key: DraftKey) -> Listing[Draft]:
    """Those about this, the oldest first."""
    import json

    values = (key.kind, key.entry_id, json.dumps(key.about))
    found = read_page(db, _NEWEST_FIRST, _draft, ALL, "kind = ? AND entry_id = ? AND about = ?", values)
    return found._replace(items=found.items[::-1])


def write_draft(db: sqlite3.Connection, draft: Draft) -> None:
    """Adds the draft, or changes the one with this id."""
    import json

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


def remove_orphaned_drafts(db: sqlite3.Connection, newest: int | None = None) -> None:
    """Removes drafts about an entry that is gone: what someone removed is not kept as a draft of it.

    Looks through the `newest` of them; None for all.
    """
    looked_through = "rowid IN (SELECT rowid FROM draft ORDER BY rowid DESC LIMIT ?1)"
    most = -1 if newest is None else newest  # found by their number alone: the + keeps the index of kinds out of it
    for kind in DraftKind:
        table = _TABLES.get(kind)
        is_gone = f"NOT EXISTS (SELECT 1 FROM {table} WHERE id = entry_id)" if table else "1"  # noqa: S608
        db.execute(
            f"DELETE FROM draft WHERE {looked_through} AND +kind = ?2 AND entry_id <> '' AND {is_gone}",  # noqa: S608
            (most, kind),
        )
    about_own = (
        "SELECT substr(value, ?3) AS own_id FROM json_each(draft.about)"
        " WHERE value GLOB ?4 || '[0-9]*' AND substr(value, ?3) NOT GLOB '*[^0-9]*'"
    )
    db.execute(
        f"DELETE FROM draft WHERE {looked_through} AND +kind = ?2 AND json_valid(about) AND EXISTS"  # noqa: S608
        f" (SELECT 1 FROM ({about_own})"
        " WHERE NOT EXISTS (SELECT 1 FROM own_belief WHERE id = CAST(own_id AS INTEGER)))",
        (most, DraftKind.LINE, len(OWN_PREFIX) + 1, OWN_PREFIX),
    )


def _draft(draft_id: str, kind: str, entry_id: str, about: str, fields: str) -> Draft:
    """Raises ValueError, TypeError or AttributeError when a row holds no draft."""
    import json  # 0.1 MiB, for who left something half-written

    try:
        texts, places = json.loads(fields).items(), json.loads(about)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    key = DraftKey(DraftKind(kind), entry_id, tuple(map(str, places)))
    return Draft(draft_id, key, {str(name): str(text) for name, text in texts})
