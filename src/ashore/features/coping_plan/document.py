"""The page as it reads, of all that was written and chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from ashore.domain.coping_plan import HelplinesPart, Reach, Sheet, SheetPart, sheet_of
from ashore.domain.entries import CopingPlan, KeptLine, Person, PlanItemKind, PlanSection
from ashore.features.coping_plan.section_texts import part_words


@dataclass(frozen=True, slots=True)
class AtHand:
    """What can stand on the page without being written there."""

    lines: Sequence[KeptLine] = ()
    people: Sequence[Person] = ()
    helplines: HelplinesPart = HelplinesPart()


def compose(helps: CopingPlan, at_hand: AtHand) -> Sheet:
    def written(part: PlanSection) -> SheetPart:
        return SheetPart(part_words(part).heading, helps.text(part))

    return sheet_of(
        (
            written(PlanSection.NOTICE),
            written(PlanSection.SETTLE),
            SheetPart(part_words(PlanItemKind.LINE).heading, lines=_lines(helps, at_hand.lines)),
            written(PlanSection.PLACES),
            SheetPart(part_words(PlanItemKind.PERSON).heading, reaches=_people(helps, at_hand.people)),
            _helplines(helps, at_hand.helplines),
            written(PlanSection.OTHERS),
        )
    )


def _lines(helps: CopingPlan, lines: Sequence[KeptLine]) -> tuple[str, ...]:
    return tuple(line.text for line in lines if helps.shows(PlanItemKind.LINE, str(line.id)))


def _people(helps: CopingPlan, people: Sequence[Person]) -> tuple[Reach, ...]:
    shown = (person for person in people if helps.shows(PlanItemKind.PERSON, str(person.id)))
    return tuple(Reach(person.name, person.reach) for person in shown)


def _helplines(helps: CopingPlan, part: HelplinesPart) -> SheetPart:
    heading = part_words(PlanItemKind.HELPLINES).heading
    if not helps.shows(PlanItemKind.HELPLINES):
        return SheetPart(heading)
    named = f"{heading}: {part.name}" if part.name else heading
    return SheetPart(named, reaches=part.reaches, closing=part.danger, foot=part.checked)
