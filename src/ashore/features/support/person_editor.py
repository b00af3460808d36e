"""A name, and how to reach them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import Person
from ashore.features.support.line_field import LineField
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card


class PersonEditor(QWidget):
    """`written` carries a Person; an edited one keeps its id."""

    written = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id: int | None = None
        self._name = LineField(self.tr("Name"))
        self._reach = LineField(self.tr("How to reach them, if you like"))
        self.name, self.reach = self._name.line, self._reach.line
        self.save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"))
        frame, rows = card()
        for field in (self._name, self._reach):
            field.entered.connect(self._save)
            field.changed.connect(self._show)
            rows.addWidget(field)
        rows.addSpacing(4)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        rows.addWidget(actions)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.name, self.reach, self.save, self.cancel]

    def begin(self, person: Person | None) -> None:
        """A new person, or a change to one."""
        self.person_id = person.id if person else None
        self.name.setText(person.name if person else "")
        self.reach.setText(person.reach if person else "")
        self._show()
        self.show()

    @property
    def _is_whole(self) -> bool:
        return bool(self._name.words) and self._name.fits and self._reach.fits

    def _show(self) -> None:
        self.save.setEnabled(self._is_whole)

    def _save(self) -> None:
        if self._is_whole:
            self.written.emit(Person(self._name.words, self._reach.words, self.person_id))
