"""Shows one hard thought: its origin, kinder lines, a small question, a tiny step, and how true it feels."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.launch import Page
from ashore.domain.own_reframes import HiddenLine, OwnLine
from ashore.domain.ratings import BeliefRating
from ashore.features.reframes.belief_rating import BeliefRatingPrompt, SecondBeliefRating
from ashore.features.reframes.button_row import button_row
from ashore.features.reframes.reframe_ladder import ReframeLadder
from ashore.features.reframes.small_question import SmallQuestion
from ashore.features.reframes.tiny_step import TinyStepView
from ashore.features.reframes.titled_text import TitledText
from ashore.features.reframes.view_stack import View
from ashore.services.drafts import Drafts
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class BeliefCard(View):
    """Built once, and filled again for each belief. What a person does here comes out as signals."""

    back_requested = Signal()
    hidden_lines_requested = Signal(object)
    """A Belief whose hidden lines are to be shown again."""
    belief_rated = Signal(int)
    reword_requested = Signal(object)
    belief_removed = Signal(object)

    def __init__(self, pages: Sequence[Page], drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._belief = Belief("", "")
        self.back = Button(self.tr("‹ All thoughts"), ButtonKind.LINK)
        self.title = Text("", Role.HEADING)
        self.belief_rating = BeliefRatingPrompt()
        self.origin = TitledText(self.tr("Where it comes from"))
        self.ladder = ReframeLadder(drafts)
        self.question = SmallQuestion()
        self.tiny_step = TinyStepView(pages)
        self.caution = TitledText(self.tr("Worth keeping"))
        self.misfit = TitledText(self.tr("If this doesn't fit"))
        self.second_rating = SecondBeliefRating()
        self.show_hidden = Button(self.tr("Show the lines I put aside"), ButtonKind.LINK)
        self.reword = Button(self.tr("Reword this thought"), ButtonKind.LINK)
        self.remove = Button(self.tr("Delete this thought"), ButtonKind.LINK)
        self._column = ScrollColumn(margin=22)
        for part in (
            button_row(self.back),
            self.title,
            self.belief_rating,
            self.origin,
            self.ladder,
            self.question,
            self.tiny_step,
            self.caution,
            self.misfit,
            self.second_rating,
            button_row(self.show_hidden, self.reword, self.remove),
            Text(self.tr("Feeling it in the body? Breathe first, and come back after, or not."), Role.SMALL),
        ):
            self._column.add(part)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.back.clicked.connect(self.back_requested)
        self.belief_rating.rated.connect(self.belief_rated)
        second_prompt = self.second_rating.prompt
        second_prompt.expanded.connect(lambda: self._column.show_whole(second_prompt))
        self.show_hidden.clicked.connect(lambda: self.hidden_lines_requested.emit(self._belief))
        self.reword.clicked.connect(lambda: self.reword_requested.emit(self._belief))
        self.remove.clicked.connect(lambda: self.belief_removed.emit(self._belief))

    @property
    def belief(self) -> Belief:
        return self._belief

    def set_belief(self, belief: Belief) -> None:
        """What was expanded for another belief is collapsed."""
        is_other = belief.id != self._belief.id
        self._belief = belief
        self.title.setText(self.tr("“{thought}”").format(thought=belief.title))
        self.origin.set_text(belief.origin)
        self.question.set_angles(belief.angles)
        self.tiny_step.set_step(belief.tiny_step)
        self.caution.set_text(belief.caution)
        self.misfit.set_text(belief.misfit)
        is_own = belief.own_id is not None
        self.reword.setVisible(is_own)
        self.remove.setVisible(is_own)
        if is_other:
            self.belief_rating.collapse()
            self.second_rating.collapse()

    def set_lines(self, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        """Those of all beliefs; the card picks its own."""
        self.ladder.set_lines(self._belief, own, hidden)
        self.show_hidden.setVisible(any(line.belief_id == self._belief.id for line in hidden))

    def set_ratings(self, ratings: Sequence[BeliefRating]) -> None:
        """Those of all beliefs, the oldest first; the card picks its own."""
        self.second_rating.set_ratings([each for each in ratings if each.belief_id == self._belief.id])

    def show_top(self) -> None:
        self._column.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        self._column.focus_on(self.back)

    def go_back(self) -> bool:
        """Closes what is expanded or being written. False where nothing is."""
        return self.belief_rating.go_back() or self.second_rating.prompt.go_back() or self.ladder.go_back()
