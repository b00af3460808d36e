"""One's own people, before any helpline."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.record import Person
from ashore.ui.pages.support.person_card import PersonCard
from ashore.ui.pages.support.person_editor import PersonEditor
from ashore.ui.pages.support.section import Section, empty
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout


class People(Section):
    """`person_written` carries a new or edited Person, `person_removed` one to be taken off."""

    copy_wanted = Signal(str)
    person_written = Signal(object)
    person_removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("My own people"), parent=parent)
        self.set_intro(self.tr("Someone you might turn to, and how. Stays on this computer."))
        self.cards: list[PersonCard] = []
        self.editor = PersonEditor()
        self.add = Button(self.tr("Add someone"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.rows.addLayout(self._cards)
        self.rows.addWidget(self.editor)
        self._actions = QWidget()
        FlowLayout(self._actions).addWidget(self.add)
        self.rows.addWidget(self._actions)
        self.editor.hide()
        self.add.clicked.connect(lambda: self._begin(None))
        self.editor.written.connect(self._write)
        self.editor.cancelled.connect(self.leave)

    def set_people(self, people: Sequence[Person]) -> None:
        """What is being written stays as it is."""
        held = next((card.person for card in self.cards if card.edit.hasFocus() or card.remove.hasFocus()), None)
        empty(self._cards)
        self.cards = []
        for person in people:
            card = PersonCard(person)
            card.copy_wanted.connect(self.copy_wanted)
            card.edit_wanted.connect(lambda person=person: self._begin(person))
            card.remove_wanted.connect(lambda person=person: self._remove(person))
            self.cards.append(card)
            self._cards.addWidget(card)
            QWidget.setTabOrder(card, self.editor)
        if self.editor.person_id not in {person.id for person in people}:
            self.editor.person_id = None  # who was being edited is gone: what is written would be someone new
        if held is not None:
            self.add.setFocus()

    def leave(self) -> bool:
        """Closes what is being written. False when nothing is."""
        if self.editor.isHidden():
            return False
        self._close()
        return True

    def _begin(self, person: Person | None) -> None:
        self._actions.hide()
        self.editor.begin(person)

    def _write(self, person: Person) -> None:
        self._close()
        self.person_written.emit(person)

    def _remove(self, person: Person) -> None:
        self.add.setFocus()
        self.person_removed.emit(person)

    def _close(self) -> None:
        self.editor.hide()
        self._actions.show()
        self.add.setFocus()
