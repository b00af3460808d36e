"""Holds what the views of the reframes panel show, for those that are built and those that will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.reframes import ChosenForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ashore.domain.beliefs import Belief
    from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
    from ashore.domain.ratings import BeliefRating
    from ashore.domain.reframes import Reframe


class PanelData(QObject):
    """Each signal carries what is new; the controller sets it, from the content, the record and the settings."""

    beliefs_changed = Signal(object)
    kept_lines_changed = Signal(object)
    lines_changed = Signal()
    """The person's own lines, or those they put aside."""
    ratings_changed = Signal(object)
    chosen_form_changed = Signal(object)

    def __init__(self, line_for_own: Reframe, parent: QObject | None = None) -> None:
        """`line_for_own` is the kinder line of every thought in the person's own words."""
        super().__init__(parent)
        self.line_for_own = line_for_own
        self.beliefs: tuple[Belief, ...] = ()
        self.kept_lines: tuple[KeptLine, ...] = ()
        self.own_lines: tuple[OwnLine, ...] = ()
        self.hidden: tuple[HiddenLine, ...] = ()
        self.ratings: tuple[BeliefRating, ...] = ()
        self.chosen_form = ChosenForm()

    def belief(self, belief_id: str) -> Belief | None:
        return next((belief for belief in self.beliefs if belief.id == belief_id), None)

    def set_beliefs(self, beliefs: Sequence[Belief], own: Sequence[OwnBelief]) -> None:
        """Those that Ashore comes with, and the person's own."""
        from ashore.domain.beliefs import Belief

        ladder = (self.line_for_own,)
        own_beliefs = tuple(Belief(each.belief_id, each.text, ladder=ladder, own_id=each.id) for each in own)
        if (*own_beliefs, *beliefs) != self.beliefs:  # the record is read again after every change
            self.beliefs = (*own_beliefs, *beliefs)
            self.beliefs_changed.emit(self.beliefs)

    def set_kept_lines(self, lines: Sequence[KeptLine]) -> None:
        self.kept_lines = tuple(lines)
        self.kept_lines_changed.emit(self.kept_lines)

    def set_lines(self, own: Sequence[OwnLine], hidden: Sequence[HiddenLine]) -> None:
        self.own_lines, self.hidden = tuple(own), tuple(hidden)
        self.lines_changed.emit()

    def set_ratings(self, ratings: Sequence[BeliefRating]) -> None:
        """The oldest first."""
        self.ratings = tuple(ratings)
        self.ratings_changed.emit(self.ratings)

    def set_chosen_form(self, chosen: ChosenForm) -> None:
        if chosen != self.chosen_form:  # any other setting may have changed
            self.chosen_form = chosen
            self.chosen_form_changed.emit(chosen)
