"""A copied number outlives the window where something keeps it, and where nothing does that is said."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.program import program_environment
from tests.e2e.screen import Screen

from ashore.system.instance_lock import acquire_lock
from ashore.system.paths import folders

HERE = Path(__file__).parent


@contextmanager
def clipboard_manager(screen: Screen, kind: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, str(HERE / "clipboard_manager.py"), kind]
    environ = {**os.environ, "DISPLAY": screen.display}
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as manager:
        assert manager.stdout is not None
        assert manager.stdout.readline() == "ready\n"
        try:
            yield manager
        finally:
            manager.kill()


def copying_program(screen: Screen, folder: Path) -> "subprocess.Popen[str]":
    world = {**program_environment(folder, screen.display), "PYTHONPATH": str(HERE.parents[1])}
    command = [sys.executable, str(HERE / "clipboard_probe.py"), str(folder / "data")]
    return subprocess.Popen(command, env=world, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def said_while_copying(screen: Screen, folder: Path) -> list[str]:
    """At each of two copies. The program ends without a word on the console."""
    with copying_program(screen, folder) as program:
        said, console = program.communicate(timeout=60)
    texts, closed = said.splitlines()
    assert (program.returncode, console, closed) == (0, "", "closed")
    found: list[str] = json.loads(texts)
    return found


def test_a_clipboard_manager_keeps_a_copied_number_after_the_window_is_closed(screen: Screen, tmp_path: Path) -> None:
    with clipboard_manager(screen, "saving") as manager:
        assert said_while_copying(screen, tmp_path) == ["Copied: 999", "Copied: 999"]
        assert manager.stdout is not None
        assert manager.stdout.readline() == "saved 999\n"


def test_without_one_it_is_said_once_how_long_a_number_can_be_pasted(screen: Screen, tmp_path: Path) -> None:
    assert said_while_copying(screen, tmp_path) == [
        "999 is copied, and can be pasted as long as Ashore is open.",
        "Copied: 999",
    ]


def test_one_that_hangs_holds_up_neither_the_window_nor_the_next_start(screen: Screen, tmp_path: Path) -> None:
    with clipboard_manager(screen, "silent"), copying_program(screen, tmp_path) as program:
        assert program.stdout is not None
        program.stdout.readline()
        assert program.stdout.readline() == "closed\n"
        assert program.poll() is None  # Qt waits for the manager, five seconds at most
        lock = acquire_lock(folders(tmp_path / "data"))
        program.kill()
    assert lock is not None
    lock.close()
