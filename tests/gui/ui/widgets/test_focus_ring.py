"""The focus is shown to whoever uses the keyboard, and to nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.focus_ring import GAP, LINK_OUTSET, WIDTH, FocusRing
from ashore.ui.widgets.focus_rings import note_key, note_pointer

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]

CONTROLS: dict[str, Callable[[], QWidget]] = {
    "plain": lambda: Button("Go on"),
    "primary": lambda: Button("Begin", ButtonKind.PRIMARY),
    "chip": lambda: Button("Box", ButtonKind.CHIP),
    "link": lambda: Button("Edit", ButtonKind.LINK),
    "box": lambda: QCheckBox("Count"),
    "field": lambda: QLineEdit(),
}


@pytest.fixture
def area(theme: Theme) -> QWidget:
    assert theme.sizes.percent == 100
    area = QWidget()
    area.setLayout(QVBoxLayout())
    return area


def placed(area: QWidget, *controls: QWidget) -> None:
    layout = area.layout()
    assert layout is not None
    for control in controls:
        layout.addWidget(control)


def show_active(area: QWidget, shown: Show, qtbot: QtBot) -> None:
    shown(area)
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)


def ring_in(area: QWidget) -> FocusRing | None:
    return next((ring for ring in area.findChildren(FocusRing) if ring.isVisible()), None)


def written(button: QWidget) -> int:
    """How wide its text is, in pixels."""
    assert isinstance(button, Button)
    return button.fontMetrics().horizontalAdvance(button.text())


@pytest.mark.parametrize("kind", CONTROLS)
def test_tab_shows_a_ring_just_outside_the_control(
    kind: str, area: QWidget, shown: Show, theme: Theme, qtbot: QtBot
) -> None:
    first, control = Button("First"), CONTROLS[kind]()
    placed(area, first, control)
    show_active(area, shown, qtbot)
    note_key()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert control.hasFocus()
    ring = ring_in(area)
    assert ring is not None
    outset = GAP + WIDTH
    place = control.mapTo(ring.parentWidget() or area, QPoint())
    beside, width = (LINK_OUTSET, written(control)) if kind == "link" else (outset, control.width())
    framed = QRect(0, 0, width, control.height()).translated(place)
    assert ring.geometry() == framed.adjusted(-beside, -outset, beside, outset)
    image = area.grab().toImage()
    edge = control.mapTo(area, QPoint(width // 2, -GAP - 1))
    assert image.pixelColor(edge).name() == QColor(theme.colours.accent).name()


def test_the_ring_goes_where_its_control_goes_and_leaves_with_the_focus(
    area: QWidget, shown: Show, qtbot: QtBot
) -> None:
    above, control = Button("Above"), Button("Go on")
    placed(area, above, control)
    show_active(area, shown, qtbot)
    note_key()
    control.setFocus()
    ring = ring_in(area)
    assert ring is not None
    control.move(control.x(), control.y() + 40)
    assert ring.y() == control.y() - GAP - WIDTH
    control.clearFocus()
    assert ring_in(area) is None


def test_no_ring_is_shown_after_the_pointer_was_used(area: QWidget, shown: Show, qtbot: QtBot) -> None:
    pressed, control = Button("Press"), Button("Go on")
    pressed.clicked.connect(lambda: control.setFocus())
    placed(area, pressed, control)
    show_active(area, shown, qtbot)
    note_key()
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert control.hasFocus()
    assert ring_in(area) is None


def test_a_key_that_presses_a_button_shows_where_the_focus_goes_then(area: QWidget, shown: Show, qtbot: QtBot) -> None:
    pressed, control = Button("Press"), Button("Go on")
    pressed.clicked.connect(lambda: control.setFocus())
    placed(area, pressed, control)
    show_active(area, shown, qtbot)
    note_pointer()
    pressed.setFocus()
    assert ring_in(area) is None
    QTest.keyClick(pressed, Qt.Key.Key_Return)
    assert control.hasFocus()
    assert ring_in(area) is not None


def test_a_control_that_is_gone_takes_its_ring_along(area: QWidget, shown: Show, qtbot: QtBot) -> None:
    control = Button("Go on")
    placed(area, control)
    show_active(area, shown, qtbot)
    note_key()
    control.setFocus()
    control.deleteLater()
    qtbot.waitUntil(lambda: ring_in(area) is None)


def test_one_ring_moves_however_often_the_focus_does(area: QWidget, shown: Show, qtbot: QtBot) -> None:
    one, other = Button("Go on"), Button("Stop")
    placed(area, one, other)
    show_active(area, shown, qtbot)
    note_key()
    one.setFocus()
    rings = set(area.findChildren(FocusRing))
    assert rings
    for control in (other, one, other):
        note_key()
        control.setFocus()
    assert set(area.findChildren(FocusRing)) == rings
    middle = other.geometry().center().y()
    assert {ring.geometry().center().y() for ring in rings} <= {middle - 1, middle, middle + 1}
