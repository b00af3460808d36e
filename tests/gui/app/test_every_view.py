"""Every view: names and sizes of its controls, the way of the keyboard, and that all of it fits."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QScrollArea,
    QWidget,
)

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

from tests.gui.views import every_view


def test_every_button_has_a_name_and_is_44_pixels_high(app: Application) -> None:
    app.window.resize(1180, 760)
    app.services.settings.update(holds_welcome=True)
    wrong = set()
    for view in every_view(app):
        for button in app.window.findChildren(QAbstractButton):
            if not button.isVisible() or (type(button).__name__ == "QToolButton" and not button.text()):
                continue
            if button.height() < 44:
                wrong.add(f"{view}: {button.text() or button.accessibleName()} is {button.height()} px high")
            if not (button.accessibleName() or button.text()).strip():
                wrong.add(f"{view}: {type(button).__name__} at {button.pos()} has no name")
    assert not wrong, "\n".join(sorted(wrong))


def takes_tab(widget: QWidget) -> bool:
    """The field within a box of numbers belongs to its box."""
    if not widget.isVisible() or not widget.isEnabled() or isinstance(widget.parent(), QAbstractSpinBox):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_everything_the_keyboard_reaches_tells_a_screen_reader_its_name(app: Application) -> None:
    nameless = set()
    for view in every_view(app):
        for widget in app.window.findChildren(QWidget):
            if not takes_tab(widget):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                nameless.add(f"{view}: {type(widget).__name__} in {type(widget.parent()).__name__}")
    assert not nameless, "\n".join(sorted(nameless))


def test_one_of_many_is_a_radio_button_and_the_chosen_one_is_the_stop_for_tab(app: Application) -> None:
    wrong, seen = set(), set()
    app.breathe.page.choices.open()
    for view in chain(["the sheet"], every_view(app)):
        groups: dict[QObject | None, list[QAbstractButton]] = {}
        for button in app.window.findChildren(QAbstractButton):
            if button.isVisible() and button.autoExclusive():
                groups.setdefault(button.parent(), []).append(button)
        for holder, buttons in groups.items():
            interfaces = [QAccessible.queryAccessibleInterface(button) for button in buttons]
            if {interface.role() for interface in interfaces} != {QAccessible.Role.RadioButton}:
                wrong.add(f"{view}: {buttons[0].text()} is no radio button")
            seen.add(frozenset(button.text() for button in buttons))
            if holder is app.window.rail:
                continue
            stops = [button for button in buttons if takes_tab(button)]
            chosen = [button for button in buttons if button.isChecked()] or buttons[:1]
            if stops != chosen:
                wrong.add(f"{view}: Tab stops at {[stop.text() for stop in stops]}")
    assert not wrong, "\n".join(sorted(wrong))
    assert len(seen) >= 11  # two of the sheet, seven in Settings, the groups of thoughts, and the rail


def test_tab_reaches_everything_in_view_and_comes_round_again(app: Application) -> None:
    app.window.resize(1180, 760)
    missed = set()
    for view in every_view(app):
        if view == "the keys":  # they lie over everything else
            continue
        wanted = {widget for widget in app.window.findChildren(QWidget) if takes_tab(widget)}
        reached: set[QWidget] = set()
        for _press in range(3 * len(wanted)):
            QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Tab)
            if (focused := app.window.focusWidget()) is not None:
                reached.add(focused)
        missed |= {f"{view}: {stop.objectName() or type(stop).__name__}" for stop in wanted - reached}
    assert not missed, "\n".join(sorted(missed))


def clipped(window: QWidget) -> list[str]:
    """What reaches beyond the window, or beyond the page it scrolls on, to the left or right."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow():
            continue
        left, right = widget.mapTo(window, QPoint(0, 0)).x(), widget.mapTo(window, QPoint(widget.width(), 0)).x()
        if left < 0 or right > window.width():
            wrong.append(f"{type(widget).__name__} {getattr(widget, 'text', str)()!r:.40} from {left} to {right}")
    for area in window.findChildren(QScrollArea):
        body, view = area.widget(), area.viewport()
        if not area.isVisible() or body is None:
            continue
        for widget in (body, *body.findChildren(QWidget)):
            left, right = widget.mapTo(view, QPoint(0, 0)).x(), widget.mapTo(view, QPoint(widget.width(), 0)).x()
            if widget.isVisible() and (left < 0 or right > view.width()):
                wrong.append(f"{type(widget).__name__} from {left} to {right} on a page that is {view.width()} wide")
    return wrong


def without_all_words(window: QWidget) -> list[str]:
    """Buttons and labels on pages that scroll which are too small for what they say."""
    wrong = []
    for button in window.findChildren(Button):
        metrics, lines = button.fontMetrics(), button.wrapped(button.width()).split("\n")
        widest = max(map(metrics.horizontalAdvance, lines))
        fits = widest <= button.width() and len(lines) * metrics.height() <= button.height()
        if button.isVisible() and not fits:
            wrong.append(f"{button.text()!r} stands in {button.size().toTuple()}")
    for area in window.findChildren(QScrollArea):
        labels = [label for label in area.findChildren(Text) if label.isVisible() and label.text()]
        wrong += [
            f"{label.text()!r:.40} stands in {label.size().toTuple()}"
            for label in labels
            if label.height() < label.heightForWidth(label.width()) - 2
        ]
    return wrong


@pytest.mark.parametrize(
    ("size", "percent"), [((480, 360), 100), ((480, 360), 200), ((480, 360), 300), ((760, 560), 300)]
)
def test_nothing_is_cut_in_the_smallest_window_at_any_text_size(
    size: tuple[int, int], percent: int, app: Application
) -> None:
    app.services.settings.update(text_percent=percent, holds_welcome=True)
    app.window.resize(*size)
    QApplication.processEvents()
    app.breathe.page.guide_area.fit()  # it is not on its way any more
    wrong = set()
    for view in every_view(app):
        for _answer in range(8):  # a layout within a layout answers one round later
            QApplication.processEvents()
        wrong |= {f"{view}: {each}" for each in (*clipped(app.window), *without_all_words(app.window))}
    assert not wrong, "\n".join(sorted(wrong))
    assert app.window.size().toTuple() == size


class WindowsShown(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own_while_a_page_is_built(
    app: Application, open_application: OpenApplication
) -> None:
    shown, qapp = WindowsShown(), QApplication.instance()
    assert qapp is not None
    qapp.installEventFilter(shown)
    for page in app.services.navigator.pages:
        app.services.navigator.open(page)
        open_application.settle(app)
    app.features.open_belief("unlovable")
    open_application.settle(app)
    qapp.removeEventFilter(shown)
    assert shown.names == []
