"""Going back one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from ashore.ui.back_navigation import go_back_within

if TYPE_CHECKING:
    from collections.abc import Callable

    Show = Callable[[QWidget], None]


def test_a_page_reports_whether_there_was_a_step_back() -> None:
    class Deep:
        def go_back(self) -> bool:
            return True

    assert go_back_within(Deep())
    assert not go_back_within(QLineEdit)
    assert not go_back_within(None)
