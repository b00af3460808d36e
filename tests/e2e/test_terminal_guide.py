"""The text guide as a real program in a terminal of its own."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest
from tests.e2e.program import program_environment

HIDE, SHOW = b"\x1b[?25l", b"\x1b[?25h"
PATIENCE_SECONDS = 30


class Terminal:
    """`ashore` with the given arguments in a pseudo-terminal of `columns` x 24."""

    def __init__(self, arguments: list[str], environ: dict[str, str], columns: int = 40) -> None:
        self._master, slave = pty.openpty()
        self._slave = slave
        self.resize(columns)
        self.modes = termios.tcgetattr(slave)
        self.seen = b""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ashore", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environ,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._slave)
        os.close(self._master)

    def resize(self, columns: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def type(self, keys: bytes) -> None:
        os.write(self._master, keys)

    def read_until(self, enough: Callable[[bytes], bool]) -> bytes:
        """What was written since the last reading, as soon as it is enough."""
        start = len(self.seen)
        end = time.monotonic() + PATIENCE_SECONDS
        while not enough(self.seen[start:]):
            left = end - time.monotonic()
            assert left > 0, self.seen
            if select.select([self._master], [], [], left)[0]:
                self.seen += os.read(self._master, 65_536)
        return self.seen[start:]

    def ended(self) -> int:
        """The exit code, once the program has ended and everything it wrote is read."""
        code = self.process.wait(PATIENCE_SECONDS)
        while select.select([self._master], [], [], 0)[0]:
            self.seen += os.read(self._master, 65_536)
        return code

    @property
    def modes_now(self) -> list[object]:
        return termios.tcgetattr(self._slave)


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return program_environment(tmp_path, None) | {"TERM": "xterm-256color"}


@pytest.fixture
def arguments(tmp_path: Path) -> list[str]:
    return ["--terminal", "--data-dir", str(tmp_path / "data")]


@pytest.fixture
def breathing(arguments: list[str], environ: dict[str, str]) -> Iterator[Terminal]:
    """A guide that has drawn its bar a few times."""
    with Terminal(arguments, environ) as terminal:
        terminal.read_until(lambda text: text.count("█".encode()) > 5)
        yield terminal


def test_the_breath_moves_smoothly_in_forty_columns(breathing: Terminal) -> None:
    written = breathing.read_until(lambda text: len(re.findall("[▏▎▍▌▋▊▉]", text.decode("utf-8", "ignore"))) > 10)
    assert b"Breathe in" in breathing.seen
    assert b"\n\n" not in written
    rows = re.split(r"[\r\n]+", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", breathing.seen.decode("utf-8", "ignore")))
    assert max(map(len, rows)) < 40


def test_ctrl_c_leaves_cleanly(breathing: Terminal) -> None:
    breathing.type(b"\x03")
    assert breathing.ended() == 0
    _left_cleanly(breathing)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_cleanly(breathing: Terminal, number: signal.Signals) -> None:
    breathing.process.send_signal(number)
    assert breathing.ended() == 0
    _left_cleanly(breathing)


@pytest.mark.parametrize("key", ["q", "й", ";", "ض", "/", "ๆ"])
def test_q_leaves_cleanly_whatever_its_key_writes(key: str, breathing: Terminal) -> None:
    breathing.type(key.encode())
    assert breathing.ended() == 0
    _left_cleanly(breathing)


def test_space_pauses(breathing: Terminal) -> None:
    breathing.type(b" ")
    breathing.read_until(lambda text: b"Paused" in text)
    breathing.type(b" ")
    breathing.read_until(lambda text: b"Breathe" in text)


def test_a_changed_window_is_followed(breathing: Terminal) -> None:
    breathing.resize(25)
    breathing.read_until(lambda text: b"\x1b[J" in text)
    breathing.type(b"q")
    assert breathing.ended() == 0


def test_ctrl_z_steps_aside_and_comes_back_paused(breathing: Terminal) -> None:
    breathing.process.send_signal(signal.SIGTSTP)
    breathing.read_until(lambda text: SHOW in text)
    _, status = os.waitpid(breathing.process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert breathing.modes_now == breathing.modes
    breathing.process.send_signal(signal.SIGCONT)
    breathing.read_until(lambda text: HIDE in text and b"Paused" in text)
    breathing.type(b"q")
    assert breathing.ended() == 0


def test_the_c_locale_gets_plain_letters(arguments: list[str], environ: dict[str, str]) -> None:
    with Terminal(arguments, environ | {"LC_ALL": "C"}) as terminal:
        terminal.read_until(lambda text: text.count(b"[=") > 3)
        terminal.type(b"\x03")
        assert terminal.ended() == 0
        assert terminal.seen.isascii()


def test_no_color_is_respected(arguments: list[str], environ: dict[str, str]) -> None:
    with Terminal(arguments, environ | {"NO_COLOR": "1"}) as terminal:
        terminal.read_until(lambda text: text.count("█".encode()) > 5)
        terminal.type(b"\x03")
        assert terminal.ended() == 0
        assert not re.search(rb"\x1b\[[0-9;]*m", terminal.seen)


def test_a_dumb_terminal_gets_lines_without_codes(arguments: list[str], environ: dict[str, str]) -> None:
    with Terminal(arguments, environ | {"TERM": "dumb"}) as terminal:
        terminal.read_until(lambda text: b"Breathe out, 4 seconds" in text)
        terminal.type(b"\x03")
        assert terminal.ended() == 0
        assert b"\x1b" not in terminal.seen


def test_without_a_display_the_terminal_takes_over_after_one_line(
    arguments: list[str], environ: dict[str, str]
) -> None:
    with Terminal([*arguments[1:], "--pattern", "box"], environ) as terminal:
        terminal.read_until(lambda text: "█".encode() in text)
        assert terminal.seen.startswith(b"ashore: no display")
        assert b"Box: 4 in, hold 4" in terminal.seen
        terminal.type(b"\x03")
        assert terminal.ended() == 0


def test_a_broken_settings_file_is_reported_in_one_line_and_the_breath_goes_on(
    arguments: list[str], environ: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text("{", encoding="utf-8")
    with Terminal(arguments, environ) as terminal:
        terminal.read_until(lambda text: "█".encode() in text)
        assert terminal.seen.startswith(b"ashore: the settings could not be read")
        terminal.type(b"\x03")
        assert terminal.ended() == 0


def test_a_pipe_that_closes_ends_the_guide_quietly(arguments: list[str], environ: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "ashore", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"Longer out-breath")
        process.stdout.close()
        assert process.wait(PATIENCE_SECONDS) == 0
        assert process.stderr.read() == b""


def _left_cleanly(terminal: Terminal) -> None:
    assert terminal.seen.endswith(b"You have left. Come back whenever you\r\nlike.\r\n")
    assert terminal.seen.rfind(SHOW) > terminal.seen.rfind(HIDE)
    assert b"Traceback" not in terminal.seen
    assert terminal.modes_now == terminal.modes
