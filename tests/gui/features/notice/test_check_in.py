"""How hard it is, before and after a practice: asked only where that is switched on, and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from tests.gui.program_driver import again, current_page, ground_page, opened, panel_of, shown_message

from ashore.domain.launch import Page
from ashore.domain.notes import Activity, ActivityKind, Note
from ashore.domain.practice import PracticeLength
from ashore.features.notice.page import NoticePage
from ashore.record.notes import list_notes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.features.notice.check_in_view import CheckInView

FEET = Activity(ActivityKind.EXERCISE, "feet")
LONGER_OUT = Activity(ActivityKind.PRACTICE, "longer-out")


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    """With the switch on."""
    app = open_application(tmp_path)
    app.services.settings.update(remembers_what_helps=True)
    return app


def kept(app: Application, open_application: OpenApplication) -> list[Note]:
    answers: list[tuple[Note, ...]] = []
    open_application.settle(app)
    app.services.database.run(lambda db: list_notes(db).notes, answers.append)
    open_application.settle(app)
    return list(answers[0])


def question(app: Application) -> CheckInView:
    """The one that is shown."""
    page = app.window.stack.widget_of(Page.NOTICE)
    assert isinstance(page, NoticePage)
    assert page.view is page.check_in.get()
    return page.check_in.get()


def answer(app: Application, number: int) -> None:
    view = question(app)
    view.scale.slider.setValue(5)
    view.scale.slider.setValue(number)
    view.note_button.click()


def words(view: QWidget) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view))


def finish_exercise(app: Application) -> None:
    while app.features.ground.page.views.step_view.get().isVisible():
        app.features.ground.page.views.step_view.get().next_requested.emit()


def test_by_default_nothing_is_asked_offered_or_kept(open_application: OpenApplication, tmp_path: Path) -> None:
    app = open_application(tmp_path)
    assert app.breathe.page.guide_area.watch_bar.notice_link is None
    app.breathe.session.begin_practice(PracticeLength(1))
    app.breathe.session.stop_pacing()
    assert shown_message(app) == ""
    page = ground_page(app)
    assert not page.home.notice_link.isVisible()
    page.open_exercise("feet")
    finish_exercise(app)
    assert page.views.ending.get().isVisible()
    assert not page.views.ending.get().notice_link.isVisible()
    assert kept(app, open_application) == []


def test_two_numbers_around_an_exercise_are_one_note(app: Application, open_application: OpenApplication) -> None:
    page = ground_page(app)
    page.home.notice_link.click()
    assert "If you’d like, how hard is this moment?" in words(question(app))
    answer(app, 6)
    assert "You noted how hard it was: 6 of 10." in words(question(app))
    question(app).back_button.click()
    assert current_page(app) is Page.GROUND
    page.open_exercise("feet")
    finish_exercise(app)
    page.views.ending.get().notice_link.click()
    assert "Want to notice again? Same, lower and higher are all useful to know." in words(question(app))
    assert "6" not in words(question(app)).replace("10", "")
    answer(app, 3)
    assert "You noted how hard it was: 6 before, 3 after." in words(question(app))
    (note,) = kept(app, open_application)
    assert (note.distress_before, note.distress_after, note.activity) == (6, 3, FEET)


def test_each_number_is_on_disk_as_soon_as_it_is_given(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    ground_page(app).home.notice_link.click()
    answer(app, 6)
    (note,) = kept(again(app, open_application, tmp_path), open_application)
    assert (note.distress_before, note.activity) == (6, None)


def test_around_a_breath_too_and_only_after_it(app: Application, open_application: OpenApplication) -> None:
    session, area = app.breathe.session, app.breathe.page.guide_area
    assert area.watch_bar.notice_link is not None
    session.begin_practice(PracticeLength(1))
    session._finish_practice()
    area.end_bar.notice_link.click()
    assert "If you’d like, how hard is this moment?" in words(question(app))
    answer(app, 4)
    question(app).back_button.click()
    assert current_page(app) is Page.BREATHE
    (note,) = kept(app, open_application)
    assert (note.distress_before, note.distress_after, note.activity) == (None, 4, LONGER_OUT)


@pytest.mark.parametrize(("after", "is_said"), [(7, True), (6, False), (2, False)])
def test_higher_is_met_with_something_different_and_never_with_again(
    app: Application, after: int, *, is_said: bool
) -> None:
    ground_page(app).home.notice_link.click()
    answer(app, 6)
    question(app).back_button.click()
    app.features.ground.page.open_exercise("feet")
    finish_exercise(app)
    app.features.ground.page.views.ending.get().notice_link.click()
    answer(app, after)
    page = app.window.stack.widget_of(Page.NOTICE)
    assert isinstance(page, NoticePage)
    said = words(page.hard_moment.get() if page.view is page.hard_moment.get() else page.check_in.get())
    assert ("That happens. You can stop, look around, or try something different." in said) is is_said
    assert f"You noted how hard it was: 6 before, {after} after." in said
    assert "again" not in said


def test_not_now_leads_back_and_keeps_nothing(app: Application, open_application: OpenApplication) -> None:
    for is_by_key in (False, True):
        ground_page(app).home.notice_link.click()
        if is_by_key:
            app.services.navigator.back()
        else:
            question(app).skip_button.click()
        assert current_page(app) is Page.GROUND
    assert kept(app, open_application) == []


def test_this_isnt_helping_is_noted_said_and_can_be_undone(app: Application, open_application: OpenApplication) -> None:
    app.breathe.session.begin_practice(PracticeLength(1))
    app.breathe.session.stop_pacing()
    (note,) = kept(app, open_application)
    assert (note.activity, note.felt_worse) == (LONGER_OUT, True)
    assert shown_message(app) == "It is noted, only here, that this didn’t help."
    app.window.message_bar(in_panel=False).button.click()
    assert kept(app, open_application) == []


def test_a_number_can_be_undone(app: Application, open_application: OpenApplication) -> None:
    ground_page(app).home.notice_link.click()
    answer(app, 6)
    open_application.settle(app)
    assert shown_message(app) == "The number is noted, only here."
    app.window.message_bar(in_panel=False).button.click()
    assert kept(app, open_application) == []
    app.features.ground.page.open_exercise("feet")
    assert kept(app, open_application) == []


def test_switched_off_the_links_are_gone(app: Application) -> None:
    page = ground_page(app)
    app.services.settings.update(remembers_what_helps=False)
    link = app.breathe.page.guide_area.watch_bar.notice_link
    assert link is not None
    assert not link.isVisibleTo(app.breathe.page)
    assert not page.home.notice_link.isVisible()


def test_the_switch_on_notice_is_that_of_settings(app: Application) -> None:
    page = opened(app, Page.NOTICE, NoticePage)
    box = page.home.remember_switch.box
    assert box.isChecked()
    box.click()
    assert not app.services.settings.value.remembers_what_helps


def test_at_seven_there_is_one_thing_everywhere_and_thoughts_only_on_purpose(app: Application) -> None:
    ground_page(app).home.notice_link.click()
    answer(app, 7)
    page = app.window.stack.widget_of(Page.NOTICE)
    assert isinstance(page, NoticePage)
    assert page.view is page.hard_moment.get()
    home = ground_page(app).home
    assert home.chosen.begin.isVisible()
    hidden = (home.situations, home.chosen.another, home.doors, home.all_link)
    assert [widget for widget in hidden if widget.isVisible()] == []
    app.services.navigator.open(Page.BREATHE)
    assert not app.window.panel.isVisible()
    app.window.side_panel_layout.show()
    panel = panel_of(app)
    panel.resting_view.thoughts_requested.emit()
    assert panel.body_first.view.isVisible()
    panel.body_first.view.thoughts.click()
    assert panel.belief_list.isVisible()
    ground_page(app).home.more_link.click()
    assert all(widget.isVisible() for widget in hidden)


def test_below_seven_everything_is_there_again(app: Application) -> None:
    page = ground_page(app)
    app.services.distress.rate(9)
    assert not page.home.doors.isVisible()
    app.services.distress.rate(6)
    assert page.home.doors.isVisible()
    app.window.side_panel_layout.show()
    panel = panel_of(app)
    panel.resting_view.thoughts_requested.emit()
    assert panel.belief_list.isVisible()


def test_what_is_noted_in_the_panel_counts_everywhere(app: Application) -> None:
    app.window.side_panel_layout.show()
    panel = panel_of(app)
    panel.show_list()
    panel.belief_list.distress_rating.prompt.link.click()
    panel.belief_list.distress_rating.prompt.scale.slider.setValue(9)
    panel.belief_list.distress_rating.prompt.note.click()
    assert app.services.distress.is_very_hard
    assert panel.body_first.view.isVisible()
    assert not ground_page(app).home.doors.isVisible()
