"""The screens of ten good minutes, each built and connected with the page when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ashore.features.guided.body_view import BodyView
from ashore.features.guided.step_view import StepView
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from ashore.domain.beliefs import Belief
    from ashore.domain.reframes import ChosenForm
    from ashore.domain.settings import Settings
    from ashore.features.guided.breath_view import BreathView
    from ashore.features.guided.end_view import EndView
    from ashore.features.guided.object_view import ObjectView
    from ashore.features.guided.page import GuidedPage
    from ashore.features.guided.people_view import PeopleView, RestView, WordsView
    from ashore.features.guided.thought_view import LineView, ThoughtView
    from ashore.ui.theme import Theme

AnyStepView = TypeVar("AnyStepView", bound=StepView)


class StepViews(ViewStack):
    """What is chosen in them comes out as signals of `page`."""

    def __init__(self, page: GuidedPage, theme: Theme, clock: Callable[[], float]) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._clock = clock
        self._settings: Settings | None = None
        self._beliefs: tuple[Sequence[Belief], ChosenForm] | None = None
        self._has_object_steps = True
        self.built: list[StepView | BreathView] = []
        self.body = self.lazy(self._new_body)
        self.breath = self.lazy(self._new_breath)
        self.object = self.lazy(self._new_object)
        self.thought = self.lazy(self._new_thought)
        self.thought.when_built(self._offer_beliefs)
        self.line = self.lazy(self._new_line)
        self.people = self.lazy(self._new_people)
        self.words = self.lazy(self._new_words)
        self.rest = self.lazy(self._new_rest)
        self.ending = self.lazy(self._new_ending)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        if (breath := self.breath.built) is not None:
            breath.set_settings(settings)

    def set_beliefs(self, beliefs: Sequence[Belief], form: ChosenForm) -> None:
        """Each with at least one kinder line."""
        self._beliefs = (beliefs, form)
        if (thought := self.thought.built) is not None:
            self._offer_beliefs(thought)

    def set_object_steps(self, *, are_there: bool) -> None:
        """Without any there is only a breath to choose."""
        self._has_object_steps = are_there
        if (body := self.body.built) is not None:
            body.object_button.setVisible(are_there)

    def choice_behind(self, view: QWidget) -> StepView | None:
        """The choice that led to this screen; None where it is a choice itself, or the end."""
        if view in (self.breath.built, self.object.built):
            return self.body.get()
        if view is self.line.built:
            return self.thought.get()
        return self.people.get() if view in (self.words.built, self.rest.built) else None

    def _offer_beliefs(self, thought: ThoughtView) -> None:
        """In its place: an order for Tab that was set before that would be lost."""
        if self._beliefs is not None:
            thought.set_beliefs(*self._beliefs)

    def _new_body(self) -> BodyView:
        view = BodyView(self._theme)
        view.breath_requested.connect(self._page.show_breath)
        view.object_requested.connect(self._page.show_object)
        view.very_hard_reported.connect(self._page.very_hard_reported)
        view.object_button.setVisible(self._has_object_steps)
        return self._connected(view)

    def _new_breath(self) -> BreathView:
        from ashore.features.guided.breath_view import BreathView

        view = BreathView(self._theme, self._clock)
        view.done.connect(self._page.step_done)
        view.leave_requested.connect(self._page.leave_requested)
        view.shown_changed.connect(self._page.breath_shown)
        if self._settings is not None:
            view.set_settings(self._settings)
        self.built.append(view)
        return view

    def _new_object(self) -> ObjectView:
        from ashore.features.guided.object_view import ObjectView

        view = ObjectView(self._theme)
        view.done.connect(self._page.step_done)
        return self._connected(view)

    def _new_thought(self) -> ThoughtView:
        from ashore.features.guided.thought_view import ThoughtView

        view = ThoughtView(self._theme)
        view.chosen.connect(self._page.belief_chosen)
        return self._connected(view)

    def _new_line(self) -> LineView:
        from ashore.features.guided.thought_view import LineView

        view = LineView(self._theme)
        view.kept.connect(self._page.line_kept)
        view.shown.connect(self._page.line_shown)
        view.done.connect(self._page.step_done)
        return self._connected(view)

    def _new_people(self) -> PeopleView:
        from ashore.features.guided.people_view import PeopleView

        view = PeopleView(self._theme)
        view.words_requested.connect(self._page.words_requested)
        view.rest_requested.connect(self._page.rest_requested)
        return self._connected(view)

    def _new_words(self) -> WordsView:
        from ashore.features.guided.people_view import WordsView

        view = WordsView(self._theme)
        view.shown.connect(self._page.words_shown)
        view.copy_requested.connect(self._page.copy_requested)
        view.connect_requested.connect(self._page.connect_requested)
        view.done.connect(self._page.step_done)
        return self._connected(view)

    def _new_rest(self) -> RestView:
        from ashore.features.guided.people_view import RestView

        view = RestView(self._theme)
        view.done.connect(self._page.step_done)
        return self._connected(view)

    def _new_ending(self) -> EndView:
        from ashore.features.guided.end_view import EndView

        view = EndView(self._theme)
        view.connect_requested.connect(self._page.connect_requested)
        view.look_around_requested.connect(self._page.look_around_requested)
        view.support_requested.connect(self._page.support_requested)
        return self._connected(view)

    def _connected(self, view: AnyStepView) -> AnyStepView:
        view.skip_requested.connect(self._page.step_done)
        view.leave_requested.connect(self._page.leave_requested)
        self.built.append(view)
        return view
