"""Lists hard thoughts, a few at a time, each above its own first kinder line; kept lines first, the search last."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.beliefs import Belief, Pointer, find_pointer
from ashore.domain.reframes import ChosenForm, Reframe
from ashore.features.reframes.group_chips import GroupChips
from ashore.features.reframes.kept_lines import KeptLines
from ashore.features.reframes.list_footer import ListFooter
from ashore.features.reframes.listed_beliefs import SHOWN_FIRST, ListedBeliefs
from ashore.features.reframes.panel_data import PanelData
from ashore.features.reframes.panel_views import MARGIN, NARROW_PIXELS, View
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.distress_rating import DistressRating
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.held_key_filter import HeldKeyFilter
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.thought_card import ThoughtCard

LARGEST_FOOTER = 0.4
"""Of the height. A footer that takes more of it scrolls with the rest."""


class _Thought(NamedTuple):
    """What a card shows."""

    belief: Belief
    kinder_line: str


class BeliefList(View):
    """`belief_requested` carries a Belief, `own_requested` the text of the search, to begin a thought of one's own."""

    back_requested = Signal()
    belief_requested = Signal(object)
    own_requested = Signal(str)
    page_requested = Signal(object)
    """The Page of a pointer that the search found."""
    more_own_needed = Signal()
    """More of the person's own are wanted than were set."""
    own_searched = Signal(str)
    """All of the person's own are to be looked through for these words; what was set is looked through already."""

    def __init__(self, line_for_own: Reframe, parent: QWidget | None = None) -> None:
        """`line_for_own` is the kinder line of every thought in the person's own words."""
        super().__init__(parent)
        self._line_for_own = line_for_own
        self._chosen_form = ChosenForm()
        self._beliefs = ListedBeliefs()
        self._pointers: tuple[Pointer, ...] = ()
        self._pointer: Pointer | None = None
        self._last_opened_id = ""
        self.back = Button(self.tr("‹ Back"), ButtonKind.LINK)
        self.kept_lines = KeptLines()
        self.chips = GroupChips()
        self.footer = ListFooter()
        self.search = self.footer.search
        self._held_keys = HeldKeyFilter(self.search)
        self.pointer_button = Button("")
        self.nothing_found = SpacedText()
        self._list: EntryList[_Thought, ThoughtCard] = EntryList(
            self._card, self.tr("More thoughts"), spacing=10, at_once=SHOWN_FIRST
        )
        self.more_button = self._list.more_button
        self.own_button = Button("", ButtonKind.LINK)
        self.distress_rating = DistressRating()
        column = self._column = ScrollColumn(narrow=NARROW_PIXELS)
        column.column.set_margins(MARGIN, 8, MARGIN, 16)
        for part in (
            self.kept_lines,
            Text(self.tr("Which thought is close to yours?"), Role.HEADING),
            self.chips,
            button_row(self.pointer_button, tight=False),
            self._list,
            self.nothing_found,
            button_row(self.own_button),
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
        self.search.returnPressed.connect(self._take_words)
        self._list.more_requested.connect(self._show_more)
        self._list.filled.connect(self._set_tab_order)
        self.pointer_button.clicked.connect(self._open_pointer)
        self.own_button.clicked.connect(self._ask_for_own)
        self._fill()

    @property
    def cards(self) -> list[ThoughtCard]:
        return self._list.items

    def follow(self, data: PanelData) -> None:
        """Shows what `data` holds, now and whenever that changes, and asks it for more."""

        def set_kept_lines() -> None:
            self.kept_lines.set_lines(data.kept_lines, has_more=data.has_more_kept)

        set_kept_lines()
        self._set_chosen_form(data.chosen_form)
        self._set_beliefs(data)
        data.kept_lines_changed.connect(set_kept_lines)
        data.chosen_form_changed.connect(self._set_chosen_form)
        data.beliefs_changed.connect(lambda: self._set_beliefs(data))
        self.kept_lines.more_needed.connect(data.more_kept_needed)
        self.more_own_needed.connect(data.more_own_needed)
        self.own_searched.connect(data.own_searched)

    def set_pointers(self, pointers: Sequence[Pointer]) -> None:
        """What the search shows first where it finds one, the same for everyone; nothing is done with it besides."""
        self._pointers = tuple(pointers)
        self._fill()

    def show_group_of(self, belief: Belief) -> None:
        """Whoever comes back from a card finds it in the list."""
        self._last_opened_id = belief.id
        self.chips.show_group_of(belief)
        self._beliefs.show_group(self.chips.group)
        self._beliefs.reach(belief)
        self._fill()

    def focus_first(self) -> None:
        """The card that was opened last, where it is in the list."""
        shown = self._list.entries
        opened = (thought for thought in shown if thought.belief.id == self._last_opened_id)
        thought = next(opened, next(iter(shown), None))
        if thought is None:
            super().focus_first()
        else:
            self._list.focus_on(thought)

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

    def _set_beliefs(self, data: PanelData) -> None:
        self._beliefs.set_beliefs(data.built_in, data.own, data.found_own, has_more_own=data.has_more_own)
        if self.chips.set_own(has_own=bool(data.own)):
            self._beliefs.show_group(self.chips.group)
        self._fill()

    def _set_chosen_form(self, chosen: ChosenForm) -> None:
        self._chosen_form = chosen
        self._fill()

    def _show_group(self) -> None:
        self._beliefs.show_group(self.chips.group)
        crossfade(self, self._fill)

    def _search(self) -> None:
        self._beliefs.search(self.search.text())
        self.own_searched.emit(self.search.text())
        self._fill()
        self._column.verticalScrollBar().setValue(0)

    def _show_more(self) -> None:
        if self._beliefs.show_more():
            crossfade(self, self._fill)
        else:
            self.more_own_needed.emit()

    def _card(self, thought: _Thought) -> ThoughtCard:
        belief = thought.belief
        card = ThoughtCard(belief.title, thought.kinder_line)
        card.clicked.connect(lambda: self.belief_requested.emit(belief))
        return card

    def _fill(self) -> None:
        is_search = self._beliefs.is_search
        shown, has_more = self._beliefs.listed()
        thoughts = [_Thought(belief, self._chosen_form.text_of(belief.ladder[0])) for belief in shown]
        self._list.set_entries(thoughts, has_more=has_more)
        self._show_pointer(find_pointer(self._pointers, self.search.text()) if is_search else None)
        self.chips.setVisible(not is_search)
        self.kept_lines.set_searching(is_searching=is_search)
        self.nothing_found.setText(self._chosen_form.text_of(self._line_for_own))
        self.nothing_found.setVisible(not shown)
        self.own_button.setText(self.tr("Use my own words") if is_search else self.tr("Write my own thought"))

    def _show_pointer(self, pointer: Pointer | None) -> None:
        self._pointer = pointer
        self.pointer_button.setText(pointer.text if pointer else "")
        self.pointer_button.setVisible(pointer is not None)

    def _take_words(self) -> None:
        """Enter was pressed: what was typed is one's own thought, but help that was found for it comes first."""
        if self._pointer is not None:
            self.pointer_button.setFocus()
        elif self.search.text().strip():
            self._ask_for_own()

    def _ask_for_own(self) -> None:
        self.own_requested.emit(self.search.text().strip())

    def _open_pointer(self) -> None:
        if self._pointer is not None:
            self.page_requested.emit(self._pointer.opens)

    def _set_tab_order(self) -> None:
        """As the eye goes, for what was built later too."""
        buttons = [self.back, *self.kept_lines.all_buttons, *self.chips.buttons, self.pointer_button, *self.cards]
        buttons += [self.more_button, self.own_button, self.distress_rating.prompt.link]
        for before, after in pairwise([*buttons, self.search]):
            self.setTabOrder(before, after)
