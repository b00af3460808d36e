"""Runs jobs on the record's thread, and brings their results to the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ashore.record.database_thread import DatabaseThread

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from ashore.domain.problems import Problem

Value = TypeVar("Value")


class DatabaseClient(QObject):
    """Lives in the window's thread. The thread and the record start with the first job."""

    problem_occurred = Signal(object)
    """A Problem: the record could not be opened as it is, or a job failed."""
    _call_queued = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = DatabaseThread(path, self._report_opening)
        self._call_queued.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[sqlite3.Connection], Value],
        done: Callable[[Value], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Runs `job` in a transaction of its own, after all that came before it.

        In the window's thread `done` is then called with what `job` returned, once that is on disk; after a failure
        `problem_occurred` fires, nothing of the job is on disk, and `failed` is called.
        """
        self._thread.submit(job, partial(self._queue, done), partial(self._queue, partial(self._fail, failed)))

    def close(self) -> None:
        """Everything asked for so far is on disk when this returns."""
        self._thread.close()

    def _report_opening(self, problem: Problem | None) -> None:
        if problem is not None:
            self._queue(self.problem_occurred.emit, problem)

    def _queue(self, receiver: Callable[[Any], object] | None, value: object) -> None:
        """For any thread. The window's thread calls, in the order in which this was called."""
        if receiver is not None:
            self._call_queued.emit(partial(receiver, value))

    def _fail(self, failed: Callable[[], object] | None, problem: Problem) -> None:
        self.problem_occurred.emit(problem)
        if failed is not None:
            failed()

    def _call(self, call: Callable[[], object]) -> None:
        call()
