"""What the keyboard comes to is scrolled into view, from wherever it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_control_out_of_view_is_scrolled_to_when_it_gets_the_focus(shown: Callable[[QWidget], None]) -> None:
    column, outside = ScrollColumn(), Button("Support")
    buttons = [Button(f"Number {number}") for number in range(30)]
    for button in buttons:
        column.add(button)
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(outside)
    row.addWidget(column)
    window.resize(400, 300)
    shown(window)
    for button in (buttons[-1], buttons[0], buttons[15]):
        outside.setFocus()
        button.setFocus()
        assert column.viewport().rect().contains(button.mapTo(column.viewport(), button.rect().center())), button.text()
