"""Merges a person's corrections into the numbers that Ashore comes with."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ashore.domain.entries import HelplineCorrection
from ashore.domain.support import Helpline, Service, emergency_number

EMERGENCY_SERVICE = ""
"""The service that a correction of the emergency number names."""
UNKNOWN_REGION = "ZZ"
"""The country that such a correction names where no region is known; "unknown" in Unicode's locale data."""

_WRITTEN_NUMBER = re.compile(r"(?<![\w.])\+?[0-9](?: ?[0-9]){2,}(?![\w.])")


@dataclass(frozen=True, slots=True)
class ContactOption:
    """One number of a service, or one line of text that says how to write to it.

    `original` is what Ashore holds, "" where it no longer holds any; `text` what is shown; `copy_text` the number in
    it, "" for none. `instead_of` is what a correction of it names, and `correction` the one in force, if any.
    """

    original: str
    text: str
    copy_text: str
    is_number: bool
    instead_of: str
    correction: HelplineCorrection | None = None


def number_in(text: str) -> str:
    """The number to write to in a text such as "Text 85258"; "" where there is none."""
    found = _WRITTEN_NUMBER.search(text)
    return found.group() if found else ""


def contact_options(
    country: str, service: Service, corrections: Sequence[HelplineCorrection]
) -> tuple[ContactOption, ...]:
    """The numbers of the service, then its text, then corrections of something that Ashore no longer holds.

    A correction that names no number, as the first released version wrote them, is one of the first number.
    """
    key = (country, service.name)
    own = {each.instead_of: each for each in corrections if (each.country, each.service) == key and each.number.strip()}
    originals = (*service.numbers, *([service.text] if service.text else []))
    if "" in own and originals[0] not in own:
        own[originals[0]] = own.pop("")
    options = [_number_option(number, own.get(number)) for number in service.numbers]
    if service.text:
        numbers_shown = {option.original: option.text for option in options}
        options.append(_text_option(service.text, own.get(service.text), numbers_shown))
    options += (
        _number_option("", correction) for replaced, correction in own.items() if replaced and replaced not in originals
    )
    return tuple(options)


def emergency_contact(
    helplines: Sequence[Helpline], region: str, corrections: Sequence[HelplineCorrection]
) -> ContactOption:
    """The emergency number of `region`; its text is "" where neither Ashore nor the person knows one."""
    key = (region or UNKNOWN_REGION, EMERGENCY_SERVICE)
    matching = (each for each in corrections if (each.country, each.service) == key and each.number.strip())
    correction = next(matching, None)
    original = emergency_number(helplines, region)
    text = correction.number if correction else original
    return ContactOption(original, text, text, True, "", correction)


def _number_option(original: str, correction: HelplineCorrection | None) -> ContactOption:
    text = correction.number if correction else original
    return ContactOption(original, text, text, True, correction.instead_of if correction else original, correction)


def _text_option(text: str, correction: HelplineCorrection | None, numbers_shown: Mapping[str, str]) -> ContactOption:
    """A number within `text` is replaced too, by the correction of the text or by that of the same number for calls."""
    original = number_in(text)
    if correction is None:
        number = numbers_shown.get(original, original)
        return ContactOption(text, _with_number(text, original, number), number, False, text)
    own, instead_of = correction.number, correction.instead_of
    if original and not any(letter.isalpha() for letter in own):
        return ContactOption(text, _with_number(text, original, own), own, False, instead_of, correction)
    return ContactOption(text, own, number_in(own) or own, False, instead_of, correction)


def _with_number(text: str, original: str, number: str) -> str:
    return text.replace(original, number, 1) if original and original != number else text
