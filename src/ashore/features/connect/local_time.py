"""The time and the time zone of this computer."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone


def local_now() -> datetime:
    """Without a zone of its own."""
    return datetime.now().astimezone().replace(tzinfo=None)


def time_zone_name() -> str:
    """As IANA names it; "UTC" where this computer has no zone that calendars know."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name
