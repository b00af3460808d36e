"""Ground as it opens: one exercise already chosen, four doors, and the list of all a press away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.conftest import OpenApplication
from tests.gui.features.ground.ground_driver import BY_ID, EXERCISES, SITUATIONS, GroundDriver, screens
from tests.gui.program_driver import ground_page

from ashore.domain.exercises import Door
from ashore.domain.launch import Page
from ashore.domain.settings import Appearance
from ashore.ui.theme import Theme


def test_one_minute_with_an_ordinary_object_is_chosen_and_one_press_begins_it(ground: GroundDriver) -> None:
    assert ground.chosen_name == BY_ID["object"].name
    assert BY_ID["object"].summary in ground.chosen_about
    assert QApplication.focusWidget() is ground.begin_button
    QTest.keyClick(ground.begin_button, Qt.Key.Key_Return)
    assert ground.prompt == BY_ID["object"].steps[0].text


def test_what_is_chosen_can_be_begun_from_elsewhere(ground: GroundDriver) -> None:
    ground.page.begin_chosen()
    assert ground.prompt == BY_ID["object"].steps[0].text


def test_another_one_is_another_one_and_never_one_that_uses_the_body_unasked(ground: GroundDriver) -> None:
    names = []
    for _press in range(60):
        before = ground.chosen_name
        ground.another_one_button.click()
        assert ground.chosen_name != before
        names.append(ground.chosen_name)
    assert not set(names) & {exercise.name for exercise in EXERCISES if exercise.body_focus}
    ground.begin_button.click()
    assert ground.prompt in {screens(exercise)[0] for exercise in EXERCISES if exercise.name == names[-1]}


def test_at_most_seven_choices_stand_beside_the_answers(ground: GroundDriver) -> None:
    answers = set(ground.situation_buttons.values())
    buttons = [button for button in ground.page.findChildren(QAbstractButton) if button.isVisible()]
    assert len([button for button in buttons if button not in answers]) == 7
    assert all(button.accessibleName() or button.text() for button in buttons)


def test_every_answer_has_a_drawing_of_its_own(ground: GroundDriver) -> None:
    pictures = [button.icon().pixmap(button.iconSize()).toImage() for button in ground.situation_buttons.values()]
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(pictures) == len(SITUATIONS)
    for picture in pictures:
        shown = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        assert any(colour.alpha() > 200 for colour in shown)


@pytest.mark.parametrize("width", [660, 752, 1088])
def test_the_answers_stand_in_rows_of_about_equal_length(width: int, ground: GroundDriver) -> None:
    ground.page.resize(width, 760)
    rows: dict[int, list[int]] = {}
    for button in ground.situation_buttons.values():
        rows.setdefault(button.y(), []).append(button.width())
    lengths = [sum(widths) for widths in rows.values()]
    assert len(lengths) <= 4
    assert min(lengths) > 0.6 * max(lengths)


def test_tab_goes_down_the_page(ground: GroundDriver) -> None:
    order = [
        *ground.situation_buttons.values(),
        ground.begin_button,
        ground.another_one_button,
        *ground.tiles.values(),
        ground.all_button,
    ]
    order[0].setFocus()
    for widget in order:
        assert QApplication.focusWidget() is widget
        QTest.keyClick(ground.page.window(), Qt.Key.Key_Tab)


@pytest.mark.parametrize("door", Door)
def test_a_door_unfolds_what_is_behind_it_and_folds_it_away_again(ground: GroundDriver, door: Door) -> None:
    tile = ground.tiles[door]
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert set(ground.door_cards) == {exercise.id for exercise in EXERCISES if exercise.door is door}
    assert [other.isChecked() for other in ground.tiles.values()] == [other is door for other in Door]
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert not ground.door_cards
    assert not tile.isChecked()


def test_the_keyboard_reaches_what_a_door_unfolded_and_comes_back_to_it(ground: GroundDriver, qtbot: QtBot) -> None:
    ground.tiles[Door.MIND].click()
    ground.tiles[Door.COMFORT].setFocus()
    QTest.keyClick(ground.page.window(), Qt.Key.Key_Tab)
    card = ground.door_cards["categories"]
    assert QApplication.focusWidget() is card
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert ground.prompt == BY_ID["categories"].steps[0].text
    ground.press_leave()
    assert QApplication.focusWidget() is card
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())


def test_the_count_of_all_is_that_of_the_data(ground: GroundDriver) -> None:
    assert str(len(EXERCISES)) in ground.all_button.text()
    ground.page.set_exercises(EXERCISES[:5])
    assert "5" in ground.all_button.text()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_reaches_past_a_side(ground: GroundDriver, theme: Theme, qtbot: QtBot, percent: int) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.LIGHT, percent)
    ground.tiles[Door.HANDS].click()

    def everything_fits() -> bool:
        widgets = [*ground.situation_buttons.values(), *ground.tiles.values(), *ground.door_cards.values()]
        places = [ground.left_and_right_of(widget) for widget in (*widgets, ground.begin_button, ground.all_button)]
        return all(left >= 0 and right <= ground.page.width() for left, right in places)

    qtbot.waitUntil(everything_fits)
    ground.begin_button.setFocus()
    assert all(tile.height() >= 44 for tile in ground.tiles.values())


def test_there_is_nowhere_to_type(ground: GroundDriver) -> None:
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        assert not ground.page.findChildren(kind)


def test_the_page_opens_at_its_top_with_the_keyboard_on_what_is_seen(
    open_application: OpenApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    app = open_application(tmp_path)
    for percent, size, is_begin_seen in ((100, (1180, 760), True), (150, (760, 560), False)):
        app.services.settings.update(text_percent=percent)
        app.window.resize(*size)
        ground = GroundDriver(ground_page(app))
        first = next(iter(ground.situation_buttons.values()))
        focus = ground.begin_button if is_begin_seen else first

        def is_at_top(ground: GroundDriver = ground, first: QWidget = first, focus: QWidget = focus) -> bool:
            on_top = ground.home_scroll_bar.value() == 0 and QApplication.focusWidget() is focus
            return on_top and ground.is_wholly_visible(first) and ground.is_wholly_visible(focus)

        qtbot.waitUntil(is_at_top)
        assert ground.is_wholly_visible(ground.begin_button) is is_begin_seen
        ground.tiles[Door.COMFORT].click()
        ground.home_scroll_bar.setValue(ground.home_scroll_bar.maximum())
        app.services.navigator.open(Page.BREATHE)
        ground_page(app)
        qtbot.waitUntil(is_at_top)
        ground.situation_buttons["numb"].click()  # and back from an answer it is where it was pressed
        ground.page.go_back()
        assert QApplication.focusWidget() is ground.situation_buttons["numb"]
        ground.tiles[Door.COMFORT].click()
        app.services.navigator.open(Page.BREATHE)
