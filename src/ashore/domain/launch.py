"""What the person asked for when starting Ashore."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Room(StrEnum):
    """The pages, in the order of the rail. `patterns` is reached from Breathe, not from the rail."""

    BREATHE = "breathe"
    GROUND = "ground"
    CONNECT = "connect"
    NOTICE = "notice"
    LEARN = "learn"
    SUPPORT = "support"
    SETTINGS = "settings"
    PATTERNS = "patterns"


@dataclass(frozen=True, slots=True)
class Launch:
    """`pattern_id` None means the chosen or usual one; `minutes` None means as in the settings."""

    room: Room = Room.BREATHE
    pattern_id: str | None = None
    minutes: float | None = None
    data_dir: Path | None = None
    self_test: bool = False
