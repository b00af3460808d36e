"""Every view as a screen reader finds it: names without marks for the eye, headings, and words that can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.gui.views import every_view

from ashore.ui.accessibility.activation import let_groups_be_reached
from ashore.ui.accessibility.marks import COVERED, GROUP
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from ashore.app.application import Application


def told_names(app: Application) -> dict[QWidget, str]:
    names = {}
    for widget in app.window.findChildren(QWidget):
        if widget.isVisible() and (interface := QAccessible.queryAccessibleInterface(widget)) is not None:
            names[widget] = interface.text(QAccessible.Text.Name)
    return names


def test_no_name_has_a_mark_that_only_helps_the_eye(app: Application) -> None:
    wrong = set()
    for view in every_view(app):
        for widget, name in told_names(app).items():
            if any(mark in name for mark in "\u200b\u00ad\n") and not isinstance(widget, QLabel):
                wrong.add(f"{view}: {type(widget).__name__} is called {name!r}")
            if "\u200b" in name:
                wrong.add(f"{view}: {name!r}")
    assert not wrong, "\n".join(sorted(wrong))


def reached_words(app: Application) -> str:
    """What is spoken of all that Tab reaches."""
    spoken = []
    for widget in app.window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            spoken += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    return " ".join(" ".join(spoken).split())


def test_every_word_is_reached_by_tab_while_a_screen_reader_is_there(app: Application) -> None:
    """As a part of a control or of the group that it stands in."""
    missed = set()
    for view in every_view(app):
        let_groups_be_reached(app.window)
        reached = reached_words(app)
        for label in app.window.findChildren(QLabel):
            words = " ".join(label.text().replace("\u200b", "").split())
            if label.isVisible() and words.strip("•· ") and not _is_of_a_button(label) and words not in reached:
                missed.add(f"{view}: {words[:60]!r}")
    assert not missed, "\n".join(sorted(missed))


def _is_of_a_button(label: QLabel) -> bool:
    around: QWidget | None = label
    while around is not None and not isinstance(around, QAbstractButton):
        around = around.parentWidget()
    return around is not None


def test_groups_are_no_stop_without_a_screen_reader(app: Application) -> None:
    for _view in every_view(app):
        groups = [each for each in app.window.findChildren(QWidget) if each.property(GROUP)]
        assert not [each for each in groups if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_nothing_behind_the_list_of_keys_is_found(app: Application) -> None:
    parts = [part for part in app.window.backdrop.children() if isinstance(part, QWidget)]
    parts = [part for part in parts if part.property(COVERED) is not None and part.isVisible()]
    assert len(parts) == 3
    app.actions.toggle_shortcuts()
    assert [QAccessible.queryAccessibleInterface(part).childCount() for part in parts] == [0, 0, 0]
    card = app.window.findChild(ShortcutsCard)
    assert card is not None
    card.dismiss()
    QApplication.processEvents()
    assert all(QAccessible.queryAccessibleInterface(part).childCount() for part in parts)


def test_the_page_comes_before_the_rail_and_the_panel_last(app: Application) -> None:
    window = app.window
    order = [part for part in window.backdrop.children() if part in (window.stack, window.rail, window.panel)]
    assert order == [window.stack, window.rail, window.panel]


def test_what_is_a_heading_a_list_a_link_a_picture_or_a_group_says_so(app: Application) -> None:
    roles = set()
    for _view in every_view(app):
        for widget in app.window.findChildren(QWidget):
            if widget.isVisible() and (interface := QAccessible.queryAccessibleInterface(widget)) is not None:
                roles.add(interface.role().name)
                if interface.role() is QAccessible.Role.Graphic and interface.text(QAccessible.Text.Name):
                    assert interface.text(QAccessible.Text.Description), type(widget).__name__
    assert {"Heading", "List", "Link", "Graphic", "Grouping", "Slider", "Animation", "Indicator", "Dialog"} <= roles
