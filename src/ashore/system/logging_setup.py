"""Sends bugs, crashes and warnings to a small log on this computer, never to the person's console."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
from typing import TYPE_CHECKING

from ashore.system.file_handles import RECORD, can_open, check_spare
from ashore.system.log_format import PrivateFormatter
from ashore.system.private_file import open_private
from ashore.system.private_folder import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import IO

LARGEST_LOG_BYTES = 200_000
LOG_NAME = "ashore.log"
CRASH_NAME = "crash.log"

_log = logging.getLogger("ashore")


def start_logs(folder: Path) -> None:
    """From now on the loggers named "ashore..." and bugs write to `folder`.

    Never raises. Where it cannot be written there is no log, and nobody is told: nothing of the person's is lost by it.
    """
    try:
        check_spare(1, besides=RECORD)
        make_private_folder(folder)
        _rotate(folder / CRASH_NAME)
        crash_file = _open_to_append(folder / CRASH_NAME)
        _open_to_append(folder / LOG_NAME).close()
        faulthandler.enable(crash_file)
    except (OSError, ValueError, RuntimeError):
        _log.addHandler(logging.NullHandler())  # without any, logging writes warnings to the console
        return
    handler = _LogHandler(folder / LOG_NAME)
    _log.addHandler(handler)
    _BugHooks(handler, crash_file).install()


def _open_to_append(path: Path) -> IO[str]:
    """Raises OSError, also for a link or a pipe, which could lead elsewhere or be waited for without an end."""
    return os.fdopen(open_private(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT), "a", encoding="utf-8")


class _LogHandler(logging.Handler):
    """Opens the log for each of its few records, so that one that was moved or removed since is noticed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._formatter = PrivateFormatter()
        self._has_written = False

    def emit(self, record: logging.LogRecord) -> None:
        """Never raises. Called with the handler's lock held."""
        self._has_written = False
        try:
            from ashore.system.log_file import LogFile

            with contextlib.closing(LogFile(self._path, LARGEST_LOG_BYTES)) as file:
                file.setFormatter(self._formatter)
                file.emit(record)
        except Exception:  # the log is no reason for a fault of its own
            return
        self._has_written = True

    def write_bug(self, error: BaseException, trace: TracebackType | None) -> bool:
        """False where the log cannot be written."""
        bug = (type(error), error, trace)
        record = _log.makeRecord(_log.name, logging.CRITICAL, __file__, 0, "an error nobody caught", (), bug)
        self.acquire()
        try:
            self.emit(record)
            return self._has_written
        finally:
            self.release()


class _BugHooks:
    """Logs what nobody caught. Where the log cannot be written after all, the interpreter reports it in its own way.

    Where too many files are open to open the log, the kind of error stands in the file for crashes, which is open.
    """

    def __init__(self, handler: _LogHandler, crash_file: IO[str]) -> None:
        self._handler = handler
        self._crash_file = crash_file  # faulthandler keeps only its number: closed, it would write elsewhere

    def install(self) -> None:
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
        """False where neither file takes it."""
        if self._handler.write_bug(error, trace):
            return True
        if can_open(1):
            return False
        try:
            self._crash_file.write(f"{type(error).__module__}.{type(error).__qualname__}, too many files are open\n")
            self._crash_file.flush()
        except (OSError, ValueError):
            return False
        return True


def _rotate(path: Path) -> None:
    """A crash log that has grown makes way for a new one; one older is kept. The interpreter writes it by itself."""
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_size > LARGEST_LOG_BYTES:
            path.replace(path.with_name(path.name + ".1"))
