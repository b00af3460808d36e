"""The Connect page: the ways toward someone, and one of them at a time."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.content.connect import ConnectTexts
from ashore.domain.claims import Claim
from ashore.domain.people import Person
from ashore.domain.starters import OwnStarter, Starter, StarterKind
from ashore.features.connect.home_view import HomeView
from ashore.features.connect.line_card import LineCard
from ashore.features.connect.local_time import local_now, time_zone_name
from ashore.features.connect.people_list import PeopleList
from ashore.features.connect.plan_view import PlanView
from ashore.features.connect.starter_view import StarterView
from ashore.features.connect.ways import WayId, Ways
from ashore.services.drafts import Drafts
from ashore.system.calendar_file import make_uid
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade

View = HomeView | StarterView | PeopleList | LineCard | PlanView


class ConnectPage(QWidget):
    """Shows the ways, the words for someone, everyone to choose from, or a line in large type."""

    people_requested = Signal()
    """Support is wanted, at the person's own people."""
    kind_words_requested = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.home = HomeView(theme)
        self.home.set_ways(Ways(self).all())
        self.starter_view = StarterView(drafts)
        self.people_list = PeopleList()
        self.line_card = LineCard(theme)
        self.plan_view = PlanView(theme, time_zone_name, make_uid, local_now)
        self._views = QStackedWidget()
        for view in (self.home, self.starter_view, self.people_list, self.line_card, self.plan_view):
            self._views.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()

    @property
    def view(self) -> QWidget | None:
        """The one that is shown."""
        return self._views.currentWidget()

    def set_texts(self, texts: ConnectTexts | None, reason: Claim | None = None) -> None:
        """`reason` is what is known about beginning with someone nearer."""
        self.home.set_intro(texts.intro if texts else "")
        self.starter_view.set_texts(texts, reason)

    def set_starters(
        self, starters: Sequence[Starter], own: Sequence[OwnStarter], more_of: Collection[StarterKind] = ()
    ) -> None:
        self.starter_view.set_starters(starters, own, more_of)

    def set_people(self, people: Sequence[Person], *, is_warmed_up: bool, has_more: bool = False) -> None:
        """Those one is most in touch with. `is_warmed_up`: someone from long ago needs no easier hello before."""
        self.starter_view.set_people(people, is_warmed_up=is_warmed_up, has_more=has_more)

    def open_starters(self, kind: StarterKind, person: Person | None = None) -> None:
        """Shows lines of this kind, for `person` where one is named."""
        self.starter_view.open(kind, person)
        self._show(self.starter_view)

    def go_back(self) -> bool:
        """From everyone, and from a card, to the words; from those to the ways. False from there."""
        if self.view is self.home:
            return False
        if self.view is self.plan_view and self.plan_view.go_back():
            return True
        is_first = self.view in (self.starter_view, self.plan_view)
        self._show(self.home if is_first else self.starter_view)
        return True

    def show_home(self) -> None:
        self._show(self.home)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes on to what it is for in the view that is shown."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._focus()  # by Tab a screen reader comes to read

    def _connect(self) -> None:
        home, words = self.home, self.starter_view
        home.way_requested.connect(self._open_way)
        home.suggestion_taken.connect(lambda person: self.open_starters(StarterKind.WAVE, person))
        home.people_requested.connect(self.people_requested)
        words.back_requested.connect(self.go_back)
        words.people.all_requested.connect(self._show_people)
        words.people.adding_requested.connect(self.people_requested)
        words.line_actions.card_requested.connect(self._show_card)
        self.plan_view.back_requested.connect(self.show_home)
        self.people_list.back_requested.connect(self.go_back)
        self.people_list.chosen.connect(self._choose_person)
        self.line_card.back_requested.connect(self.go_back)

    def _open_way(self, way: WayId) -> None:
        match way:
            case WayId.START_SMALL:
                self.open_starters(StarterKind.WAVE)
            case WayId.BE_HONEST:
                self.open_starters(StarterKind.HONEST)
            case WayId.PLAN:
                self._show(self.plan_view)
            case WayId.KIND_WORDS:
                self.kind_words_requested.emit()

    def _show_people(self) -> None:
        self.people_list.open()
        self._show(self.people_list)

    def _choose_person(self, person: Person) -> None:
        self.starter_view.choose_person(person)
        self._show(self.starter_view)

    def _show_card(self) -> None:
        self.line_card.open(self.starter_view.text)
        self._show(self.line_card)

    def _show(self, view: View) -> None:
        def change() -> None:
            self._views.setCurrentWidget(view)
            self._focus()
            announce_view(self)

        crossfade(self, change)

    def _focus(self) -> None:
        view = self.view
        if isinstance(view, View) and self.isVisible():
            view.default_focus.setFocus()
