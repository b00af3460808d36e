"""The views of the Connect page, each built when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.features.connect.home_view import HomeView
from ashore.features.connect.ways import Ways
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from ashore.content.connect import ConnectTexts
    from ashore.domain.claims import Claim
    from ashore.domain.people import Person
    from ashore.domain.starters import OwnStarter, Starter, StarterKind
    from ashore.features.connect.kind_lines_view import KindLinesView
    from ashore.features.connect.line_card import LineCard
    from ashore.features.connect.people_list import PeopleList
    from ashore.features.connect.plan_view import PlanView
    from ashore.features.connect.starter_view import StarterView
    from ashore.features.connect.week_view import WeekView
    from ashore.services.drafts import Drafts
    from ashore.ui.theme import Theme

_HERE = __package__


class ConnectViews(ViewStack):
    """The ways are shown first. A view has what was last set, however late it is built."""

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts = drafts
        self._texts: ConnectTexts | None = None
        self._reason: Claim | None = None
        self._starters: tuple[Sequence[Starter], Sequence[OwnStarter], Collection[StarterKind]] = ((), (), ())
        self._people: tuple[Sequence[Person], bool, bool] = ((), False, False)
        self.home = HomeView(theme)
        self.home.set_ways(Ways(self).all())
        self.add(self.home)
        self.starter_view = self.lazy(self._new_starter_view, f"{_HERE}.starter_view")
        self.people_list = self.lazy(self._new_people_list, f"{_HERE}.people_list")
        self.line_card = self.lazy(self._new_line_card, f"{_HERE}.line_card")
        self.plan_view = self.lazy(self._new_plan_view, f"{_HERE}.plan_view")
        self.week_view = self.lazy(self._new_week_view, f"{_HERE}.week_view")
        self.kind_lines_view = self.lazy(self._new_kind_lines_view, f"{_HERE}.kind_lines_view")

    def set_texts(self, texts: ConnectTexts | None, reason: Claim | None = None) -> None:
        """`reason` is what is known about beginning with someone nearer."""
        self._texts, self._reason = texts, reason
        self.home.set_intro(texts.intro if texts else "")
        if (words := self.starter_view.built) is not None:
            words.set_texts(texts, reason)

    def set_starters(
        self, starters: Sequence[Starter], own: Sequence[OwnStarter], more_of: Collection[StarterKind] = ()
    ) -> None:
        self._starters = (starters, own, more_of)
        if (words := self.starter_view.built) is not None:
            words.set_starters(starters, own, more_of)

    def set_people(self, people: Sequence[Person], *, is_warmed_up: bool, has_more: bool = False) -> None:
        """Those one is most in touch with. `is_warmed_up`: someone from long ago needs no easier hello before."""
        self._people = (people, is_warmed_up, has_more)
        if (words := self.starter_view.built) is not None:
            words.set_people(people, is_warmed_up=is_warmed_up, has_more=has_more)

    def _new_starter_view(self) -> StarterView:
        from ashore.features.connect.starter_view import StarterView

        view = StarterView(self._drafts)
        people, is_warmed_up, has_more = self._people
        view.set_texts(self._texts, self._reason)
        view.set_starters(*self._starters)
        view.set_people(people, is_warmed_up=is_warmed_up, has_more=has_more)
        return view

    def _new_people_list(self) -> PeopleList:
        from ashore.features.connect.people_list import PeopleList

        return PeopleList()

    def _new_line_card(self) -> LineCard:
        from ashore.features.connect.line_card import LineCard

        return LineCard(self._theme)

    def _new_plan_view(self) -> PlanView:
        from ashore.features.connect.plan_view import PlanView
        from ashore.services.local_time import local_now, time_zone_name
        from ashore.system.calendar_file import make_uid

        return PlanView(self._theme, self._drafts, time_zone_name, make_uid, local_now)

    def _new_week_view(self) -> WeekView:
        from ashore.features.connect.week_view import WeekView

        view = WeekView(self._theme, self._drafts)
        view.set_intro(self._texts.balance_intro if self._texts else "")
        return view

    def _new_kind_lines_view(self) -> KindLinesView:
        from ashore.features.connect.kind_lines_view import KindLinesView

        view = KindLinesView(self._drafts)
        view.set_intro(self._texts.kind_intro if self._texts else "")
        return view
