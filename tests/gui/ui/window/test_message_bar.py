"""The message bar: problems stay, notes go by themselves, undo is offered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from tests.gui.screen_reader import ScreenReader

from ashore.ui.announcer import announce_unheard
from ashore.ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Show = Callable[[QWidget], None]


@pytest.fixture
def line(shown: Show) -> MessageBar:
    area = QWidget()
    rows = QVBoxLayout(area)
    line = MessageBar()
    rows.addWidget(line)
    shown(area)
    line.window_kept = area  # type: ignore[attr-defined]  # the parent lives as long as the line is looked at
    return line


def test_the_line_says_one_thing_and_the_next_when_it_is_put_away(line: MessageBar) -> None:
    assert line.text == ""
    line.show_error("first")
    line.show_error("second")
    line.show_error("second")
    assert line.text == "first"
    line.close_button.click()
    assert line.text == "second"
    line.close_button.click()
    assert line.text == ""


def test_what_is_offered_is_done_once_and_the_line_goes(line: MessageBar) -> None:
    done: list[bool] = []
    line.show_offer("It is deleted.", "Undo", lambda: done.append(True))
    assert line.button.text() == "Undo"
    line.button.click()
    assert done == [True]
    assert line.text == ""
    assert not line._timer.isActive()


def test_an_offer_may_itself_offer_something(line: MessageBar) -> None:
    line.show_offer("one", "Undo", lambda: line.show_offer("two", "Undo", lambda: None))
    line.button.click()
    assert line.text == "two"
    line.close_button.click()


def test_an_offer_goes_by_itself_and_cannot_be_taken_any_more(line: MessageBar, qtbot: QtBot) -> None:
    line._timer.setInterval(1)
    done: list[bool] = []
    line.show_offer("It is deleted.", "Undo", lambda: done.append(True))
    qtbot.waitUntil(lambda: line.text == "", timeout=2000)
    assert not line.button.isVisible()
    assert done == []


def test_what_was_offered_before_is_offered_again_once_the_newer_was_taken(line: MessageBar) -> None:
    done: list[str] = []
    line.show_offer("A is deleted.", "Undo", lambda: done.append("A"))
    line.show_info("Copied: 999")
    line.show_offer("B is deleted.", "Undo", lambda: done.append("B"))
    line.button.click()
    assert line.text == "A is deleted."
    line.button.click()
    assert done == ["B", "A"]
    assert line.text == ""


def test_a_note_takes_the_place_of_the_one_before_and_goes_by_itself(line: MessageBar, qtbot: QtBot) -> None:
    for number in ("999", "116 123", "85258"):
        line.show_info(f"Copied: {number}")
        assert line.text == f"Copied: {number}"
    line._timer.setInterval(1)
    line.show_info("Copied: 112")
    qtbot.waitUntil(lambda: line.text == "", timeout=2000)


def test_a_problem_that_an_offer_covers_comes_back_after_it(line: MessageBar) -> None:
    line.show_error("Nothing can be saved right now.")
    line.show_offer("Kept.", "Undo", lambda: None)
    assert line.text == "Kept."
    line.close_button.click()
    assert line.text == "Nothing can be saved right now."


def test_a_problem_is_seen_at_once_and_an_offer_waits_behind_it(line: MessageBar) -> None:
    done: list[bool] = []
    line.show_offer("one", "Undo", lambda: done.append(True))
    line.show_error("a problem")
    assert line.text == "a problem"
    assert not line.button.isVisible()
    assert not line._timer.isActive()
    line.close_button.click()
    assert line.text == "one"
    line.button.click()
    assert done == [True]


@pytest.mark.parametrize(
    "words", ["Kept.", "one line\nand another", "word " * 60, "x" * 500, "👩‍👩‍👧" * 80, "مرحبا " * 40]
)
def test_at_any_width_all_there_is_to_press_stands_within_the_line(words: str, line: MessageBar) -> None:
    line.show_offer(words, "Rest it under the guide", lambda: None)
    for width in (*range(1300, 160, -37), *range(160, 1300, 53)):
        line.window().resize(width, 500)
        QApplication.processEvents()
        for button in (line.button, line.close_button):
            right = button.mapTo(line, button.rect().topRight()).x()
            assert right <= line.width(), (width, button.text())
    line.close_button.click()


def test_the_line_eases_into_the_window(line: MessageBar, qtbot: QtBot) -> None:
    heights: list[int] = []
    line._reveal.valueChanged.connect(lambda _value: heights.append(line.maximumHeight()))
    line.show_info("Kept.")
    assert line.maximumHeight() == 0
    qtbot.waitUntil(lambda: line.height() >= 44 and line.maximumHeight() > 1000, timeout=3000)
    assert heights == sorted(heights)
    line.close_button.click()


def test_words_stand_beside_what_there_is_to_press_however_wide_the_window_is(line: MessageBar) -> None:
    line.window().resize(1900, 400)
    line.show_offer("Kept.", "Rest it under the guide", lambda: None)
    QApplication.processEvents()
    assert line._buttons.x() - line._text.geometry().right() < 60
    line.show_error("A long problem " * 30)
    QApplication.processEvents()
    assert line._text.geometry().right() < line._buttons.x()
    assert line._text.text().endswith("…")
    line.close_button.click()
    line.close_button.click()


def test_a_problem_with_a_button_stays_and_goes_when_that_is_pressed(line: MessageBar) -> None:
    pressed: list[bool] = []
    line.show_error("first", "Bring them back", lambda: pressed.append(True))
    line.show_error("second")
    assert line.text == "first"
    assert line.button.text() == "Bring them back"
    line.show_info("done")
    line.close_button.click()
    assert line.text == "first"
    line.button.click()
    assert pressed == [True]
    assert line.text == "second"
    assert not line.button.isVisible()


def test_a_problem_that_is_closed_without_its_button_says_so_once(line: MessageBar) -> None:
    heard: list[str] = []
    for text in ("first", "second"):
        line.show_error(text, "Bring them back", lambda: heard.append("pressed"), closed=lambda: heard.append("closed"))
    line.button.click()
    assert heard == ["pressed"]
    line.close_button.click()
    assert heard == ["pressed", "closed"]


def test_an_offer_stays_while_the_keyboard_is_at_it(line: MessageBar, qtbot: QtBot) -> None:
    line.show_offer("It is removed.", "Undo", lambda: None)
    line.button.setFocus()
    line._timer.setInterval(0)
    line._timer.start()
    with qtbot.waitSignal(line._timer.timeout):
        pass
    assert line.text == "It is removed."
    line.window().setFocus()
    qtbot.waitUntil(lambda: line.text == "", timeout=1000)


def test_an_offer_says_that_it_is_one_and_of_what(line: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = ScreenReader(monkeypatch)
    line.show_offer("Ana is removed.", "Undo", lambda: None)
    assert line.button.accessibleName() == "Undo: Ana is removed."
    assert reader.heard() == ["Ana is removed. The button “Undo” is there."]


def test_what_went_wrong_before_a_screen_reader_came_is_announced_then(
    line: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.show_error("The settings could not be read.")
    reader = ScreenReader(monkeypatch)
    assert reader.heard() == []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    announce_unheard(app)
    assert reader.heard() == ["The settings could not be read."]
    announce_unheard(app)
    assert reader.heard() == []


def test_what_was_said_about_one_page_is_not_said_on_the_next_but_an_offer_and_a_problem_stay(line: MessageBar) -> None:
    line.show_error("The record is locked.")
    line.show_info("The number is copied.")
    line.leave_page()
    assert line.text == "The record is locked."
    line.show_offer("Amina is removed.", "Undo", lambda: None)
    line.leave_page()
    assert line.text == "Amina is removed."


def test_what_did_not_work_on_a_page_ends_with_the_page(line: MessageBar) -> None:
    line.show_error("The record is locked.")
    line.show_page_error("The mail program didn’t open.")
    assert line.text == "The mail program didn’t open."
    line.leave_page()
    assert line.text == "The record is locked."


def test_what_did_not_work_is_old_once_something_else_did(line: MessageBar) -> None:
    line.show_page_error("The mail program didn’t open.")
    line.show_info("The line is copied.")
    line.close_button.click()
    assert line.text == ""
