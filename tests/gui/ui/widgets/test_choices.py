"""Choices and switches: what the person does is reported, what the program sets is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.switch_row import ClickableText, SwitchRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

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


def test_a_choice_that_asks_is_named_without_a_second_mark(qtbot: QtBot) -> None:
    row = ChoiceRow("How long?", [(5, "5 minutes")])
    qtbot.addWidget(row)
    assert row.button(5).accessibleName() == "How long? 5 minutes"


def test_two_lines_of_a_switch_stand_clear_of_what_is_below_them(theme: Theme, shown: Show) -> None:
    """At 100 % they are nearly as high as the box."""
    assert theme.sizes.percent == 100
    row = SwitchRow("Soft sounds that rise and fall. " * 2, "Below them")
    shown(row)
    row.resize(400, row.heightForWidth(400))
    QApplication.processEvents()
    label = row.findChild(ClickableText)
    assert label is not None
    words_end = label.y() + label.contentsRect().bottom()
    assert row.note.y() - words_end >= 6
