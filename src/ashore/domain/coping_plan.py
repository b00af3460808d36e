"""The page "What helps me" as it reads: parts with a heading, made of what was written and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ashore.domain.entries import HelplineCorrection
from ashore.domain.helpline_corrections import ways_of
from ashore.domain.support import Helpline


class Reach(NamedTuple):
    """Someone, or a service, and how to reach them."""

    name: str
    how: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HelplinesPart:
    """What is known for the region `name`: the services, one sentence about danger, and when they were checked.

    All of it is empty where nothing is known.
    """

    name: str = ""
    reaches: tuple[Reach, ...] = ()
    danger: str = ""
    checked: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.reaches and not self.danger


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One part of the page: own words with their line breaks, lines that stand on their own, whom to reach.

    `closing` is a last sentence, and `foot` small print, which does not make a part by itself.
    """

    heading: str
    words: str = ""
    lines: tuple[str, ...] = ()
    reaches: tuple[Reach, ...] = ()
    closing: str = ""
    foot: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.words.strip() or self.lines or self.reaches or self.closing)


Sheet = tuple[SheetPart, ...]
"""The page from top to bottom; parts with nothing in them are not in it."""


def sheet_of(parts: Sequence[SheetPart]) -> Sheet:
    return tuple(part for part in parts if not part.is_empty)


def reaches_of(helpline: Helpline, changes: Sequence[HelplineCorrection]) -> tuple[Reach, ...]:
    """Each service with its numbers, or with those that the person trusts more in their place."""
    return tuple(
        Reach(
            service.name,
            " · ".join(way.words for way in ways_of(helpline.country, service, changes)),
            " · ".join(filter(None, (service.hours, service.languages))),
        )
        for service in helpline.services
    )
