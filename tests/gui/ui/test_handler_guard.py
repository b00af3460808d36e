"""An error in a method that overrides one of Qt's is told to Python's hook, and Qt's own method answers."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

PROBE = Path(__file__).with_name("handler_probe.py")
Item = TypeVar("Item")


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: heard.append(kind))
    return heard


@cache
def outcomes() -> dict[str, str]:
    """What came of an error in each handler of Ashore's classes; in a process of its own, which may crash."""
    ended = subprocess.run(
        [sys.executable, str(PROBE)], env=os.environ, capture_output=True, text=True, timeout=120, check=False
    )
    return dict(json.loads(line) for line in ended.stdout.splitlines())


def test_an_error_in_any_handler_of_ashore_is_told_and_crashes_nothing() -> None:
    found = outcomes()
    assert "end" in found, list(found.items())[-1:]
    del found["end"]
    assert {name: outcome for name, outcome in found.items() if outcome != "ZeroDivisionError"} == {}
    assert len(found) > 100
    assert {name.rpartition(".")[2] for name in found} > {"eventFilter", "paintEvent", "resizeEvent", "showEvent"}


def test_a_painter_that_was_left_open_is_ended_and_qt_paints(qtbot: QtBot, errors: list[type[BaseException]]) -> None:
    class Failing(QPushButton):
        def paintEvent(self, _event: QPaintEvent) -> None:
            self._painter_count = QPainter(self).isActive() // 0

    class Plain(QPushButton):
        pass

    failing, plain = Failing("words"), Plain("words")
    qtbot.addWidget(failing)
    qtbot.addWidget(plain)
    for button in (failing, plain):
        button.resize(100, 40)
    assert failing.grab().toImage() == plain.grab().toImage()
    assert errors == [ZeroDivisionError]


def test_two_errors_in_one_call_of_qt_are_both_told(qtbot: QtBot, errors: list[type[BaseException]]) -> None:
    class Failing(QWidget):
        def sizeHint(self) -> QSize:
            return QSize(int("x"), 0)

        def minimumSizeHint(self) -> QSize:
            return QSize([0][1], 0)

    parent = QWidget()
    qtbot.addWidget(parent)
    QWidgetItem(Failing(parent)).minimumSize()
    assert {*errors} == {ValueError, IndexError}


def test_what_a_slot_is_handed_stays_the_same(qtbot: QtBot) -> None:
    class Counting(QPushButton):
        clicks = 0

        def click(self) -> None:
            self.clicks += 1

    button = Counting()
    qtbot.addWidget(button)
    other = QPushButton()
    qtbot.addWidget(other)
    other.clicked.connect(button.click)  # which hands on whether it is checked, to whoever takes it
    other.click()
    assert button.clicks == 1


def test_an_error_outside_exception_ends_the_program_still() -> None:
    class Stopping(QObject):
        def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
            raise KeyboardInterrupt

    stopping = Stopping()
    with pytest.raises(KeyboardInterrupt):
        stopping.eventFilter(stopping, QEvent(QEvent.Type.User))


def test_a_class_with_other_bases_is_made_as_ever() -> None:
    class Named:
        names: tuple[str, ...] = ()

        def __init_subclass__(cls, **arguments: Any) -> None:
            super().__init_subclass__(**arguments)
            Named.names += (cls.__name__,)

    class Both(QObject, Named, Generic[Item]):
        pass

    assert Named.names == ("Both",)
    assert Both[int].__origin__ is Both  # type: ignore[attr-defined]
