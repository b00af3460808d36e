"""What a person has made and wants to find again. Everything here stays on this computer."""

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from ashore.domain.breath import Pattern
from ashore.domain.noticing import BeliefStrength

LONGEST_TEXT = 10_000
_OWN = "own-"

Item = TypeVar("Item")


class Listing(NamedTuple, Generic[Item]):
    """What could be read, in order; `unreadable` counts the entries that could not, which stay where they are."""

    items: tuple[Item, ...]
    unreadable: int = 0


class CustomPattern(NamedTuple):
    """A person's own pattern and its place in their list; taken out and put back, it stands where it stood."""

    pattern: Pattern
    place: int


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A kinder line that someone kept, and the belief it answers. `id` is None until it is in the record.

    At most one line rests under the guide. `position` is its place in the list, from 1; None means the end.
    Raises ValueError when the text is blank or over 10,000 characters.
    """

    belief_id: str
    text: str
    rests_under_guide: bool = False
    position: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        _hold_to_text(self, "belief_id", "text")


@dataclass(frozen=True, slots=True)
class OwnBelief:
    """A hard thought in the person's own words. `id` is None until it is in the record.

    Raises ValueError when the text is blank or over 10,000 characters.
    """

    text: str
    id: int | None = None

    def __post_init__(self) -> None:
        _hold_to_text(self, "text")

    @property
    def belief_id(self) -> str:
        """What lines about this belief name as their belief. Raises ValueError when it is not in the record yet."""
        if self.id is None:
            raise ValueError("a belief has an id once it is in the record")
        return f"{_OWN}{self.id}"

    @staticmethod
    def number_of(belief_id: str) -> int | None:
        """The id of the own belief that is called so; None for one that Ashore came with."""
        return int(belief_id.removeprefix(_OWN)) if belief_id.startswith(_OWN) else None


@dataclass(frozen=True, slots=True)
class OwnLine:
    """The person's own kinder line for a belief, theirs or one that Ashore came with.

    Raises ValueError when the text is blank or over 10,000 characters.
    """

    belief_id: str
    text: str
    id: int | None = None

    def __post_init__(self) -> None:
        _hold_to_text(self, "belief_id", "text")


@dataclass(frozen=True, slots=True)
class HiddenLine:
    """A line that is not for this person, by the id it has in the content.

    Raises ValueError when one of the ids is blank or over 10,000 characters.
    """

    belief_id: str
    line_id: str

    def __post_init__(self) -> None:
        _hold_to_text(self, "belief_id", "line_id")


class RemovedBelief(NamedTuple):
    """An own belief with all that went with it, so that it can be put back whole."""

    belief: OwnBelief
    lines: tuple[OwnLine, ...]
    hidden: tuple[HiddenLine, ...]
    strengths: tuple[BeliefStrength, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to turn to. `reach` is how, in the person's own words; it can be left empty.

    Raises ValueError when the name is blank, or either is over 10,000 characters.
    """

    name: str
    reach: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        _hold_to_text(self, "name")
        _hold_to_text(self, "reach", blank=True)


@dataclass(frozen=True, slots=True)
class HelplineChange:
    """The number that the person trusts more for a service in a country. Country and service as in the content.

    Raises ValueError when country or service is blank, or anything is over 10,000 characters.
    """

    country: str
    service: str
    number: str

    def __post_init__(self) -> None:
        _hold_to_text(self, "country", "service")
        _hold_to_text(self, "number", blank=True)


def _hold_to_text(item: object, *names: str, blank: bool = False) -> None:
    """Checks the texts of a frozen dataclass. Half a character (a lone surrogate), which no file holds, is marked."""
    for name in names:
        text: str = getattr(item, name)
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"{name} has at most {LONGEST_TEXT} characters, not {len(text)}")
        if not blank and not text.strip():
            raise ValueError(f"{name} is blank")
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if whole != text:
            object.__setattr__(item, name, whole)
