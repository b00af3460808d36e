"""Lists hard thoughts, a few at a time, each above its own first kinder line; kept lines first, the search last."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief, Pointer, find_beliefs, find_pointer
from ashore.domain.own_reframes import KeptLine
from ashore.domain.reframes import ChosenForm, Reframe
from ashore.features.reframes.group_chips import GroupChips
from ashore.features.reframes.kept_lines import KeptLines
from ashore.features.reframes.list_footer import ListFooter
from ashore.features.reframes.view_stack import MARGIN, View
from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.distress_rating import DistressRating
from ashore.ui.widgets.held_key_filter import HeldKeyFilter
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.thought_card import ThoughtCard

SHOWN_FIRST = 5
"""Thoughts shown before more are asked for: a long list of them is hard to see."""
MORE_BY = 20
"""How many more a press shows; a thousand at once would stop the guide for a moment."""
LARGEST_FOOTER = 0.4
"""Of the height. A footer that takes more of it scrolls with the rest."""


class BeliefList(View):
    """`belief_requested` carries a Belief, `own_requested` the text of the search, to begin a thought of one's own."""

    back_requested = Signal()
    belief_requested = Signal(object)
    own_requested = Signal(str)
    page_requested = Signal(object)
    """The Page of a pointer that the search found."""

    def __init__(self, line_for_own: Reframe, parent: QWidget | None = None) -> None:
        """`line_for_own` is the kinder line of every thought in the person's own words."""
        super().__init__(parent)
        self._line_for_own = line_for_own
        self._chosen_form = ChosenForm()
        self._beliefs: tuple[Belief, ...] = ()
        self._pointers: tuple[Pointer, ...] = ()
        self._pointer: Pointer | None = None
        self._extra_count = 0
        self._last_opened_id = ""
        self._cards_by_id: dict[str, ThoughtCard] = {}
        self.back = Button(self.tr("‹ Back"), ButtonKind.LINK)
        self.kept_lines = KeptLines()
        self.chips = GroupChips()
        self.footer = ListFooter()
        self.search = self.footer.search
        self._held_keys = HeldKeyFilter(self.search)
        self.pointer_button = Button("")
        self.nothing_found = SpacedText()
        self.more_button = Button(self.tr("More thoughts"), ButtonKind.LINK)
        self.own_button = Button("", ButtonKind.LINK)
        self.distress_rating = DistressRating()
        self._cards_area = QWidget()
        set_role(self._cards_area, "List")
        self._card_rows = QVBoxLayout(self._cards_area)
        self._card_rows.setContentsMargins(0, 0, 0, 0)
        self._card_rows.setSpacing(10)
        column = self._column = ScrollColumn()
        column.column.set_margins(MARGIN, 8, MARGIN, 16)
        for part in (
            self.kept_lines,
            Text(self.tr("Which thought is close to yours?"), Role.HEADING),
            self.chips,
            button_row(self.pointer_button, tight=False),
            self._cards_area,
            self.nothing_found,
            button_row(self.more_button, self.own_button),
            self.distress_rating,
        ):
            column.add(part)
        column.end()
        self._rows = self.set_content(column, first=self.search, header=self.back)
        self._rows.addWidget(self.footer)
        self.back.clicked.connect(self.back_requested)
        self.kept_lines.filled.connect(self._set_tab_order)
        self.chips.chosen.connect(self._show_group)
        self.search.textChanged.connect(self._search)
        self.more_button.clicked.connect(self._show_more)
        self.pointer_button.clicked.connect(self._open_pointer)
        self.own_button.clicked.connect(lambda: self.own_requested.emit(self.search.text().strip()))
        self._fill()

    @property
    def cards(self) -> list[ThoughtCard]:
        return list(self._cards_by_id.values())

    def set_beliefs(self, beliefs: Sequence[Belief]) -> None:
        """The person's own among them."""
        self._beliefs = tuple(beliefs)
        self.chips.set_own(has_own=any(belief.own_id is not None for belief in beliefs))
        self._fill()

    def set_pointers(self, pointers: Sequence[Pointer]) -> None:
        """What the search shows first where it finds one, the same for everyone; nothing is done with it besides."""
        self._pointers = tuple(pointers)
        self._fill()

    def set_chosen_form(self, chosen: ChosenForm) -> None:
        self._chosen_form = chosen
        self._fill()

    def show_group_of(self, belief: Belief) -> None:
        """Whoever comes back from a card finds it in the list."""
        self._last_opened_id = belief.id
        self.chips.show_group_of(belief)
        self._extra_count = 0
        if belief in self._found()[SHOWN_FIRST : SHOWN_FIRST + MORE_BY]:
            self._extra_count = MORE_BY
        self._fill()

    def set_kept_lines(self, lines: Sequence[KeptLine]) -> None:
        self.kept_lines.set_lines(lines)

    def focus_first(self) -> None:
        """The card that was opened last, where it is in the list."""
        card = self._cards_by_id.get(self._last_opened_id) or next(iter(self.cards), None)
        if card is None:
            super().focus_first()
        else:
            self._column.focus_on(card)

    def take_keyboard(self) -> None:
        """The search: letters typed there are words, while on a card each would open a page."""
        self.search.setFocus()
        self._held_keys.begin()

    def go_back(self) -> bool:
        """Collapses what is expanded. False where nothing is."""
        return self.distress_rating.go_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.footer.heightForWidth(self.width()) <= self.height() * LARGEST_FOOTER
        holder = self._rows if fits else self._column.rows
        if holder.indexOf(self.footer) < 0:
            had_focus = self.search.hasFocus()
            holder.addWidget(self.footer)
            if had_focus:
                self.search.setFocus()

    def _show_group(self) -> None:
        self._extra_count = 0
        crossfade(self, self._fill)

    def _search(self) -> None:
        self._extra_count = 0
        self._fill()
        self._column.verticalScrollBar().setValue(0)

    def _show_more(self) -> None:
        before = len(self.cards)
        self._extra_count += MORE_BY
        crossfade(self, self._fill)
        self._column.focus_on(self.cards[before])

    def _found(self) -> list[Belief]:
        """What the search finds, or else the chosen group."""
        if self.search.text().strip():
            return list(find_beliefs(self._beliefs, self.search.text()))
        if self.chips.shows_own:
            return [belief for belief in reversed(self._beliefs) if belief.own_id is not None]
        return [belief for belief in self._beliefs if belief.own_id is None and belief.group is self.chips.group]

    def _fill(self) -> None:
        for card in self.cards:
            self._card_rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        is_search = bool(self.search.text().strip())
        found = self._found()
        self._cards_by_id = {}
        for belief in found[: SHOWN_FIRST + self._extra_count]:
            card = ThoughtCard(belief.title, self._chosen_form.text_of(belief.ladder[0]))
            card.clicked.connect(lambda _checked=False, belief=belief: self.belief_requested.emit(belief))
            self._card_rows.addWidget(card)
            card.show()  # at once, so that it can take the keyboard
            self._cards_by_id[belief.id] = card
        self._show_pointer(find_pointer(self._pointers, self.search.text()) if is_search else None)
        self.chips.setVisible(not is_search)
        self.kept_lines.set_searching(is_searching=is_search)
        self.nothing_found.setText(self._chosen_form.text_of(self._line_for_own))
        self.nothing_found.setVisible(not found)
        self.more_button.setVisible(len(self.cards) < len(found))
        self.own_button.setText(self.tr("Use my own words") if is_search else self.tr("Write my own thought"))
        self._set_tab_order()

    def _show_pointer(self, pointer: Pointer | None) -> None:
        self._pointer = pointer
        self.pointer_button.setText(pointer.text if pointer else "")
        self.pointer_button.setVisible(pointer is not None)

    def _open_pointer(self) -> None:
        if self._pointer is not None:
            self.page_requested.emit(self._pointer.opens)

    def _set_tab_order(self) -> None:
        """As the eye goes, for what was built later too."""
        buttons = [self.back, *self.kept_lines.all_buttons, *self.chips.buttons, self.pointer_button, *self.cards]
        buttons += [self.more_button, self.own_button, self.distress_rating.prompt.link]
        for before, after in pairwise([*buttons, self.search]):
            self.setTabOrder(before, after)
