"""The steps of an exercise, one a screen, with a way out at every point."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.conftest import FakeClock
from tests.gui.features.ground.ground_driver import BY_ID, EXERCISES, GroundDriver, opening_of, screens

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind, GroundStep
from ashore.features.ground.page import GroundPage
from ashore.features.ground.progress import initial_progress
from ashore.ui.theme import Theme


@pytest.mark.parametrize("id_", BY_ID)
def test_enter_alone_walks_from_the_card_through_every_step_and_back(ground: GroundDriver, id_: str) -> None:
    exercise = BY_ID[id_]
    ground.cards[id_].setFocus()
    QTest.keyClick(ground.cards[id_], Qt.Key.Key_Return)
    seen = []
    for _ in screens(exercise):
        seen.append(ground.prompt)
        assert QApplication.focusWidget() is ground.next_button
        QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
    assert seen == screens(exercise)
    assert ground.is_list_shown
    assert QApplication.focusWidget() is ground.cards[id_]


@pytest.mark.parametrize("id_", [one.id for one in EXERCISES if one.skip_if])
def test_who_may_skip_it_is_said_once_before_the_first_step(ground: GroundDriver, id_: str) -> None:
    exercise = BY_ID[id_]
    ground.open(id_)
    assert ground.prompt == opening_of(exercise)
    assert ground.hint.split("\n") == [text for text in (exercise.note, exercise.skip_if) if text]
    assert ground.next_text == "Begin"
    assert ground.alternative
    assert exercise.skip_if not in ground.cards[id_].accessibleName()
    for _step in exercise.steps:
        ground.press_next()
        assert exercise.skip_if not in (ground.prompt, ground.hint)


def test_space_presses_next_too(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=1)
    QTest.keyClick(ground.next_button, Qt.Key.Key_Space)
    assert ground.prompt == BY_ID["five-senses"].steps[1].text


def test_the_last_step_ends_without_praise(ground: GroundDriver) -> None:
    ground.open("object", presses=len(screens(BY_ID["object"])) - 1)
    assert ground.next_text == "Done"
    ground.press_next()
    assert ground.is_list_shown
    assert not ground.message


def test_an_opening_comes_before_anything_about_the_body(ground: GroundDriver) -> None:
    for exercise in EXERCISES:
        if exercise.body_focus:
            ground.open(exercise.id)
            assert ground.prompt == opening_of(exercise)
            assert exercise.note in ground.hint
            assert ground.circles == []
            assert not ground.has_timed_step
            other = BY_ID[exercise.alternative_id]
            ground.press_alternative()
            assert ground.prompt == screens(other)[0]
            assert not other.body_focus


def test_back_shows_the_screen_before_and_then_the_cards(ground: GroundDriver) -> None:
    ground.open("feet", presses=2)
    seen = []
    while ground.is_step_shown:
        seen.append(ground.prompt)
        ground.press_back()
    feet = BY_ID["feet"]
    assert seen == [feet.steps[1].text, feet.steps[0].text, opening_of(feet)]


def test_leave_and_escape_return_to_the_cards_from_any_step(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=3)
    ground.press_leave()
    assert ground.is_list_shown
    ground.open("five-senses", presses=1)
    assert ground.page.go_back() is True
    assert ground.is_list_shown
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
    ground.open("five-senses", presses=4)
    ground.press_alternative()
    assert ground.prompt == BY_ID["five-senses"].alternative_steps[0].text
    assert "4 of 4" in ground.position
    ground.press_next()
    assert ground.is_list_shown


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
    assert ground.is_list_shown


def test_damaged_content_still_leaves_the_fallback_exercise(ground: GroundDriver) -> None:
    ground.page.set_exercises(())
    assert len(ground.shown_ids) == 1
    assert not ground.has_filters
    ground.choose_for_me()
    seen = []
    while ground.is_step_shown:
        seen.append(ground.prompt)
        ground.press_next()
    assert len(seen) == 3
    assert all(seen)
    ground.choose_for_me()
    for _swap in range(2):
        assert ground.prompt == seen[0]
        ground.press_alternative()
        assert ground.prompt not in seen
        assert ground.alternative == "Looking around instead"
        ground.press_alternative()


def test_an_id_that_is_not_there_leads_to_the_cards(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=1)
    ground.page.open_exercise("no-such-thing")
    assert ground.is_list_shown


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
