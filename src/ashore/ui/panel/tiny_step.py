"""A tiny step, with the room it leads to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.belief import TinyStep
from ashore.domain.launch import Room
from ashore.ui.panel.passage import Passage
from ashore.ui.panel.row import row_of
from ashore.ui.widgets.button import Button


class TinyStepOffer(Passage):
    """`room_wanted` carries the Room. Only rooms that are there have a button."""

    room_wanted = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A tiny step, if you like"), parent)
        names = {Room.BREATHE: self.tr("Open Breathe"), Room.GROUND: self.tr("Open Ground")}
        self._names = {room: name for room, name in names.items() if room in rooms}
        self._step: TinyStep | None = None
        self.open = Button("")
        self.open.clicked.connect(self._want)
        self._action = row_of(self.open)
        self.rows.addSpacing(6)
        self.rows.addWidget(self._action)

    def set_step(self, step: TinyStep | None) -> None:
        self._step = step
        self.set_words(step.text if step else "")
        name = self._names.get(step.opens, "") if step else ""
        self.open.setText(name)
        self._action.setVisible(bool(name))

    def _want(self) -> None:
        if self._step is not None:
            self.room_wanted.emit(self._step.opens)
