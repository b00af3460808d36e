"""How planned appointments are worded, here and in the calendar."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, QTime

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.shortened_text import shortened
from ashore.system.calendar_file import CalendarTexts
from ashore.ui.window_language import window_locale


class CheckInTexts(QObject):
    """In the person's language."""

    def kind(self, kind: CheckInKind) -> str:
        return self.tr("Time with someone") if kind is CheckInKind.CONTACT else self.tr("Rest")

    def repeat(self, repeat: Repeat) -> str:
        match repeat:
            case Repeat.NEVER:
                return self.tr("Once")
            case Repeat.WEEKLY:
                return self.tr("Every week")
            case Repeat.FORTNIGHTLY:
                return self.tr("Every two weeks")
            case Repeat.MONTHLY:
                return self.tr("Every month")

    def minutes(self, minutes: int) -> str:
        return self.tr("%n minute(s)", "", minutes)

    def reminder(self, minutes: int | None) -> str:
        match minutes:
            case None:
                return self.tr("No reminder")
            case 1440:
                return self.tr("A day before")
            case 60:
                return self.tr("An hour before")
        return self.tr("%n minute(s) before", "", minutes)

    def title(self, check_in: CheckIn) -> str:
        """In the window, where the person's own words may stand."""
        if check_in.what.strip():
            return shortened(check_in.what)
        if check_in.with_whom.strip():
            return self.tr("Time with {name}").format(name=shortened(check_in.with_whom))
        return self.kind(check_in.kind)

    def when(self, check_in: CheckIn) -> str:
        """Such as "Thursday 26 November, 18:30, every week"."""
        starts = self.time(check_in.starts)
        if check_in.repeat is Repeat.NEVER:
            return starts
        return self.tr("{when}. {repeat}").format(when=starts, repeat=self.repeat(check_in.repeat))

    def time(self, local: datetime) -> str:
        day, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        locale = window_locale()
        date_text = locale.toString(day, QLocale.FormatType.LongFormat)
        time_text = locale.toString(QDateTime(day, time).time(), QLocale.FormatType.ShortFormat)
        return self.tr("{day}, {time}").format(day=date_text, time=time_text)

    def calendar_texts(self) -> CalendarTexts:
        return CalendarTexts(
            neutral_title=self.tr("Time set aside"),
            contact=self.tr("Time with someone"),
            rest=self.tr("Rest"),
            with_someone=self.tr("Time with {name}"),
        )
