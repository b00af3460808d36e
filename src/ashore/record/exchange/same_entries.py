"""Finds the entry of the record that says the same as one of a file, each only once."""

import sqlite3
from collections.abc import Hashable

from ashore.record.custom_patterns import content_of, list_patterns

_QUERIES = {
    "people": "SELECT id, name, reach, good_for, closeness FROM person",
    "own_thoughts": "SELECT id, text FROM own_belief",
    "own_lines": "SELECT id, belief_id, text FROM own_line",
    "kept_lines": "SELECT id, belief_id, text FROM kept_line",
    "thought_ratings": "SELECT id, belief_id, before, noted_at, after FROM belief_strength",
    "own_starters": "SELECT id, kind, text FROM own_starter",
    "contact": "SELECT id, answer, answered_at, person_id FROM contact",
}


class SameEntries:
    """Reads a kind of the record when it is first asked for: what is added later is not taken for an earlier one."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._ids_by_content: dict[str, dict[Hashable, list[int | str]]] = {}
        self._ids: dict[str, set[int | str]] = {}

    def take(self, kind: str, entry_id: int | str, content: Hashable) -> int | str | None:
        """The id of one with this content, the one with `entry_id` before others; None where none is left."""
        self._read(kind)
        ids = self._ids_by_content[kind].get(content)
        if not ids:
            return None
        found = entry_id if entry_id in ids else ids[0]
        ids.remove(found)
        return found

    def has_id(self, kind: str, entry_id: int) -> bool:
        """Whether an entry has this id, also one that was added meanwhile."""
        self._read(kind)
        return entry_id in self._ids[kind]

    def note_id(self, kind: str, entry_id: int) -> None:
        """An entry with this id was added."""
        self._ids[kind].add(entry_id)

    def _read(self, kind: str) -> None:
        if kind in self._ids_by_content:
            return
        contents: dict[Hashable, list[int | str]] = {}
        if kind == "own_patterns":
            for pattern in list_patterns(self._db).items:
                contents.setdefault(content_of(pattern), []).append(pattern.id)
        else:
            for entry_id, *columns in self._db.execute(_QUERIES[kind]):
                contents.setdefault(tuple(columns), []).append(entry_id)
        self._ids_by_content[kind] = contents
        self._ids[kind] = {entry_id for ids in contents.values() for entry_id in ids}
