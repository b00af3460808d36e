"""The screens of ten good minutes, each built and connected with the page when it is first shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from ashore.features.guided.body_view import BodyView
from ashore.features.guided.step_view import StepView

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.settings import Settings
    from ashore.features.guided.breath_view import BreathView
    from ashore.features.guided.end_view import EndView
    from ashore.features.guided.object_view import ObjectView
    from ashore.features.guided.page import GuidedPage
    from ashore.features.guided.people_view import PeopleView, RestView, WordsView
    from ashore.features.guided.thought_view import LineView, ThoughtView
    from ashore.ui.theme import Theme

AnyStepView = TypeVar("AnyStepView", bound=StepView)


class StepViews(QStackedWidget):
    """What is chosen in them comes out as signals of `page`."""

    def __init__(self, page: GuidedPage, theme: Theme, clock: Callable[[], float]) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._clock = clock
        self._settings: Settings | None = None
        self.built: list[StepView | BreathView] = []

    @cached_property
    def body(self) -> BodyView:
        view = BodyView(self._theme)
        view.breath_requested.connect(self._page.show_breath)
        view.object_requested.connect(self._page.show_object)
        view.very_hard_reported.connect(self._page.very_hard_reported)
        return self._added(view)

    @cached_property
    def breath(self) -> BreathView:
        from ashore.features.guided.breath_view import BreathView

        view = BreathView(self._theme, self._clock)
        view.done.connect(self._page.step_done)
        view.leave_requested.connect(self._page.leave_requested)
        view.shown_changed.connect(self._page.breath_shown)
        if self._settings is not None:
            view.set_settings(self._settings)
        self.addWidget(view)
        self.built.append(view)
        return view

    @cached_property
    def object(self) -> ObjectView:
        from ashore.features.guided.object_view import ObjectView

        view = ObjectView(self._theme)
        view.done.connect(self._page.step_done)
        return self._added(view)

    @cached_property
    def thought(self) -> ThoughtView:
        from ashore.features.guided.thought_view import ThoughtView

        view = ThoughtView(self._theme)
        view.chosen.connect(self._page.belief_chosen)
        return self._added(view)

    @cached_property
    def line(self) -> LineView:
        from ashore.features.guided.thought_view import LineView

        view = LineView(self._theme)
        view.kept.connect(self._page.line_kept)
        view.shown.connect(self._page.line_shown)
        view.done.connect(self._page.step_done)
        return self._added(view)

    @cached_property
    def people(self) -> PeopleView:
        from ashore.features.guided.people_view import PeopleView

        view = PeopleView(self._theme)
        view.words_requested.connect(self._page.words_requested)
        view.rest_requested.connect(self._page.rest_requested)
        return self._added(view)

    @cached_property
    def words(self) -> WordsView:
        from ashore.features.guided.people_view import WordsView

        view = WordsView(self._theme)
        view.shown.connect(self._page.words_shown)
        view.copy_requested.connect(self._page.copy_requested)
        view.connect_requested.connect(self._page.connect_requested)
        view.done.connect(self._page.step_done)
        return self._added(view)

    @cached_property
    def rest(self) -> RestView:
        from ashore.features.guided.people_view import RestView

        view = RestView(self._theme)
        view.done.connect(self._page.step_done)
        return self._added(view)

    @cached_property
    def ending(self) -> EndView:
        from ashore.features.guided.end_view import EndView

        view = EndView(self._theme)
        view.connect_requested.connect(self._page.connect_requested)
        view.look_around_requested.connect(self._page.look_around_requested)
        view.support_requested.connect(self._page.support_requested)
        return self._added(view)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        if "breath" in vars(self):
            self.breath.set_settings(settings)

    def choice_behind(self, view: QWidget) -> StepView | None:
        """The choice that led to this screen; None where it is a choice itself, or the end."""
        opened_from: dict[str, str] = {
            "breath": "body",
            "object": "body",
            "line": "thought",
            "words": "people",
            "rest": "people",
        }
        for name, choice in opened_from.items():
            if vars(self).get(name) is view:
                found: StepView = getattr(self, choice)
                return found
        return None

    def _added(self, view: AnyStepView) -> AnyStepView:
        view.skip_requested.connect(self._page.step_done)
        view.leave_requested.connect(self._page.leave_requested)
        self.addWidget(view)
        self.built.append(view)
        return view
