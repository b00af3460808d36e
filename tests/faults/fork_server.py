"""Runs scenarios, each in a fork of a process that has all it needs, with one file operation failing.

Reads one JSON object a line: scenario, folder, at (which operation, 0 for none), error, and kill_after: how many lines
are said before, and seconds beyond that; or null. Answers each with one.
"""

import ctypes
import json
import math
import os
import select
import signal
import sys
import time
from pathlib import Path
from typing import Any

from tests.faults.scenarios import SCENARIOS

# What a session imports as it goes is there before the first fork.
import ashore.record.record_session
import ashore.system.log_file  # noqa: F401

LONGEST_SECONDS = 20.0


def main() -> None:
    library = ctypes.CDLL(sys.argv[1])
    library.faults_begin.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int]
    library.faults_end.restype = ctypes.c_long
    library.faults_failed.restype = ctypes.c_char_p
    for line in sys.stdin:
        sys.stdout.write(json.dumps(run(library, json.loads(line))) + "\n")
        sys.stdout.flush()


def run(library: ctypes.CDLL, order: dict[str, Any]) -> dict[str, object]:
    reading, writing = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        in_child(library, order)
    os.close(writing)
    said = read_all(reading, child, order["kill_after"])
    _child, status = os.waitpid(child, 0)
    return {"said": said, "status": os.waitstatus_to_exitcode(status), "seconds": time.monotonic() - began}


def in_child(library: ctypes.CDLL, order: dict[str, Any]) -> None:
    def say(text: str) -> None:
        os.write(1, f"{text}\n".encode())

    status = 1
    try:
        library.faults_begin(order["folder"].encode(), order["at"], order["error"])
        SCENARIOS[order["scenario"]](Path(order["folder"]), say)
        status = 0
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        say(f"operations {library.faults_end()} {library.faults_failed().decode()}")
        sys.stderr.flush()
        os._exit(status)


def read_all(reading: int, child: int, kill_after: tuple[int, float] | None) -> list[str]:
    """What the child said to its end; it is killed where that does not come, or is not to come."""
    content, until, is_meant = b"", time.monotonic() + LONGEST_SECONDS, False
    while True:
        if kill_after is not None and content.count(b"\n") >= kill_after[0]:
            until, kill_after = time.monotonic() + kill_after[1], None
            is_meant = True
        wait = None if until == math.inf else max(0.0, until - time.monotonic())
        if not select.select([reading], [], [], wait)[0]:
            os.kill(child, signal.SIGKILL)
            if not is_meant:
                content += b"frozen\n"
                break
            until = math.inf  # what it said before
        part = os.read(reading, 65536)
        if not part:
            break
        content += part
    os.close(reading)
    return content.decode("utf-8", "replace").splitlines()


if __name__ == "__main__":
    main()
