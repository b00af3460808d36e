"""Keeps what a person has made: asks the record's thread, and brings the answers to the window's."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ashore.domain.trouble import Trouble
from ashore.store.worker import RecordStore
from ashore.ui.delivery import Delivery

Value = TypeVar("Value")
Job = Callable[[sqlite3.Connection], Value]


class Keeper:
    """`told` hears of troubles, in the window's thread."""

    def __init__(self, file: Path, told: Callable[[Trouble], None]) -> None:
        self._delivery = Delivery()
        self._told = self._delivery.carry(told)
        self._store = RecordStore(file, lambda trouble: self._told(trouble) if trouble else None)

    def ask(self, job: Job[Value], answer: Callable[[Value], None]) -> None:
        """Runs `job` on the record's thread and hands what it returns to `answer` in the window's."""
        self._store.submit(job, self._delivery.carry(answer), self._told)

    def do(
        self, job: Job[object], done: Callable[[], None] | None = None, failed: Callable[[], None] | None = None
    ) -> None:
        """`done` is called in the window's thread once `job` is on disk, `failed` once the trouble has been told."""

        def answer(deed: Callable[[], None] | None) -> Callable[[object], None]:
            return self._delivery.carry(lambda _value: deed() if deed is not None else None)

        def fail(trouble: Trouble) -> None:
            self._told(trouble)
            answer(failed)(trouble)

        self._store.submit(job, answer(done), fail)

    def close(self) -> None:
        """Everything asked for so far is on disk when this returns."""
        self._store.close()
