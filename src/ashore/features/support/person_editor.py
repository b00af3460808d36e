"""A form for one person: a name, how to reach them, what they are good for, and how close they are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.people import Closeness, Person
from ashore.features.support.line_field import LineField
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card


class PersonEditor(QWidget):
    """`saved` carries a Person; an edited one keeps its id."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id: int | None = None
        self._name_field = LineField(self.tr("Name"))
        self._reach_field = LineField(self.tr("How to reach them, if you like"))
        self._good_for_field = LineField(self.tr("What they are good for, such as a walk or a laugh, if you like"))
        self._fields = (self._name_field, self._reach_field, self._good_for_field)
        self.name_edit, self.reach_edit, self.good_for_edit = (field.line_edit for field in self._fields)
        self._closeness = Closeness.UNSAID
        self.closeness_row = ChoiceRow(
            self.tr("How much are you in touch?"),
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
            field.changed.connect(self._update_save_button)
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
        self.cancel_button.clicked.connect(self.cancelled)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        closeness = self.closeness_row.button(self._closeness)
        return [*(field.line_edit for field in self._fields), closeness, self.save_button, self.cancel_button]

    def open(self, person: Person | None) -> None:
        """Shows the form for `person`, or for someone new."""
        self.person_id = person.id if person else None
        self.name_edit.setText(person.name if person else "")
        self.reach_edit.setText(person.reach if person else "")
        self.good_for_edit.setText(person.good_for if person else "")
        self._choose_closeness(person.closeness if person else Closeness.UNSAID)
        self._update_save_button()
        self.show()

    @property
    def _is_valid(self) -> bool:
        return bool(self._name_field.text) and all(field.fits for field in self._fields)

    def _update_save_button(self) -> None:
        self.save_button.setEnabled(self._is_valid)

    def _save(self) -> None:
        if self._is_valid:
            name, reach, good_for = (field.text for field in self._fields)
            self.saved.emit(Person(name, reach, self.person_id, good_for, self._closeness))

    def _choose_closeness(self, closeness: Closeness) -> None:
        self._closeness = closeness
        self.closeness_row.set_value(closeness)
