"""Sound at the start of each phase, or silence. QtMultimedia loads only when sound is asked for."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from ashore.domain.breath import Phase


class Cues(Protocol):
    """What tells the ear where the breath is."""

    def phase_began(self, phase: Phase, seconds: float) -> None:
        """A phase that will last `seconds` begins now."""

    def set_volume(self, percent: int) -> None:
        """How loud, 0 to 100. Raises ValueError outside of that."""

    def stop(self) -> None:
        """Whatever sounds now fades away. The next phase is heard again."""


class Silence:
    """Says nothing, at every volume."""

    def phase_began(self, phase: Phase, seconds: float) -> None:
        """Nothing is heard."""

    def set_volume(self, percent: int) -> None:
        """Nothing is heard, however loud."""

    def stop(self) -> None:
        """Nothing was heard."""


class SilenceReason(StrEnum):
    """Why there is no sound although it was asked for."""

    NO_LIBRARY = "no_library"
    """The sound part of Qt cannot be loaded, as where libpulse.so.0 is missing. `detail` names what is missing."""
    NO_DEVICE = "no_device"
    """No speaker or headphones are there. Loading again later may find some."""
    NO_FILES = "no_files"
    """Sound files are missing. `detail` names the first."""


class SoundUnavailableError(Exception):
    """The machine has no sound to give."""

    def __init__(self, reason: SilenceReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class LoadedCues(NamedTuple):
    """`reason` is None when there is sound; otherwise `cues` is Silence, and `detail` may say more for the log."""

    cues: Cues
    reason: SilenceReason | None = None
    detail: str = ""


def load_cues(sounds_folder: Path) -> LoadedCues:
    """Sound from the WAV files in `sounds_folder`, or Silence and why. Wants a running QGuiApplication or QApplication.

    The first call takes a noticeable moment, for it loads QtMultimedia: call it when sound is asked for, not before.
    """
    # Only here, so that a start without sound does not pay for it.
    from ashore.ui.cues_audio import open_cues

    try:
        return LoadedCues(open_cues(sounds_folder))
    except SoundUnavailableError as unavailable:
        return LoadedCues(Silence(), unavailable.reason, unavailable.detail)
