"""One's own people, before any helpline."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import Person
from ashore.features.support.person_card import PersonCard
from ashore.features.support.person_editor import PersonEditor
from ashore.ui.back_navigation import has_keyboard
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import Section, clear_rows


class PeopleSection(Section):
    """`person_written` carries a new or edited Person, `person_removed` one to be taken off.

    What is written shows at once; what the record then says with `set_people` is what holds. `arranged` tells that
    something stands in another place than before, `brought` carries what to have in view.
    """

    copy_requested = Signal(str)
    person_written = Signal(object)
    person_removed = Signal(object)
    arranged = Signal()
    brought = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("My own people"), parent=parent)
        self.set_intro(self.tr("Someone you might turn to, and how. Stays on this computer."))
        self.people: tuple[Person, ...] = ()
        self.cards: list[PersonCard] = []
        self._unsaved: list[Person] = []
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
        self.editor.cancelled.connect(self.go_back)

    def set_people(self, people: Sequence[Person]) -> None:
        """Shows these. What is being written stays as it is, and so does the keyboard where it can."""
        held = self._held()
        self.people = tuple(people)
        self._cards.removeWidget(self.editor)
        clear_rows(self._cards)
        self.cards = []
        for person in people:
            card = PersonCard(person)
            card.copy_requested.connect(self.copy_requested)
            card.edit_requested.connect(lambda person=person: self._begin(person))
            card.remove_requested.connect(lambda person=person: self.person_removed.emit(person))
            self.cards.append(card)
            self._cards.addWidget(card)
        if self.editor.person_id not in {person.id for person in people}:
            self.editor.person_id = None  # who was being edited is gone: what is written would be someone new
        self._place_editor()
        if held is not None:
            self._hand_over(held)

    def bring_back(self, person: Person) -> None:
        """Words that could not be kept are there to be kept another time; after those being written now, if any."""
        if not self.editor.isHidden():
            self._unsaved.append(person)
            return
        takes_keyboard = has_keyboard(self)
        crossfade(self, lambda: self._open(person, takes_keyboard=takes_keyboard))

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        stops = [stop for card in self.cards for stop in card.stops()]
        edited = self._card_of(self.editor.person_id) if not self.editor.isHidden() else None
        at = stops.index(edited.remove) + 1 if edited is not None else len(stops)
        return [*stops[:at], *self.editor.stops(), *stops[at:], self.add]

    def go_back(self) -> bool:
        """Closes what is being written. False when nothing is."""
        if self.editor.isHidden():
            return False
        crossfade(self, self._close)
        return True

    def _begin(self, person: Person | None) -> None:
        crossfade(self, lambda: self._open(person))

    def _open(self, person: Person | None, *, takes_keyboard: bool = True) -> None:
        self._actions.hide()
        self.editor.begin(person)
        self._place_editor()
        if takes_keyboard:
            self._bring(self.editor.name, self.editor)

    def _card_of(self, person_id: int | None) -> PersonCard | None:
        known = (card for card in self.cards if person_id is not None and card.person.id == person_id)
        return next(known, None)

    def _place_editor(self) -> None:
        """In the place of who is edited; below all others for someone new."""
        edited = self._card_of(self.editor.person_id) if not self.editor.isHidden() else None
        self._cards.removeWidget(self.editor)
        for card in self.cards:
            card.setVisible(card is not edited)
        at = self.cards.index(edited) if edited is not None else len(self.cards)
        self._cards.insertWidget(at, self.editor)
        self.arranged.emit()

    def _write(self, person: Person) -> None:
        known = person.id is not None and any(other.id == person.id for other in self.people)
        others = tuple(person if known and other.id == person.id else other for other in self.people)

        def change() -> None:
            self._close()
            self.set_people(others if known else (*others, person))

        crossfade(self, change)
        self.person_written.emit(person)

    def _close(self) -> None:
        edited = self._card_of(self.editor.person_id)
        had_keyboard = has_keyboard(self.editor)
        self.editor.hide()
        self._place_editor()
        self._actions.show()
        if self._unsaved:
            self._open(self._unsaved.pop(0), takes_keyboard=had_keyboard)
        elif had_keyboard:
            self._bring(edited.edit if edited is not None else self.add)

    def _held(self) -> tuple[int | None, int] | None:
        """On whose card the keyboard is, and where there, counted from its end."""
        focused = self.window().focusWidget()
        for card in self.cards:
            if focused in card.stops():
                return card.person.id, card.stops().index(focused) - len(card.stops())
        return None

    def _hand_over(self, held: tuple[int | None, int]) -> None:
        card = self._card_of(held[0])
        if card is None or card.isHidden():
            self._bring(self.add)
        else:
            self._bring(card.stops()[max(held[1], -len(card.stops()))])

    def _bring(self, keyboard: QWidget, seen: QWidget | None = None) -> None:
        keyboard.setFocus()
        self.brought.emit(seen or keyboard)
