"""Soft sounds through QtMultimedia.

QAudioSink, not QSoundEffect: with Qt 6.11.3 on PulseAudio the second effect to be played or stopped closes a socket
from the wrong thread, after which Qt warns without end and nothing is heard any more. A whole sound fits into the
sink's buffer, so that a busy moment in the window never makes it stutter.
"""

from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from ashore.ui.cues import LONGEST_SOUND_BYTES, RATE_HZ, SilenceReason, SoundUnavailableError, Voice

VOICES = 3
"""Sounds last at most 1.5 s, phases seldom less than 1 s: more than three never meet."""


class SinkVoice:
    """Plays on whatever is the default output at that moment, so that headphones may come and go."""

    def __init__(self) -> None:
        self._level = 1.0
        self._device = QAudioDevice()
        self._sink: QAudioSink | None = None

    def play(self, samples: bytes) -> None:
        """Play `samples` (48 kHz, mono, 16 bit) from the start. Without an output, nothing happens."""
        self.stop()
        self._follow_default_output()
        if self._sink is None:
            return
        self._sink.setBufferSize(LONGEST_SOUND_BYTES)
        self._sink.setVolume(self._level)
        stream = self._sink.start()
        # An output that went away in this very moment hands out no stream, or a closed one.
        if stream is not None and stream.isOpen():
            stream.write(samples)

    def set_level(self, level: float) -> None:
        self._level = level
        if self._sink is not None:
            self._sink.setVolume(level)

    def stop(self) -> None:
        if self._sink is not None:
            self._sink.stop()

    def _follow_default_output(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if device != self._device:
            self._device = device
            self._sink = None if device.isNull() else QAudioSink(device, _sample_format())


def open_voices() -> tuple[Voice, ...]:
    """Voices on the default output. Raises SoundUnavailableError where there is none, or none for our sounds."""
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise SoundUnavailableError(SilenceReason.NO_DEVICE)
    if not device.isFormatSupported(_sample_format()):
        raise SoundUnavailableError(SilenceReason.NO_DEVICE, f"{device.description()} does not take 48 kHz mono")
    return tuple(SinkVoice() for _ in range(VOICES))


def _sample_format() -> QAudioFormat:
    sample_format = QAudioFormat()
    sample_format.setSampleRate(RATE_HZ)
    sample_format.setChannelCount(1)
    sample_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return sample_format
