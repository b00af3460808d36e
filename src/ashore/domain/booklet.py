"""All that a person wrote or kept that can stand in their booklet."""

from typing import NamedTuple

from ashore.domain.coping_plan import CopingPlan
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person


class BookletEntries(NamedTuple):
    """However many there are of each kind: a booklet is read away from this computer."""

    plan: CopingPlan
    lines: tuple[KeptLine, ...] = ()
    people: tuple[Person, ...] = ()
