"""The stage: one page at a time, each built when it is first opened and kept from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from ashore.domain.launch import Room
from ashore.ui.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def built() -> list[Room]:
    return []


@pytest.fixture
def stack(built: list[Room], shown: Callable[[QWidget], None]) -> PageStack:
    def factory(room: Room) -> Callable[[], QWidget]:
        def make() -> QWidget:
            built.append(room)
            return QLabel(room)

        return make

    stack = PageStack({room: factory(room) for room in (Room.BREATHE, Room.GROUND, Room.SUPPORT)})
    shown(stack)
    return stack


def test_nothing_is_built_before_it_is_opened(stack: PageStack, built: list[Room]) -> None:
    assert built == []
    assert stack.room is None
    assert stack.rooms == (Room.BREATHE, Room.GROUND, Room.SUPPORT)
    stack.open(Room.GROUND)
    assert built == [Room.GROUND]
    assert stack.built(Room.SUPPORT) is None


def test_a_page_is_built_once_and_kept(stack: PageStack, built: list[Room]) -> None:
    stack.open(Room.BREATHE)
    first = stack.currentWidget()
    stack.open(Room.GROUND)
    stack.open(Room.BREATHE)
    assert stack.currentWidget() is first
    assert built == [Room.BREATHE, Room.GROUND]


def test_opening_says_which_room_stands_on_the_stage(stack: PageStack, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stack.opened) as opened:
        stack.open(Room.SUPPORT)
    assert opened.args == [Room.SUPPORT]
    with qtbot.assertNotEmitted(stack.opened):
        stack.open(Room.SUPPORT)


def test_a_page_can_be_built_without_being_shown(stack: PageStack) -> None:
    stack.open(Room.BREATHE)
    page = stack.page(Room.SUPPORT)
    assert stack.currentWidget() is not page
    assert stack.room is Room.BREATHE


def test_a_page_that_cannot_be_built_leaves_the_one_before(stack: PageStack) -> None:
    stack.open(Room.BREATHE)
    with pytest.raises(KeyError):
        stack.open(Room.NOTICE)
    assert stack.room is Room.BREATHE
    assert stack.currentWidget() is stack.built(Room.BREATHE)
