"""Times as the record holds them: in UTC, with the offset of the person's clock beside them."""

from datetime import datetime, timedelta, timezone


def local_time(utc: str, offset_minutes: int) -> datetime:
    """On the person's clock at that time. Raises ValueError and OverflowError where it is no time."""
    return datetime.fromisoformat(utc).astimezone(timezone(timedelta(minutes=offset_minutes)))
