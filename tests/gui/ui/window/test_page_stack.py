"""The stage: one page at a time, each built when it is first opened and kept from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from ashore.domain.launch import Page
from ashore.ui.window.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def built() -> list[Page]:
    return []


@pytest.fixture
def stack(built: list[Page], shown: Callable[[QWidget], None]) -> PageStack:
    def factory(page: Page) -> Callable[[], QWidget]:
        def make() -> QWidget:
            built.append(page)
            return QLabel(page)

        return make

    stack = PageStack({page: factory(page) for page in (Page.BREATHE, Page.GROUND, Page.SUPPORT)})
    shown(stack)
    return stack


def test_nothing_is_built_before_it_is_opened(stack: PageStack, built: list[Page]) -> None:
    assert built == []
    assert stack.current_page is None
    assert stack.pages == (Page.BREATHE, Page.GROUND, Page.SUPPORT)
    stack.open(Page.GROUND)
    assert built == [Page.GROUND]
    assert stack.built(Page.SUPPORT) is None


def test_a_page_is_built_once_and_kept(stack: PageStack, built: list[Page]) -> None:
    stack.open(Page.BREATHE)
    first = stack.currentWidget()
    stack.open(Page.GROUND)
    stack.open(Page.BREATHE)
    assert stack.currentWidget() is first
    assert built == [Page.BREATHE, Page.GROUND]


def test_opening_says_which_room_stands_on_the_stage(stack: PageStack, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stack.opened) as opened:
        stack.open(Page.SUPPORT)
    assert opened.args == [Page.SUPPORT]
    with qtbot.assertNotEmitted(stack.opened):
        stack.open(Page.SUPPORT)


def test_a_page_can_be_built_without_being_shown(stack: PageStack) -> None:
    stack.open(Page.BREATHE)
    page = stack.widget_of(Page.SUPPORT)
    assert stack.currentWidget() is not page
    assert stack.current_page is Page.BREATHE


def test_a_page_that_cannot_be_built_leaves_the_one_before(stack: PageStack) -> None:
    stack.open(Page.BREATHE)
    with pytest.raises(KeyError):
        stack.open(Page.NOTICE)
    assert stack.current_page is Page.BREATHE
    assert stack.currentWidget() is stack.built(Page.BREATHE)
