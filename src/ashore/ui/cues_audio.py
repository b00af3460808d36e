"""Soft sounds through QtMultimedia."""

from collections.abc import Callable, Iterable, Mapping
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl, QVariantAnimation

from ashore.domain.breath import Phase
from ashore.ui.cues import SilenceReason, SoundUnavailableError

FADE_MS = 150
SHORTEST_HOLD_HEARD_SECONDS = 1.5
"""A shorter hold is a mere turn of the breath; its touch would fall into the sounds around it."""


class Voice(NamedTuple):
    """One sound, ready to play. `set_level` takes 0 (nothing) to 1 (as recorded)."""

    play: Callable[[], None]
    stop: Callable[[], None]
    set_level: Callable[[float], None]


class AudioCues(QObject):
    """Plays one voice as each phase begins. A sound that outlasts its phase rings out under the next.

    Give each phase two voices or more: they take turns, so that a second inhale does not cut off the first.
    """

    def __init__(self, voices: Mapping[Phase, Iterable[Voice]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        by_phase = {phase: tuple(several) for phase, several in voices.items()}
        self._voices = [voice for several in by_phase.values() for voice in several]
        self._turns = {phase: cycle(several) for phase, several in by_phase.items()}
        self._level = 1.0
        # Cutting a sound off clicks, so stopping fades.
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._fade.valueChanged.connect(self._fade_to)
        self._fade.finished.connect(self._end_sounds)

    def phase_began(self, phase: Phase, seconds: float) -> None:
        if self._fade.state() == QVariantAnimation.State.Running:
            self._fade.stop()
            self._end_sounds()
        is_brief_hold = phase.is_hold and seconds < SHORTEST_HOLD_HEARD_SECONDS
        if self._level > 0 and not is_brief_hold:
            next(self._turns[phase]).play()

    def set_volume(self, percent: int) -> None:
        if not 0 <= percent <= 100:
            raise ValueError(f"volume goes from 0 to 100, not {percent}")
        # The square follows the ear: half the way sounds about half as loud.
        self._level = (percent / 100) ** 2
        if self._fade.state() != QVariantAnimation.State.Running:
            self._set_levels(self._level)

    def stop(self) -> None:
        if self._fade.state() != QVariantAnimation.State.Running:
            self._fade.start()

    def _fade_to(self, share: float) -> None:
        self._set_levels(self._level * share)

    def _end_sounds(self) -> None:
        for voice in self._voices:
            voice.stop()
        self._set_levels(self._level)

    def _set_levels(self, level: float) -> None:
        for voice in self._voices:
            voice.set_level(level)


def open_cues(sounds_folder: Path) -> AudioCues:
    """The sounds of `sounds_folder`, one `<phase>.wav` a phase. They follow the default output when it changes.

    Raises SoundUnavailableError where a file, QtMultimedia or an output device is missing.
    """
    paths = {phase: sounds_folder / f"{phase}.wav" for phase in Phase}
    for path in paths.values():
        if not path.is_file():
            raise SoundUnavailableError(SilenceReason.NO_FILES, str(path))
    try:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
    except ImportError as error:  # libpulse.so.0 is missing, or the module was left out of a package
        raise SoundUnavailableError(SilenceReason.NO_LIBRARY, str(error)) from error
    if QMediaDevices.defaultAudioOutput().isNull():
        raise SoundUnavailableError(SilenceReason.NO_DEVICE)

    effects = {
        phase: [QSoundEffect(source=QUrl.fromLocalFile(path)) for _ in range(2)] for phase, path in paths.items()
    }
    cues = AudioCues(
        {
            phase: [Voice(effect.play, effect.stop, effect.setVolume) for effect in pair]
            for phase, pair in effects.items()
        }
    )
    every_effect = [effect for pair in effects.values() for effect in pair]
    for effect in every_effect:
        effect.setParent(cues)

    def follow_default_output() -> None:
        output = QMediaDevices.defaultAudioOutput()
        if not output.isNull():
            for effect in every_effect:
                effect.setAudioDevice(output)

    QMediaDevices(cues).audioOutputsChanged.connect(follow_default_output)
    return cues
