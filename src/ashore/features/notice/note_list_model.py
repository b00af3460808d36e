"""The notes that a search finds, the newest first, read from the record a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from ashore.domain.note_search import NotePage, NotePlace, SearchWord
    from ashore.domain.notes import Note
    from ashore.features.notice.note_texts import NoteTexts

    ReadPage = Callable[
        [Sequence[SearchWord], NotePlace | None, Callable[[NotePage], object], Callable[[], object]], None
    ]

DAY_ROLE = Qt.ItemDataRole.UserRole
"""The day in words where a note is the first of it in the list, "" otherwise."""
TIME_ROLE = DAY_ROLE + 1
_NO_PARENT = QModelIndex()


class NoteListModel(QAbstractListModel):
    """A view asks for more as it is scrolled. Until then a note costs nothing.

    `filled` fires after each page that was read.
    """

    filled = Signal()

    def __init__(
        self, read_page: ReadPage, texts: NoteTexts, today: Callable[[], dt.date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_page = read_page
        self._texts = texts
        self._today = today
        self._words: tuple[SearchWord, ...] = ()
        self._notes: list[Note] = []
        self._end: NotePlace | None = None
        self.unreadable = 0
        """How many of those that were read so far cannot be shown. They stay in the record."""
        self._is_reading = False
        self._reading = 0
        """Counts what was asked for, so that an answer to an earlier question is known as one."""

    @property
    def is_reading(self) -> bool:
        return self._is_reading

    @property
    def is_searching(self) -> bool:
        return bool(self._words)

    def search(self, words: Sequence[SearchWord]) -> None:
        """Reads the first page of what has all of these words; () for every note."""
        self._words = tuple(words)
        self.reload()

    def reload(self) -> None:
        """What is shown stays until the answer is there.

        Only one question is under way at a time: whoever types fast fills no queue that their next note waits behind.
        """
        self._reading += 1
        if not self._is_reading:
            self._read(None)

    def note(self, row: int) -> Note | None:
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_of(self, note_id: str) -> int:
        """-1 where it is not among those that were read."""
        return next((row for row, note in enumerate(self._notes) if note.id == note_id), -1)

    def show_saved(self, note: Note) -> None:
        """A note is new, or other than before. What a search found stays in the list, whatever it says now."""
        row = self.row_of(note.id)
        if row >= 0 and self._notes[row].noted_at == note.noted_at:
            self._notes[row] = note
            self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.reload()

    def show_removed(self, note_id: str) -> None:
        row = self.row_of(note_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._notes[row]
            self.endRemoveRows()
            if row < len(self._notes):  # it may be the first of its day now
                self.dataChanged.emit(self.index(row), self.index(row))
            self.filled.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._notes)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._end is not None and not self._is_reading

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._read(self._end)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        note = self.note(index.row())
        if note is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts.summary(note)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._texts.when(note.noted_at, self._today())}. {self._texts.summary(note)}"
            case _ if role == DAY_ROLE:
                return self._day_heading(index.row(), note)
            case _ if role == TIME_ROLE:
                return self._texts.time(note.noted_at)
        return None

    def _day_heading(self, row: int, note: Note) -> str:
        before = self.note(row - 1)
        day = note.noted_at.date()
        return "" if before is not None and before.noted_at.date() == day else self._texts.day(day, self._today())

    def _read(self, after: NotePlace | None) -> None:
        self._is_reading = True
        asked = self._reading

        def take(page: NotePage) -> None:
            if asked == self._reading:
                self._take(page, is_first=after is None)
            else:
                self._read(None)

        def fail() -> None:
            self._is_reading = False
            self.filled.emit()

        self._read_page(self._words, after, take, fail)

    def _take(self, page: NotePage, *, is_first: bool) -> None:
        self._is_reading = False
        self._end = page.end
        self.unreadable = page.unreadable if is_first else self.unreadable + page.unreadable
        if is_first:
            self.beginResetModel()
            self._notes = list(page.notes)
            self.endResetModel()
        elif page.notes:
            count = len(self._notes)
            self.beginInsertRows(QModelIndex(), count, count + len(page.notes) - 1)
            self._notes += page.notes
            self.endInsertRows()
        if page.end is not None and not page.notes:  # none of them could be read
            self._read(page.end)
        else:
            self.filled.emit()
