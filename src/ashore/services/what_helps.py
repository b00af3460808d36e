"""Knows what helped before, by the person's own notes, as soon as the record has answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.notes import MarkKind
from ashore.domain.what_helps import Experience, Moment

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ashore.domain.notes import Mark, Note
    from ashore.services.distress import Distress
    from ashore.services.repositories.notes import NotesRepository
    from ashore.services.settings_store import SettingsStore

LONGEST_AGO = timedelta(minutes=30)
"""Up to then a note says what this moment is like."""


class WhatHelps(QObject):
    """Nothing waits for it: without an answer there is no experience, and everything is offered as without notes."""

    changed = Signal()

    def __init__(
        self, notes: NotesRepository, settings: SettingsStore, distress: Distress, now: Callable[[], datetime]
    ) -> None:
        """`now` is the time with its offset."""
        super().__init__(notes)
        self._notes = notes
        self._settings = settings
        self._distress = distress
        self._now = now
        self._recent: Note | None = None
        self._asked = 0
        self.experience = Experience()
        notes.saved.connect(self._take_saved)
        notes.removed.connect(self._take_removed)
        notes.replaced.connect(self._forget)
        notes.forgotten.connect(self._forget)
        settings.changed.connect(self._follow_settings)
        self._is_on = settings.value.suggests_what_helped
        self.load()

    def moment(self, right_now: str = "") -> Moment:
        """What is known of this moment. `right_now` is the answer that was pressed on Ground."""
        marks: tuple[Mark, ...] = ()
        if self._recent is not None and self._now() - self._recent.noted_at <= LONGEST_AGO:
            marks = self._recent.marks_of(MarkKind.SITUATION, MarkKind.FEELING)
        return Moment(right_now, marks, self._distress.latest)

    def load(self) -> None:
        """Counts anew, on the record's thread. Only the newest answer is taken."""
        if not self._is_on:
            return
        self._asked += 1
        asked = self._asked

        def take(experience: Experience) -> None:
            if asked == self._asked:
                self._set(experience)

        self._notes.read_experience(take)

    def _take_saved(self, note: Note) -> None:
        if note.marks_of(MarkKind.SITUATION, MarkKind.FEELING):
            self._recent = note
        self.load()

    def _take_removed(self, note_id: str) -> None:
        if self._recent is not None and self._recent.id == note_id:
            self._recent = None
        self._set(Experience())
        self.load()

    def _forget(self) -> None:
        self._recent = None
        self._set(Experience())
        self.load()

    def _follow_settings(self) -> None:
        is_on = self._settings.value.suggests_what_helped
        if is_on == self._is_on:
            return
        self._is_on = is_on
        self._asked += 1  # an answer on its way is not wanted any more
        self._set(Experience())
        self.load()

    def _set(self, experience: Experience) -> None:
        if experience != self.experience:
            self.experience = experience
            self.changed.emit()
