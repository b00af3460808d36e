"""Leads through ten good minutes, and remembers how far someone has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.content.beliefs import read_beliefs
from ashore.content.connect import read_starters
from ashore.content.exercises import read_exercises
from ashore.domain.drafts import DraftKey, DraftKind
from ashore.domain.exercises import FIRST_EXERCISE_ID
from ashore.domain.guided import GuidedStep, Passage, passage_of
from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine
from ashore.domain.reframes import ChosenForm
from ashore.domain.starters import SMALL_KINDS
from ashore.features.guided.page import GuidedPage
from ashore.ui.clipboard import copy_private

if TYPE_CHECKING:
    from ashore.domain.beliefs import Belief
    from ashore.domain.drafts import Fields
    from ashore.domain.settings import Settings
    from ashore.services.services import Services
    from ashore.ui.theme import Theme

CONTENT = (read_beliefs, read_exercises, read_starters)
"""What opening the page reads of the content."""


class GuidedController(QObject):
    """A passage that is left, or cut off, is gone on with when the page is opened again, within some hours."""

    look_around_requested = Signal()
    """An exercise for the eyes is wanted."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._beliefs = services.content.get(read_beliefs, ())
        self._words = _words_by_size(services)
        self._passage = self._new_passage()
        self._draft = services.drafts.open(DraftKey(DraftKind.GUIDED), {}, self._resume)
        page = self.page = GuidedPage(theme, services.clock)
        exercises = services.content.get(read_exercises, ())
        page.set_object_steps(next((each.steps for each in exercises if each.id == FIRST_EXERCISE_ID), ()))
        self._connect_page()
        services.navigator.opened.connect(self._open)
        services.navigator.left.connect(self._end_if_over)
        services.distress.rated.connect(lambda _number: self._follow_distress())
        services.settings.changed.connect(self._apply_settings)
        self._apply_settings(services.settings.value)
        if self._draft.is_written:
            self._resume(self._draft.fields)
        self._show()

    def _connect_page(self) -> None:
        page, services = self.page, self._services
        page.step_done.connect(self._go_on)
        page.very_hard_reported.connect(self._report_very_hard)
        page.belief_chosen.connect(self._open_belief)
        page.line_shown.connect(lambda line: self._note(replace(self._passage, line=line)))
        page.line_kept.connect(self._keep)
        page.words_requested.connect(self._open_words)
        page.words_shown.connect(lambda words: self._note(replace(self._passage, words=words, rests=False)))
        page.copy_requested.connect(self._copy)
        page.rest_requested.connect(self._open_rest)
        page.leave_requested.connect(lambda: services.navigator.open(Page.BREATHE))
        page.connect_requested.connect(lambda: services.navigator.open_once_built(Page.CONNECT))
        page.support_requested.connect(lambda: services.navigator.open_once_built(Page.SUPPORT))
        page.look_around_requested.connect(self.look_around_requested)
        page.breath_shown.connect(lambda shown: services.screen_awake.set_wanted("guided", is_wanted=shown))

    def _new_passage(self) -> Passage:
        passage = Passage(datetime.now().astimezone())
        return passage.at_very_hard_moment() if self._services.distress.is_very_hard else passage

    def _resume(self, fields: Fields) -> None:
        """An earlier passage, which may have been read from the record only now."""
        passage = passage_of(fields, datetime.now().astimezone())
        if passage is None or passage.step is GuidedStep.END:
            self._begin_anew()
            return
        self._passage = passage.at_very_hard_moment() if self._services.distress.is_very_hard else passage
        self._show()

    def _begin_anew(self) -> None:
        self._draft.remove()
        self._passage = self._new_passage()
        self._draft = self._services.drafts.open(DraftKey(DraftKind.GUIDED), {}, self._resume, takes_waiting=False)

    def _open(self, page: Page) -> None:
        if page is Page.GUIDED:
            self._follow_distress()

    def _end_if_over(self) -> None:
        """The next time is another passage."""
        if self._passage.step is GuidedStep.END and self._services.navigator.current_page is not Page.GUIDED:
            self._begin_anew()
            self._show()

    def _follow_distress(self) -> None:
        if self._services.distress.is_very_hard and not self._passage.is_very_hard:
            self._report_very_hard()

    def _report_very_hard(self) -> None:
        self._note(self._passage.at_very_hard_moment())
        self._show()

    def _go_on(self) -> None:
        passage = self._passage
        if passage.step is GuidedStep.THOUGHT and self.page.view is self.page.views.thought.built:
            passage = replace(passage, belief_id="", line="")
        elif passage.step is GuidedStep.PEOPLE and self.page.view is self.page.views.people.built:
            passage = replace(passage, words="", rests=False)
        self._note(passage.gone_on())
        self._show()

    def _show(self) -> None:
        """The screen that the passage has come to."""
        passage = self._passage
        if passage.step is GuidedStep.THOUGHT and (belief := self._belief(passage.belief_id)):
            self._show_lines(belief, passage.line)
        elif passage.step is GuidedStep.PEOPLE and passage.rests:
            self.page.show_rest()
        elif passage.step is GuidedStep.PEOPLE and passage.words and self._words:
            self.page.show_words(self._words, passage.words)
        elif passage.step is GuidedStep.THOUGHT and not self._beliefs:
            self._go_on()  # nothing of it could be read
        else:
            self.page.show_step(passage)

    def _belief(self, belief_id: str) -> Belief | None:
        return next((each for each in self._beliefs if each.id == belief_id), None)

    def _open_belief(self, belief: Belief) -> None:
        self._note(replace(self._passage, belief_id=belief.id, line=""))
        self._show_lines(belief)

    def _show_lines(self, belief: Belief, begin_with: str = "") -> None:
        form = self._form(self._services.settings.value)
        self.page.show_line(belief.title, [form.text_of(line) for line in belief.ladder], begin_with)

    def _keep(self, line: str) -> None:
        kept_lines, messages = self._services.kept_lines, self._services.messages

        def report(kept: KeptLine) -> None:
            if kept_lines.is_lasting:
                self.page.views.line.get().show_kept(kept.text)
            else:
                messages.show_info(self.tr("The line is here until you close the window."))

        kept_lines.add(KeptLine(self._passage.belief_id, line), report)

    def _open_words(self) -> None:
        if self._words:
            self.page.show_words(self._words)
        else:
            self._services.navigator.open_once_built(Page.CONNECT)

    def _open_rest(self) -> None:
        self._note(replace(self._passage, words="", rests=True))
        self.page.show_rest()

    def _copy(self, words: str) -> None:
        messages = self._services.messages
        if copy_private(words):
            messages.show_info(self.tr("The words are copied."))
        else:
            messages.show_page_error(
                self.tr("The words couldn’t be copied here. You can still read them and type them.")
            )

    def _note(self, passage: Passage) -> None:
        """It is in the record as soon as drafts are."""
        self._passage = passage
        self._draft.write(passage.fields())

    def _form(self, settings: Settings) -> ChosenForm:
        return ChosenForm(settings.line_form, settings.first_name)

    def _apply_settings(self, settings: Settings) -> None:
        self.page.views.set_settings(self._services.settings.in_force)
        self.page.views.set_beliefs(self._beliefs, self._form(settings))


def _words_by_size(services: Services) -> list[str]:
    """From the smallest on."""
    starters = services.content.get(read_starters, ())
    return [each.text for kind in SMALL_KINDS for each in starters if each.kind is kind]
