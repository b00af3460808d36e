"""Describes the coping plan ("What helps me") as a document to read: sections of text, lines and contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ashore.domain.entries import HelplineCorrection
from ashore.domain.helpline_corrections import contact_options
from ashore.domain.support import Helpline


class Contact(NamedTuple):
    """A person or a service, and how to reach them. `details` are numbers or words, `note` small print."""

    name: str
    details: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegionHelplines:
    """The helplines of the region `name`: its services, one sentence about danger, and when they were checked.

    Every field is empty where nothing is known.
    """

    name: str = ""
    contacts: tuple[Contact, ...] = ()
    danger: str = ""
    checked: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.contacts and not self.danger


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """One section: the person's text with its line breaks, then `lines`, then `contacts`, then a `closing` sentence.

    `footnote` is small print, and does not make a section by itself.
    """

    heading: str
    text: str = ""
    lines: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    closing: str = ""
    footnote: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.lines or self.contacts or self.closing)


Document = tuple[DocumentSection, ...]
"""The plan from top to bottom, without empty sections."""


def document_from(sections: Sequence[DocumentSection]) -> Document:
    """Leaves out the sections that are empty."""
    return tuple(section for section in sections if not section.is_empty)


def helpline_contacts(helpline: Helpline, corrections: Sequence[HelplineCorrection]) -> tuple[Contact, ...]:
    """Each service with its numbers and its text, the person's corrections in their place."""
    return tuple(
        Contact(
            service.name,
            " · ".join(option.text for option in contact_options(helpline.country, service, corrections)),
            service.hours_and_languages,
        )
        for service in helpline.services
    )
