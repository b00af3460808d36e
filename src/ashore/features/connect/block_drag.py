"""Carries a block with the pointer: from beside the week into it, within it, and out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Signal

from ashore.features.connect.slot_cell import is_far_enough

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.check_ins import CheckInKind
    from ashore.domain.week import WeekBlock
    from ashore.features.connect.carried_block import CarriedBlock
    from ashore.features.connect.slot_cell import SlotCell


class BlockDrag(QObject):
    """Nothing is carried before the pointer has moved on purpose, so that a press stays a press."""

    pressed = Signal(object)
    """A SlotCell that was pressed, and not dragged."""
    put = Signal(object, object)
    """A SlotCell, and the CheckInKind that was carried there from beside the week."""
    moved = Signal(object, object)
    """The WeekBlock that was carried, and the SlotCell where it is now."""
    taken_out = Signal(object)
    """The WeekBlock that was carried out of the week."""
    carried_to = Signal(QPoint)
    """Where on the screen the pointer is with what it carries."""

    def __init__(
        self,
        carried: CarriedBlock,
        cell_at: Callable[[QPoint], SlotCell | None],
        is_over_week: Callable[[QPoint], bool],
        parent: QObject | None = None,
    ) -> None:
        """`cell_at` and `is_over_week` are handed a place on the screen."""
        super().__init__(parent)
        self._carried = carried
        self._cell_at = cell_at
        self._is_over_week = is_over_week
        self._start: QPoint | None = None
        self._cell: SlotCell | None = None
        self._block: WeekBlock | None = None
        self._kind: CheckInKind | None = None
        self._text = ""
        self._size = QSize()
        self._target: SlotCell | None = None

    @property
    def is_carrying(self) -> bool:
        return not self._carried.isHidden()

    def grab_cell(self, cell: SlotCell, text: str, place: QPoint) -> None:
        self._begin(place, cell.kind, text, cell.size())
        self._cell, self._block = cell, cell.block

    def grab_source(self, kind: CheckInKind, text: str, size: QSize, place: QPoint) -> None:
        self._begin(place, kind, text, size)

    def move(self, place: QPoint) -> None:
        if self._start is None or self._kind is None:
            return
        if not self.is_carrying:
            if not is_far_enough(self._start, place):
                return
            self._carried.lift(self._kind, self._text, self._size)
            if self._cell is not None:
                self._cell.set_lifted(is_lifted=True)
        self._carried.move_to(place)
        self.carried_to.emit(place)
        self._set_target(self._cell_at(place))

    def release(self, place: QPoint) -> None:
        """Where it is dropped between two parts of the week it stays where it was."""
        cell, block, kind, target = self._cell, self._block, self._kind, self._cell_at(place)
        was_carrying, has_begun = self.is_carrying, self._start is not None
        self.cancel()
        if not has_begun:
            return
        if not was_carrying:
            if cell is not None:
                self.pressed.emit(cell)
        elif block is None:
            if target is not None and kind is not None:
                self.put.emit(target, kind)
        elif target is not None:
            if target is not cell:
                self.moved.emit(block, target)
        elif not self._is_over_week(place):
            self.taken_out.emit(block)

    def cancel(self) -> None:
        """What was carried is where it was."""
        self._carried.hide()
        if self._cell is not None:
            self._cell.set_lifted(is_lifted=False)
        self._set_target(None)
        self._start = self._cell = self._block = self._kind = None

    def _begin(self, place: QPoint, kind: CheckInKind | None, text: str, size: QSize) -> None:
        self.cancel()
        self._start, self._kind, self._text, self._size = place, kind, text, size

    def _set_target(self, target: SlotCell | None) -> None:
        if target is self._target:
            return
        for cell, is_target in ((self._target, False), (target, True)):
            if cell is not None:
                cell.set_target(is_target=is_target)
        self._target = target
