"""Walks through every view of the program, for tests that look at each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.gui.program_driver import panel_of, settings_page, shown_as_locked

from ashore.domain.check_ins import CheckIn, CheckInKind
from ashore.domain.exercises import Door
from ashore.domain.launch import Page
from ashore.domain.note_counts import (
    BeforeAfter,
    HelpedCount,
    MarkCount,
    NoteCounts,
    PictureKind,
    RatedTime,
    Week,
    WeekPlace,
)
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note, OwnMark
from ashore.domain.own_reframes import KeptLine
from ashore.domain.passphrase import LockState, Unlocking
from ashore.domain.people import Closeness, Person
from ashore.domain.practice import PracticeLength
from ashore.domain.ratings import BeliefRating
from ashore.domain.starters import StarterKind
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.domain.what_helps import Outcomes, Suggestion
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.guided.page import GuidedPage
from ashore.features.lock.page import UnlockPage
from ashore.features.notice.page import NoticePage
from ashore.features.saved_things.page import SavedThingsPage
from ashore.services.plan_document import AvailableItems
from ashore.services.repositories.notes import note_time
from ashore.ui.what_helped_texts import reason_text
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.late_sections import LateSections
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ashore.app.application import Application

from tests.gui.program_driver import ground_page, opened, patterns_page, support_page

LONGEST_SECONDS = 10.0

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LONG = Mark(MarkKind.SITUATION, "a long day on the train, and then another one", is_own=True)
PICTURES: dict[PictureKind, NoteCounts] = {
    PictureKind.BEFORE_AFTER: BeforeAfter(
        tuple(RatedTime(NOON + timedelta(days=day), 8, day) for day in range(11)), has_older=True
    ),
    PictureKind.WEEK: Week({WeekPlace(1, 6): 4, WeekPlace(5, 0): 1}),
    PictureKind.SITUATIONS: (MarkCount(LONG, 5), MarkCount(Mark(MarkKind.SITUATION, "argument"), 2)),
    PictureKind.HELPED: (
        HelpedCount(Activity(ActivityKind.EXERCISE, "orienting"), Outcomes(6, 4, 1, 1)),
        HelpedCount(Mark(MarkKind.HELPED, "tea", is_own=True), Outcomes(said=2)),
    ),
}


def every_view(app: Application) -> Iterator[str]:
    """Shows each page in turn, and the views within that a press leads to."""
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        build_late_sections(app)
        QApplication.processEvents()
        yield each
    app.services.navigator.open(Page.SAVED_THINGS)
    saved = app.window.stack.currentWidget()
    assert isinstance(saved, SavedThingsPage)
    saved.booklet.exercises_button.click()
    saved.removal.open_button.click()
    QApplication.processEvents()
    yield "removing everything"
    settings_page(app)
    app.services.settings.update(reminders_on=True)
    QApplication.processEvents()
    yield "every section of the settings"
    app.services.settings.update(reminders_on=False)
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
    yield from views_of_ten_good_minutes(app)
    yield from views_of_pictures(app)
    app.window.side_panel_layout.show()
    app.features.open_belief("unlovable")
    QApplication.processEvents()
    yield "a belief"
    yield from views_of_the_panel(app)
    yield from views_of_ground_and_support(app)
    yield from views_of_connect(app)


def build_late_sections(app: Application) -> None:
    """What a page builds and shows one after another."""
    while not all(late.are_there for late in app.window.findChildren(LateSections)):
        QApplication.processEvents()


def build_lists(app: Application) -> None:
    """What is built in later turns of the event loop too, and what would be scrolled to."""
    lists = [each for each in app.window.findChildren(QWidget) if isinstance(each, EntryList)]
    for each in lists:
        each.build_unseen()
    while any(len(each.items) < len(each.entries) for each in lists):
        QApplication.processEvents()


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
    lines = [KeptLine("unlovable", f"A line that was kept, number {number}.", id=number) for number in range(1, 4)]
    panel.data.set_kept_lines(lines, has_more=True)
    panel.belief_list.kept_lines.more_button.click()
    build_lists(app)
    yield "the first of many kept lines"
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
    assert page.home.exercise is not None
    helped = Suggestion(Activity(ActivityKind.EXERCISE, page.home.exercise.id), Outcomes(6, 4, 1, 0), is_like=True)
    page.home.choose(page.home.exercise, reason_text(helped))
    QApplication.processEvents()
    yield "why an exercise comes first"
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
        page.views.step_view.get().next_requested.emit()
        QApplication.processEvents()
        yield f"the second step of {exercise}"
    while page.views.step_view.get().isVisible():
        page.views.step_view.get().next_requested.emit()
    QApplication.processEvents()
    yield "the ending of an exercise"
    page.go_back()
    support = support_page(app)
    support.people_section.add_button.click()
    QApplication.processEvents()
    yield "adding someone"
    support.go_back()
    support.set_people([Person(f"Person {number}", "07700 900000", number) for number in range(1, 9)], has_more=True)
    build_lists(app)
    yield "the first of many people"


def views_of_ten_good_minutes(app: Application) -> Iterator[str]:
    page = opened(app, Page.GUIDED, GuidedPage)
    page.show_breath(1)
    QApplication.processEvents()
    yield "a breath of ten good minutes"
    page.show_object()
    QApplication.processEvents()
    yield "an object of ten good minutes"
    page.step_done.emit()
    QApplication.processEvents()
    yield "thoughts of ten good minutes"
    page.views.thought.get().cards[0].click()
    QApplication.processEvents()
    yield "a line of ten good minutes"
    page.views.line.get().go_on.click()
    QApplication.processEvents()
    yield "people or rest"
    page.views.people.get().rest_button.click()
    QApplication.processEvents()
    yield "rest"
    page.go_back()
    page.views.people.get().words_button.click()
    QApplication.processEvents()
    yield "words of ten good minutes"
    page.views.words.get().go_on.click()
    QApplication.processEvents()
    yield "the end of ten good minutes"
    app.services.navigator.open(Page.LEARN)
    app.services.navigator.open(Page.GUIDED)
    page.very_hard_reported.emit()
    page.step_done.emit()
    QApplication.processEvents()
    yield "the end of a very hard moment"


def views_of_notice(app: Application) -> Iterator[str]:
    page = opened(app, Page.NOTICE, NoticePage)
    for row in (*page.form.rows.values(), page.home.around_row):
        row.set_unfolded(is_unfolded=True)
    driver = NoticeDriver(page)
    driver.chips(MarkKind.BODY).add_link.click()
    driver.show_activities()
    next(iter(page.form.signs.chips.values())).click()
    QApplication.processEvents()
    yield "all of a note"
    page.set_own_marks([OwnMark(MarkKind.SIGN, "the phone face down", 1)])
    note = Note("a", note_time(), (Mark(MarkKind.FEELING, "tense"),), "Too many voices. " * 12, "go outside", 6, 3)
    for each in (note, replace(note, id="b", noted_at=note.noted_at - timedelta(days=1))):
        app.services.notes.save(each)
    page.show_history()
    end = monotonic() + LONGEST_SECONDS
    while page.model.rowCount() < 2:  # the record's thread answers
        assert monotonic() < end
        QApplication.processEvents()
    yield "earlier notes"
    page.history.get().chosen.emit(note)
    QApplication.processEvents()
    yield "one note"
    page.show_history()
    page.history.get().removal_requested.emit()
    page.removal.get().everything_button.click()
    QApplication.processEvents()
    yield "removing notes"
    page.show_history()
    page.history.get().own_words_requested.emit()
    QApplication.processEvents()
    yield "own words"
    page.show_check_in(again=False)
    QApplication.processEvents()
    yield "how hard it is"
    page.check_in.get().tell(8, 3)
    QApplication.processEvents()
    yield "harder than before"
    page.tell_distress(8, 3)
    QApplication.processEvents()
    yield "a very hard moment"
    page.show_home()
    page.home.discard_requested.emit()


def views_of_pictures(app: Application) -> Iterator[str]:
    """Each with its table unfolded, and one that is empty."""
    page = opened(app, Page.NOTICE, NoticePage)
    page.pictures.get().counts_requested.disconnect()  # the record, which is empty, has no say here
    page.show_history()
    page.history.get().pictures_link.click()
    page.pictures.get().table_row.set_unfolded(is_unfolded=True)
    for kind, counts in PICTURES.items():
        page.pictures.get().choose(kind)
        page.pictures.get().show_counts(kind, counts)
        end = monotonic() + LONGEST_SECONDS
        while page.pictures.get().is_waiting:  # for the plotting library
            assert monotonic() < end
            QApplication.processEvents()
        QApplication.processEvents()
        yield f"the picture {kind}"
    page.pictures.get().show_counts(PictureKind.HELPED, ())
    QApplication.processEvents()
    yield "a picture without notes"


def views_of_the_lock(app: Application) -> Iterator[str]:
    section = settings_page(app).lock_row.section
    section.set_button.click()
    section.form.wanted.line_edit.setText("words")
    section.form.repeated.line_edit.setText("others")
    QApplication.processEvents()
    yield "setting a passphrase"
    section.form.cancel.click()
    section.set_state(LockState.OPEN)
    QApplication.processEvents()
    yield "a lock that is on"
    section.set_state(LockState.OFF)
    with shown_as_locked(app):
        app.services.navigator.open(Page.NOTICE)
        card = app.window.stack.currentWidget()
        assert isinstance(card, UnlockPage)
        card.show_result(Unlocking.WRONG, waits=False)
        card.field.line_edit.setText("words")
        QApplication.processEvents()
        yield "a locked page"
        card.forgotten.open_link.click()
        QApplication.processEvents()
        yield "beginning anew without the passphrase"
        card.forgotten.removal_link.click()
        QApplication.processEvents()
        yield "beginning anew without the locked file"
        app.services.navigator.open(Page.SUPPORT)
        QApplication.processEvents()
        yield "Support while it is locked"


def views_of_what_helps(app: Application) -> Iterator[str]:
    page = opened(app, Page.COPING_PLAN, CopingPlanPage)
    page.editing_view.get().settle_section.suggestions.toggle_button.click()
    next(iter(page.editing_view.get().settle_section.suggestions.chips.values())).click()
    QApplication.processEvents()
    yield "writing what helps"
    people = [Person(f"Person {number}", id=number) for number in range(1, 5)]
    lines = [KeptLine("unlovable", f"A line that was kept, number {number}.", id=number) for number in range(1, 5)]
    page.set_available(AvailableItems(lines, people, has_more_lines=True, has_more_people=True))
    build_lists(app)
    yield "the first of many to choose from"
    page.editing_view.get().read_button.click()
    QApplication.processEvents()
    yield "what helps"


def views_of_connect(app: Application) -> Iterator[str]:
    page = opened(app, Page.CONNECT, ConnectPage)
    page.views.set_people(
        [Person("Amina by the sea", "07700 900000", 1, "a walk by the sea", Closeness.LONG_AGO)], is_warmed_up=False
    )
    page.open_starters(
        StarterKind.WAVE, Person("Amina by the sea", "07700 900000", 1, "a walk by the sea", Closeness.LONG_AGO)
    )
    QApplication.processEvents()
    yield "words for someone"
    page.views.starter_view.get().line_actions.card_button.click()
    QApplication.processEvents()
    yield "words in large type"
    driver = ConnectDriver(page)
    driver.begin_plan()
    QApplication.processEvents()
    yield "planning"
    page.views.plan_view.get().go_back()
    page.views.kind_lines_view.get().set_lines([KeptLine("unlovable", "A long line that was kept. " * 20, id=1)])
    driver.open_way(WayId.KIND_WORDS)
    QApplication.processEvents()
    yield "kind lines"
    driver.open_way(WayId.BALANCE)
    QApplication.processEvents()
    yield "the week"
    bath = WeekBlock(CheckInKind.REST, Slot(0, PartOfDay.MORNING), date(2026, 11, 30), "a@ashore", "a bath", id=1)
    tea = CheckIn(CheckInKind.CONTACT, datetime.fromisoformat("2026-12-03 18:30"), "UTC", "t@ashore", "tea")
    page.views.week_view.get().set_week([bath])
    page.views.week_view.get().set_check_ins([tea], date(2026, 11, 30))
    page.views.week_view.get().words_button.click()
    page.views.week_view.get().board.choose(bath.slot)
    QApplication.processEvents()
    yield "a time of the week"
