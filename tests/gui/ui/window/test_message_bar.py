"""The message bar: problems stay, notes go by themselves, undo is offered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

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
    assert line.words == ""
    line.tell("first")
    line.tell("second")
    line.tell("second")
    assert line.words == "first"
    line._close.click()
    assert line.words == "second"
    line._close.click()
    assert line.words == ""


def test_what_is_offered_is_done_once_and_the_line_goes(line: MessageBar) -> None:
    done: list[bool] = []
    line.offer("It is deleted.", "Undo", lambda: done.append(True))
    assert line._offer.text() == "Undo"
    line._offer.click()
    assert done == [True]
    assert line.words == ""
    assert not line._timer.isActive()


def test_an_offer_may_itself_offer_something(line: MessageBar) -> None:
    line.offer("one", "Undo", lambda: line.offer("two", "Undo", lambda: None))
    line._offer.click()
    assert line.words == "two"
    line._close.click()


def test_an_offer_goes_by_itself_and_cannot_be_taken_any_more(line: MessageBar, qtbot: QtBot) -> None:
    line._timer.setInterval(1)
    done: list[bool] = []
    line.offer("It is deleted.", "Undo", lambda: done.append(True))
    qtbot.waitUntil(lambda: line.words == "", timeout=2000)
    assert not line._offer.isVisible()
    assert done == []


def test_what_was_offered_before_is_offered_again_once_the_newer_was_taken(line: MessageBar) -> None:
    done: list[str] = []
    line.offer("A is deleted.", "Undo", lambda: done.append("A"))
    line.note("Copied: 999")
    line.offer("B is deleted.", "Undo", lambda: done.append("B"))
    line._offer.click()
    assert line.words == "A is deleted."
    line._offer.click()
    assert done == ["B", "A"]
    assert line.words == ""


def test_a_note_takes_the_place_of_the_one_before_and_goes_by_itself(line: MessageBar, qtbot: QtBot) -> None:
    for number in ("999", "116 123", "85258"):
        line.note(f"Copied: {number}")
        assert line.words == f"Copied: {number}"
    line._timer.setInterval(1)
    line.note("Copied: 112")
    qtbot.waitUntil(lambda: line.words == "", timeout=2000)


def test_a_trouble_that_an_offer_covers_comes_back_after_it(line: MessageBar) -> None:
    line.tell("Nothing can be saved right now.")
    line.offer("Kept.", "Undo", lambda: None)
    assert line.words == "Kept."
    line._close.click()
    assert line.words == "Nothing can be saved right now."


def test_a_trouble_is_seen_at_once_and_an_offer_waits_behind_it(line: MessageBar) -> None:
    done: list[bool] = []
    line.offer("one", "Undo", lambda: done.append(True))
    line.tell("a trouble")
    assert line.words == "a trouble"
    assert not line._offer.isVisible()
    assert not line._timer.isActive()
    line._close.click()
    assert line.words == "one"
    line._offer.click()
    assert done == [True]


@pytest.mark.parametrize(
    "words", ["Kept.", "one line\nand another", "word " * 60, "x" * 500, "👩‍👩‍👧" * 80, "مرحبا " * 40]
)
def test_at_any_width_all_there_is_to_press_stands_within_the_line(words: str, line: MessageBar) -> None:
    line.offer(words, "Rest it under the guide", lambda: None)
    for width in (*range(1300, 160, -37), *range(160, 1300, 53)):
        line.window().resize(width, 500)
        QApplication.processEvents()
        for button in (line._offer, line._close):
            right = button.mapTo(line, button.rect().topRight()).x()
            assert right <= line.width(), (width, button.text())
    line._close.click()


def test_the_line_eases_into_the_window(line: MessageBar, qtbot: QtBot) -> None:
    heights: list[int] = []
    line._reveal.valueChanged.connect(lambda _value: heights.append(line.maximumHeight()))
    line.note("Kept.")
    assert line.maximumHeight() == 0
    qtbot.waitUntil(lambda: line.height() >= 44 and line.maximumHeight() > 1000, timeout=3000)
    assert heights == sorted(heights)
    line._close.click()


def test_words_stand_beside_what_there_is_to_press_however_wide_the_window_is(line: MessageBar) -> None:
    line.window().resize(1900, 400)
    line.offer("Kept.", "Rest it under the guide", lambda: None)
    QApplication.processEvents()
    assert line._buttons.x() - line._words.geometry().right() < 60
    line.tell("A long trouble " * 30)
    QApplication.processEvents()
    assert line._words.geometry().right() < line._buttons.x()
    assert line._words.text().endswith("…")
    line._close.click()
    line._close.click()
