"""What is requested when Ashore starts, and the message in which a second start passes it on."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class RefusalError(Exception):
    """What is requested cannot be done; `str()` is one line that says what to do instead."""


class Page(StrEnum):
    """The pages, in the order of the navigation rail. The last five open from other pages."""

    BREATHE = "breathe"
    GROUND = "ground"
    CONNECT = "connect"
    NOTICE = "notice"
    LEARN = "learn"
    SUPPORT = "support"
    SETTINGS = "settings"
    PATTERNS = "patterns"
    COPING_PLAN = "coping_plan"
    SOURCES = "sources"
    SAVED_THINGS = "saved_things"
    GUIDED = "guided"
    """Ten good minutes."""


class Launch(NamedTuple):
    """`page` None: Breathe in a new window, and in an open one the page that is shown.

    `pattern_id`, and `minutes` and `breaths` together, None: as in the settings. `data_dir` None: the usual folder.
    """

    page: Page | None = None
    pattern_id: str | None = None
    minutes: float | None = None
    data_dir: Path | None = None
    self_test: bool = False
    breaths: int | None = None

    @property
    def requested_page(self) -> Page | None:
        """The page to open; a pattern or a length alone request Breathe."""
        if self.page is None and (self.pattern_id is not None or self.names_length):
            return Page.BREATHE
        return self.page

    @property
    def names_length(self) -> bool:
        return self.minutes is not None or self.breaths is not None


LONGEST_MINUTES = 180.0
"""The longest practice that is not open-ended."""
LONGEST_BREATHS = 1000
"""The most breaths that a practice is counted in."""
LONGEST_MESSAGE_BYTES = 4096
"""Of what one start says to another."""


def message_for(launch: Launch) -> str:
    """One line of JSON, for the window that is open already."""
    import json  # a start that finds no other window never needs it

    names = ("page", "pattern_id", "minutes", "breaths")
    return json.dumps({name: getattr(launch, name) for name in names})


def read_message(message: str) -> Launch | None:
    """What a second start requests; None for anything that `message_for` does not write."""
    import json

    if len(message) > LONGEST_MESSAGE_BYTES:
        return None
    try:
        received = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(received, dict):
        return None
    page, pattern_id, minutes, breaths = (received.get(name) for name in ("page", "pattern_id", "minutes", "breaths"))
    if page not in (None, *Page) or not isinstance(pattern_id, str | None):
        return None
    if not _are_minutes(minutes) or not _are_breaths(breaths):
        return None
    minutes = None if minutes is None else float(minutes)
    return Launch(None if page is None else Page(page), pattern_id, minutes, breaths=breaths)


def _are_breaths(value: object) -> bool:
    return value is None or (type(value) is int and 0 < value <= LONGEST_BREATHS)


def _are_minutes(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return value is None or (isinstance(value, int | float) and 0 < value <= LONGEST_MINUTES)
