"""Cuts the record off, in every page, and brings back what it held from what is left and the newest backup."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.faults.counts import Count
from tests.faults.fault_runs import called, numbers_in, sessions_folder

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.backups import Backups
from ashore.record.connection import open_record
from ashore.record.database_thread import DatabaseThread
from ashore.record.helpline_corrections import list_helpline_corrections
from ashore.record.notes import count_notes
from ashore.record.people import list_people

_TOLD = (ProblemKind.RECORD_DAMAGED, ProblemKind.RECORD_EMPTY)


def cut_records(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """At the end of each page and in its middle: it is told of, kept as it was found, and nothing is lost."""
    count = Count("the record is cut off, in every page")
    with sessions_folder() as folder:
        whole = Path(folder) / "whole"
        whole.mkdir()
        record = whole / "record.sqlite3"
        people, corrections = numbers_in(record)
        db, _problem = open_record(record)
        Backups(record).write(db)
        notes = count_notes(db)
        db.close()
        content = record.read_bytes()
        step = int.from_bytes(content[16:18], "big") // 2
        for size in range(0, len(content), step * every):
            data = Path(folder) / "cut"
            shutil.copytree(whole, data)
            (data / record.name).write_bytes(content[:size])
            mistakes = _after_cut(data / record.name, content[:size], (people, corrections, notes))
            count.note(f"to {size} of {len(content)} bytes", mistakes)
            shutil.rmtree(data)
    yield count


def _after_cut(
    record: Path, content: bytes, before: tuple[set[tuple[str, str]], set[HelplineCorrection], int]
) -> list[str]:
    opened: list[Problem | None] = []
    problems: list[Problem] = []
    answers: list[Any] = []
    thread = DatabaseThread(record, opened.append)
    thread.submit_to_session(lambda session: session.bring_back_rescued(), lambda _added: None, problems.append)
    for job in (list_people, list_helpline_corrections, count_notes):
        thread.submit(job, answers.append, problems.append)
    thread.close()
    problem = opened[0]
    if problem is None or problem.kind not in _TOLD or problems:
        return [f"{opened} {problems}"]
    mistakes = []
    if problem.kind is ProblemKind.RECORD_DAMAGED and record.with_name(problem.detail).exists():
        mistakes += ["what was set aside is not as it was"] if _is_other(record, problem.detail, content) else []
    people, corrections, notes = before
    for what, lost in (
        ("people", people - called(answers[0].items)),
        ("numbers", corrections - set(answers[1].items)),
    ):
        mistakes += [f"{len(lost)} {what} are lost"] if lost else []
    return mistakes + ([f"{notes - answers[2]} notes are lost"] if answers[2] < notes else [])


def _is_other(record: Path, name: str, content: bytes) -> bool:
    return record.with_name(name).read_bytes() != content
