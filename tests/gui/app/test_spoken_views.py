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
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QAccessibleInterface

    from ashore.app.application import Application


def interfaces_in_view(app: Application) -> dict[QWidget, QAccessibleInterface]:
    """What is in view, with what a screen reader is told of it."""
    widgets = [widget for widget in app.window.findChildren(QWidget) if widget.isVisible()]
    found = {widget: QAccessible.queryAccessibleInterface(widget) for widget in widgets}
    return {widget: interface for widget, interface in found.items() if interface is not None}


def test_each_view_can_be_read_by_ear(app: Application) -> None:
    """One walk for all of it: every view takes its time."""
    wrong, roles = set(), set()
    for view in every_view(app):
        stops = [each for each in app.window.findChildren(QWidget) if each.property(GROUP) and takes_tab(each)]
        wrong |= {f"{view}: without a screen reader {type(each).__name__} is a stop for Tab" for each in stops}
        let_groups_be_reached(app.window)
        interfaces = interfaces_in_view(app)
        roles |= {interface.role().name for interface in interfaces.values()}
        wrong |= {f"{view}: {each}" for each in (*names_with_marks(interfaces), *missed_words(app, interfaces))}
        wrong |= {f"{view}: {each}" for each in pictures_without_words(interfaces)}
        for each in interfaces:  # as it is without a screen reader
            if each.property(GROUP):
                each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        interfaces.clear()  # PySide takes one that is made later, in the same place in memory, for one that is held
    assert not wrong, "\n".join(sorted(wrong))
    assert {"Heading", "List", "Link", "Graphic", "Grouping", "Slider", "Animation", "Indicator", "Dialog"} <= roles


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def names_with_marks(interfaces: Mapping[QWidget, QAccessibleInterface]) -> Iterator[str]:
    """Places where a line may break help the eye alone."""
    for widget, interface in interfaces.items():
        name = interface.text(QAccessible.Text.Name)
        if "\u200b" in name or "\u00ad" in name or ("\n" in name and not isinstance(widget, QLabel)):
            yield f"{type(widget).__name__} is called {name!r}"


def missed_words(app: Application, interfaces: Mapping[QWidget, QAccessibleInterface]) -> Iterator[str]:
    """Each is reached by Tab, as a part of a control or of the group that it stands in."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
    stops = [interface for widget, interface in interfaces.items() if takes_tab(widget)]
    reached = " ".join(" ".join(stop.text(kind) for stop in stops for kind in kinds).split())
    for label in app.window.findChildren(QLabel):
        words = " ".join(label.text().replace("\u200b", "").split())
        if label.isVisible() and words.strip("•· ") and not _is_of_a_button(label) and words not in reached:
            yield f"{words[:60]!r} is not reached"


def pictures_without_words(interfaces: Mapping[QWidget, QAccessibleInterface]) -> Iterator[str]:
    for widget, interface in interfaces.items():
        is_named_picture = interface.role() is QAccessible.Role.Graphic and interface.text(QAccessible.Text.Name)
        if is_named_picture and not interface.text(QAccessible.Text.Description):
            yield f"{type(widget).__name__} has a name and no words"


def _is_of_a_button(label: QLabel) -> bool:
    around: QWidget | None = label
    while around is not None and not isinstance(around, QAbstractButton):
        around = around.parentWidget()
    return around is not None


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
