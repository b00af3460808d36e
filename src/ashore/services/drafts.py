"""Keeps drafts: text that is half written, or that could not be saved."""

from dataclasses import dataclass
from enum import StrEnum


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


class Drafts:
    """Holds drafts in memory until they are taken or the program ends; none is written to disk.

    A draft never replaces another: several about the same key are taken in the order in which they were saved.
    """

    def __init__(self) -> None:
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
