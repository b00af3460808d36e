"""Runs all work on the record on one thread, which owns the connection. Only closing waits for it."""

from __future__ import annotations

import math
import queue
import sys
import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.record_session import RecordSession

Value = TypeVar("Value")

CLOSING_SECONDS = 1.0
"""How long what is left waits in all, at closing, for another program that holds the record."""
IDLE_SECONDS = 5.0
"""After the last job, before a backup is written."""
LARGEST_AT_CLOSING_BYTES = 16 * 1024 * 1024
"""Of the record: closing waits for a backup that is due, but not for a large one."""


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[RecordSession], Any]
    done: Callable[[Any], None]
    failed: Callable[[Problem], None]
    failure: ProblemKind = ProblemKind.NOTHING_SAVED


class DatabaseThread:
    """Runs jobs on the record at `path`, in the order in which they come, each in a transaction of its own.

    The thread starts, and the record opens, with the first job; `opened` then hears once how that went. All callbacks
    are called on the thread. What a callback or a job raises goes to sys.excepthook and never ends the thread.
    `is_lasting` says of the job that is being answered whether what is written outlives the program.
    """

    def __init__(
        self,
        path: Path,
        opened: Callable[[Problem | None], None] = lambda _problem: None,
        replaced: Callable[[Problem | None], None] = lambda _problem: None,
    ) -> None:
        """`replaced` hears when the record holds something else than the jobs left in it, and why if that is known."""
        self._path = path
        self._opened = opened
        self._replaced = replaced
        self.is_lasting = False
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

        After `close`, and where no thread can be started, only `failed` is called, at once.
        """
        self.submit_to_session(lambda session: session.run(job), done, failed)

    def submit_to_session(
        self,
        job: Callable[[RecordSession], Value],
        done: Callable[[Value], None],
        failed: Callable[[Problem], None],
        failure: ProblemKind = ProblemKind.NOTHING_SAVED,
    ) -> None:
        """As `submit`, for a job on the session itself, which is in no transaction."""
        self._put(_Job(job, done, failed, failure))

    def _put(self, job: _Job) -> None:
        with self._guard:
            if not self._closed and self._is_started():
                self._jobs.put(job)
                return
        job.failed(Problem(job.failure))

    def _is_started(self) -> bool:
        """Or starts now, where the system lets it. The next job tries again."""
        if self._thread is None:
            thread = threading.Thread(target=self._run, name="ashore-record", daemon=True)
            try:
                thread.start()
            except RuntimeError:
                return False
            self._thread = thread
        return True

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
        from ashore.record.record_session import RecordSession

        session = RecordSession(self._path, partial(_call, self._replaced), lambda: self._waits_until)
        try:
            self.is_lasting = session.is_lasting
            _call(self._opened, session.problem)
            while (job := self._next_job(session)) is not None:
                self._carry_out(session, job)
            if session.is_backup_due and session.size <= LARGEST_AT_CLOSING_BYTES:
                _back_up(session)
        finally:
            session.close()

    def _next_job(self, session: RecordSession) -> _Job | None:
        """Waits for it. A backup that is due is written once no job has come for a while."""
        while session.is_backup_due:
            try:
                return self._jobs.get(timeout=IDLE_SECONDS)
            except queue.Empty:
                _back_up(session)
        return self._jobs.get()

    def _carry_out(self, session: RecordSession, job: _Job) -> None:
        import sqlite3

        try:
            value = job.work(session)
        except Exception as error:
            # What the environment did is reported; a bug is logged as well.
            if not isinstance(error, OSError) and type(error) not in (sqlite3.OperationalError, sqlite3.DatabaseError):
                sys.excepthook(type(error), error, error.__traceback__)
            is_environment = isinstance(error, (sqlite3.Error, OSError))
            self.is_lasting = session.is_lasting
            _call(job.failed, Problem(job.failure, reason_of(error) if is_environment else ""))
        else:
            self.is_lasting = session.is_lasting
            _call(job.done, value)


def _back_up(session: RecordSession) -> None:
    _call(lambda _nothing: session.back_up(), None)


def _call(callback: Callable[[Value], None], value: Value) -> None:
    try:
        callback(value)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
