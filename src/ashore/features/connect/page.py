"""The Connect page: the ways toward someone, and one of them at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.connect_target import ConnectPlace
from ashore.domain.starters import StarterKind
from ashore.features.connect.home_view import HomeView
from ashore.features.connect.line_card import LineCard
from ashore.features.connect.people_list import PeopleList
from ashore.features.connect.starter_view import StarterView
from ashore.features.connect.ways import WayId, Ways
from ashore.ui.announcer import announce_view
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QFocusEvent

    from ashore.content.connect import ConnectTexts
    from ashore.domain.claims import Claim
    from ashore.domain.connect_target import ConnectTarget
    from ashore.domain.people import Person
    from ashore.domain.starters import OwnStarter, Starter
    from ashore.features.connect.kind_lines_view import KindLinesView
    from ashore.features.connect.plan_view import PlanView
    from ashore.features.connect.week_view import WeekView
    from ashore.services.drafts import Drafts
    from ashore.ui.theme import Theme


@runtime_checkable
class TakesFocus(Protocol):
    """A view of the page."""

    @property
    def default_focus(self) -> QWidget:
        """What the keyboard is for where the view opens."""


class ConnectPage(QWidget):
    """Shows the ways, the words for someone, everyone to choose from, or a line in large type.

    The plan, the week and the kind lines are built when they are first opened.
    """

    people_requested = Signal()
    """Support is wanted, at the person's own people."""
    adding_requested = Signal()
    """Someone is to be written down there."""
    kind_words_requested = Signal()
    card_shown_changed = Signal(bool)
    """Whether a line is shown to someone who is there."""
    plan_built = Signal(object)
    """The PlanView, which takes what is planned now."""
    week_built = Signal(object)
    kind_lines_built = Signal(object)

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts = drafts
        self._texts: ConnectTexts | None = None
        self.home = HomeView(theme)
        self.home.set_ways(Ways(self).all())
        self.starter_view = StarterView(drafts)
        self.people_list = PeopleList()
        self.line_card = LineCard(theme)
        self._views = QStackedWidget()
        for view in (self.home, self.starter_view, self.people_list, self.line_card):
            self._views.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()

    @cached_property
    def plan_view(self) -> PlanView:
        from ashore.features.connect.plan_view import PlanView
        from ashore.services.local_time import local_now, time_zone_name
        from ashore.system.calendar_file import make_uid

        view = PlanView(self._theme, self._drafts, time_zone_name, make_uid, local_now)
        self._views.addWidget(view)
        view.back_requested.connect(self.show_home)
        self.plan_built.emit(view)
        return view

    @cached_property
    def week_view(self) -> WeekView:
        from ashore.features.connect.week_view import WeekView

        view = WeekView(self._theme, self._drafts)
        view.set_intro(self._texts.balance_intro if self._texts else "")
        self._views.addWidget(view)
        view.back_requested.connect(self.show_home)
        self.week_built.emit(view)
        return view

    @cached_property
    def kind_lines_view(self) -> KindLinesView:
        from ashore.features.connect.kind_lines_view import KindLinesView

        view = KindLinesView(self._drafts)
        view.set_intro(self._texts.kind_intro if self._texts else "")
        self._views.addWidget(view)
        view.back_requested.connect(self.show_home)
        view.exercise_requested.connect(self.kind_words_requested)
        self.kind_lines_built.emit(view)
        return view

    @property
    def view(self) -> QWidget | None:
        """The one that is shown."""
        return self._views.currentWidget()

    def set_texts(self, texts: ConnectTexts | None, reason: Claim | None = None) -> None:
        """`reason` is what is known about beginning with someone nearer."""
        self._texts = texts
        self.home.set_intro(texts.intro if texts else "")
        self.starter_view.set_texts(texts, reason)

    def set_starters(
        self, starters: Sequence[Starter], own: Sequence[OwnStarter], more_of: Collection[StarterKind] = ()
    ) -> None:
        self.starter_view.set_starters(starters, own, more_of)

    def set_people(self, people: Sequence[Person], *, is_warmed_up: bool, has_more: bool = False) -> None:
        """Those one is most in touch with. `is_warmed_up`: someone from long ago needs no easier hello before."""
        self.starter_view.set_people(people, is_warmed_up=is_warmed_up, has_more=has_more)

    def open_starters(self, kind: StarterKind, person: Person | None = None, starter_id: str = "") -> None:
        """Shows lines of this kind, for `person` where one is named; the line with this id where there is one."""
        self.starter_view.open(kind, person, starter_id)
        self._show(self.starter_view)

    def open_target(self, target: ConnectTarget) -> None:
        """Shows the place that a step elsewhere leads to, with what it fills in."""
        match target.place:
            case ConnectPlace.START_SMALL:
                self.open_starters(target.size or StarterKind.WAVE, starter_id=target.starter)
            case ConnectPlace.BE_HONEST:
                self.open_starters(StarterKind.HONEST, starter_id=target.starter)
            case ConnectPlace.PLAN:
                from ashore.features.connect.check_in_draft import suggested_fields

                self._show(self.plan_view)
                self.plan_view.add(suggested_fields(target))
            case ConnectPlace.WEEK:
                self._show(self.week_view)
            case ConnectPlace.KIND_LINES:
                self._show(self.kind_lines_view)

    def go_back(self) -> bool:
        """From everyone, and from a card, to the words; from those to the ways. False from there."""
        if self.view is self.home:
            return False
        if go_back_within(self.view):
            return True
        if self.view is self.line_card:
            self._show(self.starter_view, self.starter_view.line_actions.card_button)
        else:
            self._show(self.starter_view if self.view is self.people_list else self.home)
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
        words.people.adding_requested.connect(self.adding_requested)
        words.line_actions.card_requested.connect(self._show_card)
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
                self.plan_view.begin()
                self._show(self.plan_view)
            case WayId.BALANCE:
                self._show(self.week_view)
            case WayId.KIND_WORDS:
                self._show(self.kind_lines_view)

    def _show_people(self) -> None:
        self.people_list.open()
        self._show(self.people_list)

    def _choose_person(self, person: Person) -> None:
        self.starter_view.choose_person(person)
        self._show(self.starter_view)

    def _show_card(self) -> None:
        self.line_card.open(self.starter_view.text)
        self._show(self.line_card)

    def _show(self, view: QWidget, focus: QWidget | None = None) -> None:
        """With the keyboard at `focus`, or at what it is for in the view."""

        def change() -> None:
            was_card = self.view is self.line_card
            self._views.setCurrentWidget(view)
            if was_card != (view is self.line_card):
                self.card_shown_changed.emit(not was_card)
            if focus is not None and self.isVisible():
                focus.setFocus()
            else:
                self._focus()
            announce_view(self)

        crossfade(self, change)

    def _focus(self) -> None:
        view: object = self.view
        if self.isVisible() and isinstance(view, TakesFocus):
            view.default_focus.setFocus()
