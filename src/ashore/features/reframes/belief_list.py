"""Lists the hard thoughts, with a search, and with the kept lines above."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief, find_beliefs
from ashore.domain.own_reframes import KeptLine
from ashore.features.reframes.button_row import button_row
from ashore.features.reframes.distress_rating import DistressRating
from ashore.features.reframes.kept_lines import KeptLines
from ashore.features.reframes.view_stack import View
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.paste_filter import LONGEST_PASTED
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_TITLE_SHOWN = 240
SHOWN_FIRST = 7
"""Thoughts shown before more are asked for, of the person's own and of Ashore's: a long list of them is hard to see."""
MORE_BY = 40
"""How many more a press shows; a thousand at once would stop the guide for a moment."""


class BeliefList(View):
    """`belief_requested` carries a Belief, `own_requested` the text of the search, to begin a thought of one's own."""

    belief_requested = Signal(object)
    own_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beliefs: tuple[Belief, ...] = ()
        self.cards: list[CardButton] = []
        self.kept_lines = KeptLines()
        self.distress_rating = DistressRating()
        self.search = QLineEdit(maxLength=LONGEST_PASTED)
        self.search.setPlaceholderText(self.tr("Search, or your own words"))
        self.search.setAccessibleName(self.tr("Search thoughts, or write your own"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.more_button = Button(self.tr("More thoughts"), ButtonKind.LINK)
        self.more_button.clicked.connect(self._show_more)
        self._extra_count = 0
        self.own_button = Button("", ButtonKind.LINK)
        self.own_button.clicked.connect(lambda: self.own_requested.emit(self.search.text().strip()))
        self._cards_area = QWidget()
        self._card_rows = QVBoxLayout(self._cards_area)
        self._card_rows.setContentsMargins(0, 0, 0, 0)
        self._card_rows.setSpacing(10)
        column = self._column = ScrollColumn(margin=22)
        column.add(Text(self.tr("Kinder ways to see it"), Role.HEADING))
        column.add(
            Text(self.tr("A thought may be loud right now. Pick one that is close, or write your own."), Role.SMALL)
        )
        column.add(self.distress_rating)
        column.add(self.kept_lines)
        column.add(self.search)
        column.add(self._cards_area)
        column.add(button_row(self.more_button, self.own_button))
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self._fill()

    def set_beliefs(self, beliefs: Sequence[Belief]) -> None:
        self._beliefs = tuple(beliefs)
        self._fill()

    def set_kept_lines(self, lines: Sequence[KeptLine]) -> None:
        self.kept_lines.set_lines(lines)
        self._set_tab_order()

    def focus_first(self) -> None:
        self._column.focus_on(self.cards[0] if self.cards else self.search)

    def go_back(self) -> bool:
        """Collapses what is expanded. False where nothing is."""
        return self.distress_rating.go_back()

    def _show_more(self) -> None:
        before = len(self.cards)
        self._extra_count += MORE_BY
        crossfade(self, self._fill)
        self._column.focus_on(self.cards[before])

    def _selection(self, found: Sequence[Belief], *, is_search: bool) -> list[Belief]:
        """A few of the person's own and a few of Ashore's, or what a search found, and then more of both."""
        if is_search or self._extra_count:
            return list(found[: MORE_BY + self._extra_count])
        own = [belief for belief in found if belief.own_id is not None]
        others = [belief for belief in found if belief.own_id is None]
        return [*own[:SHOWN_FIRST], *others[:SHOWN_FIRST]]

    def _fill(self) -> None:
        for card in self.cards:
            self._card_rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        query = self.search.text()
        found = find_beliefs(self._beliefs, query)
        shown = self._selection(found, is_search=bool(query.strip()))
        self.more_button.setVisible(len(shown) < len(found))
        self.cards = []
        for belief in shown:
            card = CardButton(self.tr("“{thought}”").format(thought=shortened(belief.title, LONGEST_TITLE_SHOWN)))
            card.clicked.connect(lambda _checked=False, belief=belief: self.belief_requested.emit(belief))
            self._card_rows.addWidget(card)
            card.show()  # at once, so that it can take the keyboard
            self.cards.append(card)
        self._set_tab_order()
        self.own_button.setText(
            self.tr("Use my own words") if query.strip() and not self.cards else self.tr("+ Write my own thought")
        )

    def _set_tab_order(self) -> None:
        """Tab goes down the list, whatever was built when."""
        kept = [button for pair in self.kept_lines.buttons for button in pair]
        for before, after in pairwise([*kept, self.search, *self.cards, self.more_button, self.own_button]):
            self.setTabOrder(before, after)
