"""What the record holds about the belief whose card is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.services.repositories.belief_ratings import ratings_of
from ashore.services.repositories.hidden_lines import hidden_in
from ashore.services.repositories.own_lines import lines_about

if TYPE_CHECKING:
    from ashore.services.services import Services

LINES_AT_HAND = 20
RATINGS_SHOWN = 30


class AboutBelief(QObject):
    """Its own lines and hidden ones, and its ratings; of each as much as the card shows."""

    lines_changed = Signal()
    """The record has answered about the lines of `belief_id`, for the first time or again."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.belief_id = ""
        self.hidden = services.hidden_lines.of("")
        self.own_lines = services.own_lines.page("", LINES_AT_HAND)
        self.ratings = services.belief_ratings.newest("", RATINGS_SHOWN)
        for live in (self.hidden, self.own_lines, self.ratings):
            live.end_with(self)
        self._is_answered = False
        self.hidden.loaded.connect(self._tell_hidden)
        self.own_lines.loaded.connect(self._tell_lines)

    def ask(self, belief_id: str) -> None:
        """About another belief, or once more about the same."""
        if belief_id == self.belief_id:
            return
        self.belief_id, self._is_answered = belief_id, False
        self.hidden.set_query(hidden_in(belief_id))
        self.own_lines.set_source(lines_about(belief_id))  # answered after the one before
        self.ratings.set_source(ratings_of(belief_id))

    def show_more_lines(self) -> None:
        self.own_lines.show_more(LINES_AT_HAND)

    def _tell_lines(self) -> None:
        self._is_answered = True
        self.lines_changed.emit()

    def _tell_hidden(self) -> None:
        if self._is_answered:
            self.lines_changed.emit()
