"""A view is built once, when it is first asked for, and whoever waits for it gets it then."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ashore.ui.widgets.view_stack import ViewStack


def test_a_view_is_built_once_when_it_is_first_asked_for(qtbot: QtBot) -> None:
    stack = ViewStack()
    qtbot.addWidget(stack)
    view = stack.lazy(lambda: QLabel("later"))
    assert stack.count() == 0
    built = view.get()
    assert view.get() is built
    assert view.built is built
    assert [stack.widget(index) for index in range(stack.count())] == [built]


def test_whoever_waits_for_a_view_gets_it_once_as_soon_as_it_is_there(qtbot: QtBot) -> None:
    stack = ViewStack()
    qtbot.addWidget(stack)
    view = stack.lazy(lambda: QLabel("later"))
    told: list[str] = []
    view.when_built(lambda label: told.append(f"before: {label.text()}"))
    assert told == []
    view.get()
    view.when_built(lambda label: told.append(f"after: {label.text()}"))
    view.get()
    assert told == ["before: later", "after: later"]
