"""A form for one person: a name, how to reach them, what they are good for, and how close they are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.drafts import DraftKey, DraftKind, Fields
from ashore.domain.people import Closeness, Person
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.section import card

NAME, REACH, GOOD_FOR, CLOSENESS = "name", "reach", "good_for", "closeness"
"""The fields of its drafts."""


class PersonEditor(QWidget):
    """`saved` carries a Person; an edited one keeps its id. As long as it is open it has a draft."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id: int | None = None
        self._drafts = drafts
        self._draft: OpenDraft | None = None
        self._name_field = LineField(self.tr("Name"))
        self._reach_field = LineField(self.tr("How to reach them, if you like"))
        self._good_for_field = LineField(self.tr("What you might do together, such as a walk or a laugh, if you like"))
        self._fields = (self._name_field, self._reach_field, self._good_for_field)
        self.name_edit, self.reach_edit, self.good_for_edit = (field.line_edit for field in self._fields)
        self._closeness = Closeness.UNSAID
        self.closeness_row = ChoiceRow(
            self.tr("How often are you in touch?"),
            [
                (Closeness.IN_TOUCH, self.tr("Often")),
                (Closeness.NOW_AND_THEN, self.tr("Now and then")),
                (Closeness.LONG_AGO, self.tr("Not for a long time")),
                (Closeness.UNSAID, self.tr("I’d rather not say")),
            ],
        )
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel_button = Button(self.tr("Not now"))
        frame, rows = card()
        for field in self._fields:
            field.entered.connect(self._save)
            field.changed.connect(self._take_changes)
            rows.addWidget(field)
        rows.addWidget(self.closeness_row)
        rows.addSpacing(4)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        rows.addWidget(actions)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.closeness_row.chosen.connect(self._choose_closeness)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        closeness = self.closeness_row.button(self._closeness)
        return [*(field.line_edit for field in self._fields), closeness, self.save_button, self.cancel_button]

    def open(self, person: Person | None) -> None:
        """Shows the form for `person`, or for someone new, with what was half written there."""
        self.close_draft()
        self.person_id = person.id if person else None
        draft = self._drafts.open(person_key(self.person_id), fields_of(person), self._show_fields)
        self._show_fields(draft.fields)
        self._draft = draft
        self._update_save_button()
        self.show()

    def be_new(self) -> None:
        """Whoever was being edited is gone: saving adds someone new."""
        self.person_id = None
        if self._draft is not None:
            self._draft.move_to(person_key(None))

    def close_draft(self) -> None:
        """What is half written is there again the next time."""
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def _cancel(self) -> None:
        if self._draft is not None:
            self._draft.discard()
        self.cancelled.emit()

    def _show_fields(self, fields: Fields) -> None:
        self.name_edit.setText(fields[NAME])
        self.reach_edit.setText(fields[REACH])
        self.good_for_edit.setText(fields[GOOD_FOR])
        known = (each for each in Closeness if each == fields[CLOSENESS])
        self._choose_closeness(next(known, Closeness.UNSAID))

    def _take_changes(self) -> None:
        self._update_save_button()
        self._write_draft()

    def _write_draft(self) -> None:
        if self._draft is not None:
            name, reach, good_for = (field.line_edit.text() for field in self._fields)
            self._draft.write({NAME: name, REACH: reach, GOOD_FOR: good_for, CLOSENESS: self._closeness})

    @property
    def _is_valid(self) -> bool:
        return bool(self._name_field.text) and all(field.fits for field in self._fields)

    def _update_save_button(self) -> None:
        self.save_button.setEnabled(self._is_valid)

    def _save(self) -> None:
        if self._is_valid:
            name, reach, good_for = (field.text for field in self._fields)
            draft, self._draft = self._draft, None
            self.saved.emit(Person(name, reach, self.person_id, good_for, self._closeness))
            if draft is not None:
                draft.remove()

    def _choose_closeness(self, closeness: Closeness) -> None:
        self._closeness = closeness
        self.closeness_row.set_value(closeness)
        self._write_draft()


def person_key(person_id: int | None) -> DraftKey:
    return DraftKey(DraftKind.PERSON, "" if person_id is None else str(person_id))


def fields_of(person: Person | None) -> Fields:
    """As the editor shows them; None for someone new."""
    if person is None:
        return {NAME: "", REACH: "", GOOD_FOR: "", CLOSENESS: Closeness.UNSAID}
    return {NAME: person.name, REACH: person.reach, GOOD_FOR: person.good_for, CLOSENESS: person.closeness}
