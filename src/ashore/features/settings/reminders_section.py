"""The settings of reminders: whether there are any, on which days, at what times, and the hours without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.reminders import ReminderPlan
from ashore.domain.settings import MOST_REMINDER_TIMES, Settings
from ashore.domain.times_of_day import days_of_week, days_text, minute_of_day, minutes_of_day, time_text
from ashore.features.settings.settings_section import SettingsSection
from ashore.features.settings.time_row import OneOfTimes, TimeRow, shown_time
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.day_chips import DayChips
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from ashore.ui.theme import Theme

USUAL_MINUTES = 10 * 60
APART_MINUTES = 3 * 60
"""Between the last time and the one that "Another time" offers."""


class RemindersSection(SettingsSection):
    """Everything but the switch is there while reminders are on."""

    quit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = Settings()
        self.add_switch(
            "reminders_on",
            self.tr("Remind me at times that I choose"),
            self.tr(
                "A reminder says only that this is a time you chose. “Not now” is always fine, and nothing is counted."
            ),
        )
        self._details = QWidget()
        rows = QVBoxLayout(self._details)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(8)
        self.missing = Text(
            self.tr(
                "This desktop does not show reminders. You can see them in this window while it is open, or they come "
                "from the tray, if there is one. If there is none, Ashore ends when you close the window."
            ),
            Role.SMALL,
        )
        self.goes_on = Text(
            self.tr(
                "While reminders are on, closing the window does not end Ashore. It goes on without a window, and "
                "starting it once more brings the window back."
            ),
            Role.SMALL,
        )
        self.days = DayChips(self.tr("Days"))
        self.days.changed.connect(lambda days: self.setting_changed.emit("reminder_days", days_text(days)))
        self._times = QVBoxLayout()
        self._times.setSpacing(8)
        self.time_rows: list[OneOfTimes] = []
        self.add_time = Button(self.tr("Another time"), ButtonKind.LINK)
        self.add_time.clicked.connect(self._add_time)
        self.quiet_from = TimeRow(theme, self.tr("From"), self.tr("Quiet hours from"))
        self.quiet_until = TimeRow(theme, self.tr("until"), self.tr("Quiet hours until"))
        self.note = Text("", Role.SMALL)
        self.quit_button = Button(self.tr("Quit Ashore"))
        self.quit_button.clicked.connect(self.quit_requested)
        self._build(rows)
        self.add(self._details)
        self.set_notifications_missing(missing=False)

    def set_settings(self, settings: Settings) -> None:
        super().set_settings(settings)
        self._settings = settings
        self._details.setVisible(settings.reminders_on)
        self.days.set_days(days_of_week(settings.reminder_days))
        self._show_times(minutes_of_day(settings.reminder_times))
        self.quiet_from.set_minute(minute_of_day(settings.quiet_from))
        self.quiet_until.set_minute(minute_of_day(settings.quiet_until))
        note = self._note()
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def set_notifications_missing(self, *, missing: bool) -> None:
        self.missing.setVisible(missing)
        self.goes_on.setVisible(not missing)

    def _build(self, rows: QVBoxLayout) -> None:
        rows.addWidget(self.missing)
        rows.addWidget(self.days)
        rows.addWidget(Text(self.tr("Times")))
        rows.addLayout(self._times)
        rows.addWidget(_in_a_row(self.add_time))
        rows.addSpacing(8)
        rows.addWidget(Text(self.tr("Quiet hours")))
        rows.addWidget(_in_a_row(self.quiet_from, self.quiet_until))
        texts = (
            self.tr("Nothing comes in these hours. The same time twice means that there are none."),
            self.tr(
                "Nothing comes during a practice or an exercise either. While something fills the screen a reminder "
                "waits, where this computer says so."
            ),
        )
        rows.addWidget(Text(texts[0], Role.SMALL))
        rows.addWidget(self.note)
        rows.addSpacing(8)
        rows.addWidget(Text(texts[1], Role.SMALL))
        rows.addWidget(self.goes_on)
        rows.addWidget(_in_a_row(self.quit_button))
        self.quiet_from.changed.connect(lambda minute: self.setting_changed.emit("quiet_from", time_text(minute)))
        self.quiet_until.changed.connect(lambda minute: self.setting_changed.emit("quiet_until", time_text(minute)))

    def _show_times(self, minutes: tuple[int, ...]) -> None:
        """Those that a person writes stay as they are: a digit may make two the same, or change their order."""
        if sorted({row.minute for row in self.time_rows}) != list(minutes):
            while len(self.time_rows) > len(minutes):
                self._take_row(self.time_rows[-1])
            while len(self.time_rows) < len(minutes):
                self._new_row()
            for row, minute in zip(self.time_rows, minutes, strict=True):
                row.set_minute(minute)
        self.add_time.setEnabled(len(minutes) < MOST_REMINDER_TIMES)

    def _new_row(self) -> OneOfTimes:
        row = OneOfTimes(self._theme)
        row.changed.connect(self._emit_times)
        row.removed.connect(lambda: self._remove(row))
        self.time_rows.append(row)
        self._times.addWidget(row)
        return row

    def _take_row(self, row: OneOfTimes) -> None:
        self.time_rows.remove(row)
        self._times.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: OneOfTimes) -> None:
        place = self.time_rows.index(row)
        self._take_row(row)
        near = self.time_rows[min(place, len(self.time_rows) - 1)].box if self.time_rows else self.add_time
        near.setFocus()
        self._emit_times()

    def _add_time(self) -> None:
        minutes = [row.minute for row in self.time_rows]
        minute = (max(minutes) + APART_MINUTES) % (24 * 60) if minutes else USUAL_MINUTES
        while minute in minutes:
            minute = (minute + 1) % (24 * 60)
        row = self._new_row()
        row.set_minute(minute)
        row.box.setFocus()
        self._emit_times()

    def _emit_times(self) -> None:
        minutes = sorted({row.minute for row in self.time_rows})
        self.setting_changed.emit("reminder_times", " ".join(map(time_text, minutes)))

    def _note(self) -> str:
        """Why nothing comes, where it does not."""
        settings = self._settings
        if not settings.reminder_days:
            return self.tr("No day is chosen, so nothing comes.")
        if not settings.reminder_times:
            return self.tr("No time is chosen, so nothing comes.")
        plan = ReminderPlan.of(settings)
        quiet = [minute for minute in plan.minutes if plan.is_quiet(minute)]
        if not quiet:
            return ""
        times = ", ".join(map(shown_time, quiet))
        return self.tr("Within the quiet hours, so nothing comes then: {times}.").format(times=times)


def _in_a_row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder, spacing=24)
    for widget in widgets:
        row.addWidget(widget)
    return holder
