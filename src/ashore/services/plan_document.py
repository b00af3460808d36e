"""Builds the coping plan as a document to read, from what was written, what was chosen and what is available."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ashore.domain.coping_plan import CopingPlan, PlanItemKind, PlanItems, PlanSection
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
    on_page: PlanItems = PlanItems()
    """What stands on the page, whether or not it is among those to choose from."""
    has_more_lines: bool = False
    has_more_people: bool = False


def build_document(plan: CopingPlan, available: AvailableItems) -> Document:
    return document_from(
        (
            _written(plan, PlanSection.NOTICE),
            _written(plan, PlanSection.SETTLE),
            DocumentSection(
                section_texts(PlanItemKind.LINE).heading,
                lines=_lines(plan, available),
                footnote=_too_many_note(available.on_page.lines, is_cut=available.on_page.has_more_lines),
            ),
            _written(plan, PlanSection.PLACES),
            DocumentSection(
                section_texts(PlanItemKind.PERSON).heading,
                contacts=_people(plan, available),
                footnote=_too_many_note(available.on_page.people, is_cut=available.on_page.has_more_people),
            ),
            _helplines(plan, available.helplines),
            _written(plan, PlanSection.SAFER),
            _written(plan, PlanSection.OTHERS),
        )
    )


def _written(plan: CopingPlan, section: PlanSection) -> DocumentSection:
    return DocumentSection(section_texts(section).heading, plan.text(section))


def _lines(plan: CopingPlan, available: AvailableItems) -> tuple[str, ...]:
    lines = dict.fromkeys((*available.on_page.lines, *available.lines))
    in_order = sorted(lines, key=lambda line: (line.position or 0, line.id or 0))
    return tuple(line.text for line in in_order if plan.shows(PlanItemKind.LINE, str(line.id)))


def _people(plan: CopingPlan, available: AvailableItems) -> tuple[Contact, ...]:
    people = dict.fromkeys((*available.on_page.people, *available.people))
    in_order = sorted(people, key=lambda person: person.id or 0)
    shown = (person for person in in_order if plan.shows(PlanItemKind.PERSON, str(person.id)))
    return tuple(Contact(person.name, person.reach) for person in shown)


def _too_many_note(shown: Sequence[object], *, is_cut: bool) -> str:
    if not is_cut:
        return ""
    text = QCoreApplication.translate("CopingPlanDocument", "There are more than these. This page holds {count}.")
    return text.format(count=len(shown))


def _helplines(plan: CopingPlan, helplines: RegionHelplines) -> DocumentSection:
    heading = section_texts(PlanItemKind.HELPLINES).heading
    if not plan.shows(PlanItemKind.HELPLINES):
        return DocumentSection(heading)
    named = f"{heading}: {helplines.name}" if helplines.name else heading
    return DocumentSection(named, contacts=helplines.contacts, closing=helplines.danger, footnote=helplines.checked)
