"""Ground in the whole program: what helped before comes first with its reason, and what felt worse is not offered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.gui.features.ground.ground_driver import BY_ID, GroundDriver
from tests.gui.features.settings.settings_driver import switch
from tests.gui.program_driver import current_page, ground_page, ground_step, opened, settings_page

from ashore.domain.launch import Page
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.features.notice.page import NoticePage
from ashore.record.notes import add_note
from ashore.services.repositories.notes import note_time

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

PANIC = Mark(MarkKind.RIGHT_NOW, "panic")
USUAL = "An object to hold or look at"


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def times(
    exercise: str, *numbers: tuple[int, int], marks: tuple[Mark, ...] = (), felt_worse: bool = False
) -> list[Note]:
    """A note for each pair of numbers, some days ago."""
    start, activity = note_time() - timedelta(days=9), Activity(ActivityKind.EXERCISE, exercise)
    return [
        Note(f"{exercise}{at}{len(marks)}", start + timedelta(hours=at), marks, "", "", *pair, activity, felt_worse)
        for at, pair in enumerate(numbers)
    ]


def add(app: Application, *lists: list[Note]) -> None:
    """Into the record, where they are counted as soon as it gets to that."""

    def add_all(db: sqlite3.Connection) -> None:
        for note in (note for each in lists for note in each):
            add_note(db, note)

    app.services.database.run(add_all)
    app.services.what_helps.load()


def with_notes(app: Application, open_application: OpenApplication, *lists: list[Note]) -> GroundDriver:
    """Ground, opened once these notes are in the record and have been counted."""
    add(app, *lists)
    open_application.settle(app)
    return GroundDriver(ground_page(app))


def test_what_helped_stands_chosen_with_its_count(app: Application, open_application: OpenApplication) -> None:
    ground = with_notes(app, open_application, times("counting", (8, 4), (7, 5), (6, 6)), times("categories", (8, 5)))
    assert ground.chosen_name == BY_ID["categories"].name
    assert ground.chosen_reason == "Your number was lower afterwards 1 of 1 time."
    ground.another_one_button.click()
    assert ground.chosen_name == BY_ID["counting"].name
    assert ground.chosen_reason == "Your number was lower afterwards 2 of 3 times."
    ground.another_one_button.click()
    assert ground.chosen_name not in (BY_ID["counting"].name, BY_ID["categories"].name)
    assert ground.chosen_reason == ""


def test_choose_for_me_brings_what_helped_and_says_why_at_its_first_step(
    app: Application, open_application: OpenApplication
) -> None:
    ground = with_notes(app, open_application, times("counting", (8, 4), (7, 5)))
    ground.show_list()
    ground.choose_for_me()
    assert ground_step(app) == BY_ID["counting"].steps[0].text
    assert ground.note.endswith("Your number was lower afterwards 2 of 2 times.")
    ground.leave_button.click()
    ground.cards["counting"].click()  # chosen by hand, which needs no reason
    assert "Your number" not in ground.note


def test_something_other_than_breathing_begins_with_what_helped(
    app: Application, open_application: OpenApplication
) -> None:
    add(app, times("counting", (8, 4), (7, 5)))
    open_application.settle(app)
    app.breathe.page.guide_area.watch_bar.ground.click()
    assert current_page(app) is Page.GROUND
    assert ground_step(app) == BY_ID["counting"].steps[0].text


def test_an_answer_leads_to_what_helped_after_it(app: Application, open_application: OpenApplication) -> None:
    ground = with_notes(
        app,
        open_application,
        times("counting", (8, 4), (8, 4), (8, 4)),
        times("categories", (8, 4), (8, 7), marks=(PANIC,)),
        times("orienting", (6, 9)),
    )
    ground.situation_buttons["panic"].click()
    while "Next is" not in ground.note:
        ground.next_button.click()
    name = BY_ID["categories"].name
    assert ground.note.startswith(f"Next is “{name}”. ")
    assert ground.note.endswith(". At moments like this, your number was lower afterwards 2 of 2 times.")
    assert ground.alternative_button.text() == f"{BY_ID['counting'].name} instead"  # looking around felt worse


def test_an_answer_is_noted_with_the_numbers_only_where_that_was_switched_on(
    app: Application, open_application: OpenApplication, qtbot: QtBot
) -> None:
    app.services.settings.update(remembers_what_helps=True)
    ground = with_notes(app, open_application)
    ground.situation_buttons["panic"].click()
    while "Next is" not in ground.note:
        ground.next_button.click()
    ground.next_button.click()
    with qtbot.waitSignal(app.services.notes.saved) as saved:
        app.services.activity_notes.rate(4, lambda _note: None)
    assert saved.args is not None
    (note,) = saved.args
    assert note.marks == (PANIC,)
    assert note.activity == Activity(ActivityKind.EXERCISE, "orienting")


def test_what_felt_worse_is_not_offered_unasked_and_can_still_be_pressed(
    app: Application, open_application: OpenApplication
) -> None:
    worse = [times(each, (4, 7)) for each in ("object", "orienting", "categories", "here-and-now")]
    ground = with_notes(app, open_application, *worse)
    names = {BY_ID[each].name for each in ("object", "orienting", "categories", "here-and-now")}
    assert ground.chosen_name not in names
    for _press in range(60):
        ground.another_one_button.click()
        assert ground.chosen_name not in names
    ground.show_list()
    ground.cards["object"].click()
    assert ground_step(app) == BY_ID["object"].steps[0].text


def test_this_is_not_helping_counts_as_a_time_that_felt_worse(
    app: Application, open_application: OpenApplication
) -> None:
    app.services.settings.update(remembers_what_helps=True)
    app.breathe.session.begin_or_pause()
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    _ = app.services.what_helps  # Ground asks for it
    open_application.settle(app)
    practice = Activity(ActivityKind.PRACTICE, app.breathe.session.choice.pattern.id)
    what_helps = app.services.what_helps
    assert what_helps.experience.is_set_aside(practice, what_helps.moment())


def test_removing_the_notes_forgets_all_of_it(app: Application, open_application: OpenApplication) -> None:
    ground = with_notes(app, open_application, times("counting", (8, 4), (7, 5)))
    assert ground.chosen_reason
    app.services.notes.remove_everything(lambda _count: None)
    opened(app, Page.NOTICE, NoticePage)
    open_application.settle(app)
    ground_page(app)
    assert ground.chosen_reason == ""


def test_it_can_be_turned_off_in_settings(app: Application, open_application: OpenApplication) -> None:
    ground = with_notes(app, open_application, times("counting", (8, 4)), times("object", (3, 8)))
    assert ground.chosen_name == BY_ID["counting"].name
    switch(settings_page(app), "suggests_what_helped").box.click()
    open_application.settle(app)
    ground_page(app)
    assert ground.chosen_reason == ""
    assert not app.services.what_helps.experience.outcomes
    switch(settings_page(app), "suggests_what_helped").box.click()
    open_application.settle(app)
    ground_page(app)
    assert ground.chosen_name == BY_ID["counting"].name


def test_ground_opens_as_without_notes_while_the_record_has_not_answered(
    app: Application, open_application: OpenApplication
) -> None:
    """And what is in view does not change under a person's hand when the answer comes."""
    add(app, times("counting", (8, 4)))
    ground = GroundDriver(ground_page(app))
    assert (ground.chosen_name, ground.chosen_reason) == (USUAL, "")
    open_application.settle(app)
    assert (ground.chosen_name, ground.chosen_reason) == (USUAL, "")
    app.services.navigator.open(Page.BREATHE)
    ground_page(app)
    assert ground.chosen_name == BY_ID["counting"].name
