"""Fades between two states of a widget."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ashore.ui.widgets.crossfade import Crossfade, crossfade

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Show = Callable[[QWidget], None]


def test_a_change_fades_and_the_new_stands_at_once(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("before", area)
    shown(area)
    crossfade(area, lambda: label.setText("after"))
    assert label.text() == "after"
    fade = area.findChild(Crossfade)
    assert fade is not None
    assert fade.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)


def test_many_changes_in_a_row_leave_one_fade(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("0", area)
    shown(area)
    for number in range(20):
        crossfade(area, partial(label.setText, str(number)))
    assert sum(fade.isVisible() for fade in area.findChildren(Crossfade)) == 1
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)
    assert label.text() == "19"


def test_a_fade_within_a_fade_that_has_just_begun_is_one_fade(shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    inner = QLabel("before")
    rows.addWidget(inner)
    shown(area)
    done: list[str] = []
    crossfade(area, lambda: crossfade(inner, lambda: done.append("both")))
    crossfade(inner, lambda: done.append("right after"))
    assert done == ["both", "right after"]
    assert len(area.findChildren(Crossfade)) == 1


def test_a_change_off_screen_is_made_at_once(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    done: list[bool] = []
    crossfade(area, lambda: done.append(True))
    assert done == [True]
    assert area.findChild(Crossfade) is None
