"""One's own people, before any helpline."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ashore.domain.record import Person
from ashore.ui.pages.support.person_card import PersonCard
from ashore.ui.pages.support.person_editor import PersonEditor
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.dissolve import dissolve
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import Section, empty


class People(Section):
    """`person_written` carries a new or edited Person, `person_removed` one to be taken off.

    Both show at once; what the record then says with `set_people` is what holds.

    `arranged` tells that something stands in another place than before.
    """

    copy_wanted = Signal(str)
    person_written = Signal(object)
    person_removed = Signal(object)
    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("My own people"), parent=parent)
        self.set_intro(self.tr("Someone you might turn to, and how. Stays on this computer."))
        self._people: tuple[Person, ...] = ()
        self.cards: list[PersonCard] = []
        self.editor = PersonEditor()
        self.add = Button(self.tr("Add someone"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.rows.addLayout(self._cards)
        self._cards.addWidget(self.editor)
        self._actions = QWidget()
        FlowLayout(self._actions).addWidget(self.add)
        self.rows.addWidget(self._actions)
        self.editor.hide()
        self.add.clicked.connect(lambda: self._begin(None))
        self.editor.written.connect(self._write)
        self.editor.cancelled.connect(self.leave)

    def set_people(self, people: Sequence[Person]) -> None:
        """Shows these. What is being written stays as it is."""
        self._people = tuple(people)
        focused = QApplication.focusWidget()
        held = focused is not None and any(card.isAncestorOf(focused) for card in self.cards)
        self._cards.removeWidget(self.editor)
        empty(self._cards)
        self.cards = []
        for person in people:
            card = PersonCard(person)
            card.copy_wanted.connect(self.copy_wanted)
            card.edit_wanted.connect(lambda person=person: self._begin(person))
            card.remove_wanted.connect(lambda person=person: self._remove(person))
            self.cards.append(card)
            self._cards.addWidget(card)
        if self.editor.person_id not in {person.id for person in people}:
            self.editor.person_id = None  # who was being edited is gone: what is written would be someone new
        self._place_editor()
        if held:
            self.add.setFocus()

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        stops = [stop for card in self.cards for stop in card.stops()]
        edited = self._edited()
        at = stops.index(edited.remove) + 1 if edited is not None else len(stops)
        return [*stops[:at], *self.editor.stops(), *stops[at:], self.add]

    def leave(self) -> bool:
        """Closes what is being written. False when nothing is."""
        if self.editor.isHidden():
            return False
        dissolve(self, self._close)
        return True

    def _begin(self, person: Person | None) -> None:
        dissolve(self, lambda: self._open(person))

    def _open(self, person: Person | None) -> None:
        self._actions.hide()
        self.editor.begin(person)
        self._place_editor()
        self.editor.name.setFocus()

    def _edited(self) -> PersonCard | None:
        known = self.editor.person_id
        if known is None or self.editor.isHidden():
            return None
        return next((card for card in self.cards if card.person.id == known), None)

    def _place_editor(self) -> None:
        """In the place of who is edited; below all others for someone new."""
        edited = self._edited()
        self._cards.removeWidget(self.editor)
        for card in self.cards:
            card.setVisible(card is not edited)
        at = self.cards.index(edited) if edited is not None else len(self.cards)
        self._cards.insertWidget(at, self.editor)
        self.arranged.emit()

    def _write(self, person: Person) -> None:
        known = person.id is not None and any(other.id == person.id for other in self._people)
        others = tuple(person if known and other.id == person.id else other for other in self._people)

        def change() -> None:
            self._close()
            self.set_people(others if known else (*others, person))

        dissolve(self, change)
        self.person_written.emit(person)

    def _remove(self, person: Person) -> None:
        self.add.setFocus()
        left = [other for other in self._people if other != person]
        dissolve(self, lambda: self.set_people(left))
        self.person_removed.emit(person)

    def _close(self) -> None:
        self.editor.hide()
        self._place_editor()
        self._actions.show()
        self.add.setFocus()
