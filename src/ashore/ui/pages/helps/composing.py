"""The page as it reads, of all that was written and chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from ashore.domain.helps import HelplinesPart, Reach, Sheet, SheetPart, sheet_of
from ashore.domain.record import Helps, HelpsKind, HelpsPart, KeptLine, Person
from ashore.ui.pages.helps.part_words import part_words


@dataclass(frozen=True, slots=True)
class AtHand:
    """What can stand on the page without being written there."""

    lines: Sequence[KeptLine] = ()
    people: Sequence[Person] = ()
    helplines: HelplinesPart = HelplinesPart()


def compose(helps: Helps, at_hand: AtHand) -> Sheet:
    def written(part: HelpsPart) -> SheetPart:
        return SheetPart(part_words(part).heading, helps.text(part))

    return sheet_of(
        (
            written(HelpsPart.NOTICE),
            written(HelpsPart.SETTLE),
            SheetPart(part_words(HelpsKind.LINE).heading, lines=_lines(helps, at_hand.lines)),
            written(HelpsPart.PLACES),
            SheetPart(part_words(HelpsKind.PERSON).heading, reaches=_people(helps, at_hand.people)),
            _helplines(helps, at_hand.helplines),
            written(HelpsPart.OTHERS),
        )
    )


def _lines(helps: Helps, lines: Sequence[KeptLine]) -> tuple[str, ...]:
    return tuple(line.text for line in lines if helps.shows(HelpsKind.LINE, str(line.id)))


def _people(helps: Helps, people: Sequence[Person]) -> tuple[Reach, ...]:
    shown = (person for person in people if helps.shows(HelpsKind.PERSON, str(person.id)))
    return tuple(Reach(person.name, person.reach) for person in shown)


def _helplines(helps: Helps, part: HelplinesPart) -> SheetPart:
    heading = part_words(HelpsKind.HELPLINES).heading
    if not helps.shows(HelpsKind.HELPLINES):
        return SheetPart(heading)
    named = f"{heading}: {part.name}" if part.name else heading
    return SheetPart(named, reaches=part.reaches, closing=part.danger, foot=part.checked)
