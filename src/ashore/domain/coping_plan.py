"""What a person wrote and chose for their coping plan, the page "What helps me"."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ashore.domain.entries import LONGEST_TEXT, check_text
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person


class PlanSection(StrEnum):
    """The sections of the page "What helps me" that a person writes themselves, in its order."""

    NOTICE = "notice"
    SETTLE = "settle"
    PLACES = "places"
    SAFER = "safer"
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
        check_text(self, "text", blank=True)


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
        check_text(self, "item", blank=True)


class PlanItems(NamedTuple):
    """What stands on the page without being written there, and what was chosen about it.

    With `has_more_lines` or `has_more_people` there are others, for which the page is too small.
    """

    lines: tuple[KeptLine, ...] = ()
    people: tuple[Person, ...] = ()
    choices: tuple[PlanChoice, ...] = ()
    has_more_lines: bool = False
    has_more_people: bool = False


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
