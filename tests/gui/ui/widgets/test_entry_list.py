"""A list of entries builds what is asked for, a few at a time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ashore.ui.widgets.entry_list import AT_ONCE, EntryList
from ashore.ui.widgets.searched_list import SearchedList

Buttons = EntryList[str, QPushButton]


def holder_of(listed: QWidget, qtbot: QtBot) -> QWidget:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(listed)
    qtbot.addWidget(holder)
    holder.resize(300, 400)
    holder.show()
    qtbot.waitExposed(holder)
    holder.activateWindow()
    return holder


@pytest.fixture
def buttons(qtbot: QtBot) -> Iterator[Buttons]:
    listed: Buttons = EntryList(QPushButton, "Show more")
    holder = holder_of(listed, qtbot)
    yield listed
    holder.close()


def texts(listed: Buttons) -> list[str]:
    return [button.text() for button in listed.items]


def test_a_few_are_built_at_once_and_the_rest_without_holding_the_window_up(buttons: Buttons, qtbot: QtBot) -> None:
    entries = [str(number) for number in range(20)]
    counts: list[int] = []
    buttons.filled.connect(lambda: counts.append(len(buttons.items)))
    buttons.set_entries(entries, has_more=True)
    assert texts(buttons) == entries[:AT_ONCE]
    assert not buttons.more_button.isVisible()
    qtbot.waitUntil(lambda: texts(buttons) == entries)
    assert max(after - before for before, after in zip([0, *counts], counts, strict=False)) == AT_ONCE
    assert buttons.more_button.isVisible()


def test_what_stays_is_not_built_again_and_keeps_the_keyboard(buttons: Buttons, qtbot: QtBot) -> None:
    buttons.set_entries(["a", "b"], has_more=False)
    second = buttons.items[1]
    second.setFocus()
    buttons.set_entries(["b", "c"], has_more=False)
    assert buttons.items[0] is second
    assert second.hasFocus()
    assert texts(buttons) == ["b", "c"]
    qtbot.waitUntil(lambda: buttons.items[0].y() < buttons.items[1].y())


def test_the_same_entry_twice_is_shown_once(buttons: Buttons) -> None:
    buttons.set_entries(["a", "b", "a"], has_more=False)
    assert texts(buttons) == ["a", "b"]


def test_whoever_asks_for_more_is_at_the_first_of_them(buttons: Buttons, qtbot: QtBot) -> None:
    buttons.set_entries(["a"], has_more=True)
    buttons.more_requested.connect(lambda: buttons.set_entries([*"abcdefgh"], has_more=False))
    buttons.more_button.click()
    assert buttons.items[1].hasFocus()
    qtbot.waitUntil(lambda: len(buttons.items) == 8)
    assert buttons.items[1].hasFocus()
    assert not buttons.more_button.isVisible()


def test_a_list_that_is_changed_while_it_is_built_ends_as_it_was_asked_for_last(buttons: Buttons, qtbot: QtBot) -> None:
    buttons.set_entries([str(number) for number in range(20)], has_more=True)
    buttons.set_entries(["19", "x"], has_more=False)
    qtbot.waitUntil(lambda: texts(buttons) == ["19", "x"])
    assert not buttons.more_button.isVisible()


def test_it_takes_no_space_where_there_is_nothing(buttons: Buttons) -> None:
    buttons.set_entries([], has_more=False)
    assert buttons.isHidden()
    buttons.set_entries(["a"], has_more=False)
    assert not buttons.isHidden()


def test_a_search_is_there_once_there_are_more_than_are_shown_and_stays(qtbot: QtBot) -> None:
    listed: SearchedList[str, QPushButton] = SearchedList(QPushButton, "Show more", "Search among them")
    holder = holder_of(listed, qtbot)
    listed.set_entries(["a"], has_more=False)
    assert holder.isVisible()
    assert not listed.search.isVisible()
    listed.set_entries(["a"], has_more=True)
    assert listed.search.isVisible()
    assert listed.search.accessibleName() == "Search among them"
    with qtbot.waitSignal(listed.searched) as searched:
        listed.search.setText("z")
    assert searched.args == ["z"]
    listed.set_entries([], has_more=False)
    assert listed.search.isVisible()


@pytest.fixture
def scrolled(qtbot: QtBot) -> Iterator[tuple[Buttons, QScrollArea, QLabel]]:
    """In an area of 400 pixels that scrolls, with words below it."""
    listed: Buttons = EntryList(QPushButton, "Show more")
    column, area, below = QWidget(), QScrollArea(), QLabel("below")
    area.setWidgetResizable(True)
    rows = QVBoxLayout(column)
    rows.addWidget(listed)
    rows.addWidget(below)
    rows.addStretch(1)
    area.setWidget(column)
    holder = holder_of(area, qtbot)
    yield listed, area, below
    holder.close()


ENTRIES = [str(number) for number in range(60)]


def test_what_is_far_below_the_screen_is_built_when_it_is_scrolled_to(
    scrolled: tuple[Buttons, QScrollArea, QLabel], qtbot: QtBot
) -> None:
    buttons, area, _below = scrolled
    bar = area.verticalScrollBar()
    buttons.set_entries(ENTRIES, has_more=True)
    qtbot.waitUntil(lambda: buttons.is_settled and bar.maximum() > 0)
    first = len(buttons.items)
    assert AT_ONCE < first < 30
    assert buttons.items[-1].mapTo(area.window(), QPoint()).y() > area.window().height()
    assert not buttons.more_button.isVisible()
    bar.setValue(bar.value() + 300)
    qtbot.waitUntil(lambda: first < len(buttons.items) and buttons.is_settled)
    assert len(buttons.items) < len(ENTRIES)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: texts(buttons) == ENTRIES and buttons.more_button.isVisible())


def test_there_is_space_for_what_is_not_built_yet_so_that_nothing_below_it_moves_then(
    scrolled: tuple[Buttons, QScrollArea, QLabel], qtbot: QtBot
) -> None:
    buttons, area, below = scrolled
    bar = area.verticalScrollBar()
    buttons.set_entries(ENTRIES, has_more=False)
    qtbot.waitUntil(lambda: buttons.is_settled and bar.maximum() > 0)
    before = below.y()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: texts(buttons) == ENTRIES)
    qtbot.waitUntil(lambda: buttons.items[-1].y() > 0)
    assert abs(below.y() - before) < 2 * buttons.items[0].height()


def test_the_keyboard_comes_to_every_one_of_them(scrolled: tuple[Buttons, QScrollArea, QLabel], qtbot: QtBot) -> None:
    buttons, area, _below = scrolled
    buttons.set_entries(ENTRIES, has_more=False)
    buttons.items[0].setFocus()
    reached = ["0"]
    while reached[-1] != ENTRIES[-1]:
        qtbot.waitUntil(lambda: buttons.is_settled)
        QTest.keyClick(area.window().focusWidget() or area, Qt.Key.Key_Tab)
        focused = area.window().focusWidget()
        assert isinstance(focused, QPushButton)
        reached.append(focused.text())
        area.ensureWidgetVisible(focused)
    assert reached == ENTRIES


def test_all_are_built_where_something_else_stands_below_the_last(
    scrolled: tuple[Buttons, QScrollArea, QLabel], qtbot: QtBot
) -> None:
    buttons, _area, _below = scrolled
    buttons.set_entries(ENTRIES, has_more=False)
    buttons.build_unseen()
    qtbot.waitUntil(lambda: texts(buttons) == ENTRIES)
