"""Sound at the start of each phase, or silence with a reason."""

import os
import shutil
import subprocess
import sys
import wave
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.environment import as_found
from tests.gui.services.audio.heard_voice import SAMPLES, HeardVoice
from tests.paths import ASSETS

from ashore.domain.breath import Phase
from ashore.services.audio.cues import AudibleCues, Cues, Silence, load_cues, read_sounds
from ashore.services.audio.player import SilenceReason
from ashore.system.log_format import PrivateFormatter

SOUNDS = ASSETS / "sounds"
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def voices() -> tuple[HeardVoice, HeardVoice]:
    return HeardVoice(), HeardVoice()


@pytest.fixture
def cues(voices: tuple[HeardVoice, HeardVoice]) -> AudibleCues:
    return AudibleCues(SAMPLES, voices)


def run_python(script: str, environ: Mapping[str, str] = os.environ) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter, ended; fails when it fails or shows a traceback."""
    ran = subprocess.run(
        [sys.executable, "-c", script, SOUNDS], env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    return ran


def with_the_sound_of_this_machine() -> dict[str, str]:
    """The environment of the tests, but for the sound server that the machine itself would use."""
    names = {"HOME", "PIPEWIRE_REMOTE", "PULSE_COOKIE", "PULSE_RUNTIME_PATH", "PULSE_SERVER", "XDG_RUNTIME_DIR"}
    usual = {name: value for name, value in os.environ.items() if name not in names}
    return usual | {name: value for name, value in as_found.items() if name in names}


BREATHE_ALOUD = """
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ashore.domain.breath import Phase
from ashore.services.audio.cues import load_cues
logging.getLogger("ashore").addHandler(logging.NullHandler())
app = QApplication([])
cues, reason = load_cues(Path(sys.argv[1]))
cues.set_volume(1)  # heard by nobody, whatever the machine
for phase in Phase:
    cues.phase_began(phase, 2.0)
cues.stop()
QTimer.singleShot(400, app.quit)
app.exec()
print(type(cues).__name__, reason or "sound")
"""


@pytest.mark.parametrize("phase", Phase)
def test_each_phase_is_heard_as_it_begins(
    phase: Phase, cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice]
) -> None:
    cues.phase_began(phase, 4.0)
    assert voices[0].playing == SAMPLES[phase]


def test_a_second_inhale_does_not_cut_off_the_first(cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice]) -> None:
    cues.phase_began(Phase.INHALE, 2.0)
    cues.phase_began(Phase.INHALE, 1.0)
    assert [voice.playing for voice in voices] == [SAMPLES[Phase.INHALE]] * 2


def test_a_hold_too_brief_to_be_told_apart_is_silent(cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice]) -> None:
    cues.phase_began(Phase.HOLD_EMPTY, 1.0)
    assert voices[0].playing is None


def test_at_volume_0_nothing_is_played(cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice]) -> None:
    cues.set_volume(0)
    cues.phase_began(Phase.INHALE, 4.0)
    assert voices[0].playing is None


def test_volume_rises_with_the_percent_and_ends_as_recorded(
    cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice]
) -> None:
    levels = []
    for percent in range(0, 101, 10):
        cues.set_volume(percent)
        levels.append(voices[1].level)
    assert levels == sorted(set(levels))
    assert (levels[0], levels[-1]) == (0.0, 1.0)


def test_stopping_fades_to_nothing_and_then_ends_the_sound(
    cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice], qtbot: QtBot
) -> None:
    cues.set_volume(50)
    cues.phase_began(Phase.EXHALE, 4.0)
    cues.stop()
    assert voices[0].playing is not None
    for tenth in range(10):  # as on a machine that has time for it
        cues._fade.setCurrentTime(tenth * cues._fade.duration() // 10)
    qtbot.waitUntil(lambda: voices[0].playing is None)
    fading = voices[0].levels_while_playing
    assert fading == sorted(fading, reverse=True)
    assert fading[-1] == 0.0
    assert len(fading) > 3
    assert voices[0].level == 0.25


def test_a_phase_that_begins_while_the_last_sound_fades_is_heard_in_full(
    cues: AudibleCues, voices: tuple[HeardVoice, HeardVoice]
) -> None:
    cues.phase_began(Phase.EXHALE, 4.0)
    cues.stop()
    cues._fade.setCurrentTime(cues._fade.duration() // 2)
    assert 0 < voices[0].level < 1
    cues.phase_began(Phase.INHALE, 4.0)
    assert voices[0].playing is None
    assert (voices[1].playing, voices[1].level) == (SAMPLES[Phase.INHALE], 1.0)


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_volume_outside_0_to_100_is_refused_with_and_without_sound(percent: int, cues: AudibleCues) -> None:
    either: tuple[Cues, ...] = (cues, Silence())
    for one in either:
        with pytest.raises(ValueError, match=f"0 to 100, not {percent}"):
            one.set_volume(percent)


def test_silence_takes_everything_and_opens_no_sound() -> None:
    script = (
        "import sys; from ashore.domain.breath import Phase; from ashore.services.audio.cues import Silence; "
        "silence = Silence(); [silence.phase_began(phase, 4.0) for phase in Phase]; "
        "silence.set_volume(100); silence.stop(); print('PySide6.QtMultimedia' in sys.modules)"
    )
    assert run_python(script).stdout == "False\n"


def test_importing_cues_does_not_load_qtmultimedia() -> None:
    script = (
        "import sys, ashore.services.audio.cues; print('PySide6.QtMultimedia' in sys.modules, 'wave' in sys.modules)"
    )
    assert run_python(script).stdout == "False False\n"


def test_without_qtmultimedia_there_is_silence_with_a_reason() -> None:
    blocked = "import sys; sys.modules['PySide6.QtMultimedia'] = None\n" + BREATHE_ALOUD
    assert run_python(blocked).stdout == "Silence no_library\n"


def test_what_qt_says_of_a_machine_without_sound_stays_off_the_console() -> None:
    script = """
import logging
import sys
from pathlib import Path
from types import ModuleType
from PySide6.QtCore import qWarning
from ashore.services.audio.cues import load_cues
logging.getLogger("ashore").addHandler(logging.NullHandler())
class WithoutServer(ModuleType):
    def __getattr__(self, name):
        qWarning("no sound server answers")
        raise AttributeError(name)
sys.modules["PySide6.QtMultimedia"] = WithoutServer("PySide6.QtMultimedia")
print(load_cues(Path(sys.argv[1])).reason)
qWarning("heard again")
"""
    ran = run_python(script)
    assert ran.stdout == "no_library\n"
    assert ran.stderr == "heard again\n"


def test_with_no_sound_server_in_reach_there_is_silence_with_a_reason() -> None:
    ran = run_python(BREATHE_ALOUD)
    assert ran.stdout.strip() in {"Silence no_library", "Silence no_device"}
    assert ran.stderr == ""


def test_on_this_machine_as_it_is_the_cues_can_be_used() -> None:
    ran = run_python(BREATHE_ALOUD, with_the_sound_of_this_machine())
    assert ran.stdout.strip() in {"AudibleCues sound", "Silence no_library", "Silence no_device"}


def test_every_phase_has_its_sound() -> None:
    sounds = read_sounds(SOUNDS)
    assert sounds.keys() == set(Phase)
    assert len(set(sounds.values())) == len(Phase)


def a_missing_file(path: Path) -> None:
    path.unlink()


def an_empty_file(path: Path) -> None:
    path.write_bytes(b"")


def another_kind_of_file(path: Path) -> None:
    path.write_bytes(b"no sound at all, only words")


def a_file_cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:30])


def a_file_without_samples(path: Path) -> None:
    write_wav(path, rate_hz=48_000, frames=0)


def a_file_at_another_rate(path: Path) -> None:
    write_wav(path, rate_hz=22_050, frames=10_000)


def a_file_that_goes_on_too_long(path: Path) -> None:
    write_wav(path, rate_hz=48_000, frames=48_000 * 3)


def write_wav(path: Path, rate_hz: int, frames: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(bytes(2 * frames))


@pytest.mark.parametrize(
    "damage",
    [
        a_missing_file,
        an_empty_file,
        another_kind_of_file,
        a_file_cut_short,
        a_file_without_samples,
        a_file_at_another_rate,
        a_file_that_goes_on_too_long,
    ],
)
def test_a_bad_sound_file_means_silence_and_its_name_in_the_log(
    damage: Callable[[Path], None], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = shutil.copytree(SOUNDS, tmp_path / "sounds")
    damage(folder / "exhale.wav")
    cues, reason = load_cues(folder)
    assert isinstance(cues, Silence)
    assert reason is SilenceReason.NO_FILES
    (logged,) = [PrivateFormatter().format(record) for record in caplog.records]
    assert "no_files: exhale.wav: " in logged
    assert str(tmp_path) not in logged
