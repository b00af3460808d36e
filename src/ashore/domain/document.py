"""Describes a document to read: sections of text, lines and contacts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Contact(NamedTuple):
    """A person or a service, and how to reach them. `details` are numbers or words, `note` small print."""

    name: str
    details: str = ""
    note: str = ""


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
"""From top to bottom, without empty sections."""


def texts_of(document: Document) -> Iterator[str]:
    """Every text in it, from top to bottom."""
    for section in document:
        yield section.heading
        yield section.text
        yield from section.lines
        for contact in section.contacts:
            yield from contact
        yield section.closing
        yield section.footnote


def document_from(sections: Sequence[DocumentSection]) -> Document:
    """Leaves out the sections that are empty."""
    return tuple(section for section in sections if not section.is_empty)
