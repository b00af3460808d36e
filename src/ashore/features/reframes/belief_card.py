"""One hard thought: where it comes from, another way to see it, a small question, a tiny step."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.entries import HiddenLine, OwnLine
from ashore.domain.launch import Page
from ashore.domain.ratings import BeliefRating
from ashore.features.reframes.belief_rating import BeliefRatingPrompt, SecondBeliefRating
from ashore.features.reframes.button_row import row_of
from ashore.features.reframes.reframe_ladder import ReframeLadder
from ashore.features.reframes.small_question import SmallQuestion
from ashore.features.reframes.tiny_step import TinyStepOffer
from ashore.features.reframes.titled_text import TitledText
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class BeliefCard(QWidget):
    """Built once and filled anew for each thought. What a person does here comes out as signals."""

    back_requested = Signal()
    shown_again = Signal(object)
    belief_rated = Signal(int)
    reword_requested = Signal(object)
    belief_removed = Signal(object)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._belief = Belief("", "")
        self.back = Button(self.tr("‹ All thoughts"), ButtonKind.LINK)
        self.title = Text("", Role.HEADING)
        self.belief_rating = BeliefRatingPrompt()
        self.origin = TitledText(self.tr("Where it comes from"))
        self.lines = ReframeLadder()
        self.question = SmallQuestion()
        self.step = TinyStepOffer(pages)
        self.caution = TitledText(self.tr("Worth keeping"))
        self.misfit = TitledText(self.tr("If this doesn't fit"))
        self.second_rating = SecondBeliefRating()
        self.again = Button(self.tr("Show the lines I put aside"), ButtonKind.LINK)
        self.reword = Button(self.tr("Reword this thought"), ButtonKind.LINK)
        self.remove = Button(self.tr("Delete this thought"), ButtonKind.LINK)
        self._column = ScrollColumn(margin=22)
        for part in (
            row_of(self.back),
            self.title,
            self.belief_rating,
            self.origin,
            self.lines,
            self.question,
            self.step,
            self.caution,
            self.misfit,
            self.second_rating,
            row_of(self.again, self.reword, self.remove),
            Text(self.tr("Feeling it in the body? Breathe first, and come back after, or not."), Role.SMALL),
        ):
            self._column.add(part)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.back.clicked.connect(self.back_requested)
        self.belief_rating.rated.connect(self.belief_rated)
        again = self.second_rating.again
        again.unfolded.connect(lambda: self._column.show_whole(again))
        self.again.clicked.connect(lambda: self.shown_again.emit(self._belief))
        self.reword.clicked.connect(lambda: self.reword_requested.emit(self._belief))
        self.remove.clicked.connect(lambda: self.belief_removed.emit(self._belief))

    @property
    def belief(self) -> Belief:
        return self._belief

    def set_belief(self, belief: Belief) -> None:
        """What was unfolded for another thought is folded."""
        is_other = belief.id != self._belief.id
        self._belief = belief
        self.title.setText(self.tr("“{thought}”").format(thought=belief.title))
        self.origin.set_words(belief.origin)
        self.question.set_angles(belief.angles)
        self.step.set_step(belief.tiny_step)
        self.caution.set_words(belief.caution)
        self.misfit.set_words(belief.misfit)
        is_own = belief.own_id is not None
        self.reword.setVisible(is_own)
        self.remove.setVisible(is_own)
        if is_other:
            self.belief_rating.fold()
            self.second_rating.fold()

    def set_lines(self, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        """Those of all thoughts; this card finds its own."""
        self.lines.set_lines(self._belief, own, hidden)
        self.again.setVisible(any(line.belief_id == self._belief.id for line in hidden))

    def set_ratings(self, ratings: Sequence[BeliefRating]) -> None:
        """Those of all thoughts; this card finds its own."""
        self.second_rating.set_ratings([each for each in ratings if each.belief_id == self._belief.id])

    def show_top(self) -> None:
        self._column.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        self._column.focus_on(self.back)

    def go_back(self) -> bool:
        """Closes what is unfolded. False where nothing is."""
        for rating_prompt in (self.belief_rating, self.second_rating.again):
            if rating_prompt.is_open:
                rating_prompt.fold()
                return True
        return self.lines.go_back()
