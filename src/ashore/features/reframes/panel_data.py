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
    """Of what the record holds as much as is shown; whoever is to show more asks for it by a signal.

    The controller sets it, from the content, the record and the settings.
    """

    beliefs_changed = Signal()
    """Those that Ashore comes with, the person's own that are at hand, or what a search found of them."""
    more_own_needed = Signal()
    own_searched = Signal(str)
    """What the person's own thoughts are to be searched for."""
    kept_lines_changed = Signal()
    more_kept_needed = Signal()
    more_own_lines_needed = Signal()
    lines_changed = Signal()
    """The person's own lines, or those they put aside."""
    ratings_changed = Signal()
    chosen_form_changed = Signal(object)

    def __init__(self, line_for_own: Reframe, parent: QObject | None = None) -> None:
        """`line_for_own` is the kinder line of every thought in the person's own words."""
        super().__init__(parent)
        self.line_for_own = line_for_own
        self.built_in: tuple[Belief, ...] = ()
        self.own: tuple[Belief, ...] = ()
        self.has_more_own = False
        self.found_own: tuple[Belief, ...] = ()
        self.kept_lines: tuple[KeptLine, ...] = ()
        self.has_more_kept = False
        self.own_lines: tuple[OwnLine, ...] = ()
        self.has_more_own_lines = False
        self.hidden: tuple[HiddenLine, ...] = ()
        self.ratings: tuple[BeliefRating, ...] = ()
        self.has_more_ratings = False
        self.chosen_form = ChosenForm()
        self._lines_about: str | None = None

    def belief(self, belief_id: str) -> Belief | None:
        at_hand = (*self.own, *self.built_in, *self.found_own)
        return next((belief for belief in at_hand if belief.id == belief_id), None)

    def set_beliefs(self, beliefs: Sequence[Belief], own: Sequence[OwnBelief], *, has_more: bool = False) -> None:
        """Those Ashore comes with, and the person's own, the oldest first; with `has_more` there are older ones."""
        own_beliefs = self._as_beliefs(own)
        before = (self.built_in, self.own, self.has_more_own)
        self.built_in, self.own, self.has_more_own = tuple(beliefs), own_beliefs, has_more
        if before != (self.built_in, self.own, self.has_more_own):  # the record is read again after every change
            self.beliefs_changed.emit()

    def set_found_own(self, own: Sequence[OwnBelief]) -> None:
        """Those of the person's own that may be meant by the search, from all of them."""
        found = self._as_beliefs(own)
        if found != self.found_own:
            self.found_own = found
            self.beliefs_changed.emit()

    def set_kept_lines(self, lines: Sequence[KeptLine], *, has_more: bool = False) -> None:
        """In the order in which they were kept; with `has_more` there are older ones."""
        self.kept_lines, self.has_more_kept = tuple(lines), has_more
        self.kept_lines_changed.emit()

    def set_lines(
        self,
        own: Sequence[OwnLine],
        hidden: Sequence[HiddenLine],
        *,
        about: str | None = None,
        has_more: bool = False,
    ) -> None:
        """The lines `about` one belief, by its id, or about all of them."""
        self.own_lines, self.hidden, self.has_more_own_lines = tuple(own), tuple(hidden), has_more
        self._lines_about = about
        self.lines_changed.emit()

    def knows_lines_of(self, belief_id: str) -> bool:
        """Whether what was set includes all lines about it that there are to show."""
        return self._lines_about in (None, belief_id)

    def set_ratings(self, ratings: Sequence[BeliefRating], *, has_more: bool = False) -> None:
        """The oldest first; with `has_more` there are older ones."""
        self.ratings, self.has_more_ratings = tuple(ratings), has_more
        self.ratings_changed.emit()

    def set_chosen_form(self, chosen: ChosenForm) -> None:
        if chosen != self.chosen_form:  # any other setting may have changed
            self.chosen_form = chosen
            self.chosen_form_changed.emit(chosen)

    def _as_beliefs(self, own: Sequence[OwnBelief]) -> tuple[Belief, ...]:
        from ashore.domain.beliefs import Belief

        ladder = (self.line_for_own,)
        return tuple(Belief(each.belief_id, each.text, ladder=ladder, own_id=each.id) for each in own)
