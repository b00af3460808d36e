"""A real window that is watched from inside while something is done to it."""

import json
import os
import socket
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.e2e.program import Program
from tests.e2e.screen import Screen
from tests.environment import home_variables
from tests.faults.counts import SHORT_STEP
from tests.faults.watched_program import TELL_MS, WATCH_FILE, WATCH_SERVERS
from tests.paths import ROOT

from ashore.cli import FIRST_WINDOW_SECONDS
from ashore.domain.launch import Launch, Page, message_for
from ashore.system.instance_client import RECEIVED, RETRY_SECONDS, framed

DATA = "data"
FREEZE_MS = 200
BUSY_FREEZE_MS = 800
"""In the short form, which runs beside other tests on a machine that may be slow."""
LEAST_MOMENTS = 3
"""In a fifth of a second, of a breath that moves on a busy machine."""


class Watched:
    """One running Ashore on a folder of its own, and what it wrote down of itself."""

    def __init__(
        self, screen: Screen, home: Path, longest_still_ms: int, module: str, environ: Mapping[str, str]
    ) -> None:
        self._longest_still_ms = longest_still_ms
        self.data = home / DATA
        self._file = home / "watch"
        tools = home / "bin"
        tools.mkdir()
        (tools / "xdg-open").write_text("#!/bin/sh\n")  # whatever link is pressed, nothing opens
        (tools / "xdg-open").chmod(0o755)
        self.program = Program(
            screen,
            self.data,
            environ={
                **home_variables(home),
                "PATH": f"{tools}:{os.environ['PATH']}",
                "PYTHONPATH": f"{ROOT}:{ROOT}/src",
                "TMPDIR": str(home),
                WATCH_FILE: str(self._file),
                WATCH_SERVERS: str(screen.server_id),
                **environ,
            },
            module=module,
        )

    def ask(self, launch: Launch) -> bool:
        """As another start does, which tries again for as long. Whether it is answered."""
        end = time.monotonic() + FIRST_WINDOW_SECONDS
        while time.monotonic() < end:
            with socket.socket(socket.AF_UNIX) as connection, suppress(OSError):
                connection.settimeout(FIRST_WINDOW_SECONDS)
                connection.connect(self.wait_until_it_listens())
                connection.sendall(framed(message_for(launch)))
                if connection.recv(len(RECEIVED), socket.MSG_WAITALL) == RECEIVED:
                    return True
            time.sleep(RETRY_SECONDS)
        return False

    def seen(self) -> list[dict[str, Any]]:
        """All that it wrote down so far."""
        try:
            lines = self._file.read_text("utf-8").splitlines()
        except OSError:
            return []
        return [json.loads(line) for line in lines if line.endswith("}")]

    def wait_until_it_listens(self) -> str:
        """Where it does."""
        runtime = self.data / "runtime"
        return self.program.wait("it listens", lambda: next(runtime.glob("*.address"), None)).read_text()

    def breathes(self) -> bool:
        """Right now, in the window."""
        looks = [each for each in self.seen() if "moments" in each]
        return bool(looks) and looks[-1]["is_visible"] and looks[-1]["moments"] >= LEAST_MOMENTS

    def lead_back_to_the_breath(self) -> None:
        """As another start with `ashore breathe --minutes 3` does. Raises AssertionError where no breath moves then."""
        if not self.ask(Launch(Page.BREATHE, minutes=3.0)):
            raise AssertionError("another start is not heard")
        self.program.wait("the breath moves", self.breathes)

    def longest_still(self) -> str:
        """How long the window stood still at most, in words."""
        longest = max((each.get("frozen_ms", 0) for each in self.seen()), default=0)
        return f"still for {longest} ms at most" if longest else f"never still for {TELL_MS} ms"

    def mistakes(self) -> list[str]:
        """Tracebacks, bugs in the log, and how often and where the window stood still."""
        found = []
        if "Traceback" in self.program.said or "Fatal" in self.program.said:
            found.append(f"said {self.program.said[-600:]!r}")
        log = self.data / "logs" / "ashore.log"
        if log.exists() and "CRITICAL" in (text := log.read_text("utf-8", "replace")):
            found.append(f"a bug in the log: {text[-900:]!r}")
        still = [each for each in self.seen() if each.get("frozen_ms", 0) > self._longest_still_ms]
        return found + [
            f"stood still for {each['frozen_ms']} ms ({each['busy_ms']} busy): {each['where']}" for each in still
        ]


@contextmanager
def watched(
    screen: Screen,
    *,
    every: int,
    module: str = "tests.faults.watched_program",
    environ: Mapping[str, str] | None = None,
    before: Callable[[Path], object] | None = None,
    within: Path | None = None,
) -> Iterator[Watched]:
    """It ends, if it has not, when this does. `before` lays what is in its folder, `within` another, when it starts."""
    longest_still_ms = BUSY_FREEZE_MS if every >= SHORT_STEP else FREEZE_MS
    with tempfile.TemporaryDirectory(prefix="ashore-faults-", dir=within) as home:
        if before is not None:
            (Path(home) / DATA).mkdir(mode=0o700)
            before(Path(home) / DATA)
        one = Watched(screen, Path(home), longest_still_ms, module, environ or {})
        try:
            yield one
        finally:
            one.program.forget()
