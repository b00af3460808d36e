"""What plays a sound, and why there may be nothing that does."""

from enum import StrEnum
from typing import Protocol

RATE_HZ = 48_000
LONGEST_SOUND_BYTES = 2 * 2 * RATE_HZ  # two seconds of 16 bits


class Voice(Protocol):
    """Plays one sound at a time."""

    def play(self, samples: bytes) -> None:
        """From the start. May leave it out where its last sound has not ended yet."""

    def set_level(self, level: float) -> None:
        """From 0 (nothing) to 1 (as recorded), from now on and for what already sounds."""

    def stop(self) -> None:
        """Silent at once."""


class SilenceReason(StrEnum):
    """Why there is no sound although it was asked for."""

    NO_LIBRARY = "no_library"
    """The sound part of Qt cannot be loaded, as where libpulse.so.0 is missing. `detail` names what is missing."""
    NO_DEVICE = "no_device"
    """No speaker or headphones are there. Loading again later may find some."""
    NO_FILES = "no_files"
    """A sound file is missing or damaged. `detail` names it."""


class SoundUnavailableError(Exception):
    """The machine has no sound to give. `detail` is for the log: nothing of a person's stands in it."""

    def __init__(self, reason: SilenceReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
