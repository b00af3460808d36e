"""A form for one planned appointment: with someone or with rest, when, how often, and what the calendar shows of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import cast

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ashore.domain.check_ins import OFFERED_MINUTES, CheckIn, CheckInKind, is_skipped
from ashore.domain.drafts import Fields
from ashore.features.connect import check_in_draft as draft
from ashore.features.connect.check_in_draft import check_in_key
from ashore.features.connect.check_in_options import DATE_PIXELS, CheckInOptions
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.features.connect.companion_row import CompanionRow
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.date_boxes import DateBox, TimeBox
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

TIME_PIXELS = 110


class CheckInEditor(QWidget):
    """`saved` carries a CheckIn; an edited one keeps its id and its uid. As long as it is open it has a draft."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        drafts: Drafts,
        zone: Callable[[], str],
        make_uid: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`zone` names the time zone here, `make_uid` a new appointment."""
        super().__init__(parent)
        self._drafts = drafts
        self._draft: OpenDraft | None = None
        self._zone = zone
        self._make_uid = make_uid
        self._edited: CheckIn | None = None
        texts = CheckInTexts(self)
        self.kind_row = ChoiceRow(self.tr("What is the time for?"), [(kind, texts.kind(kind)) for kind in CheckInKind])
        self._what_field = LineField(self.tr("What, in your own words, if you like"))
        self.companion_row = CompanionRow()
        self._whom_field = self.companion_row.field
        self.what_edit, self.whom_edit = self._what_field.line_edit, self._whom_field.line_edit
        self.date_box, self.time_box = DateBox(self.tr("Day")), TimeBox(self.tr("Time"))
        self.minutes_row = ChoiceRow(self.tr("How long?"), [(each, texts.minutes(each)) for each in OFFERED_MINUTES])
        self.options = CheckInOptions(theme, texts)
        self.more_button = Button(self.tr("Choose repeats and reminders"), ButtonKind.LINK)
        self.note = Text("", Role.SMALL)
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel_button = Button(self.tr("Not now"))
        self._build(theme)
        self._connect()

    @property
    def edited_id(self) -> int | None:
        """Of the appointment in the form; None for a new one."""
        return self._edited.id if self._edited else None

    def open(self, check_in: CheckIn | None, now: datetime, suggested: Fields | None = None) -> None:
        """Shows `check_in`, or a new one tomorrow at the next full hour, with what was half written there.

        What is `suggested` stands in its fields in any case. `now` is local.
        """
        self.close_draft()
        self._edited = check_in
        filled_in = dict(suggested or {})
        initial = draft.fields_of(check_in) if check_in else draft.new_fields(_tomorrow(now))
        opened = self._drafts.open(
            check_in_key(self.edited_id), initial, lambda fields: self._show_fields({**fields, **filled_in})
        )
        self._show_fields({**opened.fields, **filled_in})
        self._draft = opened
        self.show()

    def be_new(self) -> None:
        """The appointment that was being edited is gone: saving adds a new one."""
        self._edited = None
        if self._draft is not None:
            self._draft.move_to(check_in_key(None))

    def close_draft(self) -> None:
        """What is half written is there again the next time."""
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def _show_fields(self, fields: Fields) -> None:
        """Not a change of the draft, which holds them."""
        opened, self._draft = self._draft, None
        starts = draft.starts_in(fields, self._starts())
        self.kind_row.set_value(draft.choice_in(fields, draft.KIND, CheckInKind.CONTACT))
        self.what_edit.setText(fields[draft.WHAT])
        self.whom_edit.setText(fields[draft.WHOM])
        self.date_box.setDate(QDate(starts.year, starts.month, starts.day))
        self.time_box.setTime(QTime(starts.hour, starts.minute))
        self.minutes_row.set_value(draft.minutes_in(fields))
        self.options.show_fields(fields, starts.date())
        self._show_more(is_shown=not self.options.is_usual)
        self._draft = opened
        self._update()

    def _build(self, theme: Theme) -> None:
        when, actions = QWidget(), QWidget()
        when_row = QHBoxLayout(when)
        when_row.setContentsMargins(0, 0, 0, 0)
        for box, pixels in ((self.date_box, DATE_PIXELS), (self.time_box, TIME_PIXELS)):
            field = NumberField(theme, box)
            field.setMinimumWidth(pixels)
            when_row.addWidget(field)
        when_row.addStretch(1)
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        frame, rows = card()
        rows.addWidget(self.kind_row)
        rows.addWidget(self._what_field)
        rows.addWidget(self.companion_row)
        rows.addSpacing(8)
        rows.addWidget(Text(self.tr("When?")))
        rows.addWidget(when)
        more_row = QWidget()
        FlowLayout(more_row).addWidget(self.more_button)
        for widget in (self.minutes_row, more_row, self.options, self.note, actions):
            rows.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _connect(self) -> None:
        for choice in (self.kind_row, self.minutes_row):
            choice.chosen.connect(self._update)
        self.options.changed.connect(self._update)
        for box in (self.date_box, self.time_box):
            box.dateTimeChanged.connect(self._update)
        for field in (self._what_field, self._whom_field):
            field.changed.connect(self._update)
            field.entered.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)
        self.more_button.clicked.connect(lambda: self._show_more(is_shown=self.options.isHidden()))

    def _show_more(self, *, is_shown: bool) -> None:
        """What few plans need is folded, unless something was chosen there."""
        self.options.setVisible(is_shown)
        set_expanded(self.more_button, expanded=is_shown)

    def _update(self, *_values: object) -> None:
        self.companion_row.setVisible(self.kind_row.value is CheckInKind.CONTACT)
        problem = self._problem()
        self.note.setText(problem)
        self.note.setVisible(bool(problem))
        self.save_button.setEnabled(not problem and self._what_field.fits and self._whom_field.fits)
        if self._draft is not None:
            self._draft.write(self._fields())

    def _fields(self) -> Fields:
        return {
            draft.KIND: cast("CheckInKind", self.kind_row.value),
            draft.WHAT: self.what_edit.text(),
            draft.WHOM: self.whom_edit.text(),
            draft.STARTS: self._starts().isoformat(timespec="minutes"),
            draft.MINUTES: str(self.minutes_row.value),
            **self.options.fields(),
        }

    def _problem(self) -> str:
        """Why it cannot be saved; "" where it can."""
        until = self.options.until
        if until is not None and until < self._starts().date():
            return self.tr("The last day is before the first. You can choose a later one.")
        if is_skipped(self._starts(), self._zone_of_edited):
            return self.tr("On that day the clocks leave out this time. You can choose an hour later or earlier.")
        return ""

    def _starts(self) -> datetime:
        return datetime.combine(self.date_box.day, self.time_box.local_time)

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
            self.options.repeat,
            self.options.until,
            self.options.reminder_minutes,
            self.options.is_named,
            edited.sequence if edited else 0,
            edited.id if edited else None,
        )

    def _save(self) -> None:
        if self.save_button.isEnabled():
            opened, self._draft = self._draft, None
            self.saved.emit(self._check_in())
            if opened is not None:
                opened.remove()

    def _cancel(self) -> None:
        if self._draft is not None:
            self._draft.discard()
        self.cancelled.emit()


def _tomorrow(now: datetime) -> datetime:
    """At the hour after `now`, tomorrow."""
    return (now + timedelta(days=1, hours=1)).replace(minute=0, second=0, microsecond=0, tzinfo=None)
