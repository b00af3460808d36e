"""The draft of a planned appointment: its key, and the fields of the form as texts."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from ashore.domain.check_ins import OFFERED_MINUTES, CheckIn, CheckInKind, Repeat
from ashore.domain.connect_target import ConnectTarget
from ashore.domain.drafts import DraftKey, DraftKind, Fields

KIND, WHAT, WHOM, STARTS, UNTIL = "kind", "what", "whom", "starts", "until"
MINUTES, REPEAT, REMINDER, IS_NAMED = "minutes", "repeat", "reminder", "is_named"
REMINDERS = (None, 10, 60, 1440)
USUAL_MINUTES = 15
YES = "yes"

Choice = TypeVar("Choice", bound=StrEnum)


def check_in_key(check_in_id: int | None) -> DraftKey:
    return DraftKey(DraftKind.CHECK_IN, "" if check_in_id is None else str(check_in_id))


def fields_of(check_in: CheckIn) -> Fields:
    """As the form shows them."""
    reminder = check_in.reminder_minutes
    return {
        KIND: check_in.kind,
        WHAT: check_in.what,
        WHOM: check_in.with_whom,
        STARTS: check_in.starts.isoformat(timespec="minutes"),
        MINUTES: str(check_in.minutes),
        REPEAT: check_in.repeat,
        UNTIL: check_in.until.isoformat() if check_in.until else "",
        REMINDER: "" if reminder is None else str(reminder),
        IS_NAMED: YES if check_in.is_named else "",
    }


def new_fields(starts: datetime) -> Fields:
    """Of an appointment that nobody has written anything about."""
    return {
        KIND: CheckInKind.CONTACT,
        WHAT: "",
        WHOM: "",
        STARTS: starts.isoformat(timespec="minutes"),
        MINUTES: str(USUAL_MINUTES),
        REPEAT: Repeat.NEVER,
        UNTIL: "",
        REMINDER: "",
        IS_NAMED: "",
    }


def suggested_fields(target: ConnectTarget) -> Fields:
    """What a step elsewhere fills in."""
    fields = {}
    if target.minutes is not None:
        fields[MINUTES] = str(target.minutes)
    if target.time_for is not None:
        fields[KIND] = target.time_for
    return fields


def choice_in(fields: Fields, name: str, otherwise: Choice) -> Choice:
    """`otherwise` where the draft holds none of them."""
    return next((each for each in type(otherwise) if each == fields[name]), otherwise)


def minutes_in(fields: Fields) -> int:
    return next((each for each in OFFERED_MINUTES if str(each) == fields[MINUTES]), USUAL_MINUTES)


def reminder_in(fields: Fields) -> int | None:
    return next((each for each in REMINDERS if str(each) == fields[REMINDER]), None)


def starts_in(fields: Mapping[str, str], otherwise: datetime) -> datetime:
    try:
        return datetime.fromisoformat(fields[STARTS]).replace(tzinfo=None)
    except ValueError:
        return otherwise


def until_in(fields: Fields) -> date | None:
    """None where it does not end."""
    try:
        return date.fromisoformat(fields[UNTIL])
    except ValueError:
        return None
