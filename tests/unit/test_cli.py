"""The command: what it opens, what it never loads, and that it ends without a traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from tests.python_process import python_without_window

from ashore import cli
from ashore.domain.launch import LONGEST_MESSAGE_BYTES, Launch, Page
from ashore.system.instance_lock import InstanceLock, acquire_lock
from ashore.system.paths import folders

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("environ", "lacks"),
    [
        ({}, True),
        ({"DISPLAY": ":0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, True),
    ],
)
def test_a_missing_display_is_noticed(environ: dict[str, str], lacks: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert cli.lacks_display() is lacks


@pytest.fixture(autouse=True)
def interrupt() -> Iterator[None]:
    """As in a new process."""
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Opened:
    """Stands where the window would, and notes what was asked of it."""

    def __init__(self) -> None:
        self.launches: list[tuple[Launch, InstanceLock | None]] = []

    def run(self, launch: Launch, lock: InstanceLock | None) -> int:
        self.launches.append((launch, lock))
        if lock is not None:
            lock.close()
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = Opened()
    module = ModuleType("ashore.app")
    module.__dict__["run"] = opened.run
    monkeypatch.setitem(sys.modules, "ashore.app", module)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return opened


def test_the_window_is_handed_what_was_asked_for_and_the_lock(window: Opened, tmp_path: Path) -> None:
    assert cli.main(["support", "--pattern", "box", "--minutes", "2.5", "--data-dir", str(tmp_path)]) == 0
    [(launch, lock)] = window.launches
    assert launch == Launch(Page.SUPPORT, "box", 2.5, tmp_path)
    assert lock is not None
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL


def test_an_interrupt_that_is_ignored_stays_ignored(window: Opened, tmp_path: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    assert cli.main(["--data-dir", str(tmp_path)]) == 0
    assert window.launches
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_self_test_neither_locks_nor_sends(window: Opened, tmp_path: Path) -> None:
    assert cli.main(["--self-test", "--data-dir", str(tmp_path)]) == 0
    assert window.launches == [(Launch(data_dir=tmp_path, self_test=True), None)]
    assert list(tmp_path.iterdir()) == []


def test_a_first_window_that_does_not_answer_holds_nobody_up(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "FIRST_WINDOW_SECONDS", 0.1)
    first = acquire_lock(folders(tmp_path))
    assert first is not None
    try:
        assert cli.main(["--data-dir", str(tmp_path)]) == 0
    finally:
        first.close()
    assert window.launches == [(Launch(data_dir=tmp_path), None)]


@pytest.mark.parametrize(("listens", "asked"), [(False, 3), (True, 1)])
def test_a_window_that_is_slow_to_start_is_waited_for_and_one_that_hangs_is_not(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, listens: bool, asked: int
) -> None:
    first = acquire_lock(folders(tmp_path))
    assert first is not None
    requests: list[object] = []

    def answer_the_third(*request: object) -> bool:
        requests.append(request)
        return len(requests) == 3

    if listens:
        first.address_file.write_text("nowhere", "utf-8")
    monkeypatch.setattr("ashore.system.instance_client.send_message", answer_the_third)
    assert cli.main(["--data-dir", str(tmp_path)]) == 0
    first.close()
    assert len(requests) == asked
    assert window.launches == ([(Launch(data_dir=tmp_path), None)] if listens else [])


def test_a_first_window_that_ends_while_it_is_asked_leaves_the_lock_to_the_next(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = acquire_lock(folders(tmp_path))
    assert first is not None

    def end_without_an_answer(*_request: object) -> bool:
        first.close()
        return False

    monkeypatch.setattr("ashore.system.instance_client.send_message", end_without_an_answer)
    assert cli.main(["--data-dir", str(tmp_path)]) == 0
    [(_launch, lock)] = window.launches
    assert lock is not None


def test_a_pattern_that_is_longer_than_a_message_opens_a_window_all_the_same(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path / "nothing")
    first = acquire_lock(folders(tmp_path))
    assert first is not None
    try:
        assert cli.main(["--pattern", "x" * LONGEST_MESSAGE_BYTES, "--data-dir", str(tmp_path)]) == 0
    finally:
        first.close()
    assert len(window.launches) == 1


def test_content_that_can_not_be_read_leaves_the_pattern_to_the_window(
    window: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ashore.terminal.localised_content.assets_folder", lambda: tmp_path / "nothing")
    assert cli.main(["--pattern", "box", "--data-dir", str(tmp_path)]) == 0
    assert window.launches[0][0].pattern_id == "box"


def test_a_toolkit_that_can_not_be_loaded_is_reported_in_one_line(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("ashore.app")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli.main(["--data-dir", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "the window cannot be opened" in said
    assert said.count("\n") == 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler  # for the guide in the terminal


def test_importing_the_command_loads_nothing_slow() -> None:
    code = "import sys; before = set(sys.modules); import ashore.cli; print(*set(sys.modules) - before)"
    loaded = set(python_without_window("-c", code).stdout.decode().split())
    slow = {"argparse", "json", "sqlite3", "msgspec", "tomllib", "difflib", "PySide6", "numpy", "platformdirs"}
    assert not loaded & slow


def test_without_display_or_terminal_one_line_says_what_is_missing(tmp_path: Path) -> None:
    done = python_without_window("-m", "ashore", "--data-dir", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"ashore --terminal" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_early_brings_no_traceback(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = python_without_window("-m", "ashore", "--list", "patterns", "--data-dir", str(tmp_path), stdout=write)
    finally:
        os.close(write)
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.parametrize("command", ["--version", "--help", "--list patterns", "--list beliefs --json"])
def test_an_output_that_was_closed_brings_no_traceback(command: str, tmp_path: Path) -> None:
    call = f'exec "$0" -m ashore {command} --data-dir "$1" >&-'
    done = subprocess.run(
        ["sh", "-c", call, sys.executable, str(tmp_path)], stderr=subprocess.PIPE, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.usefixtures("window")
def test_what_the_system_refuses_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    def refuse(_launch: Launch, _lock: InstanceLock | None) -> int:
        raise OSError(24, "Too many open files", "a/path")

    monkeypatch.setitem(sys.modules["ashore.app"].__dict__, "run", refuse)
    assert cli.main(["--data-dir", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "ashore: Too many open files\n"
