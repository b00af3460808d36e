"""The window closes at once, in order, whatever is going on around it."""

import shutil
import socket
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.program import Program
from tests.e2e.window_state import wait_for_page, wait_until_it_breathes

from ashore.domain.launch import Page
from ashore.record.connection import open_record

MOST_SECONDS = 2.5
"""With the time for the key to arrive, on a busy machine."""


def closes_soon(program: Program) -> None:
    start = time.monotonic()
    assert program.close() == 0
    assert time.monotonic() - start < MOST_SECONDS
    assert program.said == ""


@pytest.mark.parametrize("sent", [b"", b"\0", b"\0\0\0\x10half", b"\xff" * 8, b"\0\0\0\x02{}"], ids=range(5))
def test_starts_that_say_nothing_more_hold_nothing_up(sent: bytes, start: Start, data: Path) -> None:
    program = start()
    wait_until_it_breathes(program)
    address = program.wait("it listens", lambda: next((data / "runtime").glob("*.address"), None)).read_text()
    with ExitStack() as stack:
        for _partner in range(20):
            partner = stack.enter_context(socket.socket(socket.AF_UNIX))
            partner.connect(address)
            with suppress(BrokenPipeError):  # one too many is sent away
                partner.sendall(sent)
        closes_soon(program)


def test_a_data_folder_that_was_removed_holds_nothing_up(start: Start, data: Path) -> None:
    record = data / "record.sqlite3"
    open_record(record)[0].close()
    program = start("support")
    wait_for_page(program, Page.SUPPORT)
    handles = Path(f"/proc/{program.process.pid}/fd")
    program.wait("the record is open", lambda: any(handle.resolve() == record for handle in handles.iterdir()))
    shutil.rmtree(data)
    closes_soon(program)


def test_with_qts_own_debugging_asked_for_it_ends_in_order(start: Start) -> None:
    program = start(environ={"QT_LOGGING_RULES": "*.debug=true"})
    wait_until_it_breathes(program)
    assert program.close() == 0
    assert "Traceback" not in program.said
