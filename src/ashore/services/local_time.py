"""The time and the time zone of this computer."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone


def local_now() -> datetime:
    """Without a zone of its own."""
    return datetime.now().astimezone().replace(tzinfo=None)


def time_zone_name() -> str:
    """As IANA names it; "UTC" where this computer has no zone that calendars know."""
    zone = _known_zone()
    return "UTC" if zone is None else zone.key


def local_zone() -> tzinfo:
    """With its changes of the clock where it is known, else as far from UTC as it is now."""
    return _known_zone() or datetime.now().astimezone().tzinfo  # type: ignore[return-value]  # it has one


def _known_zone() -> ZoneInfo | None:
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
