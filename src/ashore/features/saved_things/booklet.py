"""Builds the booklet: what someone wrote, kept and found helpful, as one document to read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.domain.document import Contact, Document, DocumentSection, document_from
from ashore.services.plan_document import AvailableItems, build_document

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from ashore.domain.booklet import BookletEntries
    from ashore.domain.coping_plan_document import RegionHelplines
    from ashore.domain.exercises import Exercise
    from ashore.domain.people import Person


class BookletPart(StrEnum):
    PLAN = "plan"
    LINES = "lines"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class BookletChoice:
    """What the booklet is to hold: parts, and exercises by their ids."""

    parts: Set[BookletPart]
    exercise_ids: Set[str]


@dataclass(frozen=True, slots=True)
class BookletSource:
    """All that can be in it."""

    entries: BookletEntries
    helplines: RegionHelplines
    exercises: Sequence[Exercise]


def booklet_title() -> str:
    return QCoreApplication.translate("Booklet", "My booklet")


def build_booklet(choice: BookletChoice, source: BookletSource) -> Document:
    """What has a part of its own stands there only, and not in "What helps me" as well."""
    plan, lines, people = source.entries
    with_lines, with_people = BookletPart.LINES in choice.parts, BookletPart.PEOPLE in choice.parts
    sections: list[DocumentSection] = []
    if BookletPart.PLAN in choice.parts:
        rest = AvailableItems(() if with_lines else lines, () if with_people else people, source.helplines)
        sections += build_document(plan, rest)
    if with_lines:
        heading = QCoreApplication.translate("Booklet", "Lines I kept")
        sections.append(DocumentSection(heading, lines=tuple(line.text for line in lines)))
    if with_people:
        heading = QCoreApplication.translate("Booklet", "My people")
        sections.append(DocumentSection(heading, contacts=tuple(map(_contact, people))))
    sections += [_exercise(each) for each in source.exercises if each.id in choice.exercise_ids]
    return document_from(sections)


def _contact(person: Person) -> Contact:
    return Contact(person.name, person.reach, person.good_for)


def _exercise(exercise: Exercise) -> DocumentSection:
    """With what to know first, its steps, and what else there is, as beside the exercise itself."""
    steps = tuple(step.text for step in exercise.steps)
    return DocumentSection(exercise.name, exercise.caution, steps, footnote=exercise.alternative)
