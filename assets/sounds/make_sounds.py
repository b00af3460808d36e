"""Makes the four soft sounds beside this file, the same bytes every time: python make_sounds.py [FOLDER].

Standard library only, so that a changed sound is a changed line here and nobody's recording is needed.
"""

import sys
import wave
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from pathlib import Path

RATE_HZ = 48_000  # what most sound cards run at, so that nothing is resampled on the way
FULL_SCALE = 32_767

# Small speakers still carry these two notes, a fifth apart: near enough to be calm, far enough to be told apart.
LOW_HZ = 262.0
HIGH_HZ = 393.0


@dataclass(frozen=True, slots=True)
class Tone:
    """One sound. Pitch goes from `start_hz` to `end_hz`, the overtones from `start_bright` to `end_bright` (0..1).

    `peak` is the loudest sample as a share of full scale; attack and release are in seconds.
    """

    seconds: float
    start_hz: float
    end_hz: float
    start_bright: float
    end_bright: float
    attack_seconds: float
    release_seconds: float
    peak: float


TONES: Mapping[str, Tone] = {
    "inhale": Tone(1.4, LOW_HZ, HIGH_HZ, 0.15, 1.0, 0.35, 0.75, 0.25),
    # Air going out: the mirror of the inhale, darker and with a longer fade, as a sigh has.
    "exhale": Tone(1.5, HIGH_HZ, LOW_HZ, 0.45, 0.0, 0.30, 1.00, 0.25),
    # A touch, hardly there: high when the lungs are full, low when they are empty.
    "hold_full": Tone(0.5, HIGH_HZ, HIGH_HZ, 0.1, 0.0, 0.08, 0.40, 0.04),
    "hold_empty": Tone(0.5, LOW_HZ, LOW_HZ, 0.1, 0.0, 0.08, 0.40, 0.04),
}


def samples_of(tone: Tone) -> list[int]:
    """The tone as signed 16-bit samples at RATE_HZ, its loudest exactly at `peak`."""
    count = round(tone.seconds * RATE_HZ)
    wave_form: list[float] = []
    phase = 0.0
    for index in range(count):
        # Gliding for the whole length, at rest at both ends, as the guide moves.
        way = _eased(index / (count - 1))
        phase += 2 * pi * (tone.start_hz + (tone.end_hz - tone.start_hz) * way) / RATE_HZ
        bright = tone.start_bright + (tone.end_bright - tone.start_bright) * way
        voice = sin(phase) + 0.3 * sin(1.004 * phase) + bright * (0.28 * sin(2 * phase) + 0.10 * sin(3 * phase))
        seconds = index / RATE_HZ
        left = (count - 1 - index) / RATE_HZ
        swell = _eased(min(1.0, seconds / tone.attack_seconds)) * _eased(min(1.0, left / tone.release_seconds))
        wave_form.append(voice * swell)
    loudest = max(map(abs, wave_form))
    return [round(value / loudest * tone.peak * FULL_SCALE) for value in wave_form]


def write_sounds(folder: Path) -> None:
    """One 16-bit mono WAV file a tone, written over what is there. Raises OSError where that is not allowed."""
    for name, tone in TONES.items():
        samples = array("h", samples_of(tone))
        if sys.byteorder == "big":  # a WAV file is little-endian everywhere
            samples.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(samples.tobytes())


def _eased(way: float) -> float:
    """Half a cosine from 0 to 1: no corner to hear at either end."""
    return (1.0 - cos(pi * way)) / 2.0


if __name__ == "__main__":
    write_sounds(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
