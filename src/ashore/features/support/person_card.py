"""Someone to turn to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import Person
from ashore.features.support.copy_row import LONGEST_NAMED, CopyRow
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text, shortened


class PersonCard(QWidget):
    """The name, how to reach them with one press to copy it, and a way to change or remove both."""

    copy_requested = Signal(str)
    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.reach: CopyRow | None = None
        self.edit = Button(self.tr("Edit"), ButtonKind.LINK)
        self.remove = Button(self.tr("Remove"), ButtonKind.LINK)
        name = shortened(person.name, LONGEST_NAMED)
        self.edit.setAccessibleName(self.tr("Edit {name}").format(name=name))
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.edit.clicked.connect(self.edit_requested)
        self.remove.clicked.connect(self.remove_requested)
        frame, rows = card()
        rows.setContentsMargins(18, 14, 18, 6)
        if person.reach:
            rows.addWidget(Text(person.name))
            self.reach = CopyRow(person.reach, person.reach, Role.HEADING)
            self.reach.copy_requested.connect(self.copy_requested)
            rows.addWidget(self.reach)
        else:
            rows.addWidget(Text(person.name, Role.HEADING))
        row = LinkRow()
        rows.addLayout(row)
        for button in (self.edit, self.remove):
            row.addWidget(button)
            button.setEnabled(person.id is not None)  # before the record knows someone, there is nothing to change
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*([self.reach.button] if self.reach is not None else []), self.edit, self.remove]
