"""Sound at the start of each phase, loaded when it is first switched on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.services.audio.cues import Cues, Silence, load_cues
from ashore.services.audio.player import SilenceReason

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.domain.pacing import Moment
    from ashore.domain.settings import Settings
    from ashore.services.settings_store import SettingsStore


class Audio(QObject):
    """Follows the settings; silent until sound is asked for."""

    silence_reason_changed = Signal(str)
    """Why there is no sound although it was asked for, in a sentence; "" where there is."""

    def __init__(self, folder: Path, settings: SettingsStore, parent: QObject | None = None) -> None:
        """`folder` holds a sound file for each phase."""
        super().__init__(parent)
        self._folder = folder
        self._cues: Cues = Silence()
        self._fading: Cues = Silence()
        self._is_on = False
        self._silence_reason = ""
        settings.changed.connect(self._apply)
        self._apply(settings.value)

    @property
    def silence_reason(self) -> str:
        return self._silence_reason

    def play_phase(self, moment: Moment) -> None:
        """Plays the sound of a phase that begins."""
        if self._is_on:
            self._cues.phase_began(moment.phase, moment.phase_seconds)

    def stop(self) -> None:
        self._cues.stop()

    def _apply(self, settings: Settings) -> None:
        if settings.sound_on and not self._is_on:
            self._load()
        elif self._is_on and not settings.sound_on:
            self._fading = self._cues  # a sound that is cut off clicks
            self._cues = Silence()
            self._fading.stop(partial(QTimer.singleShot, 0, self._release))
        self._is_on = settings.sound_on
        self._cues.set_volume(settings.volume_percent)

    def _release(self) -> None:
        """Open players cost a little even when nothing sounds. Not while they still report the end of their fade."""
        self._fading = Silence()

    def _load(self) -> None:
        """Looks for a device each time sound is switched on, for one may have come."""
        loaded = load_cues(self._folder)
        self._cues = loaded.cues
        self._silence_reason = self._reason_text(loaded.reason)
        self.silence_reason_changed.emit(self._silence_reason)

    def _reason_text(self, reason: SilenceReason | None) -> str:
        match reason:
            case SilenceReason.NO_LIBRARY:
                return self.tr("There is no sound, because this computer has no sound library that Ashore can use.")
            case SilenceReason.NO_DEVICE:
                return self.tr("There is no sound, because no speaker or headphone was found.")
            case SilenceReason.NO_FILES:
                return self.tr("There is no sound, because the sound files could not be read.")
            case None:
                return ""
