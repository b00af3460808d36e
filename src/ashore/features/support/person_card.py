"""Shows one of the person's own people, with buttons to copy, edit and remove."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.features.support.copy_row import CopyRow
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class PersonCard(QWidget):
    """The name, and how to reach them with a Copy button. Someone not yet saved can be neither edited nor removed."""

    copy_requested = Signal(str)
    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, person: Person, parent: QWidget | None = None, *, can_change: bool = True) -> None:
        """Without `can_change` nothing is offered but the Copy button."""
        super().__init__(parent)
        self.person = person
        self.reach_row: CopyRow | None = None
        self.edit_button = Button(self.tr("Edit"), ButtonKind.LINK)
        self.remove_button = Button(self.tr("Remove"), ButtonKind.LINK)
        name = shortened(person.name)
        self.edit_button.setAccessibleName(self.tr("Edit {name}").format(name=name))
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.edit_button.clicked.connect(self.edit_requested)
        self.remove_button.clicked.connect(self.remove_requested)
        frame, rows = card()
        rows.setContentsMargins(18, 14, 18, 6)
        if person.reach:
            rows.addWidget(Text(person.name))
            self.reach_row = CopyRow(person.reach, person.reach, Role.NUMBER)
            self.reach_row.copy_requested.connect(self.copy_requested)
            rows.addWidget(self.reach_row)
        else:
            rows.addWidget(Text(person.name, Role.HEADING))
        link_row = LinkRow()
        rows.addLayout(link_row)
        for button in (self.edit_button, self.remove_button):
            link_row.addWidget(button)
            button.setEnabled(person.id is not None)
            if not can_change:
                button.hide()
        self._can_change = can_change
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        copy_buttons = [self.reach_row.copy_button] if self.reach_row is not None else []
        return [*copy_buttons, *((self.edit_button, self.remove_button) if self._can_change else ())]
