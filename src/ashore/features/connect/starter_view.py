"""Finds words for someone: who it is for, how much, a line that can be changed, and what to do with it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.content.connect import ConnectTexts
from ashore.domain.claims import Claim
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.people import Closeness, Person
from ashore.domain.starters import SMALL_KINDS, OwnStarter, Starter, StarterKind
from ashore.features.connect.easier_first import EasierFirst
from ashore.features.connect.kind_texts import KindTexts
from ashore.features.connect.line_actions import LineActions
from ashore.features.connect.person_chooser import PersonChooser
from ashore.features.connect.starter_choice import StarterChoice
from ashore.services.drafts import Drafts
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.text_field import TextField

BELOW_INTRO_PIXELS = 8


class StarterView(QWidget):
    """`line_actions` say what is done with the line; `own_saved` carries an OwnStarter, `own_removed` one to remove."""

    own_saved = Signal(object)
    own_removed = Signal(object)
    back_requested = Signal()
    more_own_needed = Signal(object)
    """The StarterKind of which the last own line that was set is near."""
    person_chosen = Signal(object)
    """A Person, or None for nobody yet."""

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = StarterChoice(drafts, self._show_line)
        self._texts: ConnectTexts | None = None
        self._is_warmed_up = False
        kinds = KindTexts(self)
        self.back_button = Button(self.tr("‹ Connect"), ButtonKind.LINK)
        self.title = Text("", Role.TITLE)
        self._intro = Text("", Role.QUIET)
        self.kind_row = ChoiceRow(
            self.tr("How much energy do you have?"), [(kind, kinds.name(kind)) for kind in SMALL_KINDS]
        )
        self.people = PersonChooser()
        self.easier_first = EasierFirst()
        self.field = TextField(self.tr("Your words"))
        self.field.setProperty("role", "held")
        self.another = Button(self.tr("Another line"), ButtonKind.LINK)
        self.save_own = Button(self.tr("Save as my own line"), ButtonKind.LINK)
        self.remove_own = Button(self.tr("Remove my line"), ButtonKind.LINK)
        self.line_actions = LineActions()
        self._column = ScrollColumn()
        self._build()
        self._connect()

    @property
    def default_focus(self) -> QWidget:
        return self.field

    @property
    def text(self) -> str:
        """The line as it stands, without white space around it."""
        return self.field.toPlainText().strip()

    @property
    def person(self) -> Person | None:
        return self.people.person

    def set_texts(self, texts: ConnectTexts | None, reason: Claim | None) -> None:
        """`reason` is what is known about beginning with someone nearer."""
        self._texts = texts
        self.easier_first.set_texts(texts, reason)

    def set_starters(
        self, starters: Sequence[Starter], own: Sequence[OwnStarter], more_of: Collection[StarterKind] = ()
    ) -> None:
        """What was written meanwhile stays. Of the kinds `more_of` there are further own lines."""
        self._choice.set_starters(starters, own, more_of)
        self._show_line()

    def set_people(self, people: Sequence[Person], *, is_warmed_up: bool, has_more: bool = False) -> None:
        self._is_warmed_up = is_warmed_up
        self.people.set_people(people, has_more=has_more)
        self._show_person()

    def open(self, kind: StarterKind, person: Person | None = None, starter_id: str = "") -> None:
        """Shows lines of this kind, for `person` where one is named; the line with this id where there is one."""
        if person is not None:
            self.people.choose(person)
            self.person_chosen.emit(person)
        self._set_kind(self._choice.kind_of(starter_id) or kind)
        self._choice.show_starter(starter_id)
        self._show_line()
        self._show_person()
        self._column.verticalScrollBar().setValue(0)

    def choose_person(self, person: Person | None) -> None:
        self.people.choose(person)
        self.person_chosen.emit(person)
        self._show_person()

    def _build(self) -> None:
        top, links = QWidget(), QWidget()
        FlowLayout(top).addWidget(self.back_button)
        row = LinkRow(links)
        for link in (self.another, self.save_own, self.remove_own):
            row.addWidget(link)
        frame, card_rows = card()
        card_rows.addWidget(self.field)
        card_rows.addWidget(links)
        column = self._column
        for widget in (top, self.title, self._intro):
            column.add(widget)
        column.rows.addSpacing(BELOW_INTRO_PIXELS)
        for widget in (self.people, self.easier_first, self.kind_row, frame, self.line_actions):
            column.add(widget)
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.kind_row.chosen.connect(self._set_kind)
        self.people.chosen.connect(lambda _person: self._show_person())
        self.easier_first.someone_near_requested.connect(self._choose_someone_near)
        self.field.written.connect(self._note_written)
        self.another.clicked.connect(self._show_another)
        self.save_own.clicked.connect(self._save_own)
        self.remove_own.clicked.connect(self._remove_own)

    def _set_kind(self, kind: StarterKind) -> None:
        self._choice.kind = kind
        is_honest = kind is StarterKind.HONEST
        self.title.setText(self.tr("Be honest") if is_honest else self.tr("Start small"))
        if self._texts is not None:
            self._intro.setText(self._texts.honest_intro if is_honest else self._texts.small_intro)
        self.kind_row.setVisible(not is_honest)
        self.kind_row.set_value(kind)
        self._show_line()

    def _show_line(self) -> None:
        if self.field.toPlainText() != self._choice.text:
            self.field.set_text(self._choice.text)
        self._update_links()

    def _note_written(self, text: str) -> None:
        self._choice.write(text)
        self._update_links()

    def _update_links(self) -> None:
        self.another.setVisible(self._choice.has_others)
        is_own = self._choice.own is not None
        self.save_own.setText(self.tr("Save the change") if is_own else self.tr("Save as my own line"))
        self.save_own.setVisible(self._choice.is_changed and bool(self.text))
        self.remove_own.setVisible(is_own)
        self.line_actions.set_line(self.text)

    def _show_another(self) -> None:
        self._choice.go_on()
        if self._choice.is_more_needed:
            self.more_own_needed.emit(self._choice.kind)
        self._show_line()

    def _save_own(self) -> None:
        if 0 < len(self.text) <= LONGEST_TEXT:
            own = self._choice.own
            self.own_saved.emit(OwnStarter(self._choice.kind, self.text, own.id if own else None))

    def _remove_own(self) -> None:
        if self._choice.own is not None:
            self.own_removed.emit(self._choice.own)

    def end_line(self) -> None:
        """The line was sent: what was written for it is no draft any more."""
        self._choice.end()
        self._show_line()

    def show_saved(self, starter: OwnStarter) -> None:
        """The line is on disk now, and is the one in view."""
        self._choice.show_own(starter)
        self._show_line()

    def _show_person(self) -> None:
        person = self.person
        self.line_actions.set_person(person)
        is_far = person is not None and person.closeness is Closeness.LONG_AGO and not self._is_warmed_up
        self.easier_first.setVisible(is_far and self._texts is not None)

    def _choose_someone_near(self) -> None:
        """Whom the chips name first, or nobody yet."""
        self.choose_person(self.people.easiest)
        if self._choice.kind is not StarterKind.HONEST:
            self._set_kind(StarterKind.WAVE)
