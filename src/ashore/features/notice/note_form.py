"""The form for a note, with what is half written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ashore.domain.notes import Note
from ashore.features.notice.note_fields import (
    AFTER,
    BEFORE,
    NEXT_TIME,
    SITUATION,
    TYPED,
    fields_of,
    note_key,
    number_in,
)
from ashore.features.notice.note_parts import NoteParts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ashore.domain.drafts import Fields
    from ashore.features.notice.note_texts import NoteTexts
    from ashore.services.drafts import Drafts, OpenDraft


class NoteForm(NoteParts):
    """As long as it is open it has a draft, written as one types. `changed` fires whenever it says something else."""

    changed = Signal()

    def __init__(
        self,
        drafts: Drafts,
        texts: NoteTexts,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """`new_id` makes the id of a note, `now` the time with its offset, in whole seconds."""
        super().__init__(texts, parent)
        self._drafts = drafts
        self._new_id = new_id
        self._now = now
        self._edited: Note | None = None
        self._draft: OpenDraft | None = None
        self.written.connect(self._take_change)
        drafts.changed.connect(self._show_waiting)

    @property
    def edited(self) -> Note | None:
        """The note that is being edited; None for a new one."""
        return self._edited

    @property
    def is_written(self) -> bool:
        """Whether there is anything in it to lose."""
        return self._draft is not None and self._draft.is_written

    @property
    def draft_id(self) -> str:
        """Of what is half written here."""
        return self._draft.id if self._draft is not None else ""

    @property
    def has_words(self) -> bool:
        """Whether there is anything to save."""
        return not self.note().is_empty or any(chips.has_typed_words for chips in self.all_chips)

    def open(self, note: Note | None) -> None:
        """Shows this note, or a new one, with what was half written there."""
        self.close_draft()
        self._edited = note
        draft = self._drafts.open(note_key(note), fields_of(note), self._show)
        self._show(draft.fields)
        self._draft = draft
        self.changed.emit()

    def note(self) -> Note:
        """As it stands now. One that is edited keeps its id, its time, and what it is about."""
        edited, fields = self._edited, self.fields()
        return Note(
            edited.id if edited else self._new_id(),
            edited.noted_at if edited else self._now(),
            self.marks,
            fields[SITUATION].strip(),
            fields[NEXT_TIME].strip(),
            number_in(fields, BEFORE),
            number_in(fields, AFTER),
            edited.activity if edited else None,
            edited.felt_worse if edited else False,
        )

    def finish(self, saved: Note) -> bool:
        """The note is on disk. True where the form is done with; what was written meanwhile is an edit of that note."""
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.remove()
        now = self.note()
        fields = self.fields()
        is_typed = any(text for name, text in fields.items() if name.startswith(TYPED))
        is_done = fields_of(now) == fields_of(saved) and not is_typed
        self.open(None if is_done else saved)
        if not is_done:
            self._show(fields)
            self._take_change()
        return is_done

    def discard(self) -> None:
        """It is not wanted. This can be undone."""
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.discard()

    def close_draft(self) -> None:
        """What is half written is there again the next time."""
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def _show(self, fields: Fields) -> None:
        self.show_fields(fields)
        self.changed.emit()

    def _show_waiting(self) -> None:
        """What was discarded is wanted after all."""
        draft = self._draft
        if draft is not None and not draft.is_written and self._drafts.has_waiting(draft.key):
            self.open(self._edited)

    def _take_change(self) -> None:
        if self._draft is not None:
            self._draft.write(self.fields())
        self.changed.emit()
