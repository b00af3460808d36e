"""Who a line is for: a few people as chips, everyone a press away, and nobody yet."""

from collections.abc import Sequence
from heapq import nsmallest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.people import Closeness, Person
from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import clear_rows
from ashore.ui.widgets.text import Role, Text

MOST_CHIPS = 4
LONGEST_NAME = 24
_ORDER = (Closeness.IN_TOUCH, Closeness.NOW_AND_THEN, Closeness.UNSAID, Closeness.LONG_AGO)


class PersonChooser(QWidget):
    """`chosen` carries the Person, or None for nobody yet. Those one is most in touch with come first."""

    chosen = Signal(object)
    all_requested = Signal()
    adding_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._has_more = False
        self.person: Person | None = None
        self.chips: list[Button] = []
        self._group = ChoiceGroup(self)
        self._chips = QVBoxLayout()
        self._good_for = Text("", Role.SMALL)
        self._good_for.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Text(self.tr("Who are the words for?")))
        rows.addLayout(self._chips)
        rows.addWidget(self._good_for)
        self._show()

    @property
    def easiest(self) -> Person | None:
        """Someone with whom the person is in touch, at least now and then; None where nobody is."""
        near = [each for each in self._people if each.closeness in (Closeness.IN_TOUCH, Closeness.NOW_AND_THEN)]
        return min(near, key=lambda person: _ORDER.index(person.closeness), default=None)

    def set_people(self, people: Sequence[Person], *, has_more: bool = False) -> None:
        """Whoever was chosen stays chosen while they are there. With `has_more` there are others."""
        self._people, self._has_more = tuple(people), has_more
        chosen_id = None if self.person is None else self.person.id
        self.person = next((each for each in people if each.id == chosen_id), None) if chosen_id is not None else None
        self._show()

    def choose(self, person: Person | None) -> None:
        self.person = person
        self._show()

    def _show(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self.chips)
        clear_rows(self._chips)
        self.chips = []
        area = QWidget()
        row = FlowLayout(area)
        shown = nsmallest(MOST_CHIPS, self._people, key=lambda person: _ORDER.index(person.closeness))
        if self.person is not None and self.person not in shown:
            shown = [self.person, *shown[: MOST_CHIPS - 1]]
        for person in (None, *shown):
            name = self.tr("Nobody yet") if person is None else shortened(person.name, LONGEST_NAME)
            row.addWidget(self._chip(name, person))
        self._group.set_buttons(self.chips)
        if self._has_more or len(self._people) > len(shown):
            row.addWidget(self._link(self.tr("Someone else ›"), self.all_requested))
        elif not self._people:
            row.addWidget(self._link(self.tr("Add someone ›"), self.adding_requested))
        self._chips.addWidget(area)
        good_for = "" if self.person is None else self.person.good_for
        self._good_for.setText(self.tr("Good for: {words}").format(words=shortened(good_for)) if good_for else "")
        self._good_for.setVisible(bool(good_for))
        if had_focus:
            next(chip for chip in self.chips if chip.isChecked()).setFocus()

    def _chip(self, name: str, person: Person | None) -> Button:
        chip = Button(name, ButtonKind.CHIP)
        chip.setAccessibleName(self.tr("Who are the words for? {name}").format(name=name))
        chip.setChecked(person == self.person)
        self.chips.append(chip)
        chip.clicked.connect(lambda: self._choose(person))
        return chip

    def _link(self, text: str, signal: object) -> Button:
        link = Button(text, ButtonKind.LINK)
        link.clicked.connect(signal)
        return link

    def _choose(self, person: Person | None) -> None:
        self.choose(person)
        self.chosen.emit(person)
