"""The Connect page: the ways toward someone, and one of them at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.connect_target import ConnectPlace
from ashore.domain.starters import StarterKind
from ashore.features.connect.views import ConnectViews
from ashore.features.connect.ways import WayId
from ashore.ui.announcer import announce_view
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from ashore.domain.connect_target import ConnectTarget
    from ashore.domain.people import Person
    from ashore.features.connect.home_view import HomeView
    from ashore.features.connect.kind_lines_view import KindLinesView
    from ashore.features.connect.people_list import PeopleList
    from ashore.features.connect.plan_view import PlanView
    from ashore.features.connect.starter_view import StarterView
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

    All but the ways are built when they are first opened.
    """

    people_requested = Signal()
    """Support is wanted, at the person's own people."""
    adding_requested = Signal()
    """Someone is to be written down there."""
    kind_words_requested = Signal()
    card_shown_changed = Signal(bool)
    """Whether a line is shown to someone who is there."""

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = ConnectViews(theme, drafts)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.views)
        self._connect()

    @property
    def home(self) -> HomeView:
        return self.views.home

    @property
    def view(self) -> QWidget | None:
        """The one that is shown."""
        return self.views.currentWidget()

    def open_starters(self, kind: StarterKind, person: Person | None = None, starter_id: str = "") -> None:
        """Shows lines of this kind, for `person` where one is named; the line with this id where there is one."""
        words = self.views.starter_view.get()
        words.open(kind, person, starter_id)
        self._show(words)

    def open_target(self, target: ConnectTarget) -> None:
        """Shows the place that a step elsewhere leads to, with what it fills in."""
        match target.place:
            case ConnectPlace.START_SMALL:
                self.open_starters(target.size or StarterKind.WAVE, starter_id=target.starter)
            case ConnectPlace.BE_HONEST:
                self.open_starters(StarterKind.HONEST, starter_id=target.starter)
            case ConnectPlace.PLAN:
                from ashore.features.connect.check_in_draft import suggested_fields

                plan = self.views.plan_view.get()
                self._show(plan)
                plan.add(suggested_fields(target))
            case ConnectPlace.WEEK:
                self._show(self.views.week_view.get())
            case ConnectPlace.KIND_LINES:
                self._show(self.views.kind_lines_view.get())

    def go_back(self) -> bool:
        """From everyone, and from a card, to the words; from those to the ways. False from there."""
        if self.view is self.home:
            return False
        if go_back_within(self.view):
            return True
        if self._is_card_shown:
            words = self.views.starter_view.get()
            self._show(words, words.line_actions.card_button)
        elif self.view is self.views.people_list.built:
            self._show(self.views.starter_view.get())
        else:
            self._show(self.home)
        return True

    def show_home(self) -> None:
        self._show(self.home)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes on to what it is for in the view that is shown."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._focus()  # by Tab a screen reader comes to read

    def _connect(self) -> None:
        home, views = self.home, self.views
        home.way_requested.connect(self._open_way)
        home.suggestion_taken.connect(lambda person: self.open_starters(StarterKind.WAVE, person))
        home.people_requested.connect(self.people_requested)
        views.starter_view.when_built(self._connect_words)
        views.people_list.when_built(self._connect_people)
        views.line_card.when_built(lambda card: card.back_requested.connect(self.go_back))
        views.plan_view.when_built(lambda plan: plan.back_requested.connect(self.show_home))
        views.week_view.when_built(lambda week: week.back_requested.connect(self.show_home))
        views.kind_lines_view.when_built(self._connect_kind_lines)

    def _connect_words(self, words: StarterView) -> None:
        words.back_requested.connect(self.go_back)
        words.people.all_requested.connect(self._show_people)
        words.people.adding_requested.connect(self.adding_requested)
        words.line_actions.card_requested.connect(self._show_card)

    def _connect_people(self, people: PeopleList) -> None:
        people.back_requested.connect(self.go_back)
        people.chosen.connect(self._choose_person)

    def _connect_kind_lines(self, lines: KindLinesView) -> None:
        lines.back_requested.connect(self.show_home)
        lines.exercise_requested.connect(self.kind_words_requested)

    def _open_way(self, way: WayId) -> None:
        match way:
            case WayId.START_SMALL:
                self.views.build_and(self.views.starter_view, lambda _words: self.open_starters(StarterKind.WAVE))
            case WayId.BE_HONEST:
                self.views.build_and(self.views.starter_view, lambda _words: self.open_starters(StarterKind.HONEST))
            case WayId.PLAN:
                self.views.build_and(self.views.plan_view, self._begin_plan)
            case WayId.BALANCE:
                self.views.build_and(self.views.week_view, self._show)
            case WayId.KIND_WORDS:
                self.views.build_and(self.views.kind_lines_view, self._show)

    def _begin_plan(self, plan: PlanView) -> None:
        plan.begin()
        self._show(plan)

    def _show_people(self) -> None:
        self.views.build_and(self.views.people_list, self._open_people)

    def _open_people(self, people: PeopleList) -> None:
        people.open()
        self._show(people)

    def _choose_person(self, person: Person) -> None:
        words = self.views.starter_view.get()
        words.choose_person(person)
        self._show(words)

    def _show_card(self) -> None:
        card = self.views.line_card.get()
        card.open(self.views.starter_view.get().text)
        self._show(card)

    @property
    def _is_card_shown(self) -> bool:
        return self.view is self.views.line_card.built

    def _show(self, view: QWidget, focus: QWidget | None = None) -> None:
        """With the keyboard at `focus`, or at what it is for in the view."""

        def change() -> None:
            was_card = self._is_card_shown
            self.views.setCurrentWidget(view)
            if was_card != self._is_card_shown:
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
