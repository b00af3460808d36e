"""Numbers as they are shown: Ashore's own, or in the place of each the one that the person trusts more."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ashore.domain.entries import HelplineCorrection
from ashore.domain.support import Helpline, Service, emergency_number

EMERGENCY = ""
"""What a change of the emergency number names as its service."""
SOMEWHERE = "ZZ"
"""What such a change names as its country where no region is known; in Unicode's locale data it is "unknown"."""

_WRITTEN_NUMBER = re.compile(r"(?<![\w.])\+?[0-9](?: ?[0-9]){2,}(?![\w.])")


@dataclass(frozen=True, slots=True)
class Way:
    """One number, or one line to write to, of a service.

    `own` is what Ashore holds, "" for what it no longer does; `words` what is shown, and `to_copy` the number in it, ""
    for none. `instead_of` is what a change of it names, and `changed` the change that stands, if any.
    """

    own: str
    words: str
    to_copy: str
    is_number: bool
    instead_of: str
    changed: HelplineCorrection | None = None


def number_in(text: str) -> str:
    """The number to write to in words such as "Text 85258"; "" where there is none."""
    found = _WRITTEN_NUMBER.search(text)
    return found.group() if found else ""


def ways_of(country: str, service: Service, changes: Sequence[HelplineCorrection]) -> tuple[Way, ...]:
    """Each number of the service, then its line to write to, then what the person set in place of one now gone.

    A change that names no number, as all did once, stands for the first.
    """
    about = (country, service.name)
    mine = {each.instead_of: each for each in changes if (each.country, each.service) == about and each.number.strip()}
    own = (*service.numbers, *([service.text] if service.text else []))
    if "" in mine and own[0] not in mine:
        mine[own[0]] = mine.pop("")
    ways = [_number(number, mine.get(number)) for number in service.numbers]
    if service.text:
        ways.append(_line(service.text, mine.get(service.text), {way.own: way.words for way in ways}))
    ways += (_number("", change) for replaced, change in mine.items() if replaced and replaced not in own)
    return tuple(ways)


def emergency_way(helplines: Sequence[Helpline], region: str, changes: Sequence[HelplineCorrection]) -> Way:
    """The emergency number of `region`; its words are "" where nobody knows it."""
    about = (region or SOMEWHERE, EMERGENCY)
    change = next((each for each in changes if (each.country, each.service) == about and each.number.strip()), None)
    own = emergency_number(helplines, region)
    words = change.number if change else own
    return Way(own, words, words, True, "", change)


def _number(own: str, change: HelplineCorrection | None) -> Way:
    words = change.number if change else own
    return Way(own, words, words, True, change.instead_of if change else own, change)


def _line(text: str, change: HelplineCorrection | None, numbers: Mapping[str, str]) -> Way:
    """A number that stands in the words gives way there too, be it to one for the words or to one for calls."""
    own = number_in(text)
    if change is None:
        number = numbers.get(own, own)
        return Way(text, _with_number(text, own, number), number, False, text)
    if own and not any(letter.isalpha() for letter in change.number):
        return Way(text, _with_number(text, own, change.number), change.number, False, change.instead_of, change)
    return Way(text, change.number, number_in(change.number) or change.number, False, change.instead_of, change)


def _with_number(text: str, own: str, number: str) -> str:
    return text.replace(own, number, 1) if own and own != number else text
