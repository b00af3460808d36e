"""What few plans need: how often, until when, a reminder, and whether the calendar shows the words."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.check_ins import Repeat
from ashore.domain.drafts import Fields
from ashore.features.connect import check_in_draft as draft
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.ui.theme import Theme
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.date_boxes import DateBox
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.switch_row import SwitchRow

DATE_PIXELS = 150


class CheckInOptions(QWidget):
    """Part of the form for a planned appointment."""

    changed = Signal()

    def __init__(self, theme: Theme, texts: CheckInTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.until_box = DateBox(self.tr("Last day"))
        self.until_switch = SwitchRow(self.tr("This stops on a last day"))
        self.repeat_row = ChoiceRow(self.tr("How often?"), [(each, texts.repeat(each)) for each in Repeat])
        self.reminder_row = ChoiceRow(
            self.tr("Would you like your calendar to remind you?"),
            [(each, texts.reminder(each)) for each in draft.REMINDERS],
        )
        self.named_switch = SwitchRow(
            self.tr("Show these words in my calendar"),
            self.tr("Otherwise your calendar says “Time set aside”, and nobody’s name."),
        )
        self._until_field = NumberField(theme, self.until_box)
        self._until_field.setMinimumWidth(DATE_PIXELS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        lines = (self.repeat_row, self.until_switch, self._until_field, self.reminder_row, self.named_switch)
        for widget in lines:
            rows.addWidget(widget)
        for choice in (self.repeat_row, self.reminder_row):
            choice.chosen.connect(self._report)
        for switch in (self.until_switch, self.named_switch):
            switch.switched.connect(self._report)
        self.until_box.dateTimeChanged.connect(self._report)

    @property
    def repeat(self) -> Repeat:
        return cast("Repeat", self.repeat_row.value)

    @property
    def until(self) -> date | None:
        is_ending = self.repeat is not Repeat.NEVER and self.until_switch.box.isChecked()
        return self.until_box.day if is_ending else None

    @property
    def reminder_minutes(self) -> int | None:
        return cast("int | None", self.reminder_row.value)

    @property
    def is_named(self) -> bool:
        return self.named_switch.box.isChecked()

    def show_fields(self, fields: Fields, first_day: date) -> None:
        """`first_day` is offered as the last where none was chosen."""
        until = draft.until_in(fields)
        last = until or first_day
        self.repeat_row.set_value(draft.choice_in(fields, draft.REPEAT, Repeat.NEVER))
        self.until_switch.set_on(is_on=until is not None)
        self.until_box.setDate(QDate(last.year, last.month, last.day))
        self.reminder_row.set_value(draft.reminder_in(fields))
        self.named_switch.set_on(is_on=fields[draft.IS_NAMED] == draft.YES)
        self._update()

    def fields(self) -> Fields:
        """Of the draft, as they are now."""
        until, reminder = self.until, self.reminder_minutes
        return {
            draft.REPEAT: self.repeat,
            draft.UNTIL: until.isoformat() if until else "",
            draft.REMINDER: "" if reminder is None else str(reminder),
            draft.IS_NAMED: draft.YES if self.is_named else "",
        }

    @property
    def is_usual(self) -> bool:
        """Nothing was chosen here."""
        return self.repeat is Repeat.NEVER and self.reminder_minutes is None and not self.is_named

    def _report(self, *_values: object) -> None:
        self._update()
        self.changed.emit()

    def _update(self) -> None:
        repeats = self.repeat is not Repeat.NEVER
        self.until_switch.setVisible(repeats)
        self._until_field.setVisible(repeats and self.until_switch.box.isChecked())
