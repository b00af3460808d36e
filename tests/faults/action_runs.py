"""Tries faults and kills in a session of fifty actions. A fault holds where all that was confirmed is as it was."""

import errno
import random
import signal
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.faults.actions import Action, Value, actions, values_in
from tests.faults.counts import SHORT_STEP, Count
from tests.faults.fault_runs import (
    FaultServer,
    entries_in,
    fault_server,
    laid,
    mistakes_after,
    operations_of,
    whole_record,
)
from tests.faults.scenarios import NAME

from ashore.record.database_thread import DatabaseThread
from ashore.record.migrations import version_of

ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR")
KILLS = 1000
_SEED = 11


def failing_actions(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """Every file operation fails once with each error; in the short form with one of them, in turn."""
    if every >= SHORT_STEP:
        with fault_server() as (server, folder):
            for turn, name in enumerate(ERRORS):
                yield _failing_with(name, server, folder, 1 + turn * every, 2 * every * len(ERRORS))
        return

    def try_all(name: str) -> Count:
        with fault_server() as (server, folder):
            return _failing_with(name, server, folder, 1, every)

    with ThreadPoolExecutor(len(ERRORS)) as beside:
        yield from beside.map(try_all, ERRORS)


def _failing_with(name: str, server: FaultServer, folder: Path, first: int, step: int) -> Count:
    count = Count(f"a file operation of fifty actions fails with {name}")
    with laid(folder, whole_record) as data:
        before = entries_in(data)
        operations = operations_of(server.run("fifty_actions", data))
    for at in range(first, operations + 1, step):
        with laid(folder, whole_record) as data:
            answer = server.run("fifty_actions", data, at, getattr(errno, name))
            mistakes = mistakes_of(answer, data, before, is_killed=False)
            count.note(f"fifty_actions, operation {at} of {operations}", mistakes)
    return count


def random_kills(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """Killed at a random moment of the fifty actions, of which a backup is one."""
    chance = random.Random(_SEED)  # noqa: S311  # the same moments each time, as far as a kill can be timed
    count = Count("killed at a random moment of fifty actions")
    confirmed = 0
    with fault_server() as (server, folder):
        with laid(folder, whole_record) as data:
            before = entries_in(data)
            longest = 3 * server.run("fifty_actions", data)["seconds"] / len(actions(NAME))
        while count.tried < KILLS / every:
            with laid(folder, whole_record) as data:
                moment = chance.randrange(len(actions(NAME))), chance.uniform(0, longest)
                answer = server.run("fifty_actions", data, kill_after=moment)
                if answer["status"] != -signal.SIGKILL:  # it had ended before
                    continue
                confirmed += len(_kept(answer["said"]))
                mistakes = mistakes_of(answer, data, before, is_killed=True)
                count.note(f"killed {moment[1]:.4f} s after {moment[0]} lines", mistakes)
    count.figures.append(f"{confirmed:,} actions were confirmed before the kills")
    yield count


def mistakes_of(answer: dict[str, Any], data: Path, before: int, *, is_killed: bool) -> list[str]:
    """Besides all that any session is held to: each kind of entry, the soundness of the file, and the backups."""
    mistakes = mistakes_after(answer, data, before, is_killed=is_killed)
    expected = expected_after(answer["said"], actions(NAME), is_killed=is_killed)
    record = data / "record.sqlite3"
    if not record.exists():
        return mistakes + [f"no record, and so not {value}" for value, is_there in expected.items() if is_there]
    mistakes += [f"the record: {each}" for each in _unsound(record)]
    if is_killed:
        _start_again(record)
    with closing(sqlite3.connect(record)) as db:
        there = values_in(db, _tables(expected) | _tables(_REMOVED))
    mistakes += [f"{value} is lost" for value, is_there in expected.items() if is_there and value not in there]
    gone = {value for value, is_there in expected.items() if not is_there}
    mistakes += [f"{value} is back" for value in gone & there]
    for backup in (data / "backups").glob("*.sqlite3"):
        mistakes += [f"the backup: {each}" for each in _unsound(backup)]
        with closing(sqlite3.connect(f"{backup.as_uri()}?immutable=1", uri=True)) as db:
            held = values_in(db, _tables(_REMOVED))
            # What was removed, and what a kill came too soon to confirm.
            mistakes += [f"{value} is in the backup" for value in (_REMOVED - there) & held]
    return mistakes


def expected_after(said: Sequence[str], made: Sequence[Action], *, is_killed: bool) -> dict[Value, bool]:
    """What is there or gone for certain. An action that was not confirmed may have been done, or not."""
    kept, expected = _kept(said), dict[Value, bool]()
    # After a kill that is the one that was under way; those behind it had not begun.
    last = max(kept, default=-1) + 1 if is_killed else len(made) - 1
    for number, action in enumerate(made[: last + 1]):
        for values, is_there in ((action.gone, False), (action.there, True)):
            for value in values:
                if number in kept:
                    expected[value] = is_there
                else:
                    expected.pop(value, None)
    return expected


def _kept(said: Iterable[str]) -> set[int]:
    return {int(line.split()[1]) for line in said if line.startswith("kept ")}


def _removed() -> set[Value]:
    """The rows that are removed. What is changed stays as it was in the backups, as the person is told."""
    gone = {value for action in actions(NAME) if not action.there for value in action.gone}
    return {value for value in gone if value[0] not in ("hidden_line", "draft")}


_REMOVED = _removed()


def _start_again(record: Path) -> None:
    """And ends, which finishes what a kill has left half done."""
    thread = DatabaseThread(record)
    thread.submit(version_of, lambda _version: None, lambda _problem: None)
    thread.close()


def _tables(values: Iterable[Value]) -> set[str]:
    return {table for table, _text in values}


def _unsound(file: Path) -> list[str]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        found = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return found + [f"{row} refers to nothing" for row in db.execute("PRAGMA foreign_key_check")]
