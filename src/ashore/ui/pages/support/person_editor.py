"""A name, and how to reach them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.record import LONGEST_TEXT, Person
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class PersonEditor(QWidget):
    """`written` carries a Person; an edited one keeps its id."""

    written = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id: int | None = None
        self.name = QLineEdit(maxLength=LONGEST_TEXT)
        self.reach = QLineEdit(maxLength=LONGEST_TEXT)
        self.save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"))
        frame, rows = card()
        for words, field in ((self.tr("Name"), self.name), (self.tr("How to reach them, if you like"), self.reach)):
            field.setAccessibleName(words)
            field.returnPressed.connect(self._save)
            rows.addWidget(Text(words, Role.SMALL))
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
        self.name.textChanged.connect(self._show)
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
        self.name.setFocus()

    def _show(self) -> None:
        self.save.setEnabled(bool(self.name.text().strip()))

    def _save(self) -> None:
        if name := self.name.text().strip():
            self.written.emit(Person(name, self.reach.text().strip(), self.person_id))
