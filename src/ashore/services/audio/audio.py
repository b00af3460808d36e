"""Sound, loaded when it is first switched on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ashore.domain.pacing import Moment
from ashore.domain.settings import Settings
from ashore.services.audio.cues import Cues, Silence, load_cues
from ashore.services.audio.player import SilenceReason


class Audio:
    """Silent until asked for. `told` hears why there is no sound, or "" where there is."""

    def __init__(self, folder: Path, told: Callable[[str], None]) -> None:
        self._folder = folder
        self._told = told
        self._cues: Cues = Silence()
        self._on = False

    def set_settings(self, settings: Settings) -> None:
        if settings.sound_on and not self._on:
            self._load()
        elif self._on and not settings.sound_on:
            self._cues.stop()
            self._cues = Silence()  # open voices cost a little even when nothing sounds
        self._on = settings.sound_on
        self._cues.set_volume(settings.volume_percent)

    def phase_began(self, moment: Moment) -> None:
        if self._on:
            self._cues.phase_began(moment.phase, moment.phase_seconds)

    def stop(self) -> None:
        self._cues.stop()

    def _load(self) -> None:
        """Looks for a device each time sound is switched on, for one may have come."""
        loaded = load_cues(self._folder)
        self._cues = loaded.cues
        self._told("" if loaded.reason is None else _words(loaded.reason))


def _words(reason: SilenceReason) -> str:
    def tr(words: str) -> str:
        return QCoreApplication.translate("sound", words)

    return {
        SilenceReason.NO_LIBRARY: tr("This computer has no sound library that Ashore can use, so it stays silent."),
        SilenceReason.NO_DEVICE: tr("There is no speaker or headphone to play on, so it stays silent."),
        SilenceReason.NO_FILES: tr("The sound files could not be read, so it stays silent."),
    }[reason]
