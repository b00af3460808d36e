"""A form for one person: a name, and how to reach them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.drafts import DraftKey, DraftKind, Fields
from ashore.domain.people import Person
from ashore.features.support.line_field import LineField
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card

NAME, REACH = "name", "reach"
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
        self.name_edit, self.reach_edit = self._name_field.line_edit, self._reach_field.line_edit
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel_button = Button(self.tr("Not now"))
        frame, rows = card()
        for field in (self._name_field, self._reach_field):
            field.entered.connect(self._save)
            field.changed.connect(self._take_changes)
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
        self.cancel_button.clicked.connect(self._cancel)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.name_edit, self.reach_edit, self.save_button, self.cancel_button]

    def open(self, person: Person | None) -> None:
        """Shows the form for `person`, or for someone new, with what was half written there."""
        self.close_draft()
        self.person_id = person.id if person else None
        initial = {NAME: person.name if person else "", REACH: person.reach if person else ""}
        draft = self._drafts.open(person_key(self.person_id), initial, self._show_fields)
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

    def _take_changes(self) -> None:
        self._update_save_button()
        if self._draft is not None:
            self._draft.write({NAME: self.name_edit.text(), REACH: self.reach_edit.text()})

    @property
    def _is_valid(self) -> bool:
        return bool(self._name_field.text) and self._name_field.fits and self._reach_field.fits

    def _update_save_button(self) -> None:
        self.save_button.setEnabled(self._is_valid)

    def _save(self) -> None:
        if self._is_valid:
            draft, self._draft = self._draft, None
            self.saved.emit(Person(self._name_field.text, self._reach_field.text, self.person_id))
            if draft is not None:
                draft.remove()


def person_key(person_id: int | None) -> DraftKey:
    return DraftKey(DraftKind.PERSON, "" if person_id is None else str(person_id))
