"""What comes after a frame comes when that is painted, and soon where nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ashore.ui import after_frame
from ashore.ui.after_frame import AfterFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

LONG_MS = 60_000


class Painted(QWidget):
    """Notes what happens in which order."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.after_frame = AfterFrame(self, lambda: self.seen.append("after"), self)
        qtbot.addWidget(self)
        self.show()
        qtbot.waitUntil(lambda: "frame" in self.seen)
        self.seen.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.seen.append("frame")


@pytest.fixture
def waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a frame ends it."""
    monkeypatch.setattr(after_frame, "LONGEST_WAIT_MS", LONG_MS)
    monkeypatch.setattr(after_frame, "STILL_WAIT_MS", LONG_MS)


def test_it_comes_once_after_the_next_frame(qtbot: QtBot, waits_long: None) -> None:
    assert waits_long is None
    painted = Painted(qtbot)
    painted.after_frame.begin()
    painted.update()
    qtbot.waitUntil(lambda: "after" in painted.seen)
    assert painted.seen == ["frame", "after"]
    for _frame in range(3):
        painted.update()
        qtbot.waitUntil(lambda: painted.seen[-1] == "frame")
        painted.seen.append("seen")
    assert painted.seen.count("after") == 1
    painted.after_frame.wait()
    painted.update()
    qtbot.waitUntil(lambda: painted.seen.count("after") == 2)


def test_it_follows_the_widget_into_another_window(qtbot: QtBot, waits_long: None) -> None:
    assert waits_long is None
    painted = Painted(qtbot)
    painted.after_frame.begin()
    window = QWidget()
    qtbot.addWidget(window)
    painted.setParent(window)
    painted.after_frame.wait()
    window.show()
    painted.show()
    qtbot.waitUntil(lambda: "after" in painted.seen)
    assert painted.seen[0] == "frame"


def test_where_nothing_moves_it_comes_all_the_same_and_sooner_each_time(qtbot: QtBot) -> None:
    painted = Painted(qtbot)
    painted.after_frame.begin()
    qtbot.waitUntil(lambda: painted.seen == ["after"])
    painted.after_frame.wait()
    assert painted.after_frame._timer.interval() == after_frame.STILL_WAIT_MS
    qtbot.waitUntil(lambda: painted.seen == ["after", "after"])
    painted.after_frame.begin()
    assert painted.after_frame._timer.interval() == after_frame.STILL_WAIT_MS


def test_where_something_moves_it_waits_for_a_frame_from_the_beginning(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted(qtbot)
    painted.after_frame.begin()
    assert painted.after_frame._timer.interval() == after_frame.LONGEST_WAIT_MS
    painted.after_frame.stop()
    monkeypatch.setattr(after_frame, "LONGEST_WAIT_MS", LONG_MS)
    painted.update()
    qtbot.waitUntil(lambda: painted.seen == ["frame"])
    painted.after_frame.begin()
    assert painted.after_frame._timer.interval() == LONG_MS
    painted.after_frame.end()
    painted.update()
    qtbot.waitUntil(lambda: painted.seen == ["frame", "frame"])
    assert not painted.after_frame._timer.isActive()


def test_it_does_not_come_once_it_was_stopped(qtbot: QtBot) -> None:
    painted = Painted(qtbot)
    painted.after_frame.begin()
    painted.after_frame.stop()
    painted.update()
    later: list[None] = []
    QTimer.singleShot(3 * after_frame.LONGEST_WAIT_MS, lambda: later.append(None))
    qtbot.waitUntil(lambda: bool(later))
    assert painted.seen == ["frame"]
