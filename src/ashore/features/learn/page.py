"""The Learn page: a list of short cards about pulling away, and one card at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.domain.learning import LearnAction, LearnCard, Learning
from ashore.features.learn.card_view import CardView
from ashore.ui.accessibility.marks import set_role
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_drawing import LineDrawing
from ashore.ui.widgets.picture_tile import PictureTile
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.tile_layout import TileLayout
from ashore.ui.widgets.view_stack import ViewStack

TILE_PIXELS = 252
GAP_PIXELS = 16
WIDEST_PIXELS = 3 * TILE_PIXELS + 2 * GAP_PIXELS


class LearnPage(QWidget):
    """Shows the list, or a card; `set_learning` fills both."""

    page_requested = Signal(object)
    """The Page that a card's action or the link to the sources opens."""
    belief_requested = Signal(str)
    """The id of the belief that a card's action opens in the panel."""
    connect_requested = Signal(object)
    """The ConnectTarget that a link of a card opens."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._learning: Learning | None = None
        self._card_index: int | None = None
        self.cards: list[PictureTile] = []
        self.sources_link = Button("", ButtonKind.LINK)
        self._list = ScrollColumn(widest=WIDEST_PIXELS)
        self.card_view = CardView(theme)
        self._views = ViewStack()
        self._views.add(self._list)
        self._views.add(self.card_view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.card_view.back_requested.connect(self.go_back)
        self.card_view.next_requested.connect(self._show_next)
        self.card_view.action_requested.connect(self._run_action)
        self.set_learning(None)

    def set_learning(self, learning: Learning | None) -> None:
        """The cards; None where they could not be read."""
        self._learning = learning
        self._card_index = None
        self._views.setCurrentWidget(self._list)
        self._list.clear()
        self.cards = []
        self._list.add(Text(self.tr("Learn"), Role.TITLE))
        if learning is None:
            self._list.add(
                Text(
                    self.tr("The cards couldn’t be read this time. Breathe, Ground and Support are there."), Role.QUIET
                )
            )
        else:
            self._list.add(
                Text(
                    self.tr("These short cards are about why people pull away. Read any of them, in any order."),
                    Role.QUIET,
                )
            )
            self._list.rows.addSpacing(8)
            self._add_cards(learning.cards)
        self._add_sources_link()
        self._list.end()

    def open_card(self, index: int) -> None:
        """Shows the card at this index, from 0; the closing text after the last."""
        learning = self._learning
        if learning is None:
            return
        self._card_index = index

        def change() -> None:
            if index < len(learning.cards):
                self.card_view.set_card(learning.cards[index], index + 1, len(learning.cards))
            else:
                self.card_view.set_closing(learning.closing)
            self._views.setCurrentWidget(self.card_view)
            self.card_view.focus_first()
            announce_view(self.card_view)

        crossfade(self, change)

    def go_back(self) -> bool:
        """From a card back to the list. False when the list is already there."""
        if self._card_index is None:
            return False
        index = min(self._card_index, len(self.cards) - 1)
        self._card_index = None

        def change() -> None:
            self._views.setCurrentWidget(self._list)
            if self.cards:
                self.cards[index].setFocus()

        crossfade(self, change)
        return True

    def _add_cards(self, cards: Sequence[LearnCard]) -> None:
        area = QWidget()
        set_role(area, "List")
        tiles = TileLayout(area, spacing=GAP_PIXELS)
        for index, card in enumerate(cards):
            drawing = LineDrawing(self._theme, card.picture)
            tile = PictureTile(self._theme, drawing, card.title, card.text[0], width=TILE_PIXELS)
            tile.clicked.connect(lambda _checked=False, index=index: self.open_card(index))
            self.cards.append(tile)
            tiles.addWidget(tile)
        self._list.add(area)

    def _add_sources_link(self) -> None:
        self.sources_link = Button(self.tr("Where this comes from ›"), ButtonKind.LINK)
        self.sources_link.clicked.connect(lambda: self.page_requested.emit(Page.SOURCES))
        row = QWidget()
        FlowLayout(row).addWidget(self.sources_link)
        self._list.add(row)

    def _show_next(self) -> None:
        if self._card_index is not None:
            self.open_card(self._card_index + 1)

    def _run_action(self, action: LearnAction) -> None:
        if action.connect is not None:
            self.connect_requested.emit(action.connect)
        elif action.page is not Page.LEARN:
            self.page_requested.emit(action.page)
        if action.belief_id:
            self.belief_requested.emit(action.belief_id)
