"""Walks through every view of the program, for tests that look at each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
)
from tests.gui.program_driver import panel_of

from ashore.domain.exercises import Door
from ashore.domain.launch import Page
from ashore.domain.note_search import NotePage
from ashore.domain.notes import Mark, MarkKind, Note, OwnMark
from ashore.domain.own_reframes import KeptLine
from ashore.domain.practice import PracticeLength
from ashore.domain.ratings import BeliefRating
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.notice.page import NoticePage
from ashore.features.saved_things.page import SavedThingsPage
from ashore.services.repositories.notes import note_time
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ashore.app.application import Application

from tests.gui.program_driver import ground_page, opened, patterns_page, support_page


def every_view(app: Application) -> Iterator[str]:
    """Shows each page in turn, and the views within that a press leads to."""
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        QApplication.processEvents()
        yield each
    app.services.navigator.open(Page.SAVED_THINGS)
    saved = app.window.stack.currentWidget()
    assert isinstance(saved, SavedThingsPage)
    saved.booklet.exercises_button.click()
    saved.removal.open_button.click()
    QApplication.processEvents()
    yield "removing everything"
    page = patterns_page(app)
    page.show_details(app.services.patterns.built_in[1])
    QApplication.processEvents()
    yield "a pattern's details"
    page.edit(None)
    QApplication.processEvents()
    yield "the editor"
    app.services.navigator.open(Page.BREATHE)
    app.breathe.session.choose(next(each for each in app.services.patterns.built_in if each.id == "slow-down"))
    QApplication.processEvents()
    yield "the slow-down"
    app.breathe.session.begin_practice(PracticeLength(3))
    QApplication.processEvents()
    yield "a practice"
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    QApplication.processEvents()
    yield "this isn't helping"
    app.actions.toggle_shortcuts()
    QApplication.processEvents()
    yield "the keys"
    card = app.window.findChild(ShortcutsCard)
    assert card is not None
    card.dismiss()
    yield from views_of_what_helps(app)
    yield from views_of_notice(app)
    app.window.side_panel_layout.show()
    app.open_belief("unlovable")
    QApplication.processEvents()
    yield "a belief"
    yield from views_of_the_panel(app)
    yield from views_of_ground_and_support(app)


def views_of_the_panel(app: Application) -> Iterator[str]:
    panel = panel_of(app)
    for row in (panel.belief_card.origin, panel.belief_card.question_row, panel.belief_card.tiny_step_row):
        row.header.click()
    QApplication.processEvents()
    yield "all of a belief"
    panel.belief_card.belief_rating.link.click()
    QApplication.processEvents()
    yield "how true it feels"
    panel.belief_card.ladder.buttons.write.click()
    QApplication.processEvents()
    yield "writing a line"
    panel.data.set_ratings([BeliefRating("unlovable", 80, "2026-11-24T09:00:00+00:00", 60, 1)])
    panel.belief_card.second_rating.history_button.click()
    QApplication.processEvents()
    yield "earlier numbers"
    panel.data.set_kept_lines([KeptLine("unlovable", "A long line that was kept. " * 20, id=1)])
    panel.show_resting()
    QApplication.processEvents()
    yield "a kept line at rest"
    panel.show_list()
    QApplication.processEvents()
    yield "the thoughts"
    panel.belief_list.distress_rating.prompt.link.click()
    QApplication.processEvents()
    yield "how strong it is"
    panel.belief_list.distress_rating.prompt.scale.slider.setValue(9)
    panel.belief_list.distress_rating.prompt.note.click()
    QApplication.processEvents()
    yield "the body first"
    panel.belief_list.own_requested.emit("a thought")
    QApplication.processEvents()
    yield "writing a thought"
    panel.go_back()
    app.window.panel.message_bar.show_offer("The line is kept.", "Show under the guide", lambda: None)
    QApplication.processEvents()
    yield "a line at the panel's foot"
    app.window.panel.message_bar.close_button.click()


def views_of_ground_and_support(app: Application) -> Iterator[str]:
    page = ground_page(app)
    page.home.doors.tiles[Door.HANDS].click()
    QApplication.processEvents()
    yield "a door"
    page.home.all_link.click()
    QApplication.processEvents()
    yield "all exercises"
    page.home.situations.buttons["someone-here"].click()
    QApplication.processEvents()
    yield "a card to show"
    for exercise in ("five-senses", "tapping", "muscle-release"):
        page.open_exercise(exercise)
        QApplication.processEvents()
        yield f"the first step of {exercise}"
        page.step_view.next_requested.emit()
        QApplication.processEvents()
        yield f"the second step of {exercise}"
    while page.step_view.isVisible():
        page.step_view.next_requested.emit()
    QApplication.processEvents()
    yield "the ending of an exercise"
    page.go_back()
    support = support_page(app)
    support.people_section.add_button.click()
    QApplication.processEvents()
    yield "adding someone"


def views_of_notice(app: Application) -> Iterator[str]:
    page = opened(app, Page.NOTICE, NoticePage)
    for row in (*page.form.rows.values(), page.home.around_row):
        row.set_unfolded(is_unfolded=True)
    page.form.body.add_link.click()
    page.form.helped.more_link.click()
    next(iter(page.form.signs.chips.values())).click()
    QApplication.processEvents()
    yield "all of a note"
    page.set_own_marks([OwnMark(MarkKind.SIGN, "the phone face down", 1)])
    note = Note("a", note_time(), (Mark(MarkKind.FEELING, "tense"),), "Too many voices. " * 12, "go outside", 6, 3)
    page.model.show_page(NotePage((note, replace(note, id="b"))))
    page.show_history()
    page.model.show_page(NotePage((note, replace(note, id="b"))))
    QApplication.processEvents()
    yield "earlier notes"
    page.history.chosen.emit(note)
    QApplication.processEvents()
    yield "one note"
    page.show_history()
    page.history.removal_requested.emit()
    page.removal.everything_button.click()
    QApplication.processEvents()
    yield "removing notes"
    page.show_history()
    page.history.own_words_requested.emit()
    QApplication.processEvents()
    yield "own words"
    page.show_check_in(again=False)
    QApplication.processEvents()
    yield "how hard it is"
    page.check_in.tell(8, 3)
    QApplication.processEvents()
    yield "harder than before"
    page.tell_distress(8, 3)
    QApplication.processEvents()
    yield "a very hard moment"
    page.show_home()
    page.home.discard_requested.emit()


def views_of_what_helps(app: Application) -> Iterator[str]:
    page = opened(app, Page.COPING_PLAN, CopingPlanPage)
    page.editing_view.settle_section.suggestions.toggle_button.click()
    next(iter(page.editing_view.settle_section.suggestions.chips.values())).click()
    QApplication.processEvents()
    yield "writing what helps"
    page.editing_view.read_button.click()
    QApplication.processEvents()
    yield "what helps"
