"""A page is built in parts, and whole as soon as somebody needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from ashore.ui.page_controller import PageController

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ashore.ui.incremental_work import Parts


class Controller(PageController[QWidget]):
    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.done: list[str] = []
        self.fails = False
        self._qtbot = qtbot

    def _build(self) -> Parts:
        self._page = QWidget()
        self._qtbot.addWidget(self._page)
        self.done.append("page")
        yield
        self.page.setObjectName("named")  # what there is of it
        if self.fails:
            raise ValueError("of a test")
        self.done.append("name")
        yield
        self.done.append("rest")


@pytest.fixture
def controller(qtbot: QtBot) -> Controller:
    return Controller(qtbot)


def test_nothing_is_built_before_it_is_asked_for(controller: Controller) -> None:
    assert controller.done == []
    assert controller.page.objectName() == "named"
    assert controller.done == ["page", "name", "rest"]
    assert controller.page is controller.page
    assert list(controller.parts()) == []


def test_one_part_is_built_at_each_step(controller: Controller) -> None:
    parts = controller.parts()
    next(parts)
    assert controller.done == ["page"]
    next(parts)
    assert controller.done == ["page", "name"]


def test_whoever_needs_the_page_meanwhile_gets_all_of_it(controller: Controller) -> None:
    parts = controller.parts()
    next(parts)
    page = controller.page
    assert controller.done == ["page", "name", "rest"]
    assert list(parts) == []
    assert controller.page is page


def test_after_an_error_it_is_built_anew(controller: Controller) -> None:
    controller.fails = True
    parts = controller.parts()
    next(parts)
    for _try in range(2):
        with pytest.raises(ValueError, match="of a test"):
            _ = controller.page
    controller.fails = False
    controller.done.clear()
    assert controller.page.objectName() == "named"
    assert controller.done == ["page", "name", "rest"]
