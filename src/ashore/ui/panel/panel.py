"""The reframes panel: a list of hard thoughts, and one card at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.belief import Belief
from ashore.domain.launch import Room
from ashore.domain.record import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.ui.panel.belief_card import BeliefCard
from ashore.ui.panel.belief_list import BeliefList
from ashore.ui.panel.writer import Writer
from ashore.ui.widgets.dissolve import dissolve


class ReframesPanel(QWidget):
    """Domain objects in, signals out. Nothing is kept here."""

    line_kept = Signal(object)
    """A KeptLine that is not in the record yet."""
    kept_changed = Signal(object)
    kept_removed = Signal(object)
    line_written = Signal(object)
    line_removed = Signal(object)
    line_hidden = Signal(object)
    lines_shown_again = Signal(object)
    belief_written = Signal(str)
    belief_removed = Signal(object)
    room_wanted = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beliefs: tuple[Belief, ...] = ()
        self._own_lines: tuple[OwnLine, ...] = ()
        self._hidden: tuple[HiddenLine, ...] = ()
        self._awaited = ""
        self.list = BeliefList()
        self.card = BeliefCard(rooms)
        self._writing = QWidget()
        self.writer = Writer(self.tr("The thought, in your own words."))
        writing = QVBoxLayout(self._writing)
        writing.setContentsMargins(22, 22, 22, 22)
        writing.addWidget(self.writer)
        writing.addStretch(1)
        self._views = QStackedWidget()
        for view in (self.list, self.card, self._writing):
            self._views.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()

    def set_beliefs(self, beliefs: Sequence[Belief], own: Sequence[OwnBelief]) -> None:
        """Those Ashore comes with, after the person's own."""
        mine = tuple(Belief(belief.belief_id, belief.text) for belief in own)
        self._beliefs = (*mine, *beliefs)
        self.list.set_beliefs(self._beliefs)
        awaited = next((belief for belief in mine if belief.title == self._awaited), None)
        if awaited is not None:
            self._awaited = ""
            self.open(awaited.id)

    def set_kept(self, lines: Sequence[KeptLine]) -> None:
        self.list.set_kept(lines)

    def set_lines(self, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        self._own_lines, self._hidden = tuple(own), tuple(hidden)
        if self.card.belief.id:
            self.card.set_belief(self.card.belief, self._own_lines, self._hidden)

    def open(self, belief_id: str) -> None:
        """The card of this belief; the list where there is none such."""
        belief = next((belief for belief in self._beliefs if belief.id == belief_id), None)
        if belief is None:
            self.show_list()
            return

        def change() -> None:
            self.card.set_belief(belief, self._own_lines, self._hidden)
            self._views.setCurrentWidget(self.card)

        dissolve(self, change)

    def show_list(self) -> None:
        dissolve(self, lambda: self._views.setCurrentWidget(self.list))

    def focus_first(self) -> None:
        if self._views.currentWidget() is self.card:
            self.card.focus_first()
        elif self.list.cards:
            self.list.cards[0].setFocus()
        else:
            self.list.search.setFocus()

    def _connect(self) -> None:
        self.list.belief_wanted.connect(self._open_card)
        self.list.own_wanted.connect(self._write)
        self.list.kept.changed.connect(self.kept_changed)
        self.list.kept.removed.connect(self.kept_removed)
        self.card.back_wanted.connect(self._go_back)
        self.card.kept.connect(lambda words: self.line_kept.emit(KeptLine(self.card.belief.id, words)))
        self.card.line_written.connect(lambda words: self.line_written.emit(OwnLine(self.card.belief.id, words)))
        self.card.line_removed.connect(self.line_removed)
        self.card.hidden.connect(self.line_hidden)
        self.card.shown_again.connect(self.lines_shown_again)
        self.card.belief_removed.connect(self._remove_belief)
        self.card.room_wanted.connect(self.room_wanted)
        self.writer.written.connect(self._take_belief)
        self.writer.cancelled.connect(self._go_back)

    def _open_card(self, belief: Belief) -> None:
        self.open(belief.id)
        self.card.focus_first()

    def _go_back(self) -> None:
        self.show_list()
        self.focus_first()

    def _write(self, words: str) -> None:
        dissolve(self, lambda: self._views.setCurrentWidget(self._writing))
        self.writer.begin(words)

    def _take_belief(self, words: str) -> None:
        self._awaited = words
        self.list.search.clear()
        self.show_list()
        self.belief_written.emit(words)

    def _remove_belief(self, belief: Belief) -> None:
        self.show_list()
        self.belief_removed.emit(belief)
