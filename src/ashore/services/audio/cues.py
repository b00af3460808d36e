"""Sound at the start of each phase, or silence. QtMultimedia loads only when sound is asked for."""

import logging
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QVariantAnimation

from ashore.domain.breath import Phase
from ashore.domain.error_reason import reason_of
from ashore.services.audio.player import LONGEST_SOUND_BYTES, RATE_HZ, SilenceReason, SoundUnavailableError, Voice
from ashore.services.audio.qt_messages import collected_qt_messages
from ashore.system.log_format import PublicText

_log = logging.getLogger(__name__)

FADE_MS = 250
SHORTEST_HOLD_HEARD_SECONDS = 1.5
"""A shorter hold is a mere turn of the breath; its touch would fall into the sounds around it."""


class Cues(Protocol):
    """What tells the ear where the breath is."""

    def phase_began(self, phase: Phase, seconds: float) -> None:
        """A phase that will last `seconds` begins now."""

    def set_volume(self, percent: int) -> None:
        """How loud, 0 to 100. Raises ValueError outside of that."""

    def stop(self, then: Callable[[], object] | None = None) -> None:
        """Whatever sounds now fades away, after which `then` is called. The next phase is heard again."""


class Silence:
    """Says nothing, at every volume."""

    def phase_began(self, phase: Phase, seconds: float) -> None:
        """Nothing is heard."""

    def set_volume(self, percent: int) -> None:
        """Nothing is heard, however loud."""
        _check_percent(percent)

    def stop(self, then: Callable[[], object] | None = None) -> None:
        """Nothing was heard."""
        if then is not None:
            then()


class AudibleCues(QObject):
    """Plays the sound of each phase as the phase begins.

    The voices take turns, so that a sound which outlasts its phase rings out under the next instead of being cut off.
    """

    def __init__(self, sounds: Mapping[Phase, bytes], voices: Sequence[Voice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sounds = dict(sounds)
        self._voices = tuple(voices)
        self._turns = cycle(self._voices)
        self._level = 1.0
        self._when_ended: Callable[[], object] | None = None
        # A sound that is cut off clicks.
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._fade.valueChanged.connect(self._fade_to)
        self._fade.finished.connect(self._end_sounds)

    def phase_began(self, phase: Phase, seconds: float) -> None:
        """Play the sound of `phase`, unless it is a hold too brief (in seconds) to be told apart."""
        if self._is_fading():
            self._fade.stop()
            self._end_sounds()
        is_brief_hold = phase.is_hold and seconds < SHORTEST_HOLD_HEARD_SECONDS
        if self._level > 0 and not is_brief_hold:
            next(self._turns).play(self._sounds[phase])

    def set_volume(self, percent: int) -> None:
        """How loud, 0 to 100; what sounds now follows. Raises ValueError outside of that."""
        _check_percent(percent)
        # The square follows the ear: half the way sounds about half as loud.
        self._level = (percent / 100) ** 2
        if not self._is_fading():
            self._set_levels(self._level)

    def stop(self, then: Callable[[], object] | None = None) -> None:
        """Whatever sounds now fades away within FADE_MS, and `then` is called. The next phase is heard again."""
        if then is not None:
            self._when_ended = then
        if not self._is_fading():
            self._fade.start()

    def _is_fading(self) -> bool:
        return self._fade.state() == QVariantAnimation.State.Running

    def _fade_to(self, share: float) -> None:
        self._set_levels(self._level * share)

    def _end_sounds(self) -> None:
        for voice in self._voices:
            voice.stop()
        self._set_levels(self._level)
        when_ended, self._when_ended = self._when_ended, None
        if when_ended is not None:
            when_ended()

    def _set_levels(self, level: float) -> None:
        for voice in self._voices:
            voice.set_level(level)


class LoadedCues(NamedTuple):
    """`reason` is None when there is sound; otherwise `cues` is Silence."""

    cues: Cues
    reason: SilenceReason | None = None


def load_cues(sounds_folder: Path) -> LoadedCues:
    """Audio from the `<phase>.wav` files in `sounds_folder`, or Silence and why. Wants a running Qt application.

    The first call takes about a tenth of a second, for it loads QtMultimedia: call it when sound is asked for, not
    before. Call it again to look again for a device.
    """
    # Qt warns of each sound system that is not there; the person is told the one thing that matters, elsewhere.
    with collected_qt_messages():
        try:
            sounds = read_sounds(sounds_folder)
            # Only here, so that a start without sound does not pay for it.
            from ashore.services.audio.audio_sink import open_voices

            return LoadedCues(AudibleCues(sounds, open_voices()))
        except SoundUnavailableError as unavailable:
            return _silence(unavailable.reason, unavailable.detail)
        except ImportError as error:
            return _silence(SilenceReason.NO_LIBRARY, str(error))


def _silence(reason: SilenceReason, detail: str) -> LoadedCues:
    _log.warning("no sound: %s: %s", reason, PublicText(detail))
    return LoadedCues(Silence(), reason)


def read_sounds(folder: Path) -> Mapping[Phase, bytes]:
    """The samples of `<phase>.wav` for each phase: 48 kHz, mono, 16 bit, at most two seconds.

    Raises SoundUnavailableError where a file is missing, damaged or of another kind.
    """
    return {phase: _read_samples(folder / f"{phase}.wav") for phase in Phase}


def _read_samples(path: Path) -> bytes:
    import wave  # as late as the sounds themselves

    try:
        with wave.open(str(path), "rb") as file:
            kind = (file.getframerate(), file.getnchannels(), file.getsampwidth())
            samples = file.readframes(LONGEST_SOUND_BYTES // 2 + 1)
    except (OSError, EOFError, wave.Error) as error:
        raise SoundUnavailableError(
            SilenceReason.NO_FILES, f"{path.name}: {reason_of(error) or 'cut short'}"
        ) from error
    if kind != (RATE_HZ, 1, 2) or not 0 < len(samples) <= LONGEST_SOUND_BYTES:
        mend = "make it 48 kHz, mono, 16 bit and at most two seconds"
        raise SoundUnavailableError(SilenceReason.NO_FILES, f"{path.name}: {mend}")
    return samples


def _check_percent(percent: int) -> None:
    if not 0 <= percent <= 100:
        raise ValueError(f"volume goes from 0 to 100, not {percent}")
