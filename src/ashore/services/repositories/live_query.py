"""What a query of the record answers, read again whenever the entries it is about may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.services.repositories.repository import Repository

Value = TypeVar("Value")


class LiveQuery(QObject, Generic[Value]):
    """Holds `value` for whoever shows it: no more of the record than is seen.

    Nothing is read before `load`. From then on every write of its repository reads it again in the same transaction.
    """

    changed = Signal()
    """`value` is another than before."""
    loaded = Signal()
    """`value` has been read, for the first time or again, whether or not it changed."""

    def __init__(
        self, repository: Repository, query: Callable[[sqlite3.Connection], Value], value_before: Value
    ) -> None:
        """`query` runs on the record's thread. `value_before` holds until then, and as long as there is no record."""
        super().__init__(repository)
        self._repository = repository
        self._query = query
        self._value = self.nothing = value_before
        self._is_requested = self._is_ended = False
        repository.add_live_query(self)

    @property
    def value(self) -> Value:
        return self._value

    @property
    def query(self) -> Callable[[sqlite3.Connection], Value]:
        return self._query

    @property
    def is_requested(self) -> bool:
        return self._is_requested

    def load(self) -> None:
        """Reads it if that was not asked for before."""
        if not self._is_requested:
            self.reload()

    def request(self) -> None:
        """The next write reads it too."""
        self._is_requested = True

    def reload(self) -> None:
        self._is_requested = True
        self._repository.ask(self)

    def end_with(self, owner: QObject) -> None:
        """Is read no more once `owner`, which shows it, is gone."""
        owner.destroyed.connect(self._end)

    def forget(self) -> None:
        """For its repository: the record is locked, and nothing of it stays in memory."""
        self.take(self._query, self.nothing)

    def set_query(self, query: Callable[[sqlite3.Connection], Value]) -> None:
        """Asks for something else from now on. Until that is answered `value` stays."""
        self._query = query
        self.reload()

    def query_after(self, _written: object) -> Callable[[sqlite3.Connection], Value]:
        """For its repository, on the record's thread: what to ask once this has been written."""
        return self._query

    def take(self, query: Callable[[sqlite3.Connection], Value], value: Value) -> None:
        """For its repository: `value` is what `query` answered, which may not be what is asked by now."""
        if self._is_ended or not self._is_asked(query):
            return
        is_new = value != self._value
        self._value = value
        if is_new:
            self.changed.emit()
        self.loaded.emit()

    def _end(self) -> None:
        self._is_ended = True
        self._repository.remove_live_query(self)
        self.deleteLater()

    def _is_asked(self, query: Callable[[sqlite3.Connection], Value]) -> bool:
        return query is self._query
