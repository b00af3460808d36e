"""What takes long is done in parts, and a key or a press meanwhile finds it done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ashore.ui import incremental_work
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot


MANY = 40
"""Parts: more than there are turns while something is waited for."""


class Work:
    """Notes what of it was done, and in what order."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.incremental = IncrementalWork(self.window)
        self.done: list[str] = []

    def begin(self, name: str = "", failing_part: int | None = None) -> None:
        def parts() -> Generator[None, None, None]:
            for number in range(MANY):
                if number == failing_part:
                    raise ValueError("of a test")
                self.done.append(f"{name}{number}")
                try:
                    yield
                finally:
                    self.done.append("in order")

        self.incremental.run(parts(), lambda: self.done.append(f"{name}finished"))


@pytest.fixture
def work(qtbot: QtBot, work_is_spread: None, monkeypatch: pytest.MonkeyPatch) -> Work:
    """Each part in a turn of its own, however short."""
    assert work_is_spread is None
    monkeypatch.setattr(incremental_work, "SHORT_SECONDS", 0.0)
    return Work(qtbot)


def test_each_part_has_a_turn_of_its_own(work: Work, qtbot: QtBot) -> None:
    seen: set[int] = set()
    frames = QTimer(work.window, interval=0)
    frames.timeout.connect(lambda: seen.add(work.done.count("in order")))
    frames.start()
    work.begin()
    assert work.done == []
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)
    frames.stop()
    in_order = [each for number in range(MANY) for each in (f"{number}", "in order")]
    assert work.done == [*in_order, "finished"]
    assert seen >= set(range(MANY))


def test_parts_that_take_no_time_share_a_turn(work: Work, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incremental_work, "SHORT_SECONDS", 60.0)
    work.begin()
    qtbot.waitUntil(lambda: bool(work.done), timeout=5000)
    assert work.done.count("in order") == MANY
    assert work.done[-1] == "finished"


@pytest.mark.parametrize("input_kind", ["key", "press"])
def test_what_is_pressed_meanwhile_finds_it_finished(work: Work, qtbot: QtBot, input_kind: str) -> None:
    work.begin()
    qtbot.waitUntil(lambda: bool(work.done), timeout=5000)
    button = QPushButton(work.window)
    button.setGeometry(work.window.rect())
    button.clicked.connect(lambda: work.done.append("pressed"))
    button.show()
    button.setFocus()
    if input_kind == "key":
        QTest.keyClick(work.window.windowHandle(), Qt.Key.Key_Space)
    else:
        middle = work.window.rect().center()
        QTest.mouseClick(work.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert work.done[-3:] == ["in order", "finished", "pressed"]
    assert f"{MANY - 1}" not in work.done
    assert not IncrementalWork.any_running()


def test_what_was_begun_before_is_not_finished(work: Work, qtbot: QtBot) -> None:
    work.begin("old ")
    qtbot.waitUntil(lambda: bool(work.done), timeout=5000)
    work.begin("new ")
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)
    assert "old finished" not in work.done
    assert f"old {MANY - 1}" not in work.done
    assert work.done.count("in order") == len([each for each in work.done if each[-1].isdigit()])
    assert work.done[-1] == "new finished"


def test_an_error_in_a_part_leaves_the_rest_to_the_end(work: Work, qtbot: QtBot) -> None:
    work.begin(failing_part=1)
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)
    assert work.done == ["0", "in order", "finished"]


@pytest.mark.parametrize("watches_frames", [True, False])
def test_frames_are_followed_afterwards_only_where_that_was_asked_for(
    qtbot: QtBot, work_is_spread: None, watches_frames: bool
) -> None:
    assert work_is_spread is None
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    work = IncrementalWork(window, watches_frames=watches_frames)
    work.run(iter_nothing(), lambda: None)
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)
    assert (work._after_frame._window is window) is watches_frames


def test_at_the_end_nothing_is_finished(work: Work, qtbot: QtBot) -> None:
    work.begin()
    qtbot.waitUntil(lambda: bool(work.done), timeout=5000)
    IncrementalWork.stop_all()
    assert not IncrementalWork.any_running()
    assert work.done[-1] == "in order"
    assert f"{MANY - 1}" not in work.done


def test_what_finishes_may_begin_the_next(work: Work, qtbot: QtBot) -> None:
    work.incremental.run(iter_nothing(), lambda: work.begin("next "))
    qtbot.waitUntil(lambda: "next finished" in work.done, timeout=5000)


def test_a_view_that_is_the_first_of_all_is_opened_too(qtbot: QtBot, work_is_spread: None) -> None:
    assert work_is_spread is None
    stack = ViewStack()
    qtbot.addWidget(stack)
    only = stack.lazy(lambda: QLabel("only"))
    opened: list[QLabel] = []
    stack.build_and(only, opened.append)
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)
    assert opened == [only.built]


def test_another_view_meanwhile_is_the_one_that_stays(qtbot: QtBot, work_is_spread: None) -> None:
    assert work_is_spread is None
    stack = ViewStack()
    qtbot.addWidget(stack)
    for name in ("first", "other"):
        stack.addWidget(QLabel(name))
    slow = stack.lazy(lambda: QLabel("slow"), "ashore.ui.widgets.text")
    stack.build_and(slow, stack.setCurrentWidget)
    assert slow.built is None
    stack.setCurrentIndex(1)
    assert not IncrementalWork.any_running()
    stack.build_and(slow, stack.setCurrentWidget)
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)
    assert stack.currentWidget() is slow.built


def iter_nothing() -> Generator[None, None, None]:
    yield from ()
