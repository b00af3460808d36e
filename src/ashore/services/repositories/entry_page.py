"""The first entries of a kind, as many as are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ashore.domain.entries import Listing, PageRequest
from ashore.services.repositories.live_query import LiveQuery

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.services.repositories.repository import Repository

    ListEntries = Callable[[sqlite3.Connection, PageRequest], Listing[Any]]

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class _Query:
    """Asks for one page of the entries."""

    list_entries: ListEntries
    request: PageRequest

    def __call__(self, db: sqlite3.Connection) -> Listing[Any]:
        return self.list_entries(db, self.request)


class EntryPage(LiveQuery[Listing[Entry]], Generic[Entry]):
    """Each view that lists entries has one, and asks it for more as a person does.

    What is written is shown from then on, wherever it stands in the list.
    """

    def __init__(self, repository: Repository, list_entries: ListEntries, limit: int) -> None:
        """`limit` is how many are shown at first."""
        self._first_limit = limit
        self._asked = _Query(list_entries, PageRequest(limit))
        super().__init__(repository, self._asked, Listing(()))
        self.loaded.connect(lambda: repository.note_unreadable(is_any=self.value.unreadable > 0))

    @property
    def items(self) -> tuple[Entry, ...]:
        """Empty until the record has answered for the first time."""
        return self.value.items

    @property
    def has_more(self) -> bool:
        return self.value.has_more

    @property
    def search(self) -> str:
        return self._asked.request.search

    def show_more(self, count: int) -> None:
        request = self._asked.request
        self._ask(request._replace(limit=(request.limit or 0) + count))

    def set_search(self, search: str) -> None:
        """Shows the first of those that have these words."""
        if search != self.search:
            self._ask(self._asked.request._replace(limit=self._first_limit, search=search))

    def include(self, entry_id: int | str | None) -> None:
        """This one is shown wherever it stands."""
        request = self._asked.request
        if entry_id is not None and entry_id not in request.ids:
            self._ask(request._replace(ids=request.ids | {entry_id}))

    def set_source(self, list_entries: ListEntries) -> None:
        """Shows the first of others from now on."""
        self._asked = _Query(list_entries, PageRequest(self._first_limit))
        self.set_query(self._asked)

    def query_after(self, written: object) -> Callable[[sqlite3.Connection], Listing[Entry]]:
        asked, entry_id = self._asked, getattr(written, "id", None)
        if not isinstance(entry_id, int | str):
            return asked
        return _Query(asked.list_entries, asked.request._replace(ids=asked.request.ids | {entry_id}))

    def _ask(self, request: PageRequest) -> None:
        self._asked = _Query(self._asked.list_entries, request)
        self.set_query(self._asked)

    def _is_asked(self, query: Callable[[sqlite3.Connection], Listing[Entry]]) -> bool:
        """Also after a write, which asks for what was written as well."""
        asked = self._asked
        if not isinstance(query, _Query) or query.list_entries is not asked.list_entries:
            return False
        request = query.request
        if request._replace(ids=asked.request.ids) != asked.request:
            return False
        if not request.ids >= asked.request.ids:
            self.reload()  # a write that began before these were asked for may have changed them
            return False
        self._asked = query
        self._query = query
        return True
