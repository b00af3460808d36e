"""A note as the fields of a draft, and back."""

import json
from collections.abc import Sequence

from ashore.domain.drafts import DraftKey, DraftKind, Fields
from ashore.domain.notes import Mark, MarkKind, Note, without_repeats

MARKS, SITUATION, NEXT_TIME, BEFORE, AFTER = "marks", "situation", "next_time", "before", "after"
TYPED = "typed_"
"""Before the kind of a mark: what is half written in its field for own words."""
HELPED_KINDS = (MarkKind.HELPED, MarkKind.HELPED_EXERCISE, MarkKind.HELPED_PATTERN)
TYPED_KINDS = (MarkKind.SIGN, MarkKind.FEELING, MarkKind.BODY, MarkKind.SITUATION, *HELPED_KINDS)
"""Those that a person chooses here, in the order in which a note names them."""


def note_key(note: Note | None) -> DraftKey:
    return DraftKey(DraftKind.NOTE, "" if note is None else note.id)


def blank_fields() -> dict[str, str]:
    """Of a note that says nothing."""
    typed = {f"{TYPED}{kind}": "" for kind in TYPED_KINDS}
    return {**typed, MARKS: "", SITUATION: "", NEXT_TIME: "", BEFORE: "", AFTER: ""}


def fields_of(note: Note | None) -> dict[str, str]:
    """As the form shows them; None for a new note."""
    if note is None:
        return blank_fields()
    return {
        **blank_fields(),
        MARKS: text_of_marks(note.marks),
        SITUATION: note.situation,
        NEXT_TIME: note.next_time,
        BEFORE: text_of_number(note.distress_before),
        AFTER: text_of_number(note.distress_after),
    }


def text_of_marks(marks: Sequence[Mark]) -> str:
    """In an order of their own, so that pressing a chip twice changes nothing."""
    return json.dumps(sorted([mark.kind, mark.value, mark.is_own] for mark in marks)) if marks else ""


def marks_in(text: str) -> tuple[Mark, ...]:
    """Those that can be read."""
    marks = []
    try:
        for kind, value, is_own in json.loads(text) if text else ():
            marks.append(Mark(MarkKind(kind), str(value), bool(is_own)))
    except (ValueError, TypeError, RecursionError):  # a draft of another version: the rest of it is still shown
        pass
    return without_repeats(marks)


def text_of_number(number: int | None) -> str:
    return "" if number is None else str(number)


def number_in(fields: Fields, name: str) -> int | None:
    text = fields.get(name, "")
    return int(text) if text.isdecimal() and int(text) <= 10 else None
