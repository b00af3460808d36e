"""Shows the person's own people, to add, edit, remove and copy."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.drafts import DraftKind
from ashore.domain.people import Person
from ashore.features.support.person_card import PersonCard
from ashore.features.support.person_editor import PersonEditor, fields_of, person_key
from ashore.services.drafts import Drafts
from ashore.ui.back_navigation import has_focus_within
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.lazy_view import LazyView
from ashore.ui.widgets.searched_list import SearchedList
from ashore.ui.widgets.section import Section


class PeopleSection(Section):
    """`person_saved` carries a new or edited Person, `person_removed` one to remove.

    An edit shows at once, until `set_people` brings what the record holds. `order_changed` fires when a widget was
    added, removed or moved; `reveal_requested` carries a widget to scroll to.
    """

    copy_requested = Signal(str)
    person_saved = Signal(object)
    person_removed = Signal(object)
    order_changed = Signal()
    reveal_requested = Signal(object)
    unlock_requested = Signal()
    edited = Signal(int)
    """The id of someone who is being edited."""

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("My own people"), parent=parent)
        self.set_intro(self.tr("You can write down someone you might turn to. It stays on this computer."))
        self.people: tuple[Person, ...] = ()
        self.has_more = False
        self._drafts = drafts
        self._is_locked = False
        self.add_button = Button(self.tr("Add someone"))
        self.unlock_button = Button(self.tr("Unlock"))
        self.list: SearchedList[Person, PersonCard] = SearchedList(
            self._card, self.tr("Show more"), self.tr("Search among my people")
        )
        self.rows.addWidget(self.list)
        self._editor = LazyView(self._new_editor, self.list.rows.addWidget)
        self._actions = QWidget()
        actions = FlowLayout(self._actions)
        actions.addWidget(self.add_button)
        actions.addWidget(self.unlock_button)
        self.unlock_button.hide()
        self.unlock_button.clicked.connect(self.unlock_requested)
        self.rows.addWidget(self._actions)
        self.list.filled.connect(self._place_editor)
        self.add_button.clicked.connect(lambda: self._edit(None))

    @property
    def editor(self) -> PersonEditor:
        """Built when someone is first added or edited."""
        return self._editor.get()

    @property
    def open_editor(self) -> PersonEditor | None:
        """The editor while someone is being edited."""
        editor = self._editor.built
        return None if editor is None or editor.isHidden() else editor

    @property
    def cards(self) -> list[PersonCard]:
        return self.list.items

    def set_people(self, people: Sequence[Person], *, has_more: bool = False) -> None:
        """Shows these. What is being edited stays as it is, and the focus stays with whom it was where it can."""
        focused = self._focused_stop()
        self.people, self.has_more = tuple(people), has_more
        editor = self._editor.built
        if editor is not None and editor.person_id is not None and self._known(editor.person_id) is None:
            editor.be_new()
        self.list.set_entries(self.people, has_more=has_more)
        if focused is not None and self._focused_stop() != focused:
            self._restore_focus(*focused)

    def set_locked(self, *, has_people: bool) -> None:
        """Nobody can be added or changed before what is saved is unlocked."""
        self._is_locked = True
        if has_people:
            self.set_intro(self.tr("Your own people can be changed once what you save is unlocked."))
        else:
            self.set_intro(self.tr("Your own people are locked."))
        self.add_button.hide()
        self.unlock_button.show()

    def restore_draft(self, person: Person) -> None:
        """Opens the editor with someone who could not be saved; after what is being edited now, if anything."""
        known = self._known(person.id)
        self._drafts.add_unsaved(person_key(known.id if known else None), fields_of(person))
        if self.open_editor is None:
            takes_focus = has_focus_within(self)
            crossfade(self, lambda: self._open_editor(known, takes_focus=takes_focus))

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        stops = [stop for card in self.cards for stop in card.tab_stops()]
        edited = self._edited_card()
        at = stops.index(edited.remove_button) + 1 if edited is not None else len(stops)
        last = self.add_button if self.unlock_button.isHidden() else self.unlock_button
        editor = [] if self._editor.built is None else self._editor.built.tab_stops()
        return [self.list.search, *stops[:at], *editor, *stops[at:], self.list.more_button, last]

    def go_back(self) -> bool:
        """Closes the editor; what is half written waits. False when it was closed."""
        if self.open_editor is None:
            return False
        crossfade(self, self._close_editor)
        return True

    def _new_editor(self) -> PersonEditor:
        editor = PersonEditor(self._drafts)
        editor.hide()
        editor.saved.connect(self._save)
        editor.cancelled.connect(self.go_back)
        return editor

    def _card(self, person: Person) -> PersonCard:
        card = PersonCard(person, can_change=not self._is_locked)
        card.copy_requested.connect(self.copy_requested)
        card.edit_requested.connect(lambda: self._edit(person))
        card.remove_requested.connect(lambda: self.person_removed.emit(person))
        return card

    def _known(self, person_id: int | None) -> Person | None:
        known = (person for person in self.people if person_id is not None and person.id == person_id)
        return next(known, None)

    def _card_of(self, person_id: int | None) -> PersonCard | None:
        known = (card for card in self.cards if person_id is not None and card.person.id == person_id)
        return next(known, None)

    def _edited_card(self) -> PersonCard | None:
        return None if self.open_editor is None else self._card_of(self.open_editor.person_id)

    def _edit(self, person: Person | None) -> None:
        if person is not None and person.id is not None:
            self.edited.emit(person.id)
        crossfade(self, lambda: self._open_editor(person))

    def _open_editor(self, person: Person | None, *, takes_focus: bool = True) -> None:
        self._actions.hide()
        self.list.build_unseen()  # someone new stands below the last of them
        self.editor.open(person)
        self._place_editor()
        if takes_focus:
            self._focus(self.editor.name_edit, self.editor)

    def _place_editor(self) -> None:
        """In place of the card of who is edited; below all cards for someone new."""
        edited, cards = self._edited_card(), self.cards
        for card in cards:
            card.setVisible(card is not edited)
        if (editor := self._editor.built) is not None:
            self.list.rows.removeWidget(editor)
            self.list.rows.insertWidget(cards.index(edited) if edited is not None else len(cards), editor)
        self.list.show_if_needed()
        self.order_changed.emit()

    def _save(self, person: Person) -> None:
        is_known = person.id is not None and any(other.id == person.id for other in self.people)
        others = tuple(person if is_known and other.id == person.id else other for other in self.people)

        def show_saved() -> None:
            self._close_editor()
            self.set_people(others if is_known else (*others, person), has_more=self.has_more)

        crossfade(self, show_saved)
        self.person_saved.emit(person)

    def _close_editor(self) -> None:
        edited = self._card_of(self.editor.person_id)
        had_focus = has_focus_within(self.editor)
        self.editor.close_draft()
        self.editor.hide()
        self._place_editor()
        self._actions.show()
        people = {person_key(None): None} | {person_key(person.id): person for person in self.people}
        unsaved = [people[key] for key in self._drafts.unsaved(DraftKind.PERSON) if key in people]
        if unsaved:
            self._open_editor(unsaved[0], takes_focus=had_focus)
        elif had_focus:
            self._focus(edited.edit_button if edited is not None else self.add_button)

    def _focused_stop(self) -> tuple[int | None, int] | None:
        """The id of the person whose card has the focus, and the index of its tab stop, counted from the end."""
        focused = self.window().focusWidget()
        for card in self.cards:
            if focused in card.tab_stops():
                return card.person.id, card.tab_stops().index(focused) - len(card.tab_stops())
        return None

    def _restore_focus(self, person_id: int | None, index_from_end: int) -> None:
        card = self._card_of(person_id)
        if card is None or card.isHidden():
            self._focus(self.add_button)
        else:
            self._focus(card.tab_stops()[max(index_from_end, -len(card.tab_stops()))])

    def _focus(self, widget: QWidget, revealed: QWidget | None = None) -> None:
        widget.setFocus()
        self.reveal_requested.emit(revealed or widget)
