"""Defines the texts of the Support page, and puts dates and numbers into them.

Nothing here depends on how the person is: everyone sees the same texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ashore.domain.helplines import EU_REGIONS, ChannelKind, Helpline, helpline_for, is_old


@dataclass(frozen=True, slots=True)
class ChannelTexts:
    """How each way to reach a service is worded. Raises ValueError when one lacks its placeholder."""

    text_to: str
    text_word_to: str
    whatsapp_to: str
    chat_at: str
    chat: str
    chat_and_mail: str

    def __post_init__(self) -> None:
        _check_place(self.text_to, "text_to", "{number}")
        _check_place(self.text_word_to, "text_word_to", "{number}", "{word}")
        _check_place(self.whatsapp_to, "whatsapp_to", "{number}")
        _check_place(self.chat_at, "chat_at", "{address}")

    def number_text(self, kind: ChannelKind, number: str, word: str = "") -> str:
        """A number with what to do with it; one to call stands alone."""
        match kind:
            case ChannelKind.TEXT if word:
                return self.text_word_to.replace("{number}", number).replace("{word}", word)
            case ChannelKind.TEXT:
                return self.text_to.replace("{number}", number)
            case ChannelKind.WHATSAPP:
                return self.whatsapp_to.replace("{number}", number)
        return number

    def chat_text(self, address: str, *, takes_mail: bool) -> str:
        if address:
            return self.chat_at.replace("{address}", address)
        return self.chat_and_mail if takes_mail else self.chat


@dataclass(frozen=True, slots=True)
class SupportTexts:
    """The texts of the page, in its order. Raises ValueError when one lacks its placeholder {number} or {seen}."""

    danger: str
    danger_police: str
    danger_anywhere: str
    talk_now: str
    calling: tuple[str, ...]
    if_hurt: tuple[str, ...]
    when_intro: str
    when_to_look: tuple[str, ...]
    when_else: str
    therapy: tuple[str, ...]
    lines_intro: str
    lines_to_send: tuple[str, ...]
    about_this_app: str
    companion: str
    checked: str
    checked_in: str
    undated: str
    changed: str
    no_row: str
    no_region: str
    which_region: str
    no_helplines: str
    lists_below: str
    europe_note: str
    directories_intro: str
    channels: ChannelTexts
    points: tuple[str, ...]

    def __post_init__(self) -> None:
        _check_place(self.danger, "danger", "{number}")
        _check_place(self.danger_police, "danger_police", "{number}", "{police}")
        _check_place(self.checked, "checked", "{seen}")
        _check_place(self.checked_in, "checked_in", "{seen}")


def checked_text(texts: SupportTexts, seen: str, today: date, shown: str = "") -> str:
    """When a helpline was checked and, where that is long ago, that it may have changed.

    `shown` is `seen` as dates are written in the person's language; where it is "", `seen` is shown.
    """
    template = texts.checked if _is_day(seen) else texts.checked_in
    checked = template.replace("{seen}", shown or seen) if seen else texts.undated
    return f"{checked} {texts.changed}" if is_old(seen, today) else checked


def danger_text(texts: SupportTexts, number: str, police: str = "") -> str:
    """The sentence about danger, with the emergency `number`, and that of the `police` where it is another."""
    if not number:
        return texts.danger_anywhere
    if not police:
        return texts.danger.replace("{number}", number)
    return texts.danger_police.replace("{number}", number).replace("{police}", police)


def region_note(
    texts: SupportTexts,
    helplines: Sequence[Helpline],
    region: str,
    *,
    has_directories: bool,
    is_region_asked: bool = False,
) -> str:
    """The note of the helpline of `region`; where there is none, why, and where else numbers can be found.

    With `is_region_asked` the page itself invites to choose one, and the note does not.
    """
    helpline = helpline_for(helplines, region)
    if helpline and helpline.services:
        return helpline.note
    notes = [texts.no_row if region else texts.no_region] if helplines else [texts.no_helplines]
    if helplines and not region and is_region_asked:
        notes = []
    if has_directories:
        notes.append(texts.lists_below)
    if region in EU_REGIONS:
        notes.append(texts.europe_note)
    return " ".join(notes)


def _check_place(text: str, name: str, *places: str) -> None:
    missing = [place for place in places if place not in text]
    if missing:
        raise ValueError(f"{name} has a place that reads {missing[0]}")


def _is_day(seen: str) -> bool:
    try:
        date.fromisoformat(seen)
    except ValueError:
        return False
    return len(seen) > len("2025-09")
