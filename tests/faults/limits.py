"""A real window where the system allows it little: files, memory, the size of a file, threads.

It holds where the breath moves and Support opens, or where one line says what is lacking and the command ends with 2.
"""

import resource
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.e2e.program import Program
from tests.e2e.screen import Screen
from tests.e2e.window_state import breathes, chosen_page, has_rail
from tests.faults.counts import SHORT_STEP, Count
from tests.faults.fault_runs import compiled, sessions_folder

from ashore.domain.launch import Page

MIB = 1024 * 1024
PATIENCE_SECONDS = 30.0
CLOSE_SECONDS = 10.0
"""After which a program that does not end by itself is killed, and counts as one that hangs."""


class Ladder(NamedTuple):
    """`steps` for the long form, `short` for the tests. `limit` is set in the new process, `environ` given to it."""

    name: str
    steps: Sequence[int]
    short: Sequence[int]
    limit: Callable[[int], object] = lambda _step: None
    environ: Callable[[int, Path], Mapping[str, str]] = lambda _step, _folder: {}


def _resource(number: int, unit: int = 1) -> Callable[[int], object]:
    return lambda step: resource.setrlimit(number, (step * unit, step * unit))


def _no_more_threads(step: int, folder: Path) -> Mapping[str, str]:
    return {"LD_PRELOAD": str(compiled("thread_limit.c", folder)), "THREAD_LIMIT": str(step)}


LADDERS = (
    Ladder("few files may be open (ulimit -n)", range(5, 28), (9,), _resource(resource.RLIMIT_NOFILE)),
    Ladder(
        "files may have few bytes (ulimit -f)",
        (0, 1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256),
        (16,),
        _resource(resource.RLIMIT_FSIZE, 1024),
    ),
    Ladder(
        "there is little memory (ulimit -v)",
        range(60, 620, 20),
        (200,),
        _resource(resource.RLIMIT_AS, MIB),
    ),
    Ladder("few threads may begin (ulimit -u)", range(16), (2,), environ=_no_more_threads),
)


def limits(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:
    """Each step of each ladder once. `seeds` are steps."""
    with Screen() as screen, sessions_folder() as folder:
        for ladder in LADDERS:
            count = Count(ladder.name)
            steps = seeds or (ladder.short if every >= SHORT_STEP else ladder.steps)
            for step in steps:
                count.note(f"{step}", _under(screen, ladder, step, Path(folder)))
            yield count


def _under(screen: Screen, ladder: Ladder, step: int, folder: Path) -> list[str]:
    with tempfile.TemporaryDirectory(dir=folder) as home:
        environ = ladder.environ(step, folder)
        program = Program(screen, Path(home) / "data", environ=environ, before=lambda: ladder.limit(step))
        try:
            return _outcome(program, Path(home) / "data" / "logs" / "ashore.log")
        finally:
            program.forget()


def _outcome(program: Program, log: Path) -> list[str]:
    """What is not as it was promised."""
    mistakes = []
    try:
        program.wait("the breath moves", lambda: breathes(program), PATIENCE_SECONDS)
        program.press("Shift_L")
        program.wait("all is shown", lambda: has_rail(program.look()), PATIENCE_SECONDS)
        program.press("s")
        program.wait("Support opens", lambda: chosen_page(program.look()) is Page.SUPPORT, PATIENCE_SECONDS)
        program.press("b")
        program.wait("the breath moves again", lambda: breathes(program), PATIENCE_SECONDS)
        if program.close() != 0:
            mistakes.append(f"closed with {program.process.returncode}")
    except (AssertionError, subprocess.TimeoutExpired) as error:
        status, lines = program.process.poll(), program.said.splitlines()
        if status == 2 and len(lines) == 1 and lines[0].startswith("ashore: "):
            return []
        mistakes.append(str(error)[-700:])
    if "Traceback" in program.said:
        mistakes.append(f"said {program.said[-700:]!r}")
    if log.exists() and "CRITICAL" in (text := log.read_text("utf-8", "replace")):
        mistakes.append(f"a bug in the log: {text[-1500:]!r}")
    return mistakes
