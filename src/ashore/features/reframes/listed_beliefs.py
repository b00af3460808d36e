"""Which hard thoughts the list shows: what a search finds, or else one group, a few at first and more when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.beliefs import Belief, BeliefGroup, find_beliefs

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN_FIRST = 5
"""Thoughts shown before more are asked for: a long list of them is hard to see."""
MORE_BY = 20
"""How many more a press shows."""


class ListedBeliefs:
    """Of the person's own it has those that are at hand; where there are more, they are asked for elsewhere."""

    def __init__(self) -> None:
        self._built_in: tuple[Belief, ...] = ()
        self._own: tuple[Belief, ...] = ()
        self._found_own: tuple[Belief, ...] = ()
        self._has_more_own = False
        self._query = ""
        self._group: BeliefGroup | None = BeliefGroup.ABOUT_ME
        self._count = SHOWN_FIRST

    def set_beliefs(
        self, built_in: Sequence[Belief], own: Sequence[Belief], found_own: Sequence[Belief], *, has_more_own: bool
    ) -> None:
        """`found_own` are those that the record found for the search; with `has_more_own` there are older ones."""
        self._built_in, self._own, self._found_own = tuple(built_in), tuple(own), tuple(found_own)
        self._has_more_own = has_more_own

    def search(self, query: str) -> None:
        """A blank one shows the group again."""
        self._query = query.strip()
        self._count = SHOWN_FIRST

    def show_group(self, group: BeliefGroup | None) -> None:
        """None for the person's own."""
        self._group = group
        self._count = SHOWN_FIRST

    def reach(self, belief: Belief) -> None:
        """Shows so many that `belief` is among them, where one press would show it."""
        if belief in self.found[SHOWN_FIRST : SHOWN_FIRST + MORE_BY]:
            self._count = SHOWN_FIRST + MORE_BY

    def show_more(self) -> bool:
        """False where more of the person's own are needed for that."""
        self._count += MORE_BY
        return not (self._lacks_own and self._count > len(self._own))

    @property
    def is_search(self) -> bool:
        return bool(self._query)

    @property
    def found(self) -> tuple[Belief, ...]:
        """All that there are to show; of the person's own those that were written last come first."""
        if self._query:
            own = dict.fromkeys((*self._found_own, *self._own))
            return find_beliefs((*own, *self._built_in), self._query)
        if self._group is None:
            return self._own[::-1]
        return tuple(belief for belief in self._built_in if belief.group is self._group)

    def listed(self) -> tuple[tuple[Belief, ...], bool]:
        """What is shown of them, and whether there is more."""
        found = self.found
        return found[: self._count], len(found) > self._count or self._lacks_own

    @property
    def _lacks_own(self) -> bool:
        """Whether the person's own are gone through, and not all of them are at hand."""
        return not self._query and self._group is None and self._has_more_own
