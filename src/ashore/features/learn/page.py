"""Learn: six short cards about pulling away, and the words that close them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.domain.learning import LearnAction, LearnCard, Learning
from ashore.features.learn.card_view import CardView
from ashore.ui.theme import Theme
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class LearnPage(QWidget):
    """A list of cards, and one card at a time. `room_wanted` carries a Room, `belief_wanted` the id of a belief."""

    page_requested = Signal(object)
    belief_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learning: Learning | None = None
        self._place: int | None = None
        self.cards: list[CardButton] = []
        self._list = ScrollColumn()
        self.view = CardView(theme)
        self._views = QStackedWidget()
        self._views.addWidget(self._list)
        self._views.addWidget(self.view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.view.back_requested.connect(self.go_back)
        self.view.next_requested.connect(self._show_next)
        self.view.action_requested.connect(self._act)
        self.set_learning(None)

    def set_learning(self, learning: Learning | None) -> None:
        """What there is to read; None where it could not be read."""
        self._learning = learning
        self._place = None
        self._views.setCurrentWidget(self._list)
        self._list.clear()
        self.cards = []
        self._list.add(Text(self.tr("Learn"), Role.TITLE))
        if learning is None:
            self._list.add(
                Text(
                    self.tr("The cards couldn't be read this time. Breathe, Ground and Support are there."), Role.QUIET
                )
            )
        else:
            self._list.add(
                Text(self.tr("A few short cards on why people pull away. In any order, or none of them."), Role.QUIET)
            )
            self._list.rows.addSpacing(8)
            for place, card in enumerate(learning.cards):
                self._add(place, card)
        self._list.end()

    def open_card(self, place: int) -> None:
        """Shows the card in this place, from 0; the closing words after the last."""
        learning = self._learning
        if learning is None:
            return
        self._place = place

        def change() -> None:
            if place < len(learning.cards):
                self.view.set_card(learning.cards[place], place + 1, len(learning.cards))
            else:
                self.view.set_closing(learning.closing)
            self._views.setCurrentWidget(self.view)
            self.view.focus_first()

        crossfade(self, change)

    def go_back(self) -> bool:
        """From a card back to the list. False when the list is already there."""
        if self._place is None:
            return False
        place = min(self._place, len(self.cards) - 1)
        self._place = None

        def change() -> None:
            self._views.setCurrentWidget(self._list)
            if self.cards:
                self.cards[place].setFocus()

        crossfade(self, change)
        return True

    def _add(self, place: int, card: LearnCard) -> None:
        button = CardButton(card.title, card.text[:1])
        button.clicked.connect(lambda: self.open_card(place))
        self.cards.append(button)
        self._list.add(button)

    def _show_next(self) -> None:
        if self._place is not None:
            self.open_card(self._place + 1)

    def _act(self, action: LearnAction) -> None:
        if action.page is not Page.LEARN:
            self.page_requested.emit(action.page)
        if action.belief_id:
            self.belief_requested.emit(action.belief_id)
