"""The entries as they stand in a file that was exported, one class a kind. docs/record-format.md describes them.

Names and values stay as they are within one version of the format, whatever the tables of the record look like.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from msgspec import Meta, Struct

from ashore.domain.entries import LONGEST_TEXT

FORMAT = "ashore-record"
VERSION = 1
HIGHEST_ID = 2**53 - 1
"""The highest number that every program reads exactly from JSON."""

EntryId = Annotated[int, Meta(ge=1, le=HIGHEST_ID)]
Place = Annotated[int, Meta(ge=0, le=HIGHEST_ID)]
Words = Annotated[str, Meta(max_length=LONGEST_TEXT)]


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a table. An `id` is what other entries of the same file name it by."""


class PersonEntry(Entry, frozen=True):
    id: EntryId
    name: Words
    reach: Words = ""
    good_for: Words = ""
    closeness: Words = ""


class OwnThoughtEntry(Entry, frozen=True):
    id: EntryId
    text: Words


class OwnLineEntry(Entry, frozen=True):
    id: EntryId
    thought_id: Words
    text: Words


class HiddenLineEntry(Entry, frozen=True):
    thought_id: Words
    line_id: Words


class KeptLineEntry(Entry, frozen=True):
    id: EntryId
    thought_id: Words
    text: Words
    is_under_guide: bool
    position: Place


class OwnPatternEntry(Entry, frozen=True):
    """`steps` are such as "inhale 4, exhale 6.5"."""

    id: Words
    name: Words
    minutes_least: float
    minutes_most: float
    steps: Words


class HelplineCorrectionEntry(Entry, frozen=True):
    country: Words
    service: Words
    number: Words
    instead_of: Words = ""


class ThoughtRatingEntry(Entry, frozen=True):
    id: EntryId
    thought_id: Words
    before: int
    noted_at: Words
    after: int | None = None


class PlanTextEntry(Entry, frozen=True):
    section: Words
    text: Words


class PlanChoiceEntry(Entry, frozen=True):
    kind: Words
    item: Words
    is_shown: bool


class OwnStarterEntry(Entry, frozen=True):
    id: EntryId
    kind: Words
    text: Words


class ContactEntryRow(Entry, frozen=True):
    id: EntryId
    answer: Words
    answered_at: Words
    person_id: EntryId | None = None


class CheckInEntry(Entry, frozen=True):
    id: EntryId
    kind: Words
    starts: Words
    zone: Words
    uid: Words
    minutes: int
    repeat: Words
    is_named: bool
    sequence: Place
    what: Words = ""
    with_whom: Words = ""
    until: Words | None = None
    reminder_minutes: int | None = None


class WeekBlockEntry(Entry, frozen=True):
    id: EntryId
    kind: Words
    weekday: Annotated[int, Meta(ge=0, le=6)]
    part: Words
    first_day: Words
    uid: Words
    words: Words
    sequence: Place


class OwnMarkEntry(Entry, frozen=True):
    id: EntryId
    kind: Words
    text: Words


class NoteEntry(Entry, frozen=True):
    id: Words
    noted_at: Words
    felt_worse: bool = False
    situation: Words = ""
    next_time: Words = ""
    distress_before: int | None = None
    distress_after: int | None = None
    activity_kind: Words | None = None
    activity_id: Words | None = None


class NoteMarkEntry(Entry, frozen=True):
    note_id: Words
    kind: Words
    value: Words
    is_own: bool


KINDS: Mapping[str, type[Entry]] = MappingProxyType(
    {
        "people": PersonEntry,
        "own_thoughts": OwnThoughtEntry,
        "own_lines": OwnLineEntry,
        "hidden_lines": HiddenLineEntry,
        "kept_lines": KeptLineEntry,
        "own_patterns": OwnPatternEntry,
        "helpline_corrections": HelplineCorrectionEntry,
        "thought_ratings": ThoughtRatingEntry,
        "plan_texts": PlanTextEntry,
        "plan_choices": PlanChoiceEntry,
        "own_starters": OwnStarterEntry,
        "contact": ContactEntryRow,
        "check_ins": CheckInEntry,
        "week_blocks": WeekBlockEntry,
        "own_marks": OwnMarkEntry,
        "notes": NoteEntry,
        "note_marks": NoteMarkEntry,
    }
)
"""By the name of their list in the JSON file, and of their CSV file. What others refer to comes before them."""
