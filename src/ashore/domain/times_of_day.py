"""Times of the day and days of the week as a settings file has them: "09:30", and "mon wed fri"."""

from typing import Final

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES_A_DAY: Final = 24 * 60


def minute_of_day(text: str) -> int:
    """570 of "09:30". Raises ValueError for anything but a time from "00:00" to "23:59"."""
    hours, colon, minutes = text.partition(":")
    are_digits = f"{hours}{minutes}".isascii() and hours.isdigit() and minutes.isdigit()
    if not colon or not are_digits or (len(hours), len(minutes)) != (2, 2) or int(hours) > 23 or int(minutes) > 59:
        raise ValueError(f"{text[:20]!r} is no time such as 09:30")
    return int(hours) * 60 + int(minutes)


def time_text(minute: int) -> str:
    """ "09:30" of 570."""
    return f"{minute // 60:02}:{minute % 60:02}"


def minutes_of_day(text: str) -> tuple[int, ...]:
    """Of times with spaces between, sorted and each once. Raises ValueError as `minute_of_day` does."""
    return tuple(sorted(set(map(minute_of_day, text.split()))))


def days_of_week(text: str) -> frozenset[int]:
    """1 for Monday to 7 for Sunday. Raises ValueError for a word that is none of DAYS."""
    if unknown := set(text.split()) - set(DAYS):
        raise ValueError(f"{min(unknown)[:20]!r} is no day such as mon")
    return frozenset(DAYS.index(word) + 1 for word in text.split())


def days_text(days: frozenset[int]) -> str:
    return " ".join(DAYS[day - 1] for day in sorted(days))
