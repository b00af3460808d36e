"""What helps me: written in any order, read as one page, and nothing that was typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ashore.domain.breath import LONGER_OUT
from ashore.domain.coping_plan import HelplinesPart, Reach
from ashore.domain.entries import (
    LONGEST_TEXT,
    CopingPlan,
    KeptLine,
    Person,
    PlanChoice,
    PlanItemKind,
    PlanSection,
    PlanText,
)
from ashore.domain.settings import Appearance
from ashore.features.coping_plan.document import AtHand, compose
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.ui.theme import Theme
from ashore.ui.widgets.text_field import TextField

AMINA = Person("Amina", "0123 456 789", 1)
CAT = Person("The cat next door", "", 2)
LINE = KeptLine("leave", "Some people left, and some are still here.", id=4)
HELPLINES = HelplinesPart("Ireland", (Reach("Samaritans", "116 123", "Day and night"),), "Call 112.", "Checked today.")
AT_HAND = AtHand((LINE,), (AMINA, CAT), HELPLINES)
WRITTEN = CopingPlan((PlanText(PlanSection.SETTLE, "a warm cup"),))


@pytest.fixture
def page(theme: Theme, shown: Callable[[CopingPlanPage], None]) -> CopingPlanPage:
    """New, with all that can be at hand."""
    page = CopingPlanPage(theme)
    page.bring(CopingPlan())
    page.set_at_hand(AT_HAND)
    page.set_offers([replace(LONGER_OUT, name=name) for name in (LONGER_OUT.name, "Even five", "Box", "Sigh")], [])
    shown(page)
    return page


def field(page: CopingPlanPage, part: PlanSection) -> TextField:
    return page.writing.words[part].field


def box(page: CopingPlanPage, kind: PlanItemKind, item: str = "") -> QCheckBox:
    return page.writing.choices[kind].switches[item].box


def sheet(page: CopingPlanPage) -> str:
    return page.reading.sheet.toPlainText()


def paste(into: TextField, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    into.insertFromMimeData(data)


def test_an_empty_page_opens_for_writing_and_a_begun_one_as_it_reads(page: CopingPlanPage) -> None:
    assert page._views.currentWidget() is page.writing
    page.hide()
    page.bring(WRITTEN)
    page.show()
    assert page._views.currentWidget() is page.reading
    assert "a warm cup" in sheet(page)


def test_what_was_written_and_chosen_reads_in_its_order_and_empty_parts_are_left_out(page: CopingPlanPage) -> None:
    for part in PlanSection:
        QTest.keyClicks(field(page, part), f"words of {part}")
    QTest.mouseClick(box(page, PlanItemKind.LINE, "4"), Qt.MouseButton.LeftButton)
    box(page, PlanItemKind.HELPLINES).click()
    box(page, PlanItemKind.PERSON, "2").click()
    page.writing.read.click()
    read = sheet(page)
    order = [
        "What helps me",
        "words of notice",
        "words of settle",
        LINE.text,
        "words of places",
        "Amina",
        "0123 456 789",
        "Helplines: Ireland",
        "116 123",
        "Call 112.",
        "Checked today.",
        "words of others",
    ]
    places = [read.index(words) for words in order]
    assert places == sorted(places)
    assert CAT.name not in read
    box(page, PlanItemKind.LINE, "4").click()
    field(page, PlanSection.NOTICE).selectAll()
    QTest.keyClick(field(page, PlanSection.NOTICE), Qt.Key.Key_Delete)
    page.writing.read.click()
    assert "Words that hold me" not in sheet(page)
    assert "What I tend to notice first" not in sheet(page)


def test_words_are_on_their_way_to_the_record_soon_after_they_were_typed(page: CopingPlanPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.words_written, timeout=5000) as told:
        QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
    assert told.args == [PlanText(PlanSection.SETTLE, "tea")]


def test_leaving_hiding_and_reading_wait_for_nothing(page: CopingPlanPage) -> None:
    kept: list[PlanText] = []
    page.words_written.connect(kept.append)
    for part, leave in (
        (PlanSection.NOTICE, page.go_back),
        (PlanSection.SETTLE, page.writing.read.click),
        (PlanSection.PLACES, page.hide),
        (PlanSection.OTHERS, page.flush),
    ):
        field(page, part).set_text("")
        QTest.keyClicks(field(page, part), "x")
        leave()
        assert kept[-1] == PlanText(part, "x")


def test_what_is_typed_before_the_record_answers_stands_below_what_it_held(
    theme: Theme, shown: Callable[[CopingPlanPage], None]
) -> None:
    page = CopingPlanPage(theme)
    shown(page)
    kept: list[PlanText] = []
    page.words_written.connect(kept.append)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "typed early")
    page.bring(WRITTEN)
    assert field(page, PlanSection.SETTLE).toPlainText() == "a warm cup\ntyped early"
    page.flush()
    assert kept == [PlanText(PlanSection.SETTLE, "a warm cup\ntyped early")]


def test_a_choice_is_told_and_people_are_on_the_page_until_they_are_left_off(page: CopingPlanPage) -> None:
    chosen: list[PlanChoice] = []
    page.choice_made.connect(chosen.append)
    assert box(page, PlanItemKind.PERSON, "1").isChecked()
    assert not box(page, PlanItemKind.LINE, "4").isChecked()
    assert not box(page, PlanItemKind.HELPLINES).isChecked()
    QTest.keyClick(box(page, PlanItemKind.PERSON, "1"), Qt.Key.Key_Space)
    assert chosen == [PlanChoice(PlanItemKind.PERSON, "1", False)]
    assert not compose(page.helps, AtHand(people=(AMINA,)))


def test_a_box_keeps_its_focus_when_others_come(page: CopingPlanPage) -> None:
    page.activateWindow()
    box(page, PlanItemKind.PERSON, "1").setFocus()
    page.set_at_hand(replace(AT_HAND, people=(AMINA, CAT, Person("Jo", "", 3))))
    assert box(page, PlanItemKind.PERSON, "1").hasFocus()


def test_without_people_lines_or_numbers_the_page_says_where_they_could_come_from(page: CopingPlanPage) -> None:
    page.set_at_hand(AtHand())
    words = [label.text() for label in page.writing.findChildren(QLabel) if label.isVisibleTo(page)]
    assert sum("could stand here" in each for each in words) == 2
    assert any("no checked number for your region" in each for each in words)


def test_a_name_from_ashore_is_put_in_and_taken_out_with_one_press(page: CopingPlanPage) -> None:
    settle = page.writing.settle
    assert not settle.offers.chips[LONGER_OUT.name].isVisible()
    settle.offers.open.click()
    QTest.keyClicks(settle.field, "a walk")
    chip = settle.offers.chips[LONGER_OUT.name]
    chip.click()
    assert settle.field.toPlainText() == f"a walk\n{LONGER_OUT.name}"
    assert chip.isChecked()
    assert page.helps.text(PlanSection.SETTLE) == f"a walk\n{LONGER_OUT.name}"
    chip.click()
    assert settle.field.toPlainText() == "a walk"
    chip.click()
    settle.field.selectAll()
    QTest.keyClick(settle.field, Qt.Key.Key_Delete)
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
def test_taking_a_name_out_leaves_everything_else(page: CopingPlanPage, before: str, after: str) -> None:
    settle = page.writing.settle
    settle.field.set_text(before)
    settle.offers.name_requested.emit(LONGER_OUT.name, False)
    assert settle.field.toPlainText() == after


def test_escape_goes_back_one_step_at_a_time(page: CopingPlanPage) -> None:
    back: list[bool] = []
    page.back_requested.connect(lambda: back.append(True))
    assert page.go_back()
    assert back == [True]
    QTest.keyClicks(field(page, PlanSection.NOTICE), "x")
    page.writing.settle.offers.open.click()
    page.go_back()
    assert not page.writing.settle.offers.chips[LONGER_OUT.name].isVisible()
    assert page._views.currentWidget() is page.writing
    page.go_back()
    assert page._views.currentWidget() is page.reading
    assert back == [True]
    page.go_back()
    assert back == [True, True]


def test_names_left_unfolded_take_no_step_from_the_page_as_it_reads(page: CopingPlanPage) -> None:
    back: list[bool] = []
    page.back_requested.connect(lambda: back.append(True))
    page.writing.settle.offers.open.click()
    page.writing.read.click()
    page.go_back()
    assert back == [True]


def test_half_a_character_does_no_harm(page: CopingPlanPage) -> None:
    field(page, PlanSection.PLACES).insertPlainText("tea \ud83c and more")
    page.writing.read.click()
    assert page.helps.text(PlanSection.PLACES).replace("\ufffd", "") == "tea  and more"
    assert "tea " in sheet(page)


def test_clearing_hands_over_what_was_there_so_that_it_can_come_back(page: CopingPlanPage) -> None:
    cleared: list[CopingPlan] = []
    page.cleared.connect(cleared.append)
    QTest.keyClicks(field(page, PlanSection.OTHERS), "no answer is needed")
    box(page, PlanItemKind.PERSON, "2").click()
    page.writing.read.click()
    page.reading.clear_page.click()
    assert cleared[0].text(PlanSection.OTHERS) == "no answer is needed"
    assert not page.helps.is_begun
    assert field(page, PlanSection.OTHERS).toPlainText() == ""
    assert box(page, PlanItemKind.PERSON, "2").isChecked()
    QTest.keyClicks(field(page, PlanSection.OTHERS), "written since")
    page.bring(cleared[0])
    assert page.helps.text(PlanSection.OTHERS) == "no answer is needed\nwritten since"
    assert not box(page, PlanItemKind.PERSON, "2").isChecked()


def test_what_comes_back_is_not_overwritten_by_what_was_about_to_be_sent(page: CopingPlanPage) -> None:
    sent: list[PlanText] = []
    whole = PlanText(PlanSection.SETTLE, "w" * LONGEST_TEXT)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "more words")
    page.words_written.connect(sent.append)
    page.bring(CopingPlan((whole,)))
    page.flush()
    assert page.helps.words == (whole,)
    assert set(sent) <= {whole}


def test_what_was_written_and_chosen_since_is_sent_again_after_what_comes_back(page: CopingPlanPage) -> None:
    sent: list[PlanText | PlanChoice] = []
    before = CopingPlan((PlanText(PlanSection.SETTLE, ""),), (PlanChoice(PlanItemKind.PERSON, "2", True),))
    QTest.keyClicks(field(page, PlanSection.SETTLE), "since")
    box(page, PlanItemKind.PERSON, "2").click()
    page.flush()
    page.words_written.connect(sent.append)
    page.choice_made.connect(sent.append)
    page.bring(before)
    page.flush()
    assert sent == [PlanText(PlanSection.SETTLE, "since"), PlanChoice(PlanItemKind.PERSON, "2", False)]


def test_with_nothing_on_the_page_there_is_nothing_to_print_save_or_clear(page: CopingPlanPage) -> None:
    page.set_at_hand(AtHand())
    page.writing.read.click()
    reading = page.reading
    assert not any(button.isVisible() for button in (reading.print, reading.save, reading.clear_page))
    assert reading.write.isVisible()
    reading.write.click()
    assert field(page, PlanSection.NOTICE).hasFocus()


def line_in_view(page: CopingPlanPage, written: TextField) -> bool:
    """The line that is being written stands whole within the page."""
    line, viewport = written.cursorRect(), page.writing.viewport()
    top = written.viewport().mapTo(viewport, line.topLeft()).y()
    return top >= 0 and top + line.height() <= viewport.height()


def test_the_line_that_is_written_stays_in_view(page: CopingPlanPage, theme: Theme, qtbot: QtBot) -> None:
    page.resize(660, 560)
    theme.set_appearance(Appearance.LIGHT, 300)
    page.activateWindow()
    page.writing.read.click()
    page.reading.write.click()
    first = field(page, PlanSection.NOTICE)
    assert first.hasFocus()
    qtbot.waitUntil(lambda: line_in_view(page, first))
    for number in range(20):
        QTest.keyClicks(first, f"{number}")
        QTest.keyClick(first, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: line_in_view(page, first))
    QTest.keyClick(first, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: line_in_view(page, first))


def test_nothing_moves_under_a_hand_that_chooses_names(page: CopingPlanPage, theme: Theme, qtbot: QtBot) -> None:
    page.resize(660, 560)
    theme.set_appearance(Appearance.LIGHT, 300)
    page.activateWindow()
    settle = page.writing.settle
    settle.field.setFocus()
    settle.offers.open.click()
    bar = page.writing.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2500)
    bar.setValue(1000)
    settle.field.insertPlainText("one\ntwo\nthree")
    for chip in settle.offers.chips.values():
        qtbot.waitUntil(lambda: settle.height() == settle.heightForWidth(settle.width()))
        lines, place = settle.field.height(), chip.mapTo(page, QPoint(0, 0))
        chip.click()
        assert settle.field.height() > lines
        qtbot.waitUntil(partial(stands_at, chip, page, place))


def stands_at(widget: QWidget, page: QWidget, place: QPoint) -> bool:
    return widget.mapTo(page, QPoint(0, 0)) == place


@pytest.mark.parametrize("start", ["", "w" * (LONGEST_TEXT - 3)])
def test_ten_thousand_characters_fit_and_what_comes_after_is_told(page: CopingPlanPage, start: str) -> None:
    part = page.writing.words[PlanSection.PLACES]
    part.set_text(start)
    part.field.moveCursor(part.field.textCursor().MoveOperation.End)
    paste(part.field, "🍵" * (LONGEST_TEXT + 1))
    assert len(part.field.toPlainText()) == LONGEST_TEXT
    assert part._full.isVisibleTo(part)
    QTest.keyClicks(part.field, "x")
    QTest.keyClick(part.field, Qt.Key.Key_Return)
    composed = QInputMethodEvent()
    composed.setCommitString("語")
    QApplication.sendEvent(part.field, composed)
    assert len(part.field.toPlainText()) == LONGEST_TEXT
    PlanText(PlanSection.PLACES, part.field.toPlainText())
    QTest.keyClick(part.field, Qt.Key.Key_Backspace)
    assert len(part.field.toPlainText()) == LONGEST_TEXT - 1
    assert not part._full.isVisibleTo(part)


def test_a_field_takes_words_only_and_lets_tab_lead_on(page: CopingPlanPage) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    first = field(page, PlanSection.NOTICE)
    assert not first.canInsertFromMimeData(picture)
    first.insertFromMimeData(picture)
    assert first.toPlainText() == ""
    page.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert field(page, PlanSection.SETTLE).hasFocus()


def test_a_field_grows_with_its_lines_and_shows_them_all(page: CopingPlanPage, qtbot: QtBot) -> None:
    first = field(page, PlanSection.NOTICE)
    before = first.height()
    first.set_text("one\nthe bench المقعد 🍵\nthree\nfour\n" + "five " * 60)
    assert first.height() > before
    assert first.verticalScrollBar().maximum() == 0
    page.resize(500, 700)
    qtbot.waitUntil(lambda: first.verticalScrollBar().maximum() == 0)
    first.set_text("line\n" * 400)
    assert first.height() < 500
    assert first.verticalScrollBar().maximum() > 0


def test_a_field_that_is_out_of_sight_is_as_tall_as_its_lines(page: CopingPlanPage) -> None:
    first = field(page, PlanSection.NOTICE)
    first.set_text("x")
    short = first.height()
    page.bring(CopingPlan((PlanText(PlanSection.NOTICE, "line\n" * 400),)))
    QCoreApplication.sendPostedEvents()
    assert first.height() > short
    page.writing.read.click()
    first.set_text("")
    first.set_text("x")
    assert first.height() == short


def test_words_are_shown_as_they_were_written(page: CopingPlanPage) -> None:
    written = "<b>bold</b>\n\n  two spaces\n👩‍👩‍👧\nالمقعد عند الماء"
    page.bring(CopingPlan((PlanText(PlanSection.PLACES, written),)))
    assert written in sheet(page)


def test_the_sheet_can_be_scrolled_and_copied_with_the_keyboard(page: CopingPlanPage, qtbot: QtBot) -> None:
    page.bring(CopingPlan((PlanText(PlanSection.PLACES, "line\n" * 200),)))
    bar = page.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    QTest.keyClick(page.reading.sheet, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page.reading.sheet, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page.reading.sheet, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.reading.sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "What helps me" in QGuiApplication.clipboard().text()


def test_tab_goes_down_the_page_whatever_came_when(page: CopingPlanPage) -> None:
    page.set_at_hand(AtHand())
    page.set_at_hand(AT_HAND)
    page.activateWindow()
    QCoreApplication.sendPostedEvents()
    page.writing.back.setFocus()
    heights = []
    for _ in range(11):
        focused = QApplication.focusWidget()
        assert focused is not None
        heights.append(focused.mapTo(page, QPoint(0, 0)).y() + page.writing.verticalScrollBar().value())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(set(heights)) == 11


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_it_stays_within_the_smallest_window_whoevers_words_stand_there(
    page: CopingPlanPage, theme: Theme, percent: int, appearance: Appearance
) -> None:
    words = "w" * 300 + " صديقتي\n👩‍👩‍👧"
    page.resize(660, 560)
    page.set_at_hand(AtHand((KeptLine("x", words, id=1),), (Person(words, words, 1),), HELPLINES))
    page.bring(CopingPlan(tuple(PlanText(part, words) for part in PlanSection)))
    page.writing.settle.offers.open.click()
    theme.set_appearance(appearance, percent)
    for view in (page.reading, page.writing):
        page._views.setCurrentWidget(view)
        QCoreApplication.sendPostedEvents()
        page.grab()
        body = view.widget()
        assert body is not None
        assert body.width() <= view.viewport().width()
        for control in (*view.findChildren(QPushButton), *view.findChildren(QCheckBox)):
            if control.isVisibleTo(page):
                assert control.height() >= 44, control.accessibleName()
                assert control.accessibleName() or control.text()
        for written in view.findChildren(QPlainTextEdit):
            assert written.accessibleName()
            assert written.height() >= 44
