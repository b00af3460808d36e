"""Defines the numbers that a person trusts more than those Ashore comes with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ashore.domain.entries import check_text
from ashore.domain.helplines import Service

EMERGENCY_SERVICE = ""
"""The service that a correction of the emergency number names."""
POLICE = "police"
"""What a correction of the number of the police stands for, within that service."""
UNKNOWN_REGION = "ZZ"
"""The country that such a correction names where no region is known; "unknown" in Unicode's locale data."""


@dataclass(frozen=True, slots=True)
class HelplineCorrection:
    """The number that the person trusts more in a country. Country and service as in the content.

    `service` is "" for the emergency number. `instead_of` is the number, or the line of words, in whose place it
    stands; "" for the first of its service. An empty `number` means Ashore's own.

    Raises ValueError when the country is blank, or anything is over 10,000 characters.
    """

    country: str
    service: str
    number: str
    instead_of: str = ""

    def __post_init__(self) -> None:
        check_text(self, "country")
        check_text(self, "service", "number", "instead_of", blank=True)


LEAST_DIGITS = 2
"""Of a number: a slip of the hand must not stand where an emergency number stood."""


def has_number(text: str) -> bool:
    """Whether there is something to dial in it."""
    return sum(letter.isdigit() for letter in text) >= LEAST_DIGITS


class ServiceCorrections:
    """Those of one service, under today's name or an earlier one; each can be taken once."""

    def __init__(self, country: str, service: Service, corrections: Sequence[HelplineCorrection]) -> None:
        self._by_key: dict[str, HelplineCorrection] = {}
        for name in (*service.former_names, service.name):  # today's name counts before an earlier one
            self._by_key.update(corrections_by_key(country, name, corrections))

    def take(self, key: str, *, is_first: bool) -> HelplineCorrection | None:
        """The one that names `key`, or a line of words that once began with it; None where there is none.

        One that names nothing, as the first released version wrote them, stands for the first number.
        """
        longer = (each for each in self._by_key if each.startswith(f"{key}, "))
        for known in (key, next(longer, key), *([""] if is_first else [])):
            if known in self._by_key:
                return self._by_key.pop(known)
        return None

    def rest(self) -> tuple[HelplineCorrection, ...]:
        """Those that were not taken: of something that Ashore no longer holds."""
        return tuple(correction for key, correction in self._by_key.items() if key)


def corrections_by_key(
    country: str, service: str, corrections: Sequence[HelplineCorrection]
) -> Mapping[str, HelplineCorrection]:
    """Those with a number, by what each stands for."""
    key = (country, service)
    return {
        each.instead_of: each for each in corrections if (each.country, each.service) == key and each.number.strip()
    }
