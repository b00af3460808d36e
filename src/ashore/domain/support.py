"""Defines helplines by region, directories, and the texts of the Support page.

Nothing here depends on how the person is: everyone sees the same texts. Each helpline names the day its source was
read, so that an old one can say that it may have changed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

EU_EMERGENCY_NUMBER = "112"  # Directive (EU) 2018/1972, article 109
_EU_CODES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU_REGIONS = frozenset(_EU_CODES.split())


@dataclass(frozen=True, slots=True)
class Service:
    """A service to contact: `numbers` to call, `text` on how to write or chat ("" for none known).

    `hours` and `languages` are shown as they are, "" where nothing is known. Raises ValueError when there is neither a
    number nor a text.
    """

    name: str
    numbers: tuple[str, ...] = ()
    text: str = ""
    hours: str = ""
    languages: str = ""

    def __post_init__(self) -> None:
        if not self.numbers and not self.text:
            raise ValueError("a service has a number or a text")

    @property
    def hours_and_languages(self) -> str:
        """Both in one line; "" where nothing is known."""
        return " · ".join(filter(None, (self.hours, self.languages)))


@dataclass(frozen=True, slots=True)
class Helpline:
    """The services of one region. `country` is its ISO 3166 code of two letters, `name` what the region chooser shows.

    `emergency` is the emergency number; `seen` the ISO day, month or year of the source that was read, "" for undated.
    Raises ValueError for an invalid code or date, for no service, and for two services of one name.
    """

    country: str
    name: str
    services: tuple[Service, ...]
    emergency: str
    seen: str
    note: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch("[A-Z]{2}", self.country):
            raise ValueError(f"country is a code of two capital letters such as GB, not {self.country!r}")
        if not self.services:
            raise ValueError("a helpline has at least one service")
        if len({service.name for service in self.services}) < len(self.services):
            raise ValueError("each service of a country has a name of its own, by which a correction finds it")
        if self.seen and not _SEEN.fullmatch(self.seen):
            raise ValueError(f"seen is a year, month or day such as 2025-09, or empty, not {self.seen!r}")


@dataclass(frozen=True, slots=True)
class Directory:
    """A public list of services in many countries; `address` opens in the person's own browser."""

    name: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class SupportTexts:
    """The texts of the page, in its order. Raises ValueError when one lacks its placeholder {number} or {seen}."""

    when_intro: str
    when_to_look: tuple[str, ...]
    when_else: str
    therapy: tuple[str, ...]
    about_this_app: str
    companion: str
    danger: str
    danger_anywhere: str
    checked: str
    checked_in: str
    undated: str
    changed: str
    no_row: str
    no_region: str
    no_helplines: str
    lists_below: str
    europe_note: str
    directories_intro: str
    points: tuple[str, ...]

    def __post_init__(self) -> None:
        if "{number}" not in self.danger:
            raise ValueError("danger has a place that reads {number}")
        if "{seen}" not in self.checked or "{seen}" not in self.checked_in:
            raise ValueError("checked and checked_in have a place that reads {seen}")


def region_of(locale_name: str) -> str:
    """The region of a locale or language tag: "en_GB.UTF-8" and "en-GB" give "GB"; "" when it names none."""
    language, *parts = re.split("[_-]", re.split("[.@]", locale_name, maxsplit=1)[0])
    if not re.fullmatch("[A-Za-z]{2,3}", language):
        return ""
    for part in parts:
        if len(part) == 1:  # what follows are extensions, whose keys have two letters too
            return ""
        if re.fullmatch("[A-Za-z]{2}", part):
            return part.upper()
    return ""


def helpline_for(helplines: Sequence[Helpline], region: str) -> Helpline | None:
    """The helpline of `region` (ISO code), or None."""
    return next((helpline for helpline in helplines if helpline.country == region), None)


def is_old(seen: str, today: date) -> bool:
    """True for a date more than a year before `today`, and for "" or an invalid date.

    A year or month counts from its first day, so that it may count as older than it is, but never as newer.
    """
    found = _SEEN.fullmatch(seen)
    if not found:
        return True
    year, month, day = found.groups(default="1")
    return (int(year) + 1, int(month), int(day)) < (today.year, today.month, today.day)


def checked_text(texts: SupportTexts, seen: str, today: date, shown: str = "") -> str:
    """When a helpline was checked and, where that is long ago, that it may have changed.

    `shown` is `seen` as dates are written in the person's language; where it is "", `seen` is shown.
    """
    template = texts.checked if _is_day(seen) else texts.checked_in
    checked = template.replace("{seen}", shown or seen) if seen else texts.undated
    return f"{checked} {texts.changed}" if is_old(seen, today) else checked


def emergency_number(helplines: Sequence[Helpline], region: str) -> str:
    """The emergency number of `region`; "" where it is not known."""
    helpline = helpline_for(helplines, region)
    if helpline:
        return helpline.emergency
    return EU_EMERGENCY_NUMBER if region in EU_REGIONS else ""


def danger_text(texts: SupportTexts, number: str) -> str:
    """The sentence about danger, with the emergency `number`, or without one for ""."""
    return texts.danger.replace("{number}", number) if number else texts.danger_anywhere


def region_note(texts: SupportTexts, helplines: Sequence[Helpline], region: str, *, has_directories: bool) -> str:
    """The note of the helpline of `region`; where there is none, why, and where else numbers can be found."""
    helpline = helpline_for(helplines, region)
    if helpline:
        return helpline.note
    notes = [texts.no_row if region else texts.no_region] if helplines else [texts.no_helplines]
    if has_directories:
        notes.append(texts.lists_below)
    if region in EU_REGIONS:
        notes.append(texts.europe_note)
    return " ".join(notes)


def _is_day(seen: str) -> bool:
    try:
        date.fromisoformat(seen)
    except ValueError:
        return False
    return len(seen) > len("2025-09")


_SEEN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
