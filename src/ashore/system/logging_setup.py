"""Bugs and crashes go to a small log on this computer, never to the person's console. Nothing private is in it.

An exception's own words can carry what someone typed, so only its type and places are written, and the words only of
kinds that the interpreter fills with names from the program.
"""

from __future__ import annotations

import contextlib
import faulthandler
import sys
import threading
import time
from typing import IO, TYPE_CHECKING

from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LARGEST_LOG_BYTES = 200_000
LOG_NAME = "ashore.log"
CRASH_NAME = "crash.log"

_NAMES_ONLY = (AttributeError, NameError, ImportError)


def start_logs(folder: Path) -> Problem | None:
    """From now on bugs are written to `folder`. Never raises; a Trouble says why nothing can be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _rotate(folder / CRASH_NAME)
        crash_file = (folder / CRASH_NAME).open("a", encoding="utf-8")
        with (folder / LOG_NAME).open("a", encoding="utf-8"):
            pass
        faulthandler.enable(crash_file)
    except (OSError, ValueError, RuntimeError) as error:
        return Problem(ProblemKind.NOTHING_SAVED, reason_of(error))
    _BugLog(folder / LOG_NAME, crash_file).hook()
    return None


class _BugLog:
    """Writes what nobody caught. Where the log cannot be written after all, the interpreter says it its own way."""

    def __init__(self, path: Path, crash_file: IO[str]) -> None:
        self._path = path
        self._crash_file = crash_file  # faulthandler keeps only its number: closed, it would write elsewhere
        self._writing = threading.Lock()

    def hook(self) -> None:
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception) or not self._write(error, trace):
            sys.__excepthook__(kind, error, trace)

    def _uncaught_in_thread(self, bug: threading.ExceptHookArgs) -> None:
        if bug.exc_value is None or not self._write(bug.exc_value, bug.exc_traceback):
            threading.__excepthook__(bug)

    def _unraisable(self, bug: sys.UnraisableHookArgs) -> None:
        if bug.exc_value is None or not self._write(bug.exc_value, bug.exc_traceback):
            sys.__unraisablehook__(bug)

    def _write(self, error: BaseException, trace: TracebackType | None) -> bool:
        try:
            with self._writing:
                _rotate(self._path)
                with self._path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                    file.write(_told(error, trace))
        except OSError:
            return False
        return True


def _told(error: BaseException, trace: TracebackType | None) -> str:
    """Type and places, from the outermost call to where it happened, and what it came from."""
    import traceback

    lines = [time.strftime("%Y-%m-%d %H:%M:%S")]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        words = f": {cause}" if isinstance(cause, _NAMES_ONLY) else ""
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}{words}")
        frames = traceback.extract_tb(trace if cause is error else cause.__traceback__)
        lines += [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n\n"


def _short(filename: str) -> str:
    """The last three parts: enough to find the file, and without the person's name in their home folder."""
    return "/".join(filename.replace("\\", "/").split("/")[-3:])


def _rotate(path: Path) -> None:
    """A log that has grown makes way for a new one; one older log is kept."""
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_size > LARGEST_LOG_BYTES:
            path.replace(path.with_name(path.name + ".1"))
