"""The list of all exercises: cards, filters, and "Choose for me"."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot
from tests.gui.features.ground.ground_driver import BY_ID, EXERCISES, GroundDriver

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind
from ashore.features.ground.exercise_texts import kind_text, time_text


@pytest.fixture(autouse=True)
def list_shown(ground: GroundDriver) -> None:
    ground.show_list()


def test_every_exercise_has_a_card_of_two_lines_that_says_kind_time_and_what_it_is(ground: GroundDriver) -> None:
    assert ground.shown_ids == set(BY_ID)
    for id_, card in ground.cards.items():
        exercise = BY_ID[id_]
        name, about = (label.text() for label in card.findChildren(QLabel))
        assert name == exercise.name
        for text in (kind_text(exercise), time_text(exercise.minutes), exercise.summary):
            assert text in about
        assert card.accessibleName() == f"{name}. {about}"
        assert card.height() < 70, id_  # each of the two on one line


def test_times_are_shown_plainly() -> None:
    assert time_text(Minutes(2, 4)) == "2 to 4 minutes"
    assert time_text(Minutes(1, 1)) == "1 minute"
    assert time_text(Minutes(0.5, 1)) == "up to 1 minute"


def test_three_things_to_press_stand_before_the_first_card(ground: GroundDriver) -> None:
    seen = []
    while QApplication.focusWidget() not in ground.cards.values():
        seen.append(QApplication.focusWidget())
        QTest.keyClick(ground.page.window(), Qt.Key.Key_Tab)
    assert seen == [ground.choose_button, ground.list_back_button, ground.filters_button]
    assert QApplication.focusWidget() is ground.cards["five-senses"]


def test_the_filters_open_with_the_keyboard_and_stay_open_when_the_list_is_shown_again(ground: GroundDriver) -> None:
    assert not any(stop.isVisible() for stop in ground.filter_buttons[1:])
    ground.filters_button.setFocus()
    QTest.keyClick(ground.filters_button, Qt.Key.Key_Return)
    for stop in ground.filter_buttons:
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is ground.cards["five-senses"]
    ground.cards["object"].click()
    ground.page.go_back()
    assert all(stop.isVisible() for stop in ground.filter_buttons)
    QTest.keyClick(ground.filters_button, Qt.Key.Key_Space)
    assert not ground.filters.isVisible()


def test_closed_filters_still_say_that_they_are_on(ground: GroundDriver) -> None:
    assert ground.filters_button.text() == "Filters"
    ground.filters.at_desk.click()
    ground.filters.kinds[ExerciseKind.MENTAL].click()
    assert ground.filters_button.text() == "Filters · 2 chosen"
    ground.filters.at_desk.click()
    assert ground.filters_button.text() == "Filters · 1 chosen"


def test_chips_filter_the_cards_and_show_them_all_again(ground: GroundDriver) -> None:
    filters = ground.filters
    filters.kinds[ExerciseKind.SOOTHING].click()
    assert ground.shown_ids == {one.id for one in EXERCISES if ExerciseKind.SOOTHING in one.kinds}
    filters.without_body.click()
    assert not any(BY_ID[id_].body_focus for id_ in ground.shown_ids)
    filters.at_desk.click()
    assert all(BY_ID[id_].at_desk for id_ in ground.shown_ids)
    for chip in (filters.kinds[ExerciseKind.SOOTHING], filters.without_body, filters.at_desk):
        chip.click()
    assert ground.shown_ids == set(BY_ID)


def test_choosing_never_picks_the_body_unless_it_was_allowed(ground: GroundDriver, qtbot: QtBot) -> None:
    chosen: list[Exercise] = []
    ground.collect_choices(chosen)
    for _ in range(200):
        ground.choose_for_me()
    assert chosen
    assert not any(exercise.body_focus or exercise.opt_in for exercise in chosen)
    with qtbot.waitSignal(ground.page.body_welcome_requested) as requested:
        ground.body_chip.click()
    assert requested.args == [True]

    def chose_body() -> bool:
        ground.choose_for_me()
        return any(exercise.body_focus for exercise in chosen)

    qtbot.waitUntil(chose_body)


def test_allowing_the_body_in_settings_is_shown_and_requests_nothing(ground: GroundDriver, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ground.page.body_welcome_requested):
        ground.page.set_body_welcome(is_welcome=True)
    assert ground.body_chip.isChecked()
    ground.page.set_exercises([one for one in EXERCISES if one.body_focus])
    ground.choose_for_me()
    assert ground.is_step_shown


def test_choosing_among_body_exercises_alone_says_and_shows_what_to_press(ground: GroundDriver) -> None:
    ground.page.set_exercises([one for one in EXERCISES if one.body_focus])
    ground.choose_for_me()
    assert ground.is_list_shown
    assert ground.body_chip.text() in ground.message
    assert ground.body_chip.isVisible()
    ground.body_chip.click()
    assert not ground.message
    ground.choose_for_me()
    assert ground.is_step_shown


def test_what_begins_by_name_only_is_never_chosen_and_its_card_begins_it(ground: GroundDriver) -> None:
    ground.page.set_exercises([BY_ID["outside-in"], BY_ID["outside-in"]])
    ground.page.set_body_welcome(is_welcome=True)
    ground.choose_for_me()
    assert ground.is_list_shown
    assert "Press a card" in ground.message
    ground.cards["outside-in"].click()
    assert ground.prompt == BY_ID["outside-in"].steps[0].text


def test_allowing_the_body_clears_the_filter_without_it_and_that_filter_does_not_disallow_it(
    ground: GroundDriver, qtbot: QtBot
) -> None:
    ground.filters.without_body.click()
    ground.body_chip.click()
    assert not ground.filters.without_body.isChecked()
    with qtbot.assertNotEmitted(ground.page.body_welcome_requested):
        ground.filters.without_body.click()
    assert ground.body_chip.isChecked()


def test_support_is_one_press_from_the_cards(ground: GroundDriver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ground.page.support_requested, timeout=500):
        ground.support_button.click()


def test_back_and_escape_lead_from_the_list_to_where_it_was_opened(ground: GroundDriver) -> None:
    ground.list_back_button.click()
    assert ground.is_home_shown
    assert QApplication.focusWidget() is ground.all_button
    ground.show_list()
    assert ground.page.go_back() is True
    assert ground.is_home_shown
    assert ground.page.go_back() is False


def test_there_is_nowhere_to_type(ground: GroundDriver) -> None:
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        assert not ground.page.findChildren(kind)


def test_a_line_shows_that_there_are_cards_above(ground: GroundDriver) -> None:
    bar = ground.list_scroll_bar
    assert not ground.has_line_above_cards()
    bar.setValue(bar.maximum())
    assert ground.has_line_above_cards()
    bar.setValue(0)
    assert not ground.has_line_above_cards()
