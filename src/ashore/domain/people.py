"""The people someone can turn to."""

from dataclasses import dataclass

from ashore.domain.entries import check_text


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to turn to. `reach` is how, in the person's own words; it can be left empty.

    Raises ValueError when the name is blank, or either is over 10,000 characters.
    """

    name: str
    reach: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self, "name")
        check_text(self, "reach", blank=True)
