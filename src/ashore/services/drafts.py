"""Keeps drafts: text that is half written, and entries that could not be saved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.breath import Pattern
    from ashore.domain.helpline_corrections import HelplineCorrection
    from ashore.domain.people import Person

Entry = TypeVar("Entry")


class DraftKind(StrEnum):
    BELIEF = "belief"
    """A belief in the person's own words."""
    LINE = "line"
    """The person's own kinder line for a belief."""


@dataclass(frozen=True, slots=True)
class DraftKey:
    """What a draft is about. `entry_id` is the id of the entry being edited, None for a new one.

    `belief_id` is the belief that a line answers, "" for any other kind.
    """

    kind: DraftKind
    entry_id: int | None = None
    belief_id: str = ""


class UnsavedEntries(Generic[Entry]):
    """Entries of one kind that could not be saved, the oldest first, until their editor takes them."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        self._entries.append(entry)

    def take(self) -> Entry | None:
        """The oldest, which is then no longer held; None where there is none."""
        return self._entries.pop(0) if self._entries else None

    def take_where(self, restore: Callable[[Entry], bool]) -> None:
        """Calls `restore` with each, and holds on to those for which it returns False."""
        self._entries = [entry for entry in self._entries if not restore(entry)]


class Drafts:
    """Holds drafts in memory until they are taken or the program ends; none is written to disk.

    A draft never replaces another: several about the same are taken in the order in which they were saved.
    """

    def __init__(self) -> None:
        self.patterns: UnsavedEntries[Pattern] = UnsavedEntries()
        self.people: UnsavedEntries[Person] = UnsavedEntries()
        self.corrections: UnsavedEntries[HelplineCorrection] = UnsavedEntries()
        self._texts: dict[DraftKey, list[str]] = {}

    def save(self, about: DraftKey, text: str) -> None:
        """Blank text is not saved."""
        if text.strip():
            self._texts.setdefault(about, []).append(text)

    def take(self, about: DraftKey) -> str:
        """The oldest draft about this, which is then no longer held; "" where there is none."""
        texts = self._texts.get(about, [])
        text = texts.pop(0) if texts else ""
        if not texts:
            self._texts.pop(about, None)
        return text
