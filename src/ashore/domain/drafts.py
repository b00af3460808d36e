"""What is half written: which entry it is about, and the text of each field."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Fields = Mapping[str, str]
"""The text of each field of an editor, by the name of the field."""


class DraftKind(StrEnum):
    """The editor that a draft belongs to."""

    GUIDED = "guided"
    """How far someone has come in ten good minutes."""
    BELIEF = "belief"
    """A belief in the person's own words."""
    LINE = "line"
    """The person's own kinder line for a belief."""
    PATTERN = "pattern"
    PERSON = "person"
    HELPLINE_CORRECTION = "helpline_correction"
    NOTE = "note"
    STARTER = "starter"
    """Words for someone, written over a starter; `about` is its id."""
    CHECK_IN = "check_in"
    KIND_LINE = "kind_line"
    """A kind line that answers no belief."""
    WEEK_BLOCK = "week_block"
    """The words on a block of the week."""


@dataclass(frozen=True, slots=True)
class DraftKey:
    """What a draft is about. `entry_id` is the id of the entry being edited, "" for a new one.

    `about` says what else it belongs to: for a line the id of its belief, for a correction the country, the service,
    and what it stands in place of.
    """

    kind: DraftKind
    entry_id: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """`id` is any text that no other draft has."""

    id: str
    key: DraftKey
    fields: Fields
