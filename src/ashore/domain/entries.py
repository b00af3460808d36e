"""What a person has made and wants to find again. Everything here stays on this computer."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from ashore.domain.breath import Pattern
from ashore.domain.ratings import BeliefRating

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
    def takes(belief_id: str) -> bool:
        """Whether an own belief is called so, or may be one day: what comes with Ashore has another id."""
        return re.fullmatch(rf"{_OWN}[0-9]+", belief_id) is not None


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
    ratings: tuple[BeliefRating, ...] = ()


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
class HelplineCorrection:
    """The number that the person trusts more in a country. Country and service as in the content.

    `service` is "" for the emergency number. `instead_of` is the number, or the line of words, in whose place it
    stands; "" for the first of its service. An empty `number` means Ashore's own.

    Raises ValueError when the country is blank, or anything is over 10,000 characters.
    """

    country: str
    service: str
    number: str
    instead_of: str = ""

    def __post_init__(self) -> None:
        _hold_to_text(self, "country")
        _hold_to_text(self, "service", "number", "instead_of", blank=True)


class PlanSection(StrEnum):
    """The sections of the page "What helps me" that a person writes themselves, in its order."""

    NOTICE = "notice"
    SETTLE = "settle"
    PLACES = "places"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class PlanText:
    """What someone wrote in one section of the page; blank where there is nothing (any more).

    Raises ValueError when `section` is none, or the text is over 10,000 characters.
    """

    section: PlanSection
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "section", PlanSection(self.section))
        _hold_to_text(self, "text", blank=True)


class PlanItemKind(StrEnum):
    """What can stand on the page "What helps me" without being written there."""

    LINE = "line"
    """A kept line, by its id."""
    PERSON = "person"
    """One of one's own people, by their id."""
    HELPLINES = "helplines"
    """The helplines of the region, all of them together; `item` is empty."""


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """Whether something stands on the page. Without a choice people do; kept lines and helplines do not.

    Raises ValueError when `kind` is none, or `item` is over 10,000 characters.
    """

    kind: PlanItemKind
    item: str
    is_shown: bool

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", PlanItemKind(self.kind))
        object.__setattr__(self, "is_shown", bool(self.is_shown))
        _hold_to_text(self, "item", blank=True)


class CopingPlan(NamedTuple):
    """All that someone wrote and chose for the page "What helps me"."""

    texts: tuple[PlanText, ...] = ()
    choices: tuple[PlanChoice, ...] = ()

    def text(self, section: PlanSection) -> str:
        return next((each.text for each in self.texts if each.section is section), "")

    def shows(self, kind: PlanItemKind, item: str = "") -> bool:
        """What was chosen, or what holds until then."""
        chosen = (each.is_shown for each in self.choices if (each.kind, each.item) == (kind, item))
        return next(chosen, kind is PlanItemKind.PERSON)

    @property
    def is_begun(self) -> bool:
        """Whether anything was written or chosen yet."""
        return bool(self.choices) or any(each.text.strip() for each in self.texts)

    def merged(self, later: "CopingPlan") -> "CopingPlan":
        """Both: a later text stands below an earlier one, and a later choice replaces an earlier one."""
        plan = self
        for each in later.texts:
            both = (self.text(each.section).rstrip(), each.text)
            text = both[1] if both[0] in ("", both[1]) else "\n".join(both) if both[1].strip() else both[0]
            plan = plan.with_text(PlanText(each.section, text[:LONGEST_TEXT]))
        for choice in later.choices:
            plan = plan.with_choice(choice)
        return plan

    def with_text(self, text: PlanText) -> "CopingPlan":
        return self._replace(texts=(*(each for each in self.texts if each.section is not text.section), text))

    def with_choice(self, choice: PlanChoice) -> "CopingPlan":
        about = (choice.kind, choice.item)
        return self._replace(choices=(*(each for each in self.choices if (each.kind, each.item) != about), choice))


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
