"""Removes the notes of some days, or everything that Notice holds, for good."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.note_search import Span
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.date_boxes import DateBox
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from ashore.ui.theme import Theme

DATE_PIXELS = 150


class RemovalView(QWidget):
    """`span_changed` and `span_removal_requested` carry a Span."""

    span_changed = Signal(object)
    span_removal_requested = Signal(object)
    everything_removal_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = Button(self.tr("‹ Earlier notes"), ButtonKind.LINK)
        self.first_box, self.last_box = DateBox(self.tr("From")), DateBox(self.tr("Up to and including"))
        self.span_button = Button(self.tr("Remove these notes"))
        self.span_text = Text("", Role.SMALL)
        self.everything_button = Button(self.tr("Remove everything"))
        self.confirm_button = Button(self.tr("Remove everything for good"))
        self.cancel_button = Button(self.tr("Not now"), ButtonKind.LINK)
        self._confirmation = button_row(self.confirm_button, self.cancel_button, tight=False)
        self._confirmation.hide()
        self._build(theme)
        self.back_button.clicked.connect(self.back_requested)
        for box in (self.first_box, self.last_box):
            box.dateChanged.connect(self._report_span)
        self.span_button.clicked.connect(lambda: self.span_removal_requested.emit(self.span))
        self.everything_button.clicked.connect(lambda: self._set_confirming(is_confirming=True))
        self.cancel_button.clicked.connect(self.go_back)
        self.confirm_button.clicked.connect(self._confirm)

    @property
    def default_focus(self) -> QWidget:
        return self.first_box

    @property
    def span(self) -> Span | None:
        """Whole days on this computer's clock; None where the last is before the first."""
        first, last = self.first_box.day, self.last_box.day
        return None if last < first else Span(_start_of(first), _start_of(last + timedelta(days=1)))

    def open(self, today: date) -> None:
        """Today is suggested, and nothing is removed by it."""
        for box in (self.first_box, self.last_box):
            box.setDate(QDate(today.year, today.month, today.day))
        self._set_confirming(is_confirming=False)
        self._report_span()

    def set_count(self, count: int) -> None:
        """How many notes the span has."""
        words = self.tr("These days have %n note(s). They can’t be brought back.", "", count)
        self.span_text.setText(words if count else self.tr("There are no notes on these days."))
        self.span_button.setEnabled(count > 0)

    def go_back(self) -> bool:
        """Nothing is removed. False where nothing was about to be."""
        if self._confirmation.isHidden():
            return False
        self._set_confirming(is_confirming=False)
        self.everything_button.setFocus()
        return True

    def _build(self, theme: Theme) -> None:
        days = QWidget()
        row = FlowLayout(days, spacing=12)
        for box in (self.first_box, self.last_box):
            field, labelled = NumberField(theme, box), QWidget()
            field.setMinimumWidth(DATE_PIXELS)
            rows = QVBoxLayout(labelled)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.addWidget(Text(box.accessibleName(), Role.SMALL))
            rows.addWidget(field)
            row.addWidget(labelled)
        span_card, span_rows = card()
        span_rows.addWidget(Text(self.tr("Some days"), Role.SECTION))
        for widget in (days, self.span_text, button_row(self.span_button, tight=False)):
            span_rows.addWidget(widget)
        all_card, all_rows = card()
        all_rows.addWidget(Text(self.tr("Everything in Notice"), Role.SECTION))
        all_rows.addWidget(
            Text(
                self.tr(
                    "This removes all your notes, your own words here, and anything unfinished, also from the copy that"
                    " was made before an update. They can’t be brought back."
                ),
                Role.SMALL,
            )
        )
        all_rows.addWidget(button_row(self.everything_button, tight=False))
        all_rows.addWidget(self._confirmation)
        column = ScrollColumn()
        column.add(button_row(self.back_button))
        column.add(Text(self.tr("Remove notes"), Role.TITLE))
        column.add(Text(self.tr("One note can be removed where you read it. Here you can remove many."), Role.QUIET))
        column.add(span_card)
        column.add(all_card)
        column.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _report_span(self) -> None:
        span = self.span
        self.span_button.setEnabled(False)
        if span is None:
            self.span_text.setText(self.tr("The last day is before the first. You can choose a later one."))
        else:
            self.span_text.setText("")
            self.span_changed.emit(span)

    def _set_confirming(self, *, is_confirming: bool) -> None:
        self.everything_button.setVisible(not is_confirming)
        self._confirmation.setVisible(is_confirming)
        if is_confirming:
            self.cancel_button.setFocus()

    def _confirm(self) -> None:
        self._set_confirming(is_confirming=False)
        self.everything_removal_requested.emit()


def _start_of(day: date) -> datetime:
    """Midnight on this computer's clock, with the offset of that day."""
    return datetime.combine(day, time()).astimezone()
