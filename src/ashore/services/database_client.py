"""Runs jobs on the record's thread, and brings their results to the window's thread."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ashore.domain.problems import Problem, ProblemKind
from ashore.record.beginning import is_begun
from ashore.record.lock_marker import is_locked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.database_thread import DatabaseThread
    from ashore.record.record_session import RecordSession

Value = TypeVar("Value")


class DatabaseClient(QObject):
    """Lives in the window's thread. The thread and the record start with the first job."""

    problem_occurred = Signal(object)
    """A Problem: the record could not be opened as it is, or a job failed."""
    content_replaced = Signal()
    """The record holds something else than the jobs left in it. What was read of it is to be read again."""
    content_rewritten = Signal()
    """The person has had the record removed or added to from a file. Comes before `content_replaced`."""
    encrypted = Signal()
    """The record has a passphrase from now on, or another one."""
    locking = Signal()
    """The record is about to be locked: what is not in it yet is to be sent to it now."""
    locked = Signal()
    """Nothing is read from the record any more, and what was read of it is to be forgotten."""
    unlocked = Signal()
    """The record answers again. `content_replaced` follows."""
    _call_queued = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._is_begun = False
        self.is_closing = False
        self._is_locked: bool | None = None
        self.is_encrypted = False
        self.is_lasting = True
        self._call_queued.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _thread(self) -> DatabaseThread:
        from ashore.record.database_thread import DatabaseThread  # who keeps nothing needs none

        return DatabaseThread(self._path, self._report_opening, partial(self._queue, self._follow_replacement))

    def run(
        self,
        job: Callable[[sqlite3.Connection], Value],
        done: Callable[[Value], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Runs `job` in a transaction of its own, after all that came before it.

        In the window's thread `done` is then called with what `job` returned, once that is on disk; after a failure
        `problem_occurred` fires, nothing of the job is on disk, and `failed` is called. So it is while it is locked.
        """
        if self.is_locked:
            self._queue(partial(self._fail, failed), Problem(ProblemKind.RECORD_LOCKED))
            return
        self.run_on_session(lambda session: session.run(job), done, failed)

    def read(
        self,
        job: Callable[[sqlite3.Connection], Value],
        done: Callable[[Value], object],
        nothing: Value,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Runs a `job` that changes nothing. Without a record, or while it is locked, `done` gets `nothing`."""
        if self.is_begun and not self.is_locked:
            self.run(job, done, failed)
        else:
            self._queue(done, nothing)

    @property
    def is_begun(self) -> bool:
        """Whether a record has been opened, or one is there, or something is in its way."""
        self._is_begun = self._is_begun or is_begun(self._path)
        return self._is_begun

    is_encrypted: bool
    """Whether the record that is open has a passphrase."""

    @property
    def is_locked(self) -> bool:
        if self._is_locked is None:
            self._is_locked = is_locked(self._path)
        return self._is_locked

    def set_lock_state(self, *, is_locked: bool, is_encrypted: bool) -> None:
        """For whoever locks and unlocks it (`lock_jobs.py`)."""
        self._is_locked, self.is_encrypted = is_locked, is_encrypted

    def run_on_session(
        self,
        job: Callable[[RecordSession], Value],
        done: Callable[[Value], object] | None = None,
        failed: Callable[[], object] | None = None,
        failure: ProblemKind = ProblemKind.NOTHING_SAVED,
    ) -> None:
        """As `run`, for a job on the session itself, which is in no transaction. Also while it is locked."""
        self._is_begun = True
        self._thread.submit_to_session(
            job, partial(self._answer, done), partial(self._queue, partial(self._fail, failed)), failure
        )

    def bring_back(self, done: Callable[[int], object]) -> None:
        """Adds what was rescued of an earlier record. `done` gets how many entries that was, once they are on disk."""

        def finish(added: int) -> None:
            self.content_replaced.emit()
            done(added)

        self.run_on_session(lambda session: session.bring_back_rescued(), finish)

    def erase_everything(self, done: Callable[[], object]) -> None:
        """Removes the record and every copy of it for good. `done` is called once they are gone."""
        if self.is_locked:
            self._queue(partial(self._fail, None), Problem(ProblemKind.RECORD_LOCKED))
            return

        def finish(_nothing: None) -> None:
            self.is_encrypted = False
            self.note_rewritten()
            done()

        def look(is_encrypted: bool) -> None:
            self.is_encrypted = is_encrypted
            self.note_rewritten()

        def ask_what_is_left() -> None:
            self.run_on_session(lambda session: session.is_encrypted, look, self.note_rewritten)

        self.run_on_session(
            lambda session: session.erase_everything(), finish, ask_what_is_left, ProblemKind.NOT_REMOVED
        )

    def note_rewritten(self) -> None:
        """What was read of the record, and what is held of it, is to be read again."""
        self.content_rewritten.emit()
        self.content_replaced.emit()

    def decline_rescued(self) -> None:
        """What was rescued of a damaged record is not offered again; where that fails, it is, and nothing is lost."""
        self._thread.submit_to_session(
            lambda session: session.decline_rescued(), lambda _nothing: None, lambda _problem: None
        )

    def close(self) -> None:
        """Everything asked for so far is on disk when this returns."""
        self.is_closing = True
        self._thread.close()

    is_closing: bool
    """Whether somebody waits for what is under way. For any thread."""

    is_lasting: bool
    """Whether what was written by the job last answered outlives the program."""

    def _answer(self, done: Callable[[Any], object] | None, value: object) -> None:
        """For the record's thread."""
        self._queue(partial(self._finish, done, self._thread.is_lasting), value)

    def _finish(self, done: Callable[[Any], object] | None, is_lasting: bool, value: object) -> None:
        self.is_lasting = is_lasting
        if done is not None:
            done(value)

    def _follow_replacement(self, problem: Problem | None) -> None:
        self.content_replaced.emit()
        if problem is not None:
            self.problem_occurred.emit(problem)

    def _report_opening(self, problem: Problem | None) -> None:
        if problem is not None and problem.kind is not ProblemKind.RECORD_LOCKED:  # which is shown where it matters
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
