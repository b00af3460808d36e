"""One kind of entry of the record, shared by everyone who shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from ashore.domain.entries import Listing
from ashore.services.messages import MessagePlace, Messages

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from ashore.services.database_client import DatabaseClient

Entry = TypeVar("Entry")
Result = TypeVar("Result")
Removed = TypeVar("Removed")


class EntryRepository(QObject, Generic[Entry]):
    """Keeps `items` as the record has them. A write re-reads its own kind of entry in the same transaction.

    Nothing is shown as kept before it is on disk: `changed` and `done` come after it, in the window's thread. What
    could not be written is reported by the database client, and `failed` gives the words back to where they came from.
    """

    changed = Signal()
    """`items` are others than before."""
    loaded = Signal()
    """`items` have been read, for the first time or again, whether or not they changed."""

    def __init__(
        self,
        database: DatabaseClient,
        messages: Messages,
        list_entries: Callable[[sqlite3.Connection], Listing[Entry]],
        place: MessagePlace = MessagePlace.PAGE,
    ) -> None:
        """`place` is where what happens to these entries is shown."""
        super().__init__(database)
        self._database = database
        self._messages = messages
        self._list_entries = list_entries
        self._place = place
        self._is_requested = False
        self._items: tuple[Entry, ...] = ()
        self._unreadable = 0
        database.content_replaced.connect(self._reload_if_requested)
        database.locked.connect(self._forget)

    @property
    def items(self) -> tuple[Entry, ...]:
        """Empty until the record has answered for the first time."""
        return self._items

    @property
    def unreadable(self) -> int:
        """How many entries cannot be read. They stay in the record."""
        return self._unreadable

    @property
    def unreadable_text(self) -> str:
        """What is shown where some entries cannot be read; "" for nothing."""
        return ""

    def load(self) -> None:
        """Reads the entries if that was not asked for before."""
        if not self._is_requested:
            self.reload()

    def reload(self) -> None:
        """Reads the entries again, after another kind of entry has changed them."""
        self._is_requested = True
        nothing: Listing[Entry] = Listing(())
        self._database.read(self._list_entries, self._set_listing, nothing)

    def write(
        self,
        job: Callable[[sqlite3.Connection], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Runs `job` on the record. `done` gets what it returned once that is on disk and `items` show it."""
        self._is_requested = True

        def write_and_list(db: sqlite3.Connection) -> tuple[Result, Listing[Entry]]:
            return job(db), self._list_entries(db)

        def finish(answer: tuple[Result, Listing[Entry]]) -> None:
            result, listing = answer
            self._set_listing(listing)
            if done is not None:
                done(result)

        self._database.run(write_and_list, finish, failed)

    def remove_with_undo(
        self,
        remove: Callable[[sqlite3.Connection], Removed | None],
        restore: Callable[[sqlite3.Connection, Removed], object],
        text: str,
        failed: Callable[[], object] | None = None,
        also_changed: Sequence[EntryRepository[Any]] = (),
        place: MessagePlace | None = None,
    ) -> None:
        """Removes, then shows `text` with an undo. `restore` gets what `remove` returned; None means nothing was there.

        An undo that failed is offered again. `also_changed` are read again after each of the two. `place` is where
        it is offered, None for the usual one.
        """

        def offer(removed: Removed | None) -> None:
            if removed is not None:
                self._messages.show_undo(text, lambda: undo(removed), place or self._place)

        def undo(removed: Removed) -> None:
            self.write(lambda db: restore(db, removed), reload_others, lambda: offer(removed))

        def reload_others(_result: object) -> None:
            for repository in also_changed:
                repository.reload()

        def finish(removed: Removed | None) -> None:
            reload_others(removed)
            offer(removed)

        self.write(remove, finish, failed)

    @property
    def is_lasting(self) -> bool:
        """Whether what was written last outlives the program."""
        return self._database.is_lasting

    def _reload_if_requested(self) -> None:
        if self._is_requested:
            self.reload()

    def _forget(self) -> None:
        """Nothing of a locked record stays in memory."""
        self._set_listing(Listing(()))

    def _set_listing(self, listing: Listing[Entry]) -> None:
        is_new = listing.items != self._items
        if listing.unreadable and not self._unreadable and self.unreadable_text:
            self._messages.show_error(self.unreadable_text)
        self._items, self._unreadable = listing
        if is_new:
            self.changed.emit()
        self.loaded.emit()
