"""Lists the ways to reach a service or the emergency services, with a person's corrections in their places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ashore.domain.helpline_corrections import (
    EMERGENCY_SERVICE,
    POLICE,
    UNKNOWN_REGION,
    HelplineCorrection,
    ServiceCorrections,
    corrections_by_key,
)
from ashore.domain.helplines import (
    Channel,
    ChannelKind,
    ChatChannel,
    Helpline,
    Service,
    emergency_number,
    police_number,
)
from ashore.domain.support import ChannelTexts

KEYS = ChannelTexts(
    text_to="Text {number}",
    text_word_to="Text {word} to {number}",
    whatsapp_to="WhatsApp {number}",
    chat_at="Chat at {address}",
    chat="Chat",
    chat_and_mail="Chat and mail",
)
"""What a correction names. Never translated or changed: corrections in the record hold these words."""
_WRITTEN_NUMBER = re.compile(r"(?<![\w.])\+?[0-9](?: ?[0-9]){2,}(?![\w.])")


@dataclass(frozen=True, slots=True)
class ContactOption:
    """One number of a service to call or to write to (`is_number`), or one line that says how to chat.

    `original` is what Ashore holds, "" where it no longer holds any; `text` what is shown; `copy_text` the number or
    address in it, "" for none. `instead_of` is what a correction of it names, and `correction` the one in force, if
    any. `channel` is None where Ashore no longer holds it.
    """

    original: str
    text: str
    copy_text: str
    is_number: bool
    instead_of: str
    correction: HelplineCorrection | None = None
    channel: Channel | None = None

    @property
    def hours(self) -> str:
        return self.channel.hours if self.channel else ""


def contact_options(
    country: str, service: Service, corrections: Sequence[HelplineCorrection], texts: ChannelTexts
) -> tuple[ContactOption, ...]:
    """The numbers of the service, then how to write to it, then corrections of something Ashore no longer holds."""
    own = ServiceCorrections(country, service, corrections)
    options: list[ContactOption] = []
    called: dict[str, str] = {}
    for kind, channel in service.channels:
        for option in _options_of(kind, channel, texts):
            correction = own.take(option.instead_of, is_first=not options)
            corrected = _corrected(option, kind, correction, called, texts)
            if kind is ChannelKind.CALL:
                called[option.original] = corrected.text
            options.append(corrected)
    return (*options, *map(_lone_option, own.rest()))


def lone_options(
    helpline: Helpline | None, country: str, corrections: Sequence[HelplineCorrection]
) -> dict[str, tuple[ContactOption, ...]]:
    """The person's own numbers of services that Ashore no longer has under any name, by the name of the service."""
    services = helpline.all_services if helpline else ()
    known = {EMERGENCY_SERVICE, *(name for service in services for name in (service.name, *service.former_names))}
    lone: dict[str, tuple[ContactOption, ...]] = {}
    for each in corrections:
        if each.country == country and each.service not in known and each.number.strip():
            lone[each.service] = (*lone.get(each.service, ()), _lone_option(each))
    return lone


def emergency_contacts(
    helplines: Sequence[Helpline], region: str, corrections: Sequence[HelplineCorrection]
) -> tuple[ContactOption, ContactOption | None]:
    """The emergency number of `region`, and that of the police where it is another.

    The text of the first is "" where neither Ashore nor the person knows a number.
    """
    own = corrections_by_key(region or UNKNOWN_REGION, EMERGENCY_SERVICE, corrections)
    emergency = _emergency_option(emergency_number(helplines, region), "", own)
    police = _emergency_option(police_number(helplines, region), POLICE, own)
    return emergency, police if police.text else None


def correction_of(country: str, service: str, option: ContactOption, number: str) -> HelplineCorrection:
    """The correction that shows `number` in place of `option`. It replaces the one in force under whatever name."""
    if option.correction is not None:
        service = option.correction.service
    return HelplineCorrection(country, service, number, option.instead_of)


def number_in(text: str) -> str:
    """The number to write to in a text such as "Text 85258"; "" where there is none."""
    found = _WRITTEN_NUMBER.search(text)
    return found.group() if found else ""


def _options_of(kind: ChannelKind, channel: Channel, texts: ChannelTexts) -> Iterator[ContactOption]:
    """As Ashore holds them."""
    if isinstance(channel, ChatChannel):
        text = texts.chat_text(channel.address, takes_mail=channel.takes_mail)
        key = KEYS.chat_text(channel.address, takes_mail=channel.takes_mail)
        yield ContactOption(text, text, channel.address, False, key, channel=channel)
        return
    for number in channel.numbers:
        text = texts.number_text(kind, number, channel.word)
        key = KEYS.number_text(kind, number)
        yield ContactOption(text, text, number, True, key, channel=channel)


def _corrected(
    option: ContactOption,
    kind: ChannelKind,
    correction: HelplineCorrection | None,
    called: Mapping[str, str],
    texts: ChannelTexts,
) -> ContactOption:
    """A number to write to is replaced too, by its own correction or by that of the same number for calls."""
    word = getattr(option.channel, "word", "")
    if correction is None:
        number = called.get(option.copy_text, option.copy_text)
        if kind in (ChannelKind.CALL, ChannelKind.CHAT) or number == option.copy_text:
            return option
        return replace(option, text=texts.number_text(kind, number, word), copy_text=number)
    own = correction.number
    option = replace(option, instead_of=correction.instead_of, correction=correction)
    if kind is ChannelKind.CALL:
        return replace(option, text=own, copy_text=own)
    if kind is ChannelKind.CHAT or any(letter.isalpha() for letter in own):
        return replace(option, text=own, copy_text=number_in(own) or own)
    return replace(option, text=texts.number_text(kind, own, word), copy_text=own)


def _lone_option(correction: HelplineCorrection) -> ContactOption:
    own = correction.number
    return ContactOption("", own, number_in(own) or own, True, correction.instead_of, correction)


def _emergency_option(original: str, key: str, own: Mapping[str, HelplineCorrection]) -> ContactOption:
    correction = own.get(key)
    text = correction.number if correction else original
    return ContactOption(original, text, text, True, key, correction)
