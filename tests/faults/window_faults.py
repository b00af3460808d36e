"""A file operation of a session in a real window fails once. It holds where, besides, the breath moves."""

import errno
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.e2e.screen import Screen
from tests.faults.counts import SHORT_STEP, Count
from tests.faults.fault_runs import (
    ERRORS,
    compiled,
    entries_in,
    mistakes_after,
    operations_of,
    sessions_folder,
    whole_record,
)
from tests.faults.watched import watched
from tests.faults.window_session import AT, BREATHES, ERROR, LIBRARY

SHORT_OPERATIONS = (0.1, 0.5, 0.8)
"""Where in the session the operations lie that fail in the short form."""
END_SECONDS = 30.0


def failing_in_window(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:
    """Each operation fails once, with each error in turn. `seeds` are operations."""
    count = Count("a file operation of a session in a real window fails, each with one error in turn")
    with Screen() as screen, sessions_folder() as folder:
        library = compiled("fault_library.c", Path(folder))
        operations = operations_of(_run(count, screen, library, 0, every))
        if every >= SHORT_STEP:
            tried: Sequence[int] = [round(operations * share) for share in SHORT_OPERATIONS]
        else:
            tried = range(1, operations + 1, every)
        for at in seeds or tried:
            _run(count, screen, library, at, every)
    yield count


def _run(count: Count, screen: Screen, library: Path, at: int, every: int) -> dict[str, Any]:
    """What came of it, which `count` notes; with 0 nothing fails, which is noted only where that does not hold."""
    name = ERRORS[at % len(ERRORS)]
    environ = {LIBRARY: str(library), "LD_PRELOAD": str(library), AT: str(at), ERROR: str(getattr(errno, name))}
    with watched(
        screen,
        every=every,
        before=whole_record,
        module="tests.faults.window_session",
        environ=environ,
        within=library.parent,
    ) as one:
        entries = entries_in(one.data)
        status = one.program.process.wait(END_SECONDS)
        said = one.program.said.splitlines()
        moves = BREATHES in said
        said = [line for line in said if line != BREATHES]
        answer: dict[str, Any] = {"said": said, "status": status, "seconds": 0.0}
        mistakes = [*mistakes_after(answer, one.data, entries, is_killed=False), *one.mistakes()]
        mistakes += [] if moves else ["no breath moves at the end"]
        if at or mistakes:
            failed = said[-1].rpartition(" ")[2] if said else ""
            count.note(f"operation {at} ({failed}) with {name}", mistakes)
        return answer
