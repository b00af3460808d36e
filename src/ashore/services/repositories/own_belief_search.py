"""Looks for beliefs in the person's own words: through the newest at each letter, through all when typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ashore.domain.entries import Listing
from ashore.record.own_beliefs import MatchPage, best_matches, find_own_beliefs, read_matches
from ashore.services.repositories.live_query import LiveQuery

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.own_reframes import OwnBelief
    from ashore.record.own_beliefs import Match
    from ashore.services.repositories.repository import Repository

MOST_FOUND = 60
NEWEST = 4_000
"""Of so many a search through the words takes two milliseconds or less; a letter waits for no more than that."""
AT_ONCE = 20_000
"""When all are looked through, so many in one job: the next letter waits for one job at most."""
PAUSE_MS = 150


class _Newest:
    """A query for those that the text may mean, among the newest."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, db: sqlite3.Connection) -> Listing[OwnBelief]:
        return read_matches(find_own_beliefs(db, self.text, MOST_FOUND, count=NEWEST).matches)


class OwnBeliefSearch(LiveQuery["Listing[OwnBelief]"]):
    """`value` is what was found among the newest, and soon after it what was found among all."""

    def __init__(self, repository: Repository) -> None:
        self._asked = _Newest("")
        super().__init__(repository, self._asked, Listing(()))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self._look_on(self._asked, (), None))

    def search(self, text: str) -> None:
        """Looks for this from now on, and no longer for what was asked before."""
        self._asked = _Newest(text)
        self.set_query(self._asked)

    def take(self, query: Callable[[sqlite3.Connection], Listing[OwnBelief]], value: Listing[OwnBelief]) -> None:
        """Also after a write, which reads the newest again: then all are looked through again."""
        super().take(query, value)
        if query is self._asked and self._asked.text.strip():
            self._pause.start()

    def forget(self) -> None:
        self._asked = _Newest("")
        self._query = self._asked
        self._pause.stop()
        super().forget()

    def _look_on(self, asked: _Newest, found: tuple[Match, ...], before_id: int | None) -> None:
        """Through one part after another, as long as nothing else was asked and nothing was written."""

        def look(db: sqlite3.Connection) -> MatchPage:
            return find_own_beliefs(db, asked.text, MOST_FOUND, before_id, AT_ONCE)

        def go_on(page: MatchPage) -> None:
            if asked is not self._asked or self._pause.isActive():
                return
            best = best_matches((*found, *page.matches), MOST_FOUND)
            if page.next_id is None:
                super(OwnBeliefSearch, self).take(asked, read_matches(best))
            else:
                self._look_on(asked, best, page.next_id)

        self._repository.read_once(look, go_on, MatchPage((), None))
