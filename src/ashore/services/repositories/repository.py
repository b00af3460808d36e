"""Writes one kind of entry of the record, and keeps what is shown of it as the record has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from ashore.services.messages import MessagePlace, Messages

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from ashore.services.database_client import DatabaseClient
    from ashore.services.repositories.live_query import LiveQuery

    Query = Callable[[sqlite3.Connection], Any]

Value = TypeVar("Value")
Result = TypeVar("Result")
Removed = TypeVar("Removed")


class Repository(QObject):
    """A write reads its live queries again in the same transaction: as much as is shown, however much there is.

    Nothing is shown as kept before it is on disk: `done` comes after it, in the window's thread. What could not be
    written is reported by the database client, and `failed` gives the words back to where they came from.
    """

    def __init__(self, database: DatabaseClient, messages: Messages, place: MessagePlace = MessagePlace.PAGE) -> None:
        """`place` is where what happens to these entries is shown."""
        super().__init__(database)
        self._database = database
        self._messages = messages
        self._place = place
        self._live: list[LiveQuery[Any]] = []
        self._has_told_unreadable = False
        database.content_replaced.connect(self.reload)
        database.locked.connect(self._forget)

    @property
    def unreadable_text(self) -> str:
        """What is shown where some entries cannot be read; "" for nothing."""
        return ""

    def add_live_query(self, live: LiveQuery[Any]) -> None:
        """For a new live query."""
        self._live.append(live)

    def remove_live_query(self, live: LiveQuery[Any]) -> None:
        """For one that nobody shows any more."""
        self._live.remove(live)

    def ask(self, live: LiveQuery[Value]) -> None:
        """Reads what this one asks for."""
        query = live.query
        self._database.read(query, lambda value: live.take(query, value), live.nothing)

    def read_once(
        self, job: Callable[[sqlite3.Connection], Value], done: Callable[[Value], object], nothing: Value
    ) -> None:
        """Runs a `job` that changes nothing; without a record `done` gets `nothing`."""
        self._database.read(job, done, nothing)

    def reload(self) -> None:
        """Reads what is shown again, after another kind of entry has changed it."""
        for live in tuple(self._live):
            if live.is_requested:
                self.ask(live)

    def write(
        self,
        job: Callable[[sqlite3.Connection], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Runs `job` on the record. `done` gets what it returned once that is on disk and is shown."""
        shown = [live for live in self._live if live.is_requested]

        def write_and_read(db: sqlite3.Connection) -> tuple[Result, list[tuple[Query, Any]]]:
            result = job(db)
            queries = [live.query_after(result) for live in shown]
            return result, [(query, query(db)) for query in queries]

        def finish(answer: tuple[Result, list[tuple[Query, Any]]]) -> None:
            result, answers = answer
            for live, (query, value) in zip(shown, answers, strict=True):
                live.take(query, value)
            if done is not None:
                done(result)

        self._database.run(write_and_read, finish, failed)

    def remove_with_undo(
        self,
        remove: Callable[[sqlite3.Connection], Removed | None],
        restore: Callable[[sqlite3.Connection, Removed], object],
        text: str,
        failed: Callable[[], object] | None = None,
        also_changed: Sequence[Repository] = (),
        place: MessagePlace | None = None,
    ) -> None:
        """Removes, then shows `text` with an undo. `restore` gets what `remove` returned; None means nothing was there.

        An undo that failed is offered again. What is shown of `also_changed` is read again after each of the two.
        `place` is where it is offered, None for the usual one.
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

    def _forget(self) -> None:
        for live in tuple(self._live):
            live.forget()

    def note_unreadable(self, *, is_any: bool) -> None:
        """Shows `unreadable_text`, once until everything can be read again."""
        if is_any and not self._has_told_unreadable and self.unreadable_text:
            self._messages.show_error(self.unreadable_text)
        self._has_told_unreadable = is_any
