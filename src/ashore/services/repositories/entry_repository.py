"""One kind of entry of which there are few by its nature, all of them at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal

from ashore.domain.entries import Listing
from ashore.services.messages import MessagePlace, Messages
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.services.database_client import DatabaseClient

Entry = TypeVar("Entry")
Result = TypeVar("Result")


class EntryRepository(Repository, Generic[Entry]):
    """Keeps `items` as the record has them. Of what a person may have hundreds, an `EntryPage` asks for the first."""

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
        super().__init__(database, messages, place)
        self._all: LiveQuery[Listing[Entry]] = LiveQuery(self, list_entries, Listing(()))
        self._all.loaded.connect(self._tell)
        self._before: tuple[Entry, ...] = ()

    @property
    def items(self) -> tuple[Entry, ...]:
        """Empty until the record has answered for the first time."""
        return self._all.value.items

    @property
    def unreadable(self) -> int:
        """How many entries cannot be read. They stay in the record."""
        return self._all.value.unreadable

    def load(self) -> None:
        """Reads the entries if that was not asked for before."""
        self._all.load()

    def write(
        self,
        job: Callable[[sqlite3.Connection], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Also where nothing was read before: `items` show it."""
        self._all.request()
        super().write(job, done, failed)

    def _tell(self) -> None:
        self.note_unreadable(is_any=self.unreadable > 0)
        if self.items != self._before:
            self._before = self.items
            self.changed.emit()
        self.loaded.emit()
