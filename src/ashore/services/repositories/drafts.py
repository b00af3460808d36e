"""Keeps drafts in the record as they are typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ashore.domain.drafts import DraftKind
from ashore.domain.entries import Listing
from ashore.record import drafts as record
from ashore.services.drafts import Drafts
from ashore.services.messages import MessagePlace

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.drafts import Draft, DraftKey
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages

SAVE_MS = 400
"""From the first change to the moment that all changes since are sent to the record."""
MOST_AT_HAND = 200
"""Of an earlier start; one that is older is read when its editor opens."""
_IN_PANEL = (DraftKind.BELIEF, DraftKind.LINE)


class DraftsRepository(QObject):
    """Reads the drafts of an earlier start into `drafts`, and writes what changes there."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database)
        self.drafts = Drafts(self)
        self._database = database
        self._messages = messages
        self._changed: dict[str, None] = {}  # ids, in the order in which they changed
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)
        self.drafts.changed.connect(self._note)
        self.drafts.discarded.connect(self._offer_undo)
        self.drafts.key_wanted.connect(self._read_about)
        database.locking.connect(self.flush)
        database.locked.connect(self.drafts.forget)
        database.unlocked.connect(self._read_earlier)
        self._read_earlier()

    def flush(self) -> None:
        """Sends what is not in the record to it now."""
        self._timer.stop()
        if self._database.is_locked:
            return  # they wait until it is unlocked
        changed, self._changed = self._changed, {}
        for draft_id in changed:
            # Where the record takes nothing, the next change brings this one along.
            self._database.run(self._job(draft_id), failed=partial(self._changed.setdefault, draft_id, None))

    def close(self) -> None:
        """Sends everything. What was removed meanwhile takes the drafts about it along."""
        self.flush()
        if self._database.is_begun and not self._database.is_locked:
            self._database.run(record.remove_orphaned_drafts)

    def _read_earlier(self) -> None:
        nothing: Listing[Draft] = Listing(())
        self._database.read(_read, self._add_earlier, nothing)
        if self._changed:
            self._timer.start()

    def _add_earlier(self, listing: Listing[Draft]) -> None:
        self.drafts.add_earlier(listing.items, has_more=listing.has_more)

    def _read_about(self, key: DraftKey) -> None:
        self._database.run(
            lambda db: record.drafts_about(db, key), lambda listing: self.drafts.add_earlier(listing.items)
        )

    def _note(self, draft_id: str) -> None:
        self._changed[draft_id] = None
        if self.drafts.find(draft_id) is None:
            self.flush()  # what was saved, or is not wanted, is gone at once
        elif not self._timer.isActive():
            self._timer.start()

    def _job(self, draft_id: str) -> Callable[[sqlite3.Connection], None]:
        draft = self.drafts.find(draft_id)
        if draft is None:
            return lambda db: record.remove_draft(db, draft_id)
        return lambda db: record.write_draft(db, draft)

    def _offer_undo(self, draft: Draft) -> None:
        place = MessagePlace.PANEL if draft.key.kind in _IN_PANEL else MessagePlace.PAGE

        def undo() -> None:
            self.drafts.put(draft)
            self._messages.show_info(self.tr("What you wrote is there again when you go on writing."), place)

        self._messages.show_undo(self.tr("The unfinished text is removed."), undo, place)


def _read(db: sqlite3.Connection) -> Listing[Draft]:
    record.remove_orphaned_drafts(db, MOST_AT_HAND)  # the others when the program closes
    return record.list_drafts(db, MOST_AT_HAND)
