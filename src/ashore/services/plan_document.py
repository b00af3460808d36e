"""Builds the coping plan as a document to read, from what was written, what was chosen and what is available."""

from collections.abc import Sequence
from dataclasses import dataclass

from ashore.domain.coping_plan import CopingPlan, PlanItemKind, PlanSection
from ashore.domain.coping_plan_document import RegionHelplines
from ashore.domain.document import Contact, Document, DocumentSection, document_from
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person
from ashore.services.plan_section_texts import section_texts


@dataclass(frozen=True, slots=True)
class AvailableItems:
    """Everything in Ashore that can be chosen for the page."""

    lines: Sequence[KeptLine] = ()
    people: Sequence[Person] = ()
    helplines: RegionHelplines = RegionHelplines()


def build_document(plan: CopingPlan, available: AvailableItems) -> Document:
    return document_from(
        (
            _written(plan, PlanSection.NOTICE),
            _written(plan, PlanSection.SETTLE),
            DocumentSection(section_texts(PlanItemKind.LINE).heading, lines=_lines(plan, available.lines)),
            _written(plan, PlanSection.PLACES),
            DocumentSection(section_texts(PlanItemKind.PERSON).heading, contacts=_people(plan, available.people)),
            _helplines(plan, available.helplines),
            _written(plan, PlanSection.SAFER),
            _written(plan, PlanSection.OTHERS),
        )
    )


def _written(plan: CopingPlan, section: PlanSection) -> DocumentSection:
    return DocumentSection(section_texts(section).heading, plan.text(section))


def _lines(plan: CopingPlan, lines: Sequence[KeptLine]) -> tuple[str, ...]:
    return tuple(line.text for line in lines if plan.shows(PlanItemKind.LINE, str(line.id)))


def _people(plan: CopingPlan, people: Sequence[Person]) -> tuple[Contact, ...]:
    shown = (person for person in people if plan.shows(PlanItemKind.PERSON, str(person.id)))
    return tuple(Contact(person.name, person.reach) for person in shown)


def _helplines(plan: CopingPlan, helplines: RegionHelplines) -> DocumentSection:
    heading = section_texts(PlanItemKind.HELPLINES).heading
    if not plan.shows(PlanItemKind.HELPLINES):
        return DocumentSection(heading)
    named = f"{heading}: {helplines.name}" if helplines.name else heading
    return DocumentSection(named, contacts=helplines.contacts, closing=helplines.danger, footnote=helplines.checked)
