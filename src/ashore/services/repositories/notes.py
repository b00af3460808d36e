"""Notes: read a page at a time, so that twenty years of them cost what a screenful costs."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.drafts import DraftKind
from ashore.domain.note_counts import BeforeAfter, PictureKind, Week
from ashore.domain.note_search import NotePage
from ashore.domain.what_helps import Experience
from ashore.record import note_counts
from ashore.record import notes as record
from ashore.record.counted_once import CountedOnce
from ashore.record.drafts import remove_drafts_of
from ashore.record.own_marks import remove_own_marks
from ashore.record.what_helped import read_experience

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from ashore.domain.note_counts import NoteCounts
    from ashore.domain.note_search import NotePlace, SearchWord, Span
    from ashore.domain.notes import Note
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages

PAGE_ROWS = 50
_COUNTS: dict[PictureKind, tuple[Callable[[sqlite3.Connection], NoteCounts], NoteCounts]] = {
    PictureKind.BEFORE_AFTER: (note_counts.read_before_after, BeforeAfter()),
    PictureKind.WEEK: (note_counts.read_week, Week()),
    PictureKind.SITUATIONS: (note_counts.read_situations, ()),
    PictureKind.HELPED: (note_counts.read_helped, ()),
}
"""How each is counted, and what there is without a record."""


def new_note_id() -> str:
    """An id that no other note has."""
    return os.urandom(8).hex()


def note_time() -> datetime:
    """Now, in whole seconds, with the offset of this computer's clock."""
    return datetime.now().astimezone().replace(microsecond=0)


class NotesRepository(QObject):
    """Keeps no notes: whoever shows some reads a page, and hears of each that is saved or removed.

    Nothing is called saved before it is on disk. What could not be written is reported by the database client, and
    `failed` gives the words back to where they came from.
    """

    saved = Signal(object)
    """A Note that is new, or other than before."""
    removed = Signal(str)
    """The id of a note."""
    replaced = Signal()
    """Many are others than before: what was read is to be read again."""

    forgotten = Signal()
    """The record is locked: whatever was read of it is to be forgotten."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database)
        self._database = database
        self._messages = messages
        self._counts = {kind: CountedOnce(count) for kind, (count, _nothing) in _COUNTS.items()}
        self._experience = CountedOnce(read_experience)
        database.content_replaced.connect(self.replaced)
        database.locked.connect(self._forget)

    @property
    def is_lasting(self) -> bool:
        """Whether what was written last outlives the program."""
        return self._database.is_lasting

    @property
    def is_locked(self) -> bool:
        return self._database.is_locked

    def read_page(
        self,
        words: Sequence[SearchWord],
        after: NotePlace | None,
        done: Callable[[NotePage], object],
        failed: Callable[[], object] | None = None,
    ) -> None:
        """The newest notes with all of `words`, of those behind `after`."""
        self._database.read(lambda db: record.list_notes(db, words, after, PAGE_ROWS), done, NotePage(()), failed)

    def count(self, span: Span | None, done: Callable[[int], object]) -> None:
        """How many there are in the span, or in all."""
        self._database.read(lambda db: record.count_notes(db, span), done, 0)

    def read_counts(self, kind: PictureKind, done: Callable[[NoteCounts], object]) -> None:
        """What a picture of this kind shows."""
        _count, nothing = _COUNTS[kind]
        self._database.read(self._counts[kind], done, nothing)

    def read_experience(self, done: Callable[[Experience], object]) -> None:
        """What all of them say of what helped."""
        self._database.read(self._experience, done, Experience())

    def _forget(self) -> None:
        for counted in self._counts.values():
            counted.forget()
        self._experience.forget()
        self.forgotten.emit()

    def read_helpful_exercises(self, done: Callable[[tuple[str, ...]], object]) -> None:
        """The ids of the exercises that some note says helped."""
        nothing: tuple[str, ...] = ()
        self._database.read(record.list_helpful_exercises, done, nothing)

    def save(
        self,
        note: Note,
        done: Callable[[Note], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Adds a note, or changes the one with its id."""

        def save(db: sqlite3.Connection) -> None:
            if not record.change_note(db, note):
                record.add_note(db, note)

        def finish(_answer: None) -> None:
            self.saved.emit(note)
            if done is not None:
                done(note)

        self._database.run(save, finish, failed)

    def remove(self, note: Note, text: str = "") -> None:
        """Removes one, then shows `text`, or that it is removed, with an undo. An undo that failed is offered again."""

        def finish(removed: Note | None) -> None:
            self.removed.emit(note.id)
            if removed is not None:
                offer(removed)

        def offer(removed: Note) -> None:
            message = text or self.tr("The note is removed.")
            self._messages.show_undo(message, lambda: self.save(removed, failed=lambda: offer(removed)))

        self._database.run(lambda db: record.remove_note(db, note.id), finish)

    def remove_span(self, span: Span, done: Callable[[int], object]) -> None:
        """Those of the span, for good; `done` gets how many they were."""
        self._remove_for_good(lambda db: record.remove_notes(db, span), done)

    def remove_everything(self, done: Callable[[int], object]) -> None:
        """All notes, the words of the person's own, and what is half written, for good."""

        def remove(db: sqlite3.Connection) -> int:
            from ashore.record.removal_watch import report_removal  # brings SQLite, which is there by now

            remove_own_marks(db)
            remove_drafts_of(db, DraftKind.NOTE)
            report_removal(db)
            return record.remove_notes(db)

        self._remove_for_good(remove, done)

    def _remove_for_good(self, remove: Callable[[sqlite3.Connection], int], done: Callable[[int], object]) -> None:
        def finish(count: int) -> None:
            self.replaced.emit()
            done(count)

        self._database.run(remove, finish)
