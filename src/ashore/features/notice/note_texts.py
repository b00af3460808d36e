"""How notes are told: the names of what was marked, one line of all of it, and days in words."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.ui.widgets.distress_texts import DistressTexts
from ashore.ui.window_language import window_locale

LONGEST_WORDS = 80
"""Characters of what was written that stand in a list."""
DAYS_BY_NAME = 6


class NoteTexts(QObject):
    """In the person's language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mark_names: Mapping[Mark, str] = {}
        self.activity_names: Mapping[Activity, str] = {}
        self._distress = DistressTexts(self)

    def name(self, mark: Mark) -> str:
        """An id that the content has no longer is shown as words."""
        return self.mark_names.get(mark) or (mark.value if mark.is_own else mark.value.replace("-", " "))

    def names(self, marks: Iterable[Mark]) -> str:
        return ", ".join(map(self.name, marks))

    def part(self, kind: MarkKind) -> str:
        match kind:
            case MarkKind.SIGN:
                return self.tr("What I noticed")
            case MarkKind.SITUATION:
                return self.tr("What was happening")
            case MarkKind.FEELING:
                return self.tr("Feelings")
            case MarkKind.BODY:
                return self.tr("In the body")
            case MarkKind.RIGHT_NOW:
                return self.tr("What the moment was like")
            case _:
                return self.tr("What helped")

    def activity(self, note: Note) -> str:
        """What the numbers are about, or did not help; "" where it is neither."""
        if note.activity is None:
            return ""
        name = self.activity_names.get(note.activity, note.activity.id.replace("-", " "))
        return self.tr("{name} didn’t help").format(name=name) if note.felt_worse else name

    def numbers(self, note: Note) -> str:
        return self._distress.numbers(note.distress_before, note.distress_after)

    def activity_kind(self, note: Note) -> str:
        """Where the activity is at home."""
        if note.activity is None:
            return ""
        return self.tr("Breathe") if note.activity.kind is ActivityKind.PRACTICE else self.tr("Ground")

    def summary(self, note: Note) -> str:
        """One line of everything, for a list."""
        words = " ".join(f"{note.situation} {note.next_time}".split())
        if len(words) > LONGEST_WORDS:
            words = f"{words[:LONGEST_WORDS].rstrip()} ..."
        numbers = self._distress.short_numbers(note.distress_before, note.distress_after)
        parts = (self.activity(note), *map(self.name, note.marks), numbers, words)
        return " · ".join(part for part in parts if part)

    def day(self, day: date, today: date) -> str:
        """Such as "Today", "Monday", or the whole date where it is longer ago."""
        days_ago = (today - day).days
        if days_ago == 0:
            return self.tr("Today")
        if days_ago == 1:
            return self.tr("Yesterday")
        locale = window_locale()
        if 1 < days_ago <= DAYS_BY_NAME:
            return locale.standaloneDayName(day.isoweekday())
        return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)

    def time(self, at: datetime) -> str:
        return window_locale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    def when(self, at: datetime, today: date) -> str:
        return self.tr("{day}, {time}").format(day=self.day(at.date(), today), time=self.time(at))
