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
    """`room_wanted` carries the Room. Where there is no Connect, one's own people stand on Support."""

    room_wanted = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A tiny step, if you like"), parent)
        names = {
            Room.BREATHE: self.tr("Open Breathe"),
            Room.GROUND: self.tr("Open Ground"),
            Room.CONNECT: self.tr("Open Connect"),
            Room.SUPPORT: self.tr("Open my own people"),
        }
        self._names = {room: name for room, name in names.items() if room in rooms}
        self._room: Room | None = None
        self.open = Button("")
        self.open.clicked.connect(self._want)
        self._action = row_of(self.open)
        self.rows.addSpacing(6)
        self.rows.addWidget(self._action)

    def set_step(self, step: TinyStep | None) -> None:
        self._room = self._room_for(step)
        self.set_words(step.text if step else "")
        self.open.setText(self._names[self._room] if self._room else "")
        self._action.setVisible(self._room is not None)

    def _room_for(self, step: TinyStep | None) -> Room | None:
        if step is None:
            return None
        room = Room.SUPPORT if step.opens is Room.CONNECT and Room.CONNECT not in self._names else step.opens
        return room if room in self._names else None

    def _want(self) -> None:
        if self._room is not None:
            self.room_wanted.emit(self._room)
