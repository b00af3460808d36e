"""Keeps drafts: what is half written, and entries that could not be saved."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.drafts import Draft, DraftKey, DraftKind, Fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class OpenDraft:
    """The draft in one editor, from `Drafts.open` until the editor closes. After that its methods do nothing."""

    def __init__(
        self, drafts: Drafts, draft_id: str, key: DraftKey, initial: Fields, show: Callable[[Fields], object] | None
    ) -> None:
        self.id = draft_id
        self.key = key
        self._drafts = drafts
        self._initial = initial
        self._show = show

    @property
    def fields(self) -> Fields:
        """What the editor is to show: what was half written, or else what it began with."""
        draft = self._drafts.find(self.id)
        return {**self._initial, **(draft.fields if draft else {})}

    @property
    def is_written(self) -> bool:
        """Whether there is anything in it to lose."""
        return self._drafts.find(self.id) is not None

    def write(self, fields: Fields) -> None:
        """Keeps these as they are now; what is blank, or as it was at the beginning, is no draft."""
        if not self._drafts.is_open(self) or fields == self.fields:
            return
        if fields == self._initial or not any(text.strip() for text in fields.values()):
            self._drafts.remove(self.id)
        else:
            self._drafts.put(Draft(self.id, self.key, fields))

    def move_to(self, key: DraftKey) -> None:
        """It is about this from now on: the entry that was edited is gone."""
        draft = self._drafts.find(self.id)
        self.key = key
        if draft is not None and self._drafts.is_open(self):
            self._drafts.put(replace(draft, key=key))

    def close(self) -> None:
        """What is half written waits until the editor is opened again."""
        self._drafts.release(self)

    def remove(self) -> None:
        """It was saved, so that nothing of it is half written any more."""
        if self._drafts.is_open(self):
            self._drafts.remove(self.id)
            self.close()

    def discard(self) -> None:
        """It is not wanted. This can be undone."""
        if self._drafts.is_open(self):
            draft = self._drafts.find(self.id)
            self.remove()
            if draft is not None:
                self._drafts.discarded.emit(draft)

    def resume(self, draft: Draft) -> None:
        """Goes on with a draft that was read from the record after the editor was opened."""
        self.id = draft.id
        if self._show is not None:
            self._show(self.fields)


class Drafts(QObject):
    """Every draft there is. None replaces another: several about the same are opened in the order they were begun."""

    changed = Signal(str)
    """The id of a draft that is new, other than before, or gone."""
    discarded = Signal(object)
    """A Draft that was not wanted."""
    earlier_added = Signal()
    """Those of an earlier start of the program are there now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts: dict[str, Draft] = {}
        self._open: list[OpenDraft] = []
        self._unsaved: list[DraftKey] = []

    def open(
        self,
        key: DraftKey,
        initial: Fields,
        show: Callable[[Fields], object] | None = None,
        *,
        takes_waiting: bool = True,
    ) -> OpenDraft:
        """For an editor: the oldest draft about this that waits, or a new one that begins with `initial`.

        `show` is called where an earlier draft arrives later. Without `takes_waiting` it is a new one in any case.
        """
        waiting = self._waiting(key) if takes_waiting else None
        opened = OpenDraft(self, waiting.id if waiting else _new_id(), key, initial, show)
        self._open.append(opened)
        if waiting is not None and key in self._unsaved:
            self._unsaved.remove(key)
        return opened

    def has_waiting(self, key: DraftKey) -> bool:
        """Whether there is a draft about this that no editor has open."""
        return self._waiting(key) is not None

    def add_unsaved(self, key: DraftKey, fields: Fields) -> None:
        """An entry that could not be saved waits for its editor."""
        self.put(Draft(_new_id(), key, fields))
        self._unsaved.append(key)

    def unsaved(self, kind: DraftKind) -> tuple[DraftKey, ...]:
        """What could not be saved and no editor has shown since, the oldest first."""
        return tuple(key for key in self._unsaved if key.kind is kind)

    def add_earlier(self, drafts: Iterable[Draft]) -> None:
        """Those of an earlier start. An editor that is open, with nothing in it yet, shows the one about the same."""
        self._drafts = {draft.id: draft for draft in drafts} | self._drafts
        for opened in self._open:
            waiting = self._waiting(opened.key)
            if waiting is not None and not opened.is_written:
                opened.resume(waiting)
        self.earlier_added.emit()

    def find(self, draft_id: str) -> Draft | None:
        return self._drafts.get(draft_id)

    def is_open(self, opened: OpenDraft) -> bool:
        return opened in self._open

    def put(self, draft: Draft) -> None:
        """Adds the draft, or replaces the one with its id."""
        self._drafts[draft.id] = draft
        self.changed.emit(draft.id)

    def remove(self, draft_id: str) -> None:
        if self._drafts.pop(draft_id, None) is not None:
            self.changed.emit(draft_id)

    def remove_all(self, kind: DraftKind) -> None:
        """Nothing of this kind is half written any more. An editor that is open begins anew."""
        for draft in [each for each in self._drafts.values() if each.key.kind is kind]:
            self.remove(draft.id)
        self._unsaved = [key for key in self._unsaved if key.kind is not kind]

    def forget(self) -> None:
        """They are in the record, which is locked. The editors that had them open are gone.

        How far someone has come in a passage is nothing that they wrote: it goes on.
        """
        self._drafts = {key: each for key, each in self._drafts.items() if each.key.kind is DraftKind.GUIDED}
        self._open = [each for each in self._open if each.key.kind is DraftKind.GUIDED]
        self._unsaved.clear()

    def release(self, opened: OpenDraft) -> None:
        if opened in self._open:
            self._open.remove(opened)

    def _waiting(self, key: DraftKey) -> Draft | None:
        open_ids = {each.id for each in self._open}
        return next((each for each in self._drafts.values() if each.key == key and each.id not in open_ids), None)


def _new_id() -> str:
    return os.urandom(16).hex()
