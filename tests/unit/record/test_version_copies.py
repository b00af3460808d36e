"""A copy from before a new version is whole, stays for its time, and goes with what is removed."""

import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.paths import ROOT

from ashore.domain.coping_plan import PlanSection, PlanText
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.record.belief_ratings import remove_belief_ratings
from ashore.record.connection import open_record
from ashore.record.coping_plan import write_plan_text
from ashore.record.custom_patterns import remove_pattern
from ashore.record.database_thread import DatabaseThread
from ashore.record.helpline_corrections import remove_helpline_correction
from ashore.record.kept_lines import remove_kept_line
from ashore.record.own_beliefs import remove_hidden_lines, remove_own_belief, remove_own_line
from ashore.record.people import list_people, remove_person
from ashore.record.version_copies import KEPT_DAYS
from ashore.system.erase import erase

RECORDS = ROOT / "tests" / "fixtures" / "records"
OLD = 5


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record of version 5."""
    return Path(shutil.copyfile(RECORDS / f"version-{OLD}.sqlite3", tmp_path / "record.sqlite3"))


def copies(path: Path) -> list[Path]:
    return list(path.parent.glob("record.version-*"))


def run_jobs(path: Path, *jobs: Callable[[sqlite3.Connection], object]) -> list[object]:
    answers: list[object] = []
    thread = DatabaseThread(path)
    for job in jobs:
        thread.submit(job, answers.append, answers.append)
    thread.close()
    return answers


def test_a_copy_stays_as_long_as_nothing_is_removed(path: Path) -> None:
    run_jobs(path, list_people, lambda db: remove_hidden_lines(db, "unlovable"))
    assert len(copies(path)) == 1


@pytest.mark.parametrize(
    "job",
    [
        lambda db: remove_person(db, 1),
        lambda db: remove_kept_line(db, 7),
        lambda db: remove_own_line(db, 1),
        lambda db: remove_own_belief(db, 4),
        lambda db: remove_pattern(db, "evening"),
        lambda db: remove_helpline_correction(db, HelplineCorrection("GB", "samaritans", "")),
        lambda db: remove_belief_ratings(db, "unlovable"),
        lambda db: write_plan_text(db, PlanText(PlanSection.SETTLE, "")),
    ],
    ids=["person", "kept line", "own line", "thought", "pattern", "number", "ratings", "plan"],
)
def test_the_copy_goes_with_whatever_is_removed(path: Path, job: Callable[[sqlite3.Connection], object]) -> None:
    (answer,) = run_jobs(path, job)
    assert not isinstance(answer, Exception)
    assert copies(path) == []


def test_a_job_that_fails_removes_no_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_bug: None)

    def fail(db: sqlite3.Connection) -> None:
        remove_person(db, 1)
        raise ValueError

    run_jobs(path, fail, list_people)
    assert len(copies(path)) == 1


def test_removed_words_are_in_no_file_while_the_program_runs(path: Path) -> None:
    secret = b"the cat next door"
    assert secret in path.read_bytes()
    thread = DatabaseThread(path)
    found: list[str] = []

    def look(_answer: object) -> None:
        found.extend(each.name for each in path.parent.iterdir() if secret in each.read_bytes())

    thread.submit(lambda db: remove_person(db, 2), lambda _removed: None, look)
    thread.submit(lambda _db: None, look, look)
    thread.close()
    assert found == []


def test_an_old_copy_is_removed_and_a_newer_one_stays(path: Path) -> None:
    open_record(path)[0].close()
    (copy,) = copies(path)
    for days, is_there in ((KEPT_DAYS - 1, True), (KEPT_DAYS + 1, False)):
        then = time.time() - days * 24 * 60 * 60
        os.utime(copy, (then, then))
        open_record(path)[0].close()
        assert copy.exists() == is_there


def test_what_is_erased_is_written_over_first(tmp_path: Path) -> None:
    file, other_name = tmp_path / "copy", tmp_path / "another name of it"
    file.write_bytes(b"words" * 20_000)
    other_name.hardlink_to(file)
    erase(file)
    assert not file.exists()
    assert set(other_name.read_bytes()) == {0}
    (tmp_path / "link").symlink_to(other_name)
    other_name.write_bytes(b"mine")
    erase(tmp_path / "link")
    assert other_name.read_bytes() == b"mine"
    assert not (tmp_path / "link").is_symlink()
