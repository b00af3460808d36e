"""The helplines of a region as they stand in a document to read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ashore.domain.contact_options import ContactOption, contact_options, lone_options
from ashore.domain.document import Contact
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import Helpline, Service
from ashore.domain.support import SupportTexts


@dataclass(frozen=True, slots=True)
class RegionHelplines:
    """The helplines of the region `name`: its services, one sentence about danger, and when they were checked.

    Every field is empty where nothing is known.
    """

    name: str = ""
    contacts: tuple[Contact, ...] = ()
    danger: str = ""
    checked: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.contacts and not self.danger


def helpline_contacts(
    helpline: Helpline,
    corrections: Sequence[HelplineCorrection],
    texts: SupportTexts,
    checked: Callable[[str], str],
) -> tuple[Contact, ...]:
    """Each service with its numbers and its texts, the person's corrections in their place.

    `checked` says when a number was checked; it is told for what was checked at another time than the rest.
    """
    contacts = [
        _contact(
            service.name, contact_options(helpline.country, service, corrections, texts.channels), service, checked
        )
        for service in helpline.all_services
    ]
    lone = lone_options(helpline, helpline.country, corrections)
    return (*contacts, *(_contact(name, options) for name, options in lone.items()))


def _contact(
    name: str,
    options: Sequence[ContactOption],
    service: Service | None = None,
    checked: Callable[[str], str] = str,
) -> Contact:
    hours = dict.fromkeys(option.hours for option in options if option.hours)
    small_print = list(hours)
    if len(hours) > 1:
        small_print = [f"{_texts_at(options, each)}: {each}" for each in hours]
    if service is not None:
        small_print += [service.languages] if service.languages else []
        small_print += [channel.note for _, channel in service.channels if channel.note]
        dates = dict.fromkeys(channel.seen for _, channel in service.channels if channel.seen is not None)
        small_print += map(checked, dates)
    return Contact(name, " · ".join(option.text for option in options), " · ".join(small_print))


def _texts_at(options: Sequence[ContactOption], hours: str) -> str:
    return ", ".join(option.text for option in options if option.hours == hours)
