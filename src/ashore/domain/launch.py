"""What the person asked for when starting Ashore."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Page(StrEnum):
    """The pages, in the order of the rail. `patterns` is reached from Breathe, `coping_plan` from Support."""

    BREATHE = "breathe"
    GROUND = "ground"
    CONNECT = "connect"
    NOTICE = "notice"
    LEARN = "learn"
    SUPPORT = "support"
    SETTINGS = "settings"
    PATTERNS = "patterns"
    COPING_PLAN = "coping_plan"


@dataclass(frozen=True, slots=True)
class Launch:
    """`page` None means none was named: Breathe in a new window, in an open one the page that is there.

    `pattern_id` None means the chosen or usual one; `minutes` None means as in the settings.
    """

    page: Page | None = None
    pattern_id: str | None = None
    minutes: float | None = None
    data_dir: Path | None = None
    self_test: bool = False

    @property
    def requested_page(self) -> Page | None:
        """The page that was named; a pattern or minutes name Breathe."""
        if self.page is None and (self.pattern_id is not None or self.minutes is not None):
            return Page.BREATHE
        return self.page


LONGEST_MINUTES = 180.0
"""Of a practice that ends."""
_LONGEST_MESSAGE = 10_000


def message_for(launch: Launch) -> str:
    """What a second start says to the first window, as one line of JSON."""
    import json  # a start that finds no other window never needs it

    return json.dumps({"page": launch.page, "pattern_id": launch.pattern_id, "minutes": launch.minutes})


def read_message(message: str) -> Launch | None:
    """What a second start asked for; None for anything that `message_for` would not have said."""
    import json

    if len(message) > _LONGEST_MESSAGE:
        return None
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    page, pattern_id, minutes = said.get("page"), said.get("pattern_id"), said.get("minutes")
    if page not in (None, *Page) or not isinstance(pattern_id, str | None) or not _are_minutes(minutes):
        return None
    return Launch(None if page is None else Page(page), pattern_id, None if minutes is None else float(minutes))


def _are_minutes(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return value is None or (isinstance(value, int | float) and 0 < value <= LONGEST_MINUTES)
