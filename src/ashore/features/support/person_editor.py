"""A form for one person: a name, and how to reach them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import Person
from ashore.features.support.line_field import LineField
from ashore.ui.widgets.button import Button, ButtonKind
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
        self.name_edit, self.reach_edit = self._name_field.line_edit, self._reach_field.line_edit
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel_button = Button(self.tr("Not now"))
        frame, rows = card()
        for field in (self._name_field, self._reach_field):
            field.entered.connect(self._save)
            field.changed.connect(self._update_save_button)
            rows.addWidget(field)
        rows.addSpacing(4)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        rows.addWidget(actions)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.cancelled)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.name_edit, self.reach_edit, self.save_button, self.cancel_button]

    def open(self, person: Person | None) -> None:
        """Shows the form for `person`, or for someone new."""
        self.person_id = person.id if person else None
        self.name_edit.setText(person.name if person else "")
        self.reach_edit.setText(person.reach if person else "")
        self._update_save_button()
        self.show()

    @property
    def _is_valid(self) -> bool:
        return bool(self._name_field.text) and self._name_field.fits and self._reach_field.fits

    def _update_save_button(self) -> None:
        self.save_button.setEnabled(self._is_valid)

    def _save(self) -> None:
        if self._is_valid:
            self.saved.emit(Person(self._name_field.text, self._reach_field.text, self.person_id))
