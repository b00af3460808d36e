"""One hard thought: where it comes from, another way to see it, a small question, a tiny step."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.belief import Belief
from ashore.domain.launch import Room
from ashore.domain.noticing import BeliefStrength
from ashore.domain.record import HiddenLine, OwnBelief, OwnLine
from ashore.ui.panel.how_true import HowTrue, HowTrueAgain
from ashore.ui.panel.kinder_lines import KinderLines
from ashore.ui.panel.passage import Passage
from ashore.ui.panel.row import row_of
from ashore.ui.panel.small_question import SmallQuestion
from ashore.ui.panel.tiny_step import TinyStepOffer
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.column import Column
from ashore.ui.widgets.text import Role, Text


class BeliefCard(QWidget):
    """Built once and filled anew for each thought. What a person does here comes out as signals."""

    back_wanted = Signal()
    shown_again = Signal(object)
    strength_noticed = Signal(int)
    reword_wanted = Signal(object)
    belief_removed = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._belief = Belief("", "")
        self.back = Button(self.tr("‹ All thoughts"), ButtonKind.LINK)
        self.title = Text("", Role.HEADING)
        self.how_true = HowTrue()
        self.origin = Passage(self.tr("Where it comes from"))
        self.lines = KinderLines()
        self.question = SmallQuestion()
        self.step = TinyStepOffer(rooms)
        self.caution = Passage(self.tr("Worth keeping"))
        self.misfit = Passage(self.tr("If this doesn't fit"))
        self.how_true_again = HowTrueAgain()
        self.again = Button(self.tr("Show the lines I put aside"), ButtonKind.LINK)
        self.reword = Button(self.tr("Reword this thought"), ButtonKind.LINK)
        self.remove = Button(self.tr("Delete this thought"), ButtonKind.LINK)
        self._column = Column(margin=22)
        for part in (
            row_of(self.back),
            self.title,
            self.how_true,
            self.origin,
            self.lines,
            self.question,
            self.step,
            self.caution,
            self.misfit,
            self.how_true_again,
            row_of(self.again, self.reword, self.remove),
            Text(self.tr("Feeling it in the body? Breathe first, and come back after, or not."), Role.SMALL),
        ):
            self._column.add(part)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.back.clicked.connect(self.back_wanted)
        self.how_true.noticed.connect(self.strength_noticed)
        again = self.how_true_again.again
        again.unfolded.connect(lambda: self._column.show_whole(again))
        self.again.clicked.connect(lambda: self.shown_again.emit(self._belief))
        self.reword.clicked.connect(lambda: self.reword_wanted.emit(self._belief))
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
        is_own = OwnBelief.number_of(belief.id) is not None
        self.reword.setVisible(is_own)
        self.remove.setVisible(is_own)
        if is_other:
            self.how_true.fold()
            self.how_true_again.fold()

    def set_lines(self, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        """Those of all thoughts; this card finds its own."""
        self.lines.set_lines(self._belief, own, hidden)
        self.again.setVisible(any(line.belief_id == self._belief.id for line in hidden))

    def set_strengths(self, strengths: Sequence[BeliefStrength]) -> None:
        """Those of all thoughts; this card finds its own."""
        self.how_true_again.set_strengths([each for each in strengths if each.belief_id == self._belief.id])

    def show_top(self) -> None:
        self._column.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        self._column.bring(self.back)

    def leave(self) -> bool:
        """Closes what is unfolded. False where nothing is."""
        for noticing in (self.how_true, self.how_true_again.again):
            if noticing.is_open:
                noticing.fold()
                return True
        return self.lines.leave()
