"""Uses the week of rest and contact as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.program_driver import opened

from ashore.domain.launch import Page
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId

if TYPE_CHECKING:
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.domain.check_ins import CheckInKind
    from ashore.domain.week import Slot
    from ashore.features.connect.slot_cell import SlotCell
    from ashore.features.connect.week_view import WeekView

FAR = QPoint(60, 0)
"""More than a hand that shakes moves the pointer."""


class WeekDriver:
    """With the view open."""

    def __init__(self, view: WeekView) -> None:
        self.view = view

    def cell(self, slot: Slot) -> SlotCell:
        return self.view.board.cells[slot]

    @property
    def week(self) -> dict[Slot, tuple[CheckInKind, str]]:
        """What is drawn."""
        cells = self.view.board.cells.values()
        return {cell.slot: (cell.block.kind, cell.block.words) for cell in cells if cell.block is not None}

    @property
    def focused(self) -> Slot | None:
        here = self.view.window().focusWidget()
        return next((cell.slot for cell in self.view.board.cells.values() if cell is here), None)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.view.window().focusWidget() or self.view, key, modifier)

    def go_to(self, slot: Slot) -> None:
        self.view.board.focus_on(slot)

    def click(self, slot: Slot) -> None:
        QTest.mouseClick(self.cell(slot), Qt.MouseButton.LeftButton)

    def carry(self, start: QWidget, place: QPoint) -> None:
        """From the middle of `start` to a place on the screen, without letting go."""
        begin = _middle(start)
        _send(start, QEvent.Type.MouseButtonPress, begin)
        for at in (begin + QPoint(2, 0), begin + FAR, place):
            _send(start, QEvent.Type.MouseMove, at)

    def drop(self, start: QWidget, place: QPoint) -> None:
        _send(start, QEvent.Type.MouseButtonRelease, place)

    def drag(self, start: QWidget, end: QWidget | QPoint) -> None:
        place = end if isinstance(end, QPoint) else _middle(end)
        self.carry(start, place)
        self.drop(start, place)

    def write_words(self, text: str) -> None:
        edit = self.view.editor.words_field.line_edit
        edit.setText(text)
        QTest.keyClick(edit, Qt.Key.Key_Return)


def week_driver(app: Application, open_application: OpenApplication) -> WeekDriver:
    page = opened(app, Page.CONNECT, ConnectPage)
    page.home.tiles[WayId.BALANCE].click()
    QApplication.processEvents()
    open_application.settle(app)
    return WeekDriver(page.views.week_view.get())


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def _send(widget: QWidget, kind: QEvent.Type, place: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    is_move, is_release = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
    button = Qt.MouseButton.NoButton if is_move else left
    held = Qt.MouseButton.NoButton if is_release else left
    at = QPointF(widget.mapFromGlobal(place))
    event = QMouseEvent(kind, at, QPointF(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
