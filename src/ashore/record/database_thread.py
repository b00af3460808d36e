"""Runs all work on the record on one thread, which owns the connection. Only closing waits for it."""

from __future__ import annotations

import math
import queue
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

Value = TypeVar("Value")

CLOSING_SECONDS = 1.0
"""How long what is left waits in all, at closing, for another program that holds the record."""
_TRY_MS = 20
"""How long one try waits for it. Between two tries the closing is noticed."""


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[sqlite3.Connection], Any]
    done: Callable[[Any], None]
    failed: Callable[[Problem], None]


class DatabaseThread:
    """Runs jobs on the record at `path`, in the order in which they come, each in a transaction of its own.

    The thread starts, and the record opens, with the first job; `opened` then hears once how that went. All callbacks
    are called on the thread. What a callback or a job raises goes to sys.excepthook and never ends the thread.
    """

    def __init__(self, path: Path, opened: Callable[[Problem | None], None] = lambda _problem: None) -> None:
        self._path = path
        self._opened = opened
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._waits_until = math.inf
        self._guard = threading.Lock()

    def submit(
        self,
        job: Callable[[sqlite3.Connection], Value],
        done: Callable[[Value], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """`done` gets what `job` returns once that is on disk; after a failure nothing of it is, and `failed` says why.

        After `close` only `failed` is called, at once.
        """
        with self._guard:
            if not self._closed:
                if self._thread is None:
                    self._thread = threading.Thread(target=self._run, name="ashore-record", daemon=True)
                    self._thread.start()
                self._jobs.put(_Job(job, done, failed))
                return
        failed(Problem(ProblemKind.NOTHING_SAVED))

    def close(self) -> None:
        """Finishes what was submitted and ends the thread. Not to be called from a callback.

        Every job is tried, in order. While another program holds the record they wait CLOSING_SECONDS together.
        """
        with self._guard:
            self._closed = True
            self._waits_until = time.monotonic() + CLOSING_SECONDS
            thread = self._thread
            if thread is not None and thread.is_alive():
                self._jobs.put(None)
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        # Brings sqlite3, which nobody before the first job needs.
        from ashore.record.connection import in_memory, open_record

        try:
            db, problem = open_record(self._path)
        except Exception as error:  # a bug: jobs that came still get their answers
            sys.excepthook(type(error), error, error.__traceback__)
            db, problem = in_memory(), Problem(ProblemKind.NOTHING_SAVED)
        try:
            _call(self._opened, problem)
            db.execute(f"PRAGMA busy_timeout = {_TRY_MS}")
            while (job := self._jobs.get()) is not None:
                _carry_out(db, job, self._begin)
        finally:
            db.close()

    def _begin(self, db: sqlite3.Connection) -> None:
        """Raises sqlite3.OperationalError when another program holds the record for longer than a job waits."""
        import sqlite3

        from ashore.record.connection import BUSY_SECONDS

        until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                is_held = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_held or time.monotonic() >= min(until, self._waits_until):
                    raise
            else:
                return


def _carry_out(db: sqlite3.Connection, job: _Job, begin: Callable[[sqlite3.Connection], None]) -> None:
    import sqlite3

    try:
        begin(db)
        value = job.work(db)
        if db.in_transaction:  # a job may have ended it with its own `with db:`
            db.execute("COMMIT")
    except Exception as error:
        # What the environment did is reported; a bug is logged as well.
        if not isinstance(error, OSError) and type(error) not in (sqlite3.OperationalError, sqlite3.DatabaseError):
            sys.excepthook(type(error), error, error.__traceback__)
        problem = Problem(ProblemKind.NOTHING_SAVED, reason_of(error) if _is_environment(error) else "")
        _roll_back(db)
        _call(job.failed, problem)
    else:
        _call(job.done, value)


def _is_environment(error: Exception) -> bool:
    import sqlite3

    return isinstance(error, (sqlite3.Error, OSError))


def _roll_back(db: sqlite3.Connection) -> None:
    import sqlite3

    try:
        if db.in_transaction:
            db.execute("ROLLBACK")
    except sqlite3.Error as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _call(callback: Callable[[Value], None], value: Value) -> None:
    try:
        callback(value)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
