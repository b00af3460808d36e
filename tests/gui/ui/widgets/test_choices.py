"""Choices and switches: what the person does is reported, what the program sets is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.switch_row import SwitchRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    Show = Callable[[QWidget], None]


def test_a_choice_reports_what_was_pressed_and_not_what_was_set(shown: Show, qtbot: QtBot) -> None:
    row = ChoiceRow("Size", [(1, "one"), (None, "open"), (3, "three")], "a note")
    shown(row)
    with qtbot.assertNotEmitted(row.chosen):
        row.set_value(3)
    assert row.button(3).isChecked()
    with qtbot.waitSignal(row.chosen) as chosen:
        row.button(None).click()
    assert chosen.args == [None]
    row.set_value(7)
    assert not any(row.button(value).isChecked() for value in (1, None, 3))
    assert row.button(1).accessibleName() == "Size: one"


def test_a_switch_reports_what_was_switched_and_not_what_was_set(shown: Show, qtbot: QtBot) -> None:
    row = SwitchRow("Count")
    shown(row)
    with qtbot.assertNotEmitted(row.switched):
        row.set_on(is_on=True)
    with qtbot.waitSignal(row.switched) as switched:
        row.box.click()
    assert switched.args == [False]
