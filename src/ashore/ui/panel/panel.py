"""The reframes panel: a list of hard thoughts, and one card at a time."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.belief import Belief
from ashore.domain.launch import Room
from ashore.domain.noticing import BeliefStrength, body_comes_first
from ashore.domain.record import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.ui.panel.belief_card import BeliefCard
from ashore.ui.panel.belief_list import BeliefList
from ashore.ui.panel.body_first import BodyFirst
from ashore.ui.panel.thought_writing import ThoughtWriting
from ashore.ui.widgets.dissolve import dissolve


class ReframesPanel(QWidget):
    """Domain objects in, signals out. Nothing is kept here."""

    line_kept = Signal(object)
    """A KeptLine that is not in the record yet."""
    card_built = Signal(object)
    """The BeliefCard, when it is first wanted; often the list alone is looked at."""
    strength_noticed = Signal(str, int)
    """The id of a belief, and how true it feels, 0 to 100."""
    strengths_forgotten = Signal(str)
    belief_written = Signal(object)
    """An OwnBelief, with its id where one was reworded."""
    belief_removed = Signal(object)
    room_wanted = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beliefs: tuple[Belief, ...] = ()
        self._own_lines: tuple[OwnLine, ...] = ()
        self._hidden: tuple[HiddenLine, ...] = ()
        self._strengths: tuple[BeliefStrength, ...] = ()
        self._rooms = rooms
        self.list = BeliefList()
        self._views = QStackedWidget()
        self._views.addWidget(self.list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.list.belief_wanted.connect(self._open_card)
        self.list.own_wanted.connect(lambda words: self._write(words, None))
        self.list.how_strong.noticed.connect(self._notice)

    @cached_property
    def card(self) -> BeliefCard:
        """Built, like `writing` and `body_first`, when it is first wanted."""
        card = BeliefCard(self._rooms)
        card.back_wanted.connect(self._go_back)
        card.lines.kept.connect(lambda words: self.line_kept.emit(KeptLine(card.belief.id, words)))
        card.step.room_wanted.connect(self.room_wanted)
        card.strength_noticed.connect(lambda number: self.strength_noticed.emit(card.belief.id, number))
        card.how_true_again.forgotten.connect(lambda: self.strengths_forgotten.emit(card.belief.id))
        card.reword_wanted.connect(lambda belief: self._write(belief.title, OwnBelief.number_of(belief.id)))
        card.belief_removed.connect(self._remove_belief)
        self._views.addWidget(card)
        self.card_built.emit(card)
        return card

    @cached_property
    def writing(self) -> ThoughtWriting:
        writing = ThoughtWriting()
        writing.written.connect(self._take_belief)
        writing.cancelled.connect(self._end_writing)
        self._views.addWidget(writing)
        return writing

    @cached_property
    def body_first(self) -> BodyFirst:
        body_first = BodyFirst()
        body_first.how_strong.noticed.connect(self._notice)
        body_first.thoughts_wanted.connect(self._go_back)
        body_first.room_wanted.connect(self.room_wanted)
        self._views.addWidget(body_first)
        return body_first

    def set_beliefs(self, beliefs: Sequence[Belief], own: Sequence[OwnBelief]) -> None:
        """Those Ashore comes with, after the person's own."""
        mine = tuple(Belief(belief.belief_id, belief.text) for belief in own)
        if (*mine, *beliefs) != self._beliefs:  # the record is read again after every change
            self._beliefs = (*mine, *beliefs)
            self.list.set_beliefs(self._beliefs)
        if "card" in vars(self) and (reworded := self._belief(self.card.belief.id)) not in (None, self.card.belief):
            self.card.set_belief(reworded)

    def set_kept(self, lines: Sequence[KeptLine]) -> None:
        self.list.set_kept(lines)

    def set_lines(self, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        self._own_lines, self._hidden = tuple(own), tuple(hidden)
        if "card" in vars(self):
            self.card.set_lines(self._own_lines, self._hidden)

    def set_strengths(self, strengths: Sequence[BeliefStrength]) -> None:
        """In the order in which they were noticed."""
        self._strengths = tuple(strengths)
        if "card" in vars(self):
            self.card.set_strengths(self._strengths)

    def open(self, belief_id: str) -> None:
        """The card of this belief; the list where there is none such."""
        belief = self._belief(belief_id)
        if belief is None:
            self.show_list()
            return

        def change() -> None:
            self.card.set_belief(belief)
            self.card.set_lines(self._own_lines, self._hidden)
            self.card.set_strengths(self._strengths)
            self.card.show_top()
            self._views.setCurrentWidget(self.card)

        dissolve(self, change)

    def show_list(self) -> None:
        self._show(self.list)

    def focus_first(self) -> None:
        view = self._views.currentWidget()
        if isinstance(view, BeliefCard):
            view.focus_first()
        elif isinstance(view, BodyFirst):
            view.breathe.setFocus()
        elif isinstance(view, ThoughtWriting):
            view.writer.words.setFocus()
        else:
            self.list.focus_first()

    def leave(self) -> bool:
        """One step back: what is unfolded, then the card, then nothing more."""
        view = self._views.currentWidget()
        if isinstance(view, ThoughtWriting):
            self._end_writing()
        elif isinstance(view, BeliefCard):
            if not view.leave():
                self._go_back()
        elif isinstance(view, BodyFirst):
            return view.leave()
        else:
            return self.list.leave()
        return True

    def bring_back_line(self, line: OwnLine) -> None:
        """Words that could not be kept are still there to be kept another time."""
        self.card.lines.bring_back(line)

    def bring_back_belief(self, belief: OwnBelief) -> None:
        """As for a line; where something else is being written or looked at, they wait until a thought is written."""
        if self._views.currentWidget() is self.list and not self.list.search.text():
            self.writing.begin(belief.text, belief.id)
            self._show(self.writing)
        else:
            self.writing.keep_for_later(belief)

    @property
    def belief_in_view(self) -> Belief | None:
        view = self._views.currentWidget()
        return view.belief if isinstance(view, BeliefCard) else None

    def _belief(self, belief_id: str) -> Belief | None:
        return next((belief for belief in self._beliefs if belief.id == belief_id), None)

    def _show(self, view: QWidget) -> None:
        dissolve(self, lambda: self._views.setCurrentWidget(view))

    def _open_card(self, belief: Belief) -> None:
        self.open(belief.id)
        self.card.focus_first()

    def _go_back(self) -> None:
        self.show_list()
        self.focus_first()

    def _notice(self, distress: int) -> None:
        """What is very strong leaves the thoughts for later; below that they are open again."""
        for each in (self.list.how_strong, self.body_first.how_strong):
            each.tell(distress)
            each.set_before(distress)
        self._show(self.body_first if body_comes_first(distress) else self.list)

    def _write(self, words: str, belief_number: int | None) -> None:
        self._show(self.writing)
        self.writing.begin(words, belief_number)

    def _end_writing(self) -> None:
        if self.writing.belief_number is None:
            self._go_back()
        else:
            self._show(self.card)
            self.card.focus_first()

    def _take_belief(self, belief: OwnBelief) -> None:
        self.list.search.clear()
        self._end_writing()
        self.belief_written.emit(belief)

    def _remove_belief(self, belief: Belief) -> None:
        self.show_list()
        self.belief_removed.emit(belief)
