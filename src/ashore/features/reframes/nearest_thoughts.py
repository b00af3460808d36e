"""Shows, below a thought in the person's own words, the two of Ashore's that are nearest to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief, find_near_beliefs
from ashore.domain.reframes import ChosenForm
from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.thought_card import ThoughtCard

MOST_SHOWN = 2


class NearestThoughts(QWidget):
    """Hidden where none is near. `belief_requested` carries a Belief."""

    belief_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "List")
        self._beliefs: tuple[Belief, ...] = ()
        self._near_to = Belief("", "")
        self._chosen_form = ChosenForm()
        self.cards: list[ThoughtCard] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 12, 0, 0)
        self._rows.setSpacing(10)
        self._rows.addWidget(Text(self.tr("These thoughts may be close to yours"), Role.SECTION))
        self.hide()

    def set_beliefs(self, beliefs: Sequence[Belief]) -> None:
        """Those that Ashore comes with."""
        self._beliefs = tuple(beliefs)

    def set_chosen_form(self, chosen: ChosenForm) -> None:
        self._chosen_form = chosen
        self.show_for(self._near_to)

    def show_for(self, belief: Belief) -> None:
        self._near_to = belief
        for card in self.cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        near = find_near_beliefs(self._beliefs, belief.title)[:MOST_SHOWN] if belief.own_id is not None else ()
        self.cards = [self._card(each) for each in near]
        self.setVisible(bool(near))

    def _card(self, belief: Belief) -> ThoughtCard:
        card = ThoughtCard(belief.title, self._chosen_form.text_of(belief.ladder[0]))
        card.clicked.connect(lambda: self.belief_requested.emit(belief))
        self._rows.addWidget(card)
        card.show()  # at once, also where the others are in view already
        return card
