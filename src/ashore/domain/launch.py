"""What the person asked for when starting Ashore."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Room(StrEnum):
    """The pages, in the order of the rail. `patterns` is reached from Breathe, `helps` from Support."""

    BREATHE = "breathe"
    GROUND = "ground"
    CONNECT = "connect"
    NOTICE = "notice"
    LEARN = "learn"
    SUPPORT = "support"
    SETTINGS = "settings"
    PATTERNS = "patterns"
    HELPS = "helps"


@dataclass(frozen=True, slots=True)
class Launch:
    """`room` None means none was named: Breathe in a new window, in an open one the room that is there.

    `pattern_id` None means the chosen or usual one; `minutes` None means as in the settings.
    """

    room: Room | None = None
    pattern_id: str | None = None
    minutes: float | None = None
    data_dir: Path | None = None
    self_test: bool = False

    @property
    def wanted_room(self) -> Room | None:
        """The room that was named; a pattern or minutes name Breathe."""
        if self.room is None and (self.pattern_id is not None or self.minutes is not None):
            return Room.BREATHE
        return self.room


LONGEST_MINUTES = 180.0
_LONGEST_MESSAGE = 10_000


def message_for(launch: Launch) -> str:
    """What a second start says to the first window, as one line of JSON."""
    import json  # a start that finds no other window never needs it

    return json.dumps({"room": launch.room, "pattern_id": launch.pattern_id, "minutes": launch.minutes})


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
    room, pattern_id, minutes = said.get("room"), said.get("pattern_id"), said.get("minutes")
    if room not in (None, *Room) or not isinstance(pattern_id, str | None) or not _are_minutes(minutes):
        return None
    return Launch(None if room is None else Room(room), pattern_id, None if minutes is None else float(minutes))


def _are_minutes(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return value is None or (isinstance(value, int | float) and 0 < value <= LONGEST_MINUTES)
