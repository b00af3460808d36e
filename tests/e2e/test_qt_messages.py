"""What Qt says of itself, in a process of its own: only a display that cannot be reached leads to the text guide."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST_SECONDS = 30
# A call of qFatal from Python reaches the handler as a critical message, then as this fatal one.
FATAL_LINE = "ashore: [A qFatal() call was made from Python code]"
OPEN_UNKNOWN_PLATFORM = "os.environ['QT_QPA_PLATFORM'] = 'nothing'; QApplication([])"
INSTALL = """
import os, sys
from PySide6.QtCore import QLoggingCategory, qCWarning, qFatal, qWarning
from PySide6.QtWidgets import QApplication
from pathlib import Path
from ashore.app.qt_messages import install_message_handler
from ashore.domain.launch import Launch, Page
launch = Launch(Page.GROUND, data_dir=Path({folder!r}), self_test={self_test})
install_message_handler(launch)
"""


def script(statement: str, folder: Path, *, self_test: bool = False) -> list[str]:
    return [sys.executable, "-c", INSTALL.format(folder=str(folder), self_test=self_test) + statement]


def run_without_terminal(statement: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        script(statement, folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )


def run_in_terminal(
    statement: str, folder: Path, enough: str = "", *, self_test: bool = False
) -> tuple[int | None, str]:
    """The exit code and what was written; None for the code where `enough` was written and the process was ended."""
    master, slave = pty.openpty()
    process = subprocess.Popen(script(statement, folder, self_test=self_test), stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    written = b""
    try:
        while not (enough and enough.encode() in written):
            assert select.select([master], [], [], LONGEST_SECONDS)[0], written
            try:
                written += os.read(master, 65_536)
            except OSError:  # the process has ended
                return process.wait(LONGEST_SECONDS), written.decode()
        return None, written.decode()
    finally:
        process.kill()
        process.wait()
        os.close(master)


def test_another_fatal_message_ends_the_program_in_a_terminal_too(tmp_path: Path) -> None:
    code, written = run_in_terminal("qFatal('xcb has no memory left for wayland')", tmp_path)
    assert code == 2
    assert written == f"ashore: xcb has no memory left for wayland\r\n{FATAL_LINE}\r\n"


def test_another_fatal_message_ends_in_one_line(tmp_path: Path) -> None:
    ended = run_without_terminal("qFatal('no memory left')", tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"ashore: no memory left\n{FATAL_LINE}\n"


def test_a_display_that_cannot_be_reached_leads_to_the_text_guide_in_a_terminal(tmp_path: Path) -> None:
    code, written = run_in_terminal(OPEN_UNKNOWN_PLATFORM, tmp_path, "Breathe in")
    assert code is None
    assert "plugin" not in written


def test_the_text_guide_uses_the_folder_that_was_named_whatever_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("ground")  # as a page is called
    folder.mkdir()
    (folder / "settings.json").write_text("{")
    code, _written = run_in_terminal(OPEN_UNKNOWN_PLATFORM, folder, "Breathe in")
    assert code is None
    assert list(folder.glob("settings.unreadable-*"))


def test_a_self_test_without_a_display_fails_in_a_terminal_too(tmp_path: Path) -> None:
    code, written = run_in_terminal(OPEN_UNKNOWN_PLATFORM, tmp_path, self_test=True)
    assert (code, written.count("\n")) == (2, 1)
    assert "ashore --terminal" in written


def test_a_display_that_cannot_be_reached_ends_in_one_line_elsewhere(tmp_path: Path) -> None:
    ended = run_without_terminal(OPEN_UNKNOWN_PLATFORM, tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert "ashore --terminal" in ended.stderr


@pytest.mark.parametrize(
    "message",
    [
        "QXcbClipboard: xcb lost the selection",
        "The Wayland connection broke. Did the wayland compositor die?",
        "a platform plugin for themes is missing",
        "qt.qpa is mentioned",
    ],
)
def test_a_warning_that_mentions_the_platform_is_written(message: str, tmp_path: Path) -> None:
    ended = run_without_terminal(f"qWarning({message!r})", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, f"ashore: {message}\n")


def test_a_warning_of_the_platform_in_use_is_written(tmp_path: Path) -> None:
    statement = "category = QLoggingCategory('qt.qpa.xcb'); qCWarning(category, 'an X error: BadWindow')"
    ended = run_without_terminal(statement, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "ashore: an X error: BadWindow\n")


@pytest.mark.parametrize(
    ("category", "message"),
    [
        ("qt.qpa.xcb", "could not connect to display :99"),
        ("qt.qpa.plugin", 'Could not load the Qt platform plugin "xcb" in "" even though it was found.'),
        ("qt.qpa.plugin", "From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb platform plugin."),
    ],
)
def test_why_a_platform_failed_is_left_to_the_line_that_follows(category: str, message: str, tmp_path: Path) -> None:
    statement = f"category = QLoggingCategory({category!r}); qCWarning(category, {message!r})"
    ended = run_without_terminal(statement, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    ("category", "message"),
    [
        ("qt.multimedia.symbolsresolver", "Couldn't load pipewire-0.3 library"),
        ("qt.multimedia.ffmpeg", "Using Qt multimedia with FFmpeg"),
        ("qt.speech.tts", "No text-to-speech plug-ins were found."),
        ("default", "PulseAudioService: pa_context_connect() failed"),
    ],
)
def test_what_qt_says_of_sound_is_left_to_settings(category: str, message: str, tmp_path: Path) -> None:
    statement = f"category = QLoggingCategory({category!r}); qCWarning(category, {message!r})"
    ended = run_without_terminal(statement, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
