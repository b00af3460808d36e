"""The list of hard thoughts, with kept lines at the top and a search that goes by meaning words."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief, find_beliefs
from ashore.domain.entries import KeptLine
from ashore.features.reframes.button_row import row_of
from ashore.features.reframes.distress_rating import DistressRating
from ashore.features.reframes.kept_lines import KeptLines
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_TITLE_SHOWN = 240
SHOWN_FIRST = 7
"""Thoughts in view before more are asked for, of the person's own and of Ashore's: a whole list of them weighs."""
MORE_BY = 40
"""How many more then come; a thousand at once would hold up the breath."""


class BeliefList(QWidget):
    """`belief_wanted` carries a Belief, `own_wanted` what stands in the search as a thought in one's own words."""

    belief_requested = Signal(object)
    own_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beliefs: tuple[Belief, ...] = ()
        self.cards: list[CardButton] = []
        self.kept = KeptLines()
        self.distress_rating = DistressRating()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search, or your own words"))
        self.search.setAccessibleName(self.tr("Search thoughts, or write your own"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.more = Button(self.tr("More thoughts"), ButtonKind.LINK)
        self.more.clicked.connect(self._show_more)
        self._more_by = 0
        self.own = Button("", ButtonKind.LINK)
        self.own.clicked.connect(lambda: self.own_requested.emit(self.search.text().strip()))
        self._found = QWidget()
        self._found_rows = QVBoxLayout(self._found)
        self._found_rows.setContentsMargins(0, 0, 0, 0)
        self._found_rows.setSpacing(10)
        column = self._column = ScrollColumn(margin=22)
        column.add(Text(self.tr("Kinder ways to see it"), Role.HEADING))
        column.add(
            Text(self.tr("A thought may be loud right now. Pick one that is close, or write your own."), Role.SMALL)
        )
        column.add(self.distress_rating)
        column.add(self.kept)
        column.add(self.search)
        column.add(self._found)
        column.add(row_of(self.more, self.own))
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self._fill()

    def set_beliefs(self, beliefs: Sequence[Belief]) -> None:
        self._beliefs = tuple(beliefs)
        self._fill()

    def set_kept(self, lines: Sequence[KeptLine]) -> None:
        self.kept.set_lines(lines)
        if self.kept.buttons:
            self.setTabOrder(self.kept.buttons[-1][-1], self.search)

    def focus_first(self) -> None:
        self._column.focus_on(self.cards[0] if self.cards else self.search)

    def go_back(self) -> bool:
        """Folds what is unfolded. False where nothing is."""
        return self.distress_rating.go_back()

    def _show_more(self) -> None:
        before = len(self.cards)
        self._more_by += MORE_BY
        crossfade(self, self._fill)
        self._column.focus_on(self.cards[before])

    def _in_view(self, found: Sequence[Belief], *, is_search: bool) -> list[Belief]:
        """A few of the person's own and a few of Ashore's, or what a search has found; more of both by and by."""
        if is_search or self._more_by:
            return list(found[: MORE_BY + self._more_by])
        own = [belief for belief in found if belief.own_id is not None]
        others = [belief for belief in found if belief.own_id is None]
        return [*own[:SHOWN_FIRST], *others[:SHOWN_FIRST]]

    def _fill(self) -> None:
        for card in self.cards:
            self._found_rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        query = self.search.text()
        found = find_beliefs(self._beliefs, query)
        first = self._in_view(found, is_search=bool(query.strip()))
        self.more.setVisible(len(first) < len(found))
        self.cards = []
        for belief in first:
            card = CardButton(self.tr("“{thought}”").format(thought=shortened(belief.title, LONGEST_TITLE_SHOWN)))
            card.clicked.connect(lambda _checked=False, belief=belief: self.belief_requested.emit(belief))
            self._found_rows.addWidget(card)
            card.show()  # now, so that it can take the keyboard
            self.cards.append(card)
        if self.kept.buttons:
            self.setTabOrder(self.kept.buttons[-1][-1], self.search)
        for before, after in pairwise([self.search, *self.cards, self.more, self.own]):
            self.setTabOrder(before, after)
        written = query.strip()
        self.own.setText(
            self.tr("Use my own words") if written and not self.cards else self.tr("+ Write my own thought")
        )
