"""What helps me: written in any order, read as one page, and nothing that was typed is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.features.coping_plan.coping_plan_driver import (
    AMINA,
    AVAILABLE,
    CAT,
    HELPLINES,
    LINE,
    WRITTEN,
    CopingPlanDriver,
)
from tests.gui.screen_reader import ScreenReader

from ashore.domain.breath import LONGER_OUT
from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.document import Document
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person
from ashore.domain.settings import Appearance
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.services.plan_document import AvailableItems, build_document
from ashore.ui.documents.text_document import TextStyle, build_text_document
from ashore.ui.theme import Theme
from ashore.ui.window.page_stack import PageStack


def test_an_empty_page_opens_for_writing_and_a_begun_one_as_it_reads(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    assert not driver.is_reading()
    page.hide()
    page.load(WRITTEN)
    page.show()
    assert driver.is_reading()
    assert "a warm cup" in driver.text


@pytest.mark.parametrize("is_late", [False, True], ids=["at once", "after the page was spoken"])
def test_a_plan_that_is_read_after_the_page_opened_is_spoken_once(
    theme: Theme, shown: Callable[[QWidget], None], monkeypatch: pytest.MonkeyPatch, *, is_late: bool
) -> None:
    reader = ScreenReader(monkeypatch)
    page = CopingPlanPage(theme)
    page.wait_for_plan()
    stack = PageStack({Page.COPING_PLAN: lambda: page})
    shown(stack)
    stack.open(Page.COPING_PLAN)
    if is_late:
        reader.heard()
    page.load(WRITTEN)
    said = [text for text in reader.heard() if text.startswith("What helps me. ")]
    assert len(said) == 1
    assert page.reading_view.get().back_button.hasFocus()


def test_an_answer_that_comes_late_leaves_the_keyboard_where_it_is(
    theme: Theme, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = CopingPlanPage(theme)
    page.wait_for_plan()
    shown(page)
    qtbot.waitUntil(lambda: page.editing_view.built is not None)
    assert page.editing_view.get().back_button.hasFocus()
    field = CopingPlanDriver(page).field(PlanSection.SETTLE)
    field.setFocus()
    page.load(CopingPlan())
    assert field.hasFocus()


def test_what_was_written_and_chosen_reads_in_its_order_and_empty_parts_are_left_out(driver: CopingPlanDriver) -> None:
    for section in PlanSection:
        driver.type(section, f"words of {section}")
    QTest.mouseClick(driver.box(PlanItemKind.LINE, "4"), Qt.MouseButton.LeftButton)
    driver.box(PlanItemKind.HELPLINES).click()
    driver.box(PlanItemKind.PERSON, "2").click()
    driver.read()
    read = driver.text
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
        "What makes things safer around me",
        "words of safer",
        "words of others",
    ]
    places = [read.index(words) for words in order]
    assert places == sorted(places)
    assert CAT.name not in read
    driver.box(PlanItemKind.LINE, "4").click()
    driver.field(PlanSection.NOTICE).selectAll()
    QTest.keyClick(driver.field(PlanSection.NOTICE), Qt.Key.Key_Delete)
    driver.read()
    assert "Words that help me" not in driver.text
    assert "What I tend to notice first" not in driver.text


def test_words_are_on_their_way_to_the_record_soon_after_they_were_typed(
    page: CopingPlanPage, driver: CopingPlanDriver, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.text_written, timeout=5000) as problems:
        driver.type(PlanSection.SETTLE, "tea")
    assert problems.args == [PlanText(PlanSection.SETTLE, "tea")]


def test_leaving_hiding_and_reading_wait_for_nothing(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    kept: list[PlanText] = []
    page.text_written.connect(kept.append)
    for section, leave in (
        (PlanSection.NOTICE, page.go_back),
        (PlanSection.SETTLE, driver.read),
        (PlanSection.PLACES, page.hide),
        (PlanSection.OTHERS, page.flush),
    ):
        driver.field(section).set_text("")
        driver.type(section, "x")
        leave()
        assert kept[-1] == PlanText(section, "x")


def test_what_is_typed_before_the_record_answers_stands_below_what_it_held(
    theme: Theme, shown: Callable[[CopingPlanPage], None]
) -> None:
    page = CopingPlanPage(theme)
    driver = CopingPlanDriver(page)
    shown(page)
    kept: list[PlanText] = []
    page.text_written.connect(kept.append)
    driver.type(PlanSection.SETTLE, "typed early")
    page.load(WRITTEN)
    assert driver.field(PlanSection.SETTLE).toPlainText() == "a warm cup\ntyped early"
    page.flush()
    assert kept == [PlanText(PlanSection.SETTLE, "a warm cup\ntyped early")]


def test_a_choice_is_told_and_people_are_on_the_page_until_they_are_left_off(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    chosen: list[PlanChoice] = []
    page.choice_made.connect(chosen.append)
    assert driver.box(PlanItemKind.PERSON, "1").isChecked()
    assert not driver.box(PlanItemKind.LINE, "4").isChecked()
    assert not driver.box(PlanItemKind.HELPLINES).isChecked()
    QTest.keyClick(driver.box(PlanItemKind.PERSON, "1"), Qt.Key.Key_Space)
    assert chosen == [PlanChoice(PlanItemKind.PERSON, "1", False)]
    assert not build_document(page.plan, AvailableItems(people=(AMINA,)))


def test_a_box_keeps_its_focus_when_others_come(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    page.activateWindow()
    driver.box(PlanItemKind.PERSON, "1").setFocus()
    page.set_available(replace(AVAILABLE, people=(AMINA, CAT, Person("Jo", "", 3))))
    assert driver.box(PlanItemKind.PERSON, "1").hasFocus()


def test_without_people_lines_or_numbers_the_page_says_where_they_could_come_from(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    page.set_available(AvailableItems())
    words = driver.labels
    assert sum("can appear here" in each for each in words) == 2
    assert any("once there are checked ones for the region that you choose" in each for each in words)


def test_escape_goes_back_one_step_at_a_time(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    back: list[bool] = []
    page.back_requested.connect(lambda: back.append(True))
    assert page.go_back()
    assert back == [True]
    driver.type(PlanSection.NOTICE, "x")
    driver.open_suggestions()
    page.go_back()
    assert not driver.chips[LONGER_OUT.name].isVisible()
    assert not driver.is_reading()
    page.go_back()
    assert driver.is_reading()
    assert back == [True]
    page.go_back()
    assert back == [True, True]


def test_names_left_unfolded_take_no_step_from_the_page_as_it_reads(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    back: list[bool] = []
    page.back_requested.connect(lambda: back.append(True))
    driver.open_suggestions()
    driver.read()
    page.go_back()
    assert back == [True]


def test_clearing_hands_over_what_was_there_so_that_it_can_come_back(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    cleared: list[CopingPlan] = []
    page.cleared.connect(cleared.append)
    driver.type(PlanSection.OTHERS, "no answer is needed")
    driver.box(PlanItemKind.PERSON, "2").click()
    driver.read()
    driver.clear()
    assert cleared[0].text(PlanSection.OTHERS) == "no answer is needed"
    assert not page.plan.is_begun
    assert driver.field(PlanSection.OTHERS).toPlainText() == ""
    assert driver.box(PlanItemKind.PERSON, "2").isChecked()
    driver.type(PlanSection.OTHERS, "written since")
    page.load(cleared[0])
    assert page.plan.text(PlanSection.OTHERS) == "no answer is needed\nwritten since"
    assert not driver.box(PlanItemKind.PERSON, "2").isChecked()


def test_what_comes_back_is_not_overwritten_by_what_was_about_to_be_sent(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    sent: list[PlanText] = []
    whole = PlanText(PlanSection.SETTLE, "w" * LONGEST_TEXT)
    driver.type(PlanSection.SETTLE, "more words")
    page.text_written.connect(sent.append)
    page.load(CopingPlan((whole,)))
    page.flush()
    assert page.plan.texts == (whole,)
    assert set(sent) <= {whole}


def test_what_was_written_and_chosen_since_is_sent_again_after_what_comes_back(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    sent: list[PlanText | PlanChoice] = []
    before = CopingPlan((PlanText(PlanSection.SETTLE, ""),), (PlanChoice(PlanItemKind.PERSON, "2", True),))
    driver.type(PlanSection.SETTLE, "since")
    driver.box(PlanItemKind.PERSON, "2").click()
    page.flush()
    page.text_written.connect(sent.append)
    page.choice_made.connect(sent.append)
    page.load(before)
    page.flush()
    assert sent == [PlanText(PlanSection.SETTLE, "since"), PlanChoice(PlanItemKind.PERSON, "2", False)]


def test_with_nothing_on_the_page_there_is_nothing_to_print_save_or_clear(
    page: CopingPlanPage, driver: CopingPlanDriver
) -> None:
    page.set_available(AvailableItems())
    driver.read()
    assert not any(button.isVisible() for button in (driver.print_button, driver.save_button, driver.clear_button))
    assert driver.edit_button.isVisible()
    driver.edit()
    assert driver.field(PlanSection.NOTICE).hasFocus()


def test_words_are_shown_as_they_were_written(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    written = "<b>bold</b>\n\n  two spaces\n👩‍👩‍👧\nالمقعد عند الماء"
    page.load(CopingPlan((PlanText(PlanSection.PLACES, written),)))
    assert written in driver.text


def test_the_sheet_can_be_scrolled_and_copied_with_the_keyboard(
    page: CopingPlanPage, driver: CopingPlanDriver, qtbot: QtBot
) -> None:
    page.load(CopingPlan((PlanText(PlanSection.PLACES, "line\n" * 200),)))
    bar = driver.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    QTest.keyClick(driver.document, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(driver.document, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(driver.document, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(driver.document, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "What helps me" in QGuiApplication.clipboard().text()


def test_tab_goes_down_the_page_whatever_came_when(page: CopingPlanPage, driver: CopingPlanDriver) -> None:
    page.set_available(AvailableItems())
    page.set_available(AVAILABLE)
    page.activateWindow()
    QCoreApplication.sendPostedEvents()
    driver.editing.back_button.setFocus()
    heights = []
    for _ in range(11):
        focused = QApplication.focusWidget()
        assert focused is not None
        heights.append(focused.mapTo(page, QPoint(0, 0)).y() + driver.scroll_bar.value())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(set(heights)) == 11


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_it_stays_within_the_smallest_window_whoevers_words_stand_there(
    page: CopingPlanPage, driver: CopingPlanDriver, theme: Theme, percent: int, appearance: Appearance
) -> None:
    words = "w" * 300 + " صديقتي\n👩‍👩‍👧"
    page.resize(660, 560)
    page.set_available(AvailableItems((KeptLine("x", words, id=1),), (Person(words, words, 1),), HELPLINES))
    page.load(CopingPlan(tuple(PlanText(section, words) for section in PlanSection)))
    driver.open_suggestions()
    theme.set_appearance(appearance, percent)
    for view in (driver.reading, driver.editing):
        driver.show_view(view)
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


def test_a_page_is_laid_out_once_as_it_opens(
    theme: Theme, shown: Callable[[QWidget], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: list[float] = []

    def count_and_build(title: str, document: Document, style: TextStyle) -> QTextDocument:
        widths.append(view.width())
        return build_text_document(title, document, style)

    monkeypatch.setattr("ashore.features.coping_plan.document_view.build_text_document", count_and_build)
    page = CopingPlanPage(theme)
    page.load(WRITTEN)
    view = page.reading_view.get().document_view
    shown(page)
    QCoreApplication.processEvents()
    assert "a warm cup" in view.toPlainText()
    assert widths == [view.width()]
