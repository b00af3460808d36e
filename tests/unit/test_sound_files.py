"""The sounds are soft, small, told apart with eyes closed, and made by the script beside them."""

import subprocess
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest
from tests.paths import ASSETS

from ashore.domain.breath import Phase

SOUNDS = ASSETS / "sounds"
RATE_HZ = 48_000
FULL_SCALE = 32_768
every_sound = pytest.mark.parametrize("phase", Phase)


def samples_of(phase: Phase) -> list[int]:
    with wave.open(str(SOUNDS / f"{phase}.wav"), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tolist()


def pitch_hz(samples: list[int]) -> float:
    """Mean pitch by rising zero crossings: whole waves between the first and the last."""
    crossings = [index for index, (before, after) in enumerate(pairwise(samples)) if before <= 0 < after]
    return (len(crossings) - 1) * RATE_HZ / (crossings[-1] - crossings[0])


def pitches_hz(phase: Phase) -> list[float]:
    """The pitch in each sixth of the sound; its first and last twelfth are too quiet to tell."""
    samples = samples_of(phase)
    sixth = len(samples) // 6
    starts = range(sixth // 2, len(samples) - sixth, sixth)
    return [pitch_hz(samples[start : start + sixth]) for start in starts]


def peak(phase: Phase) -> float:
    return max(map(abs, samples_of(phase))) / FULL_SCALE


@every_sound
def test_a_sound_is_a_small_mono_16_bit_wav_shorter_than_most_phases(phase: Phase) -> None:
    path = SOUNDS / f"{phase}.wav"
    assert path.stat().st_size < 150_000
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 1, 2)
        assert 0.3 <= file.getnframes() / RATE_HZ <= 1.5


@every_sound
def test_a_sound_begins_and_ends_in_silence_and_never_clicks(phase: Phase) -> None:
    samples = samples_of(phase)
    assert max(map(abs, samples[:48])) <= 8
    assert max(map(abs, samples[-48:])) <= 8
    # A smooth wave of this pitch and level moves by less than a tenth of its peak from one sample to the next.
    assert max(abs(after - before) for before, after in pairwise(samples)) < 0.1 * peak(phase) * FULL_SCALE


@every_sound
def test_a_sound_swells_and_fades_softly(phase: Phase) -> None:
    samples = samples_of(phase)
    loudest = max(map(abs, samples))
    fiftieth_of_a_second = RATE_HZ // 50
    assert max(map(abs, samples[:fiftieth_of_a_second])) < loudest / 4
    assert max(map(abs, samples[-3 * fiftieth_of_a_second :])) < loudest / 4


@every_sound
def test_even_two_sounds_that_meet_stay_below_6_dbfs(phase: Phase) -> None:
    assert peak(phase) + max(map(peak, Phase)) <= 0.501


def test_holds_are_hardly_there() -> None:
    for hold in (Phase.HOLD_FULL, Phase.HOLD_EMPTY):
        assert peak(hold) < min(peak(Phase.INHALE), peak(Phase.EXHALE)) / 5


def test_the_inhale_rises_all_the_way_by_about_a_fifth() -> None:
    pitches = pitches_hz(Phase.INHALE)
    assert pitches == sorted(pitches)
    assert pitches[-1] / pitches[0] > 1.4


def test_the_exhale_falls_all_the_way_by_about_a_fifth() -> None:
    pitches = pitches_hz(Phase.EXHALE)
    assert pitches == sorted(pitches, reverse=True)
    assert pitches[0] / pitches[-1] > 1.4


def test_the_sounds_are_exactly_those_the_script_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, SOUNDS / "make_sounds.py", tmp_path], check=True, timeout=60)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in SOUNDS.glob("*.wav")}
    assert made.keys() == {f"{phase}.wav" for phase in Phase}
    assert made == kept
