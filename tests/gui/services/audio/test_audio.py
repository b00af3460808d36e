"""Sound follows the settings, and never ends with a click."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.gui.services.audio.heard_voice import SAMPLES, HeardVoice

from ashore.domain.breath import LONGER_OUT
from ashore.domain.pacing import moment_at
from ashore.record.settings_file import SettingsFile
from ashore.services.audio.audio import Audio
from ashore.services.audio.cues import AudibleCues, LoadedCues
from ashore.services.settings_store import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

FIRST = moment_at(LONGER_OUT, 0.0)


@pytest.fixture
def voice() -> HeardVoice:
    return HeardVoice()


@pytest.fixture
def loaded(voice: HeardVoice, monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[AudibleCues]]:
    """What was loaded so far, whether or not anybody still holds it."""
    found: list[weakref.ref[AudibleCues]] = []

    def load(_folder: Path) -> LoadedCues:
        cues = AudibleCues(SAMPLES, [voice])
        found.append(weakref.ref(cues))
        return LoadedCues(cues)

    monkeypatch.setattr("ashore.services.audio.audio.load_cues", load)
    return found


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Iterator[SettingsStore]:  # noqa: ARG001  # it needs an application
    store = SettingsStore(SettingsFile(tmp_path / "settings.json"))
    yield store
    store.deleteLater()


@pytest.mark.usefixtures("loaded")
def test_a_phase_is_heard_only_while_sound_is_on(settings: SettingsStore, voice: HeardVoice) -> None:
    audio = Audio(Path(), settings, settings)
    audio.play_phase(FIRST)
    assert voice.playing is None
    settings.update(sound_on=True)
    audio.play_phase(FIRST)
    assert voice.playing == SAMPLES[FIRST.phase]


def test_a_sound_that_is_switched_off_fades_and_then_lets_go_of_the_output(
    settings: SettingsStore, voice: HeardVoice, loaded: list[weakref.ref[AudibleCues]], qtbot: QtBot
) -> None:
    audio = Audio(Path(), settings, settings)
    settings.update(sound_on=True)
    audio.play_phase(FIRST)
    settings.update(sound_on=False)
    assert voice.playing is not None
    qtbot.waitUntil(lambda: voice.playing is None)
    levels = voice.levels_while_playing
    assert levels == sorted(levels, reverse=True)
    assert levels[-1] == 0.0, "faded to its end, and not cut off"
    qtbot.waitUntil(lambda: gc.collect() >= 0 and loaded[0]() is None)


def test_sound_that_is_switched_on_again_while_it_fades_is_heard(
    settings: SettingsStore, voice: HeardVoice, qtbot: QtBot, loaded: list[weakref.ref[AudibleCues]]
) -> None:
    audio = Audio(Path(), settings, settings)
    settings.update(sound_on=True)
    audio.play_phase(FIRST)
    settings.update(sound_on=False)
    settings.update(sound_on=True)
    qtbot.waitUntil(lambda: loaded[0]() is None)
    audio.play_phase(FIRST)
    assert voice.playing == SAMPLES[FIRST.phase]
