"""Notes around a practice or an exercise: two numbers, what they are about, and that something did not help."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from ashore.domain.notes import Activity, Mark, MarkKind, Note, without_repeats
from ashore.services.repositories.notes import new_note_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.services.repositories.notes import NotesRepository
    from ashore.services.settings_store import SettingsStore

LONGEST_GAP = timedelta(minutes=30)
"""From a number to the practice that it is about."""


class Answer(NamedTuple):
    """`before` is the number that was given first; None where this one was."""

    number: int
    before: int | None


class ActivityNotes(QObject):
    """Does nothing unless the person has switched it on. Each number is in the record as soon as it was given."""

    def __init__(self, notes: NotesRepository, settings: SettingsStore, now: Callable[[], datetime]) -> None:
        """`now` is the time with its offset, in whole seconds."""
        super().__init__(notes)
        self._notes = notes
        self._settings = settings
        self._now = now
        self._note: Note | None = None
        self._activity: Activity | None = None
        self._marks: tuple[Mark, ...] = ()
        notes.forgotten.connect(self.forget)

    @property
    def is_on(self) -> bool:
        return self._settings.value.remembers_what_helps and not self._notes.is_locked

    @property
    def asks_again(self) -> bool:
        """Whether the next number is the second one."""
        return self._note is not None and self._activity is not None

    def begin(self, activity: Activity, right_now: str = "") -> None:
        """A practice or an exercise has begun. A number given just before is about it.

        `right_now` is the answer to "What is it like right now?" from which it began.
        """
        if not self.is_on:
            return
        waiting = self._note if self._activity is None else None
        is_recent = waiting is not None and self._now() - waiting.noted_at <= LONGEST_GAP
        self._activity = activity
        self._marks = (Mark(MarkKind.RIGHT_NOW, right_now),) if right_now else ()
        self._note = None
        if waiting is not None and is_recent:
            self._note = replace(waiting, activity=activity, marks=without_repeats((*waiting.marks, *self._marks)))
        if self._note is not None:
            self._notes.save(self._note)

    def rate(self, number: int, done: Callable[[Note], object]) -> Answer:
        """Notes how hard it is: before a practice, or after one has begun. `done` gets the note once it is on disk."""
        before = self._note.distress_before if self._note is not None and self._activity is not None else None
        if self._activity is None:
            self._note = note = Note(new_note_id(), self._now(), distress_before=number)
        else:
            note = replace(self._about(self._activity), distress_after=number)
            self.forget()
        self._notes.save(note, done)
        return Answer(number, before)

    def note_not_helping(self, done: Callable[[Note], object]) -> None:
        """The practice that is under way does not help."""
        if self.is_on and self._activity is not None:
            note = replace(self._about(self._activity), felt_worse=True)
            self.forget()
            self._notes.save(note, done)

    def forget(self) -> None:
        """What comes next belongs to no note yet."""
        self._note = self._activity = None

    def _about(self, activity: Activity) -> Note:
        return self._note or Note(new_note_id(), self._now(), self._marks, activity=activity)
