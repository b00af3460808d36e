"""Defines the helplines of a region: who answers, how to reach them, at what hours, and when that was checked.

Hours, numbers and dates belong to one channel of a service, never to a service as a whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

EU_EMERGENCY_NUMBER = "112"  # Directive (EU) 2018/1972, article 109
_EU_CODES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU_REGIONS = frozenset(_EU_CODES.split())
MOST_DIGITS = 15  # ITU-T E.164


class ChannelKind(StrEnum):
    """How a service is reached."""

    CALL = "call"
    TEXT = "text"
    WHATSAPP = "whatsapp"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class PhoneChannel:
    """`numbers` to call or to write to, and the `hours` at which someone answers there.

    `word` is what a text message begins a talk with, `note` a sentence on how to go on. `seen` is the date of the
    source, as in Helpline; None for that of the whole row.

    Raises ValueError without a number or hours, for a number that no telephone can dial, and for an invalid date.
    """

    numbers: tuple[str, ...]
    hours: str
    word: str = ""
    note: str = ""
    seen: str | None = None

    def __post_init__(self) -> None:
        if not self.numbers:
            raise ValueError("numbers holds at least one number")
        for number in self.numbers:
            check_dialable(number)
        _check_hours_and_date(self.hours, self.seen)


@dataclass(frozen=True, slots=True)
class ChatChannel:
    """A chat in the browser at `address`, "" where only the service's own site is known; mail too with `takes_mail`.

    The rest is as in PhoneChannel. Raises ValueError without hours and for an invalid date.
    """

    hours: str
    address: str = ""
    takes_mail: bool = False
    note: str = ""
    seen: str | None = None

    def __post_init__(self) -> None:
        _check_hours_and_date(self.hours, self.seen)


Channel = PhoneChannel | ChatChannel


@dataclass(frozen=True, slots=True)
class Service:
    """A service to contact, by its own name. `languages` are shown as they are, "" where nothing is known.

    `former_names` are those under which earlier versions listed it. Raises ValueError when there is no way to reach it.
    """

    name: str
    call: PhoneChannel | None = None
    text: PhoneChannel | None = None
    whatsapp: PhoneChannel | None = None
    chat: ChatChannel | None = None
    languages: str = ""
    former_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.channels:
            raise ValueError("a service has a number to call, a number to write to, or a chat")

    @property
    def channels(self) -> tuple[tuple[ChannelKind, Channel], ...]:
        """Those that there are: first to call, then to write."""
        channels: tuple[tuple[ChannelKind, Channel | None], ...] = (
            (ChannelKind.CALL, self.call),
            (ChannelKind.TEXT, self.text),
            (ChannelKind.WHATSAPP, self.whatsapp),
            (ChannelKind.CHAT, self.chat),
        )
        return tuple((kind, channel) for kind, channel in channels if channel is not None)


@dataclass(frozen=True, slots=True)
class Helpline:
    """The services of one region. `country` is its ISO 3166 code of two letters, `name` what the region chooser shows.

    `emergency` is the emergency number, or the ambulance's where `police` names another for the police. `if_hurt` are
    services for someone who is hurt by another person. `seen` is the ISO day, month or year of the source that was
    read, "" for undated.

    `services` may be empty where none of them could be read: the emergency numbers still stand.

    Raises ValueError for an invalid code, date or emergency number, and for two services of one name.
    """

    country: str
    name: str
    emergency: str
    seen: str
    services: tuple[Service, ...]
    police: str = ""
    if_hurt: tuple[Service, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch("[A-Z]{2}", self.country):
            raise ValueError(f"country is a code of two capital letters such as GB, not {self.country!r}")
        names = [name for service in self.all_services for name in (service.name, *service.former_names)]
        if len(set(names)) < len(names):
            raise ValueError("each service of a country has a name of its own, by which a correction finds it")
        for number in (self.emergency, *filter(None, (self.police,))):
            check_dialable(number)
        _check_date(self.seen)

    @property
    def all_services(self) -> tuple[Service, ...]:
        """Those for anyone, then those for someone who is hurt by another person."""
        return (*self.services, *self.if_hurt)


@dataclass(frozen=True, slots=True)
class Directory:
    """A public list of services in many countries; `address` opens in the person's own browser."""

    name: str
    address: str
    about: str


def helpline_for(helplines: Sequence[Helpline], region: str) -> Helpline | None:
    """The helpline of `region` (ISO code), or None."""
    return next((helpline for helpline in helplines if helpline.country == region), None)


def emergency_number(helplines: Sequence[Helpline], region: str) -> str:
    """The emergency number of `region`, or its ambulance's; "" where it is not known."""
    helpline = helpline_for(helplines, region)
    if helpline:
        return helpline.emergency
    return EU_EMERGENCY_NUMBER if region in EU_REGIONS else ""


def police_number(helplines: Sequence[Helpline], region: str) -> str:
    """The number of the police of `region`, where it is another than the emergency number; "" otherwise."""
    helpline = helpline_for(helplines, region)
    return helpline.police if helpline else ""


def is_old(seen: str, today: date) -> bool:
    """True for a date more than a year before `today` or after it, and for "" or an invalid date.

    A year or month counts from its first day, so that it may count as older than it is, but never as newer. After
    today means that the clock is wrong, and then nothing says how old the number is.
    """
    found = _SEEN.fullmatch(seen)
    if not found:
        return True
    year, month, day = (int(part) for part in found.groups(default="1"))
    now = (today.year, today.month, today.day)
    return (year + 1, month, day) < now or (year, month, day) > now


def check_dialable(number: str) -> None:
    """Raises ValueError for a number that no telephone can dial."""
    digits = sum(letter.isdecimal() for letter in number)
    if not _DIALABLE.fullmatch(number) or not 2 <= digits <= MOST_DIGITS or not _has_paired_brackets(number):
        mend = f"write 2 to {MOST_DIGITS} digits, with spaces, hyphens or (brackets) between them"
        raise ValueError(f"no telephone can dial {number!r}: {mend}")


def _has_paired_brackets(number: str) -> bool:
    return re.sub("[^()]", "", number) in ("", "()")


def _check_hours_and_date(hours: str, seen: str | None) -> None:
    if not hours.strip():
        raise ValueError('hours says when someone answers, "Hours unclear" where that is not known')
    if seen is not None:
        _check_date(seen)


def _check_date(seen: str) -> None:
    if seen and not _SEEN.fullmatch(seen):
        raise ValueError(f"seen is a year, month or day such as 2025-09, or empty, not {seen!r}")


_SEEN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_DIALABLE = re.compile(r"[+*]?\(?[0-9](?:[0-9]|[ -]?(?=[0-9(])|\(|\)[ -]?(?=[0-9]))*")
