"""What is announced, and that a phase is never spoken over something else, nor late."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.gui.screen_reader import ScreenReader

from ashore.ui.announcer import LATEST_SECONDS, announce, announce_in_time, announce_view, note_focus
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.section import Section


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> ScreenReader:
    return ScreenReader(monkeypatch)


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = Section("Learn", "Short cards.")
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_what_is_announced_comes_after_where_the_focus_goes(reader: ScreenReader, widget: QWidget) -> None:
    announce(widget, "Copied.")
    assert reader.announced == []
    assert reader.heard() == ["Copied."]


def test_a_view_is_announced_with_its_name_and_words(reader: ScreenReader, widget: QWidget) -> None:
    announce_view(widget)
    assert reader.heard() == ["Learn. Short cards."]


def test_a_view_that_has_the_focus_is_spoken_because_of_that(reader: ScreenReader, widget: QWidget) -> None:
    widget.setFocus()
    announce_view(widget)
    assert reader.heard() == []


def sent(widget: QWidget, text: str) -> list[str]:
    calls: list[str] = []
    announce_in_time(widget, lambda: calls.append(text), text)
    return calls


@pytest.mark.usefixtures("reader")
def test_a_phase_is_told_at_once_where_nothing_is_spoken(widget: QWidget) -> None:
    assert sent(widget, "Breathe in") == ["Breathe in"]


def test_a_phase_is_dropped_where_something_is_spoken_for_longer(reader: ScreenReader, widget: QWidget) -> None:
    announce(widget, "A text that takes a few seconds to speak, as many do.")
    reader.heard()
    assert sent(widget, "Breathe in") == []
    reader.let_pass(10)
    assert reader.heard() == []
    assert sent(widget, "Breathe out") == ["Breathe out"]


def test_a_phase_waits_a_little_and_no_longer(reader: ScreenReader, widget: QWidget, qtbot: QtBot) -> None:
    announce(widget, "x" * 6)  # 0.4 seconds
    reader.heard()
    calls = sent(widget, "Breathe in")
    assert calls == []
    reader.let_pass(LATEST_SECONDS)
    qtbot.waitUntil(lambda: calls == ["Breathe in"], timeout=2000)


def test_a_phase_that_waits_gives_way_to_what_begins_meanwhile(
    reader: ScreenReader, widget: QWidget, qtbot: QtBot
) -> None:
    announce(widget, "x" * 6)
    reader.heard()
    calls = sent(widget, "Breathe in")
    announce(widget, "Something went wrong, and this says what it was.")
    reader.heard()
    reader.let_pass(LATEST_SECONDS)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in widget.findChildren(QTimer)), timeout=2000)
    assert calls == []


def test_a_new_focus_is_spoken_and_a_phase_is_not_spoken_over_it(reader: ScreenReader, widget: QWidget) -> None:
    button = Button("Something other than breathing", parent=widget)
    note_focus(None, button)
    assert sent(widget, "Breathe in") == []
    reader.let_pass(5)
    assert sent(widget, "Breathe in") == ["Breathe in"]
