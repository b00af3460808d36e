"""The reframes panel: a list of hard thoughts, and one card at a time."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.entries import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.launch import Page
from ashore.domain.ratings import BeliefRating, body_comes_first
from ashore.features.reframes.belief_card import BeliefCard
from ashore.features.reframes.belief_editor import BeliefEditor
from ashore.features.reframes.belief_list import BeliefList
from ashore.features.reframes.body_first_view import BodyFirstView
from ashore.ui.widgets.crossfade import crossfade


class ReframesPanel(QWidget):
    """Domain objects in, signals out. Nothing is kept here."""

    line_kept = Signal(object)
    """A KeptLine that is not in the record yet."""
    card_built = Signal(object)
    """The BeliefCard, when it is first wanted; often the list alone is looked at."""
    belief_rated = Signal(str, int)
    """The id of a belief, and how true it feels, 0 to 100."""
    ratings_deleted = Signal(str)
    belief_written = Signal(object)
    """An OwnBelief, with its id where one was reworded."""
    belief_removed = Signal(object)
    page_requested = Signal(object)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beliefs: tuple[Belief, ...] = ()
        self._own_lines: tuple[OwnLine, ...] = ()
        self._hidden: tuple[HiddenLine, ...] = ()
        self._ratings: tuple[BeliefRating, ...] = ()
        self._pages = pages
        self.list = BeliefList()
        self._views = QStackedWidget()
        self._views.addWidget(self.list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.list.belief_requested.connect(self._open_card)
        self.list.own_requested.connect(lambda words: self._write(words, None))
        self.list.distress_rating.rated.connect(self._rate)

    @cached_property
    def card(self) -> BeliefCard:
        """Built, like `writing` and `body_first`, when it is first wanted."""
        card = BeliefCard(self._pages)
        card.back_requested.connect(self._go_back)
        card.lines.kept.connect(lambda words: self.line_kept.emit(KeptLine(card.belief.id, words)))
        card.step.page_requested.connect(self.page_requested)
        card.belief_rated.connect(lambda number: self.belief_rated.emit(card.belief.id, number))
        card.second_rating.forgotten.connect(lambda: self.ratings_deleted.emit(card.belief.id))
        card.reword_requested.connect(lambda belief: self._write(belief.title, belief.own_id))
        card.belief_removed.connect(self._remove_belief)
        self._views.addWidget(card)
        self.card_built.emit(card)
        return card

    @cached_property
    def writing(self) -> BeliefEditor:
        writing = BeliefEditor()
        writing.written.connect(self._take_belief)
        writing.cancelled.connect(self._end_writing)
        self._views.addWidget(writing)
        return writing

    @cached_property
    def body_first(self) -> BodyFirstView:
        body_first = BodyFirstView()
        body_first.distress_rating.rated.connect(self._rate)
        body_first.thoughts_requested.connect(self._go_back)
        body_first.page_requested.connect(self.page_requested)
        self._views.addWidget(body_first)
        return body_first

    def set_beliefs(self, beliefs: Sequence[Belief], own: Sequence[OwnBelief]) -> None:
        """Those Ashore comes with, after the person's own."""
        mine = tuple(Belief(belief.belief_id, belief.text, own_id=belief.id) for belief in own)
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

    def set_ratings(self, ratings: Sequence[BeliefRating]) -> None:
        """In the order in which they were noticed."""
        self._ratings = tuple(ratings)
        if "card" in vars(self):
            self.card.set_ratings(self._ratings)

    def open(self, belief_id: str) -> None:
        """The card of this belief; the list where there is none such."""
        belief = self._belief(belief_id)
        if belief is None:
            self.show_list()
            return

        def change() -> None:
            self.card.set_belief(belief)
            self.card.set_lines(self._own_lines, self._hidden)
            self.card.set_ratings(self._ratings)
            self.card.show_top()
            self._views.setCurrentWidget(self.card)

        crossfade(self, change)

    def show_list(self) -> None:
        self._show(self.list)

    def focus_first(self) -> None:
        view = self._views.currentWidget()
        if isinstance(view, BeliefCard):
            view.focus_first()
        elif isinstance(view, BodyFirstView):
            view.breathe.setFocus()
        elif isinstance(view, BeliefEditor):
            view.writer.words.setFocus()
        else:
            self.list.focus_first()

    def go_back(self) -> bool:
        """One step back: what is unfolded, then the card, then nothing more."""
        view = self._views.currentWidget()
        if isinstance(view, BeliefEditor):
            self._end_writing()
        elif isinstance(view, BeliefCard):
            if not view.go_back():
                self._go_back()
        elif isinstance(view, BodyFirstView):
            return view.go_back()
        else:
            return self.list.go_back()
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
        crossfade(self, lambda: self._views.setCurrentWidget(view))

    def _open_card(self, belief: Belief) -> None:
        self.open(belief.id)
        self.card.focus_first()

    def _go_back(self) -> None:
        self.show_list()
        self.focus_first()

    def _rate(self, distress: int) -> None:
        """What is very strong leaves the thoughts for later; below that they are open again."""
        for each in (self.list.distress_rating, self.body_first.distress_rating):
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
