"""Ctrl-C in the terminal, the end of the session and a terminal that closes end the program in order."""

import json
import re
import signal
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.program import Program

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def ignore_none() -> None:
    """Whoever runs the tests in the background, or under nohup, has some of them ignored."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def catches(program: Program, number: int) -> bool:
    status = Path(f"/proc/{program.process.pid}/status").read_text()
    caught = re.search(r"^SigCgt:\s*(\w+)", status, re.MULTILINE)
    return caught is not None and bool(int(caught[1], 16) >> number - 1 & 1)


@pytest.mark.parametrize("number", SIGNALS, ids=str)
def test_a_signal_closes_the_program_as_a_person_would(start: Start, data: Path, number: signal.Signals) -> None:
    program = start(environ={"QT_QPA_PLATFORM": "offscreen"}, before=ignore_none)
    program.wait("it is ready to be ended", lambda: all(catches(program, each) for each in SIGNALS))
    program.process.send_signal(number)
    assert program.process.wait(20) == 0
    assert program.said == ""
    assert "window_geometry" in json.loads((data / "settings.json").read_text())
    assert not list((data / "runtime").glob("*.address"))
    assert not list(data.glob("record.sqlite3-wal"))


@pytest.mark.parametrize("library", ["Shiboken", "QtCore", "QtGui", "QtWidgets"])
def test_ctrl_c_while_qt_is_loaded_ends_the_program_without_a_word(start: Start, library: str) -> None:
    program = start(environ={"QT_QPA_PLATFORM": "offscreen"}, before=ignore_none)
    maps = Path(f"/proc/{program.process.pid}/maps")
    program.wait(f"{library} is loaded", lambda: f"/{library}.abi3" in maps.read_text(), between_seconds=0.001)
    program.process.send_signal(signal.SIGINT)
    assert program.process.wait(20) in (-signal.SIGINT, 0)
    assert program.said == ""


def test_a_signal_that_is_ignored_stays_ignored(start: Start) -> None:
    def ignore_hangup() -> None:
        ignore_none()
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    program = start(environ={"QT_QPA_PLATFORM": "offscreen"}, before=ignore_hangup)
    program.wait("it is ready to be ended", lambda: catches(program, signal.SIGTERM))
    assert not catches(program, signal.SIGHUP)
    program.process.send_signal(signal.SIGHUP)
    program.process.send_signal(signal.SIGTERM)
    assert program.process.wait(20) == 0
