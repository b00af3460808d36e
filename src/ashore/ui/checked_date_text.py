"""Writes the day, month or year on which a helpline was checked."""

from PySide6.QtCore import QDate, QLocale


def checked_date_text(seen: str, locale: QLocale) -> str:
    """ "2025-09" becomes "September 2025" in the language of `locale`; what is no date stays as it is."""
    year, month, day = (*seen.split("-"), "", "")[:3]
    if not (year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12):
        return seen
    if day.isdecimal() and QDate(int(year), int(month), int(day)).isValid():
        name = locale.monthName(int(month))
        return f"{int(day)} {name} {year}"
    return f"{locale.standaloneMonthName(int(month))} {year}"
