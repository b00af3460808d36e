"""Soft sounds through QtMultimedia.

QAudioSink, not QSoundEffect: with Qt 6.11.3 on PulseAudio the second effect to be played or stopped closes a socket
from the wrong thread, after which Qt warns without end and nothing is heard any more. A whole sound fits into the
sink's buffer, so that a busy moment in the window never makes it stutter.
"""

from typing import TYPE_CHECKING

from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from ashore.services.audio.player import LONGEST_SOUND_BYTES, RATE_HZ, SilenceReason, SoundUnavailableError, Voice

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice

VOICES = 3
"""Sounds last at most 1.5 s, phases seldom less than 1 s: more than three never meet."""


class SinkVoice:
    """Plays on the default output, and moves along when that changes, so that headphones may come and go.

    A sink is started once for each output and then only fed: `start` aborts the whole program (Qt 6.11.3) when the
    PulseAudio server has died since, while feeding a dead sink is merely silent.
    """

    def __init__(self) -> None:
        self._level = 1.0
        self._is_stopped = False
        self._device = QAudioDevice()
        self._sink: QAudioSink | None = None
        self._stream: QIODevice | None = None
        self._follow_default_output()

    def play(self, samples: bytes) -> None:
        """Play `samples` (48 kHz, mono, 16 bit). Without an output, or before the last ones have ended, do nothing."""
        self._follow_default_output()
        if self._sink is None or self._stream is None or self._sink.bytesFree() < LONGEST_SOUND_BYTES:
            return
        self._is_stopped = False
        self._sink.setVolume(self._level)
        self._stream.write(samples)

    def set_level(self, level: float) -> None:
        self._level = level
        if self._sink is not None and not self._is_stopped:
            self._sink.setVolume(level)

    def stop(self) -> None:
        """What is left of the sound runs out unheard."""
        self._is_stopped = True
        if self._sink is not None:
            self._sink.setVolume(0.0)

    def _follow_default_output(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if device == self._device:
            return
        self._device = device
        self._sink = self._stream = None
        if not device.isNull():
            self._sink = QAudioSink(device, _sample_format())
            self._sink.setBufferSize(LONGEST_SOUND_BYTES)
            self._stream = self._sink.start()


def open_voices() -> tuple[Voice, ...]:
    """Voices on the default output. Raises SoundUnavailableError where there is none, or none for our sounds."""
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise SoundUnavailableError(SilenceReason.NO_DEVICE)
    if not device.isFormatSupported(_sample_format()):
        raise SoundUnavailableError(SilenceReason.NO_DEVICE, "it does not take 48 kHz mono")
    return tuple(SinkVoice() for _ in range(VOICES))


def _sample_format() -> QAudioFormat:
    sample_format = QAudioFormat()
    sample_format.setSampleRate(RATE_HZ)
    sample_format.setChannelCount(1)
    sample_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return sample_format
