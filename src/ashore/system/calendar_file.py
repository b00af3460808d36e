"""Writes planned appointments as an iCalendar file (RFC 5545), which any calendar program takes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4
from zoneinfo import ZoneInfo

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from icalendar import Event


class CalendarTexts(NamedTuple):
    """What the calendar shows, in the person's language. The neutral ones name nobody and nothing.

    `with_someone` has {name} where the name stands.
    """

    neutral_title: str
    contact: str
    rest: str
    with_someone: str


def calendar_file(check_ins: Sequence[CheckIn], texts: CalendarTexts, now: datetime, product: str) -> bytes:
    """`now` has a zone. `product` names the program and its version. An update replaces what has the same UID."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//{product}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for check_in in check_ins:
        calendar.add_component(_event(check_in, texts, now))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def make_uid() -> str:
    """Of a new appointment. It says nothing of the person or the computer."""
    return f"{uuid4()}@ashore"


def title_of(check_in: CheckIn, texts: CalendarTexts) -> str:
    """What the calendar shows it as."""
    if not check_in.is_named:
        return texts.neutral_title
    if check_in.what.strip():
        return " ".join(check_in.what.split())
    if check_in.kind is CheckInKind.REST:
        return texts.rest
    name = " ".join(check_in.with_whom.split())
    return texts.with_someone.replace("{name}", name) if name else texts.contact


def _event(check_in: CheckIn, texts: CalendarTexts, now: datetime) -> Event:
    from icalendar import Alarm, Event

    zone = ZoneInfo(check_in.zone)
    start = check_in.starts.replace(tzinfo=zone)
    title = title_of(check_in, texts)
    event = Event()
    event.add("uid", check_in.uid)
    event.add("sequence", check_in.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", title)
    event.add("dtstart", start)
    event.add("duration", timedelta(minutes=check_in.minutes))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if check_in.repeat is not Repeat.NEVER:
        event.add("rrule", _rule(check_in, zone))
    if check_in.reminder_minutes is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", timedelta(minutes=-check_in.reminder_minutes))
        event.add_component(alarm)
    return event


def _rule(check_in: CheckIn, zone: ZoneInfo) -> dict[str, object]:
    frequency, interval = {
        Repeat.WEEKLY: ("WEEKLY", 1),
        Repeat.FORTNIGHTLY: ("WEEKLY", 2),
        Repeat.MONTHLY: ("MONTHLY", 1),
    }[check_in.repeat]
    rule: dict[str, object] = {"freq": frequency, "interval": interval}
    if check_in.until is not None:
        # The end of that day there, as RFC 5545 wants it: in UTC where the start has a zone.
        rule["until"] = datetime.combine(check_in.until, time(23, 59, 59), zone).astimezone(UTC)
    return rule
