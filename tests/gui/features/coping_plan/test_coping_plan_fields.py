"""The fields of what helps me: as tall as their text, with names from Ashore, and what fits."""

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.features.coping_plan.coping_plan_driver import CopingPlanDriver

from ashore.domain.breath import LONGER_OUT
from ashore.domain.coping_plan import CopingPlan, PlanSection, PlanText
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.settings import Appearance
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.ui.theme import Theme
from ashore.ui.widgets.text_field import TextField


def paste(into: TextField, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    into.insertFromMimeData(data)


def test_a_name_from_ashore_is_put_in_and_taken_out_with_one_press(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    assert not driver.chips[LONGER_OUT.name].isVisible()
    driver.open_suggestions()
    QTest.keyClicks(driver.settle_field, "a walk")
    chip = driver.chips[LONGER_OUT.name]
    chip.click()
    assert driver.settle_field.toPlainText() == f"a walk\n{LONGER_OUT.name}"
    assert chip.isChecked()
    assert page.plan.text(PlanSection.SETTLE) == f"a walk\n{LONGER_OUT.name}"
    chip.click()
    assert driver.settle_field.toPlainText() == "a walk"
    chip.click()
    driver.settle_field.selectAll()
    QTest.keyClick(driver.settle_field, Qt.Key.Key_Delete)
    assert not chip.isChecked()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Longer out-breath", ""),
        ("Longer out-breath\nafter", "after"),
        ("before\nLonger out-breath\nafter", "before\nafter"),
        ("Longer out-breath\nLonger out-breath\nx\n Longer out-breath ", "x"),
        ("\nLonger out-breath", ""),
        ("Longer out-breath, slowly", "Longer out-breath, slowly"),
    ],
)
def test_taking_a_name_out_leaves_everything_else(driver: CopingPlanDriver, before: str, after: str) -> None:
    driver.settle_field.set_text(before)
    driver.remove_name(LONGER_OUT.name)
    assert driver.settle_field.toPlainText() == after


def test_half_a_character_does_no_harm(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    driver.field(PlanSection.PLACES).insertPlainText("tea \ud83c and more")
    driver.read()
    assert page.plan.text(PlanSection.PLACES).replace("\ufffd", "") == "tea  and more"
    assert "tea " in driver.text


def test_the_line_that_is_written_stays_in_view(
    page: CopingPlanPage, driver: CopingPlanDriver, theme: Theme, qtbot: QtBot
) -> None:
    page.resize(660, 560)
    theme.set_appearance(Appearance.LIGHT, 300)
    page.activateWindow()
    driver.read()
    driver.edit()
    first = driver.field(PlanSection.NOTICE)
    assert first.hasFocus()
    qtbot.waitUntil(lambda: driver.shows_cursor_line(first))
    for number in range(20):
        QTest.keyClicks(first, f"{number}")
        QTest.keyClick(first, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: driver.shows_cursor_line(first))
    QTest.keyClick(first, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: driver.shows_cursor_line(first))


def test_nothing_moves_under_a_hand_that_chooses_names(
    page: CopingPlanPage, driver: CopingPlanDriver, theme: Theme, qtbot: QtBot
) -> None:
    page.resize(660, 560)
    theme.set_appearance(Appearance.LIGHT, 300)
    page.activateWindow()
    driver.settle_field.setFocus()
    driver.open_suggestions()
    bar = driver.scroll_bar
    qtbot.waitUntil(lambda: bar.maximum() > 2500)
    bar.setValue(1000)
    driver.settle_field.insertPlainText("one\ntwo\nthree")
    for chip in driver.chips.values():
        qtbot.waitUntil(lambda: driver.is_laid_out)
        lines, place = driver.settle_field.height(), chip.mapTo(page, QPoint(0, 0))
        chip.click()
        assert driver.settle_field.height() > lines
        qtbot.waitUntil(partial(stands_at, chip, page, place))


def stands_at(widget: QWidget, page: QWidget, place: QPoint) -> bool:
    return widget.mapTo(page, QPoint(0, 0)) == place


@pytest.mark.parametrize("start", ["", "w" * (LONGEST_TEXT - 3)])
def test_ten_thousand_characters_fit_and_what_comes_after_is_told(driver: CopingPlanDriver, start: str) -> None:
    field = driver.field(PlanSection.PLACES)
    field.set_text(start)
    field.moveCursor(field.textCursor().MoveOperation.End)
    paste(field, "🍵" * (LONGEST_TEXT + 1))
    assert len(field.toPlainText()) == LONGEST_TEXT
    assert driver.says_that_text_was_cut(PlanSection.PLACES)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    composed = QInputMethodEvent()
    composed.setCommitString("語")
    QApplication.sendEvent(field, composed)
    assert len(field.toPlainText()) == LONGEST_TEXT
    PlanText(PlanSection.PLACES, field.toPlainText())
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert len(field.toPlainText()) == LONGEST_TEXT - 1
    assert not driver.says_that_text_was_cut(PlanSection.PLACES)


def test_a_field_takes_words_only_and_lets_tab_lead_on(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    first = driver.field(PlanSection.NOTICE)
    assert not first.canInsertFromMimeData(picture)
    first.insertFromMimeData(picture)
    assert first.toPlainText() == ""
    page.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert driver.field(PlanSection.SETTLE).hasFocus()


def test_a_field_grows_with_its_lines_and_shows_them_all(
    page: CopingPlanPage, driver: CopingPlanDriver, qtbot: QtBot
) -> None:
    first = driver.field(PlanSection.NOTICE)
    before = first.height()
    first.set_text("one\nthe bench المقعد 🍵\nthree\nfour\n" + "five " * 60)
    assert first.height() > before
    assert first.verticalScrollBar().maximum() == 0
    page.resize(500, 700)
    qtbot.waitUntil(lambda: first.verticalScrollBar().maximum() == 0)
    first.set_text("line\n" * 400)
    assert first.height() < 500
    assert first.verticalScrollBar().maximum() > 0


def test_a_field_that_is_out_of_sight_is_as_tall_as_its_lines(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    first = driver.field(PlanSection.NOTICE)
    first.set_text("x")
    short = first.height()
    page.load(CopingPlan((PlanText(PlanSection.NOTICE, "line\n" * 400),)))
    QCoreApplication.sendPostedEvents()
    assert first.height() > short
    driver.read()
    first.set_text("")
    first.set_text("x")
    assert first.height() == short
