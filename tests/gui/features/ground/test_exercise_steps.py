"""The steps of an exercise, one a screen, with a way out at every point."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.conftest import FakeClock
from tests.gui.features.ground.ground_driver import BY_ID, EXERCISES, GroundDriver, screens

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind, GroundStep
from ashore.features.ground.page import GroundPage
from ashore.features.ground.progress import initial_progress
from ashore.ui.theme import Theme


@pytest.mark.parametrize("id_", BY_ID)
def test_enter_alone_walks_from_the_card_through_every_step_to_the_ending_and_back(
    ground: GroundDriver, clock: FakeClock, id_: str
) -> None:
    exercise = BY_ID[id_]
    ground.show_list()
    ground.cards[id_].setFocus()
    QTest.keyClick(ground.cards[id_], Qt.Key.Key_Return)
    seen = []
    for _ in screens(exercise):
        seen.append(ground.prompt)
        assert QApplication.focusWidget() is ground.next_button
        if ground.has_timed_step:
            if not ground.timed_step.is_running:
                QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
            ground.let_time_pass(clock)
        else:
            QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
    assert seen == screens(exercise)
    assert ground.is_ending_shown
    focused = QApplication.focusWidget()
    assert focused is ground.ending_buttons[-1]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert ground.is_list_shown
    assert QApplication.focusWidget() is ground.cards[id_]


@pytest.mark.parametrize("id_", [one.id for one in EXERCISES if one.note or one.skip_if])
def test_what_to_know_is_said_once_under_the_first_step(ground: GroundDriver, id_: str) -> None:
    exercise = BY_ID[id_]
    ground.open(id_)
    assert ground.prompt == exercise.steps[0].text
    assert ground.note == " ".join(text for text in (exercise.note, exercise.skip_if) if text)
    assert ground.alternative
    for _step in exercise.steps[1:]:
        ground.press_next()
        assert ground.note == ""


def test_space_presses_next_too(ground: GroundDriver) -> None:
    ground.open("five-senses")
    QTest.keyClick(ground.next_button, Qt.Key.Key_Space)
    assert ground.prompt == BY_ID["five-senses"].steps[1].text


def test_the_last_step_leads_to_an_ending_without_praise(ground: GroundDriver) -> None:
    ground.open("object", presses=len(screens(BY_ID["object"])) - 1)
    assert ground.next_text == "Done"
    ground.press_next()
    assert ground.ending_words == "You are here."
    assert [button.text() for button in ground.ending_buttons] == ["Another one", "Breathe", "My own people", "Back"]


def test_one_press_too_many_at_the_end_begins_nothing(ground: GroundDriver) -> None:
    ground.open("object", presses=len(screens(BY_ID["object"])))
    assert ground.is_ending_shown
    QTest.mouseClick(ground.page, Qt.MouseButton.LeftButton, pos=ground.next_button.geometry().center())
    assert ground.is_ending_shown
    QTest.keyClick(ground.page.window().focusWidget(), Qt.Key.Key_Space)
    assert ground.is_home_shown


def test_the_ending_leads_on_to_another_one_to_the_breath_and_to_people(ground: GroundDriver, qtbot: QtBot) -> None:
    another, breathe, people, _back = ground.ending_buttons
    ground.open("object", presses=len(screens(BY_ID["object"])))
    with qtbot.waitSignal(ground.page.breathe_requested, timeout=500):
        breathe.click()
    with qtbot.waitSignal(ground.page.people_requested, timeout=500):
        people.click()
    another.click()
    assert ground.is_step_shown
    assert ground.prompt != BY_ID["object"].steps[0].text
    assert ground.prompt in {screens(exercise)[0] for exercise in EXERCISES if not exercise.body_focus}


def test_an_exercise_tells_when_it_runs_and_when_its_ending_was_left(ground: GroundDriver) -> None:
    reported: list[bool] = []
    ground.page.exercise_running_changed.connect(reported.append)
    ground.open("object", presses=2)
    assert reported == [True]
    ground.press_leave()
    assert reported == [True, False]
    ground.open("object", presses=len(screens(BY_ID["object"])))
    assert reported == [True, False, True]
    ground.page.go_back()
    assert reported == [True, False, True, False]


def test_an_ending_is_over_when_another_page_was_opened_and_a_step_is_not(ground: GroundDriver) -> None:
    for presses, goes_on in ((1, True), (len(screens(BY_ID["object"])), False)):
        ground.open("object", presses)
        ground.page.hide()
        assert ground.page.is_exercise_running is goes_on
        ground.page.show()
        assert (ground.is_step_shown, ground.is_home_shown) == (goes_on, not goes_on)


def test_a_note_and_ways_elsewhere_stand_with_the_first_step_that_uses_the_body(ground: GroundDriver) -> None:
    for exercise in EXERCISES:
        if exercise.body_focus:
            ground.open(exercise.id)
            assert exercise.note in ground.note
            other = BY_ID[exercise.alternative_id]
            assert not other.body_focus
            if exercise.alternative_steps:
                assert ground.alternative == exercise.alternative
                ground.other_button.click()
            else:
                ground.press_alternative()
            assert ground.prompt == screens(other)[0]


def test_back_shows_the_screen_before_and_then_where_it_began(ground: GroundDriver) -> None:
    ground.open("feet", presses=2)
    seen = []
    while ground.is_step_shown:
        seen.append(ground.prompt)
        ground.press_back()
    assert seen == screens(BY_ID["feet"])[2::-1]
    assert ground.is_home_shown


def test_leave_and_escape_return_to_where_it_began_from_any_step(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=3)
    ground.press_leave()
    assert ground.is_home_shown
    ground.show_list()
    ground.cards["five-senses"].click()
    assert ground.page.go_back() is True
    assert ground.is_list_shown
    assert ground.page.go_back() is True
    assert ground.is_home_shown
    assert ground.page.go_back() is False


@pytest.mark.parametrize("id_", BY_ID)
def test_an_alternative_is_one_press_away_at_every_step(ground: GroundDriver, id_: str) -> None:
    exercise = BY_ID[id_]
    for presses in range(len(screens(exercise))):
        ground.open(id_, presses)
        before = ground.prompt
        assert ground.alternative
        ground.press_alternative()
        assert ground.prompt not in ("", before)
        ground.press_back()
        assert ground.prompt == before


def test_alternative_steps_replace_the_steps_that_remain(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=3)
    ground.press_alternative()
    assert ground.prompt == BY_ID["five-senses"].alternative_steps[0].text
    assert ground.position == "Step 4 of 4"
    ground.press_next()
    assert ground.is_ending_shown


@pytest.mark.parametrize("id_", [one.id for one in EXERCISES if one.alternative_steps])
def test_after_an_alternative_another_exercise_is_offered_on_every_screen(ground: GroundDriver, id_: str) -> None:
    exercise = BY_ID[id_]
    ground.open(id_, presses=1)
    ground.press_alternative()
    for _step in exercise.alternative_steps:
        assert ground.is_step_shown
        assert ground.alternative == f"{BY_ID[exercise.alternative_id].name} instead"
        ground.press_alternative()
        assert ground.prompt == screens(BY_ID[exercise.alternative_id])[0]
        ground.press_back()
        ground.press_next()
    assert ground.is_ending_shown


def test_damaged_content_still_leaves_the_fallback_exercise(ground: GroundDriver) -> None:
    ground.page.set_exercises(())
    assert not ground.all_button.isVisible()
    assert not ground.another_one_button.isVisible()
    assert not any(tile.isVisible() for tile in ground.tiles.values())
    ground.begin_button.click()
    seen = []
    while ground.is_step_shown:
        seen.append(ground.prompt)
        ground.press_next()
    assert len(seen) == 3
    assert all(seen)
    ground.page.go_back()
    ground.begin_button.click()
    for _swap in range(2):
        assert ground.prompt == seen[0]
        ground.press_alternative()
        assert ground.prompt not in seen
        assert ground.alternative == "Looking around instead"
        ground.press_alternative()


def test_an_id_that_is_not_there_leads_to_what_there_is(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=1)
    ground.page.open_exercise("no-such-thing")
    assert ground.is_home_shown


def test_an_exercise_opened_before_the_page_is_shown_has_next_focused(
    qtbot: QtBot, theme: Theme, clock: FakeClock
) -> None:
    page = GroundPage(theme, clock)
    qtbot.addWidget(page)
    ground = GroundDriver(page)
    ground.page.set_exercises(EXERCISES)
    ground.page.open_exercise("object")
    ground.page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is ground.next_button)
    assert ground.prompt == BY_ID["object"].steps[0].text


def test_an_alternative_whose_exercise_is_missing_is_not_offered(ground: GroundDriver) -> None:
    lonely = Exercise(
        id="lonely",
        name="Lonely",
        kinds=(ExerciseKind.MENTAL,),
        minutes=Minutes(1, 1),
        summary="",
        steps=(GroundStep("One."),),
        alternative="Something else.",
        alternative_id="gone",
    )
    ground.page.set_exercises([lonely])
    ground.open("lonely")
    assert not ground.alternative
    assert initial_progress(lonely).is_last
