"""Shows one hard thought, small, and kinder ways to see it, large; what else there is to it unfolds below."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.launch import Page
from ashore.domain.reframes import ChosenForm
from ashore.features.reframes.belief_rating import BeliefRatingPrompt, SecondBeliefRating
from ashore.features.reframes.nearest_thoughts import NearestThoughts
from ashore.features.reframes.panel_data import PanelData
from ashore.features.reframes.panel_views import MARGIN, NARROW_PIXELS, View
from ashore.features.reframes.reframe_ladder import ReframeLadder
from ashore.features.reframes.shortened_text import ShortenedText
from ashore.features.reframes.small_question import SmallQuestion
from ashore.features.reframes.support_link import SupportLink
from ashore.features.reframes.tiny_step import TinyStepView
from ashore.features.reframes.titled_text import TitledText
from ashore.services.drafts import Drafts
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

LONGEST_THOUGHT_SHOWN = 240
"""Characters of a thought, before all of it is asked for."""


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
        self.title = ShortenedText(Text("", Role.SMALL), LONGEST_THOUGHT_SHOWN)
        self.ladder = ReframeLadder(drafts)
        self.caution = TitledText(self.tr("When it is wise to be careful"))
        self.nearest = NearestThoughts()
        self._origin_text = Text("")
        self.question = SmallQuestion()
        self.tiny_step = TinyStepView(pages)
        self.origin = FoldedRow(self.tr("Where it may come from"), self._origin_text)
        self.question_row = FoldedRow(self.tr("A small question"), self.question)
        self.tiny_step_row = FoldedRow(self.tr("A tiny step"), self.tiny_step)
        self.misfit = TitledText(self.tr("If this doesn’t fit"), Role.QUIET)
        self.belief_rating = BeliefRatingPrompt()
        self.second_rating = SecondBeliefRating()
        self.show_hidden = Button(self.tr("Show the lines I put aside"), ButtonKind.LINK)
        self.reword = Button(self.tr("Edit this thought"), ButtonKind.LINK)
        self.remove = Button(self.tr("Remove this thought"), ButtonKind.LINK)
        self.support = SupportLink()
        self._column = ScrollColumn(narrow=NARROW_PIXELS)
        self._column.column.set_margins(MARGIN, 8, MARGIN, MARGIN)
        self._fill_column()
        self.set_content(self._column, first=self.back, header=self.back)
        self._connect_parts()

    @property
    def belief(self) -> Belief:
        return self._belief

    def follow(self, data: PanelData) -> None:
        """Shows of the belief what `data` holds, whenever that changes, and asks it for more."""
        self.nearest.set_beliefs(data.built_in)
        self._set_chosen_form(data.chosen_form)
        data.beliefs_changed.connect(lambda: self._show_reworded(data))
        data.lines_changed.connect(lambda: self._set_lines(data))
        data.ratings_changed.connect(lambda: self._set_ratings(data))
        data.chosen_form_changed.connect(self._set_chosen_form)
        self.ladder.more_own_needed.connect(data.more_own_lines_needed)

    def open(self, belief: Belief, data: PanelData) -> None:
        """From its top."""
        self._set_belief(belief)
        self._set_lines(data)
        self._set_ratings(data)
        self.show_top()

    def show_top(self) -> None:
        self._column.verticalScrollBar().setValue(0)

    def go_back(self) -> bool:
        """Closes what is expanded or being written. False where nothing is."""
        prompts = (self.belief_rating, self.second_rating.prompt)
        return any(prompt.go_back() for prompt in prompts) or self.ladder.go_back()

    def _show_reworded(self, data: PanelData) -> None:
        """A thought that was written anew, on the card that is open."""
        belief = data.belief(self._belief.id)
        if belief is not None and belief != self._belief:
            self._set_belief(belief)

    def _set_belief(self, belief: Belief) -> None:
        """What was unfolded for another belief is folded."""
        is_other = belief.id != self._belief.id
        self._belief = belief
        self.title.set_text(self.tr("“{thought}”").format(thought=belief.title))
        self.setAccessibleName(self.title.whole)
        self._origin_text.setText(belief.origin)
        self.question.set_angles(belief.angles)
        self.tiny_step.set_step(belief.tiny_step)
        self.caution.set_text(belief.caution)
        self.misfit.set_text(belief.misfit)
        self.nearest.show_for(belief)
        self._set_tab_order()
        self.origin.setVisible(bool(belief.origin))
        self.question_row.setVisible(bool(belief.angles))
        self.tiny_step_row.setVisible(belief.tiny_step is not None)
        is_own = belief.own_id is not None
        self.reword.setVisible(is_own)
        self.remove.setVisible(is_own)
        if is_other:
            for row in self._folded_rows:
                row.fold()
            self.belief_rating.collapse()
            self.second_rating.collapse()

    def _set_lines(self, data: PanelData) -> None:
        """Those of its own belief."""
        self.ladder.set_lines(
            self._belief,
            data.own_lines,
            data.hidden,
            is_known=data.knows_lines_of(self._belief.id),
            has_more=data.has_more_own_lines,
        )
        self.show_hidden.setVisible(any(line.belief_id == self._belief.id for line in data.hidden))

    def _set_chosen_form(self, chosen: ChosenForm) -> None:
        self.ladder.set_chosen_form(chosen)
        self.nearest.set_chosen_form(chosen)
        self._set_tab_order()

    def _set_ratings(self, data: PanelData) -> None:
        """Those of its own belief, the oldest first."""
        own = [each for each in data.ratings if each.belief_id == self._belief.id]
        self.second_rating.set_ratings(own, has_more=data.has_more_ratings)

    @property
    def _folded_rows(self) -> tuple[FoldedRow, ...]:
        return (self.origin, self.question_row, self.tiny_step_row)

    def _set_tab_order(self) -> None:
        """As the eye goes, for what was built later too."""
        order = [self.ladder.line_editor.cancel, *self.nearest.cards, self.origin.header]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _fill_column(self) -> None:
        column = self._column
        column.add(self.title)
        column.add(self.ladder)
        column.add(self.caution)
        column.add(self.nearest)
        column.rows.addSpacing(12)
        folded = QVBoxLayout()
        folded.setSpacing(0)
        for row in self._folded_rows:
            folded.addWidget(row)
        column.add_row(folded)
        column.add(self.misfit)
        column.add(self.belief_rating)
        column.add(self.second_rating)
        column.add(button_row(self.show_hidden, self.reword, self.remove))
        column.add(self.support)
        column.end()

    def _connect_parts(self) -> None:
        second_prompt = self.second_rating.prompt
        second_prompt.expanded.connect(lambda: self._column.show_whole(second_prompt))
        for row in self._folded_rows:
            row.unfolded.connect(lambda row=row: self._column.show_whole(row))
        self.ladder.own_line_shown.connect(self.show_top)
        self.back.clicked.connect(self.back_requested)
        self.belief_rating.rated.connect(self.belief_rated)
        self.show_hidden.clicked.connect(lambda: self.hidden_lines_requested.emit(self._belief))
        self.reword.clicked.connect(lambda: self.reword_requested.emit(self._belief))
        self.remove.clicked.connect(lambda: self.belief_removed.emit(self._belief))
