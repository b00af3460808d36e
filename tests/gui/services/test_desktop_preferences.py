"""What the system asks for, contrast and less motion, is followed live, and nobody waits for a bus that is silent."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication
from tests.session_bus import accent_changed, read_answer, setting_changed

from ashore.domain.settings import Appearance, Motion
from ashore.services.desktop_preferences import DesktopPreferences
from ashore.ui.colours import DARK, LIGHT
from ashore.ui.high_contrast_colours import HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication


class FakeBus:
    """A session bus that says what a test has it say."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "bus")
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.address},guid=1"}
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(self.address)
        self._listener.listen(1)
        self._connection: socket.socket | None = None

    def accept(self) -> bytes:
        """What whoever connects says first."""
        self._connection, _ = self._listener.accept()
        return self._connection.recv(1000)

    def say(self, data: bytes) -> None:
        assert self._connection is not None
        self._connection.sendall(data)

    def hear(self) -> bytes:
        assert self._connection is not None
        self._connection.settimeout(5)
        return self._connection.recv(10_000)

    def has_been_left(self) -> bool:
        assert self._connection is not None
        self._connection.setblocking(False)
        try:
            return self._connection.recv(10_000) == b""
        except BlockingIOError:
            return False

    def close(self) -> None:
        self._listener.close()
        if self._connection is not None:
            self._connection.close()


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[FakeBus]:
    bus = FakeBus(tmp_path)
    yield bus
    bus.close()


@pytest.fixture
def preferences() -> Iterator[DesktopPreferences]:
    preferences = DesktopPreferences()
    yield preferences
    preferences.stop()


def start(preferences: DesktopPreferences, bus: FakeBus, qtbot: QtBot) -> None:
    """Up to where the portal is asked."""
    preferences.start(QApplication.styleHints(), bus.environment)
    assert bus.accept().startswith(b"\0AUTH EXTERNAL ")
    bus.say(b"OK 1f\r\n")
    qtbot.waitUntil(lambda: preferences._reader is not None)
    assert bus.hear().count(b"org.freedesktop.portal.Settings") >= 3


def test_what_the_portal_says_is_in_force_and_followed(
    preferences: DesktopPreferences, bus: FakeBus, qtbot: QtBot
) -> None:
    start(preferences, bus, qtbot)
    with qtbot.waitSignal(preferences.changed):
        bus.say(read_answer(3, 1) + read_answer(4, 0))
    assert (preferences.has_high_contrast, preferences.has_reduced_motion) == (True, False)
    with qtbot.waitSignal(preferences.changed):
        bus.say(accent_changed() + setting_changed("reduced-motion", 1))
    assert preferences.has_reduced_motion
    with qtbot.waitSignal(preferences.changed):
        bus.say(setting_changed("contrast", 1, "org.example") + setting_changed("contrast", 0))
    assert not preferences.has_high_contrast


@pytest.mark.parametrize(
    "answer",
    [b"REJECTED EXTERNAL\r\n", b"\xff" * 2000, b"OK 1f\r\nl\xff\xff\xff" + b"\xff" * 40, b"OK 1f\r\n"],
)
def test_a_bus_that_answers_with_nonsense_is_left(
    answer: bytes, preferences: DesktopPreferences, bus: FakeBus, qtbot: QtBot
) -> None:
    preferences.start(QApplication.styleHints(), bus.environment)
    bus.accept()
    bus.say(answer)
    if answer == b"OK 1f\r\n":
        qtbot.waitUntil(lambda: preferences._reader is not None)
        bus.say(b"no message at all, and sixteen bytes at least")
    qtbot.waitUntil(bus.has_been_left)
    assert (preferences.has_high_contrast, preferences.has_reduced_motion) == (False, False)


def test_a_bus_that_says_nothing_is_not_waited_for(preferences: DesktopPreferences, bus: FakeBus, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed, timeout=100):
        preferences.start(QApplication.styleHints(), bus.environment)
    assert not preferences.has_high_contrast


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "unix:path=" + "x" * 300])
def test_without_a_bus_there_are_no_preferences(address: str, preferences: DesktopPreferences) -> None:
    preferences.start(QApplication.styleHints(), {"DBUS_SESSION_BUS_ADDRESS": address})
    assert (preferences.has_high_contrast, preferences.has_reduced_motion) == (False, False)


class Hints(QObject):
    """As Qt has them in some versions."""

    contrastPreferenceChanged = Signal()  # noqa: N815  # Qt's name
    contrast = Qt.ContrastPreference.NoPreference

    def accessibility(self) -> Hints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802  # Qt's name
        return self.contrast


def test_where_qt_knows_it_is_followed(preferences: DesktopPreferences, qtbot: QtBot) -> None:
    hints = Hints()
    preferences.start(hints, {"DBUS_SESSION_BUS_ADDRESS": ""})  # type: ignore[arg-type]  # stands in for Qt's own
    assert not preferences.has_high_contrast
    hints.contrast = Qt.ContrastPreference.HighContrast
    with qtbot.waitSignal(preferences.changed):
        hints.contrastPreferenceChanged.emit()
    assert preferences.has_high_contrast


def test_the_program_follows_the_system_unless_something_else_was_chosen(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(tmp_path)
    settings, guide = app.services.settings, app.breathe.page.guide
    usual = app.theme.colours
    app.desktop_preferences._set("contrast", 1)
    app.desktop_preferences._set("reduced-motion", 1)
    assert app.theme.colours is (HIGH_CONTRAST_DARK if usual is DARK else HIGH_CONTRAST_LIGHT)
    motions = [guide._content.motion]
    assert settings.value.motion is Motion.FULL  # nothing is chosen for the person
    settings.update(motion_follows_system=False)
    motions.append(guide._content.motion)
    assert motions == [Motion.STILL, Motion.FULL]
    settings.update(appearance=Appearance.LIGHT)
    assert app.theme.colours is LIGHT
    app.desktop_preferences._set("contrast", 0)
    settings.update(appearance=Appearance.SYSTEM)
    assert app.theme.colours is usual
