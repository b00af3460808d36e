"""A form for one planned appointment: with someone or with rest, when, how often, and what the calendar shows of it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import cast

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat, is_skipped
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.date_boxes import DateBox, TimeBox
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.section import card
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text

MINUTES = (5, 15, 30, 60)
REMINDERS = (None, 10, 60, 1440)
DATE_PIXELS, TIME_PIXELS = 150, 110


class CheckInEditor(QWidget):
    """`saved` carries a CheckIn; an edited one keeps its id and its uid."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(
        self, theme: Theme, zone: Callable[[], str], make_uid: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """`zone` names the time zone here, `make_uid` a new appointment."""
        super().__init__(parent)
        self._zone = zone
        self._make_uid = make_uid
        self._edited: CheckIn | None = None
        texts = CheckInTexts(self)
        self.kind_row = ChoiceRow(self.tr("What is the time for?"), [(kind, texts.kind(kind)) for kind in CheckInKind])
        self._what_field = LineField(self.tr("What, in your own words, if you like"))
        self._whom_field = LineField(self.tr("With whom, if you like"))
        self.what_edit, self.whom_edit = self._what_field.line_edit, self._whom_field.line_edit
        self.date_box, self.time_box = DateBox(self.tr("Day")), TimeBox(self.tr("Time"))
        self.until_box = DateBox(self.tr("Last day"))
        self.until_switch = SwitchRow(self.tr("This stops on a last day"))
        self.minutes_row = ChoiceRow(self.tr("How long?"), [(each, texts.minutes(each)) for each in MINUTES])
        self.repeat_row = ChoiceRow(self.tr("How often?"), [(each, texts.repeat(each)) for each in Repeat])
        self.reminder_row = ChoiceRow(
            self.tr("Would you like your calendar to remind you?"), [(each, texts.reminder(each)) for each in REMINDERS]
        )
        self.named_switch = SwitchRow(
            self.tr("Show these words in my calendar"),
            self.tr("Otherwise your calendar says “Time set aside”, and nobody’s name."),
        )
        self.note = Text("", Role.SMALL)
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel_button = Button(self.tr("Not now"))
        self._build(theme)
        self._connect()

    def open(self, check_in: CheckIn | None, now: datetime, whom: str = "") -> None:
        """Shows `check_in`, or a new one tomorrow at the next full hour; `whom` is suggested. `now` is local."""
        self._edited = check_in
        start = check_in.starts if check_in else _tomorrow(now)
        self.what_edit.setText(check_in.what if check_in else "")
        self.whom_edit.setText(check_in.with_whom if check_in else whom)
        self.date_box.setDate(QDate(start.year, start.month, start.day))
        self.time_box.setTime(QTime(start.hour, start.minute))
        until = check_in.until if check_in else None
        self.until_switch.set_on(is_on=until is not None)
        last = until or start.date()
        self.until_box.setDate(QDate(last.year, last.month, last.day))
        self.named_switch.set_on(is_on=check_in is not None and check_in.is_named)
        self.kind_row.set_value(check_in.kind if check_in else CheckInKind.CONTACT)
        self.minutes_row.set_value(check_in.minutes if check_in else MINUTES[1])
        self.repeat_row.set_value(check_in.repeat if check_in else Repeat.NEVER)
        self.reminder_row.set_value(check_in.reminder_minutes if check_in else None)
        self._update()
        self.show()

    def _build(self, theme: Theme) -> None:
        when, actions = QWidget(), QWidget()
        when_row = QHBoxLayout(when)
        when_row.setContentsMargins(0, 0, 0, 0)
        for box, pixels in ((self.date_box, DATE_PIXELS), (self.time_box, TIME_PIXELS)):
            field = NumberField(theme, box)
            field.setMinimumWidth(pixels)
            when_row.addWidget(field)
        when_row.addStretch(1)
        self._until_field = NumberField(theme, self.until_box)
        self._until_field.setMinimumWidth(DATE_PIXELS)
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        frame, rows = card()
        rows.addWidget(self.kind_row)
        for text_field in (self._what_field, self._whom_field):
            rows.addWidget(text_field)
        rows.addSpacing(8)
        rows.addWidget(Text(self.tr("When?")))
        rows.addWidget(when)
        lines: tuple[QWidget, ...] = (self.minutes_row, self.repeat_row, self.until_switch, self._until_field)
        for widget in (*lines, self.reminder_row, self.named_switch, self.note, actions):
            rows.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _connect(self) -> None:
        for choice in (self.kind_row, self.repeat_row):
            choice.chosen.connect(self._update)
        self.until_switch.switched.connect(self._update)
        for box in (self.date_box, self.time_box, self.until_box):
            box.dateTimeChanged.connect(self._update)
        for field in (self._what_field, self._whom_field):
            field.changed.connect(self._update)
            field.entered.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.cancelled)

    def _update(self, *_values: object) -> None:
        repeats = self.repeat_row.value is not Repeat.NEVER
        self.until_switch.setVisible(repeats)
        self._until_field.setVisible(repeats and self.until_switch.box.isChecked())
        problem = self._problem()
        self.note.setText(problem)
        self.note.setVisible(bool(problem))
        self.save_button.setEnabled(not problem and self._what_field.fits and self._whom_field.fits)

    def _problem(self) -> str:
        """Why it cannot be saved; "" where it can."""
        until = self._until()
        if until is not None and until < self._starts().date():
            return self.tr("The last day is before the first. You can choose a later one.")
        if is_skipped(self._starts(), self._zone_of_edited):
            return self.tr("On that day the clocks leave out this time. You can choose an hour later or earlier.")
        return ""

    def _starts(self) -> datetime:
        return datetime.combine(self.date_box.day, self.time_box.local_time)

    def _until(self) -> date | None:
        is_ending = self.repeat_row.value is not Repeat.NEVER and self.until_switch.box.isChecked()
        return self.until_box.day if is_ending else None

    @property
    def _zone_of_edited(self) -> str:
        return self._edited.zone if self._edited else self._zone()

    def _check_in(self) -> CheckIn:
        edited, kind = self._edited, cast("CheckInKind", self.kind_row.value)
        return CheckIn(
            kind,
            self._starts(),
            self._zone_of_edited,
            edited.uid if edited else self._make_uid(),
            self._what_field.text,
            self._whom_field.text if kind is CheckInKind.CONTACT else "",
            cast("int", self.minutes_row.value),
            cast("Repeat", self.repeat_row.value),
            self._until(),
            cast("int | None", self.reminder_row.value),
            self.named_switch.box.isChecked(),
            edited.sequence if edited else 0,
            edited.id if edited else None,
        )

    def _save(self) -> None:
        if self.save_button.isEnabled():
            self.saved.emit(self._check_in())


def _tomorrow(now: datetime) -> datetime:
    """At the hour after `now`, tomorrow."""
    return (now + timedelta(days=1, hours=1)).replace(minute=0, second=0, microsecond=0, tzinfo=None)
