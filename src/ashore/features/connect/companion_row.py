"""With whom something is planned: a field, and a few of the person's own people who fill it in with one press."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.section import clear_rows

MOST_NAMES = 3
LONGEST_NAME = 24


class CompanionRow(QWidget):
    """`field` can hold any name. Without people nothing but the field is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(self.tr("With whom, if you like"))
        self.buttons: list[Button] = []
        self._names = QVBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.field)
        rows.addLayout(self._names)

    def set_people(self, people: Sequence[Person]) -> None:
        """The first of them are offered."""
        clear_rows(self._names)
        self.buttons = [self._button(person) for person in people[:MOST_NAMES]]
        if self.buttons:
            area = QWidget()
            row = FlowLayout(area)
            for button in self.buttons:
                row.addWidget(button)
            self._names.addWidget(area)

    def _button(self, person: Person) -> Button:
        button = Button(shortened(person.name, LONGEST_NAME))
        button.setAccessibleName(self.tr("With {name}").format(name=button.text()))
        button.clicked.connect(lambda: self.field.line_edit.setText(person.name))
        return button
