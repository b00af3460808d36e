"""Counts what was added from one file, and maps the ids of the file to those in the record."""

import re
import sqlite3
from collections.abc import Callable, Hashable

from ashore.domain.own_reframes import OWN_PREFIX
from ashore.record.exchange.entries import HIGHEST_ID
from ashore.record.exchange.same_entries import SameEntries
from ashore.record.rescue import reserve_ids

_NOBODYS_THOUGHT = f"{OWN_PREFIX}0"
"""For a line whose thought was removed, where another thought has the id by now: ids begin at 1."""
_OWN_THOUGHT = re.compile(rf"{OWN_PREFIX}([1-9][0-9]{{0,15}})")
_REFERRED_TO = {"people": "person", "own_thoughts": "own_belief", "kept_lines": "kept_line"}
"""The kinds that entries of other kinds refer to, with their tables."""


class AddedEntries:
    """Belongs to one transaction. Each of the record's entries stands for one of the file's, if they say the same."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.count = 0
        self.same = SameEntries(db)
        self._ids: dict[str, dict[int, int]] = {kind: {} for kind in _REFERRED_TO}
        self._highest_id = 0

    def has(self, query: str, *values: object) -> bool:
        return self._db.execute(query, values).fetchone() is not None

    def change(self, change: Callable[[], object]) -> None:
        """Counts one entry where `change` has changed the record."""
        before = self._db.total_changes
        change()
        self.count += self._db.total_changes != before

    def add_once(self, kind: str, entry_id: int, content: Hashable, add: Callable[[int | None], int | None]) -> None:
        """Has it added unless it is there, under its own id where that is free; `add` gives the id that it has got."""
        self._highest_id = max(self._highest_id, entry_id)
        found = self.same.take(kind, entry_id, content)
        if found is None:
            found = add(None if self.same.has_id(kind, entry_id) else entry_id)
            if found is None:
                raise ValueError("it got no id")
            self.same.note_id(kind, int(found))
            self.count += 1
        if kind in self._ids:
            self._ids[kind][entry_id] = int(found)

    def free_id(self, table: str, entry_id: int) -> int | None:
        """Its own id for an entry that is about to be added to `table`; None where that is another's."""
        self._highest_id = max(self._highest_id, entry_id)
        return None if self._is_taken(table, entry_id) else entry_id

    def id_of(self, kind: str, entry_id: int) -> int | None:
        """The id here of what the file calls `entry_id`. None for what was gone, where the id is another's by now."""
        if entry_id in self._ids[kind]:
            return self._ids[kind][entry_id]
        if entry_id > HIGHEST_ID or self._is_taken(_REFERRED_TO[kind], entry_id):
            return None
        self._highest_id = max(self._highest_id, entry_id)
        return entry_id

    def thought_id(self, thought_id: str) -> str:
        """The id here of a thought, which is one of the content's, or one of the person's own."""
        own = _OWN_THOUGHT.fullmatch(thought_id)
        if own is None:
            return thought_id
        known = self.id_of("own_thoughts", int(own[1]))
        return _NOBODYS_THOUGHT if known is None else f"{OWN_PREFIX}{known}"

    def reserve_ids(self) -> None:
        """New entries get ids that nothing refers to."""
        if self._highest_id:
            reserve_ids(self._db, self._highest_id)

    def _is_taken(self, table: str, entry_id: int) -> bool:
        return self.has(f"SELECT 1 FROM {table} WHERE id = ?", entry_id)  # noqa: S608  # names of our own
