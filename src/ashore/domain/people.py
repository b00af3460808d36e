"""The people someone can turn to."""

from dataclasses import dataclass
from enum import StrEnum

from ashore.domain.entries import check_text


class Closeness(StrEnum):
    """How much in touch someone is with a person, in the person's own eyes."""

    UNSAID = ""
    IN_TOUCH = "in_touch"
    NOW_AND_THEN = "now_and_then"
    LONG_AGO = "long_ago"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to turn to, by a name or a nickname.

    `reach` is how, and `good_for` what they are good for, both in the person's own words; each can be left empty.
    Raises ValueError when the name is blank, or one of the texts is over 10,000 characters.
    """

    name: str
    reach: str = ""
    id: int | None = None
    good_for: str = ""
    closeness: Closeness = Closeness.UNSAID

    def __post_init__(self) -> None:
        object.__setattr__(self, "closeness", Closeness(self.closeness))
        check_text(self, "name")
        check_text(self, "reach", "good_for", blank=True)
