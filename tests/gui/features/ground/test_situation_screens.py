"""What follows an answer to "What is it like right now?": a few sentences, then what fits, and never what does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.features.ground.ground_driver import BY_ID, SITUATIONS, GroundDriver, screens

from ashore.domain.exercises import Exercise
from ashore.domain.settings import Appearance
from ashore.domain.situations import Situation
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import Crossfade

SITUATION = {situation.id: situation for situation in SITUATIONS}
every_situation = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)


def exercise_shown(ground: GroundDriver) -> Exercise:
    """The one whose first step is on the screen."""
    return next(exercise for exercise in BY_ID.values() if screens(exercise)[0] == ground.prompt)


def skip_to_the_ending(ground: GroundDriver) -> None:
    while ground.is_step_shown:
        ground.press_next()


@every_situation
def test_enter_alone_walks_through_its_sentences_to_the_exercise_that_fits(
    ground: GroundDriver, situation: Situation
) -> None:
    button = ground.situation_buttons[situation.id]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    for number, screen in enumerate(situation.screens, 1):
        assert ground.prompt == screen.text
        assert ground.position == f"Step {number} of {len(situation.screens)}"
        assert QApplication.focusWidget() is ground.next_button
        QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
    assert exercise_shown(ground).id == situation.exercise_ids[0]


@every_situation
def test_before_it_begins_the_exercise_is_named_and_another_one_offered(
    ground: GroundDriver, situation: Situation
) -> None:
    ground.situation_buttons[situation.id].click()
    for _screen in situation.screens[1:]:
        assert not ground.alternative
        ground.press_next()
    assert BY_ID[situation.exercise_ids[0]].name in ground.note
    assert ground.next_text == "Begin"
    ground.press_alternative()
    assert exercise_shown(ground).id == situation.exercise_ids[1]
    ground.press_back()
    assert ground.prompt == situation.screens[-1].text


@every_situation
def test_what_it_avoids_is_offered_at_no_step_and_at_no_ending(ground: GroundDriver, situation: Situation) -> None:
    avoided = {BY_ID[id_].name for id_ in situation.avoid}
    ground.page.set_body_welcome(is_welcome=True)
    ground.situation_buttons[situation.id].click()
    begun: list[str] = []
    for _exercise in range(25):
        while ground.is_step_shown:
            assert not any(name in f"{ground.alternative} {ground.other}" for name in avoided)
            begun += [exercise.name for exercise in BY_ID.values() if screens(exercise)[0] == ground.prompt]
            ground.press_next()
        assert ground.ending_buttons[1].isVisible() is situation.offers_breath
        ground.ending_buttons[0].click()
    assert begun[0] == BY_ID[situation.exercise_ids[0]].name
    assert set(begun) >= {BY_ID[id_].name for id_ in situation.exercise_ids}
    assert not set(begun) & avoided


def test_an_answer_holds_no_longer_than_until_it_is_left(ground: GroundDriver) -> None:
    ground.situation_buttons["unreal"].click()
    skip_to_the_ending(ground)
    assert not ground.ending_buttons[1].isVisible()
    ground.page.go_back()
    assert QApplication.focusWidget() is ground.situation_buttons["unreal"]
    assert not any(button.isChecked() for button in ground.situation_buttons.values())
    ground.begin_button.click()
    skip_to_the_ending(ground)
    assert ground.ending_buttons[1].isVisible()


def test_someone_nearby_gets_the_card_at_once_and_in_larger_letters(ground: GroundDriver) -> None:
    ground.situation_buttons["someone-here"].click()
    QApplication.processEvents()
    card = ground.prompt_pixels
    assert ground.prompt == SITUATION["someone-here"].screens[0].text
    assert "person with you" in ground.hint
    for _screen in range(2):
        ground.press_next()
    QApplication.processEvents()
    assert card >= 1.2 * ground.prompt_pixels


def test_back_leads_from_the_first_sentence_to_the_question(ground: GroundDriver) -> None:
    ground.situation_buttons["panic"].click()
    ground.press_next()
    ground.press_back()
    assert ground.prompt == SITUATION["panic"].screens[0].text
    ground.press_back()
    assert ground.is_home_shown
    assert QApplication.focusWidget() is ground.situation_buttons["panic"]


def test_without_answers_it_is_not_asked(ground: GroundDriver) -> None:
    ground.page.set_situations(())
    assert not ground.is_question_shown
    assert ground.begin_button.isVisible()


def test_an_answer_without_its_exercises_still_leads_somewhere(ground: GroundDriver) -> None:
    ground.page.set_exercises(())
    ground.situation_buttons["panic"].click()
    for _screen in SITUATION["panic"].screens:
        ground.press_next()
    assert ground.is_step_shown
    skip_to_the_ending(ground)
    assert ground.is_ending_shown
    ground.ending_buttons[0].click()
    assert ground.is_step_shown


@every_situation
def test_at_large_text_every_sentence_is_seen_to_its_end_before_the_next(
    ground: GroundDriver, theme: Theme, situation: Situation
) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    ground.situation_buttons[situation.id].click()
    for screen in situation.screens:
        seen = set()
        QApplication.processEvents()
        for crossfade in ground.page.findChildren(Crossfade):
            crossfade.hide()
        for _press in range(12):
            seen |= ground.texts_in_view()
            if ground.next_text != "More":
                break
            ground.press_next()
        assert ground.prompt == screen.text
        assert seen >= ground.step_texts
        ground.press_next()
