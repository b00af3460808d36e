"""The record as the window's thread sees it: reading begins none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ashore.domain.own_reframes import KeptLine
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.kept_lines import add_kept_line
from ashore.services.database_client import DatabaseClient
from ashore.services.messages import Messages
from ashore.services.repositories.drafts import DraftsRepository
from ashore.services.repositories.kept_lines import KeptLinesRepository

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LINE = KeptLine("broken", "I am allowed to rest.")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.sqlite3"


@pytest.fixture
def database(qtbot: QtBot, record: Path) -> Iterator[DatabaseClient]:
    assert qtbot is not None
    client = DatabaseClient(record)
    yield client
    client.close()


def test_reading_begins_no_record(qtbot: QtBot, database: DatabaseClient, record: Path) -> None:
    messages = Messages()
    drafts, lines = DraftsRepository(database, messages), KeptLinesRepository(database, messages).newest(5)
    with qtbot.waitSignal(lines.loaded):
        lines.load()
    assert lines.items == ()
    drafts.close()
    database.close()
    assert list(record.parent.iterdir()) == []


def test_what_is_kept_begins_one_that_is_read_from_then_on(
    qtbot: QtBot, database: DatabaseClient, record: Path
) -> None:
    repository = KeptLinesRepository(database, Messages())
    lines = repository.newest(5)
    lines.load()
    with qtbot.waitSignal(lines.changed):
        repository.add(LINE)
    assert record.exists()
    with qtbot.waitSignal(lines.loaded):
        lines.reload()
    assert [line.text for line in lines.items] == [LINE.text]


def test_a_record_that_comes_meanwhile_is_read(qtbot: QtBot, database: DatabaseClient, record: Path) -> None:
    lines = KeptLinesRepository(database, Messages()).newest(5)
    with qtbot.waitSignal(lines.loaded):
        lines.load()
    other = DatabaseClient(record)
    other.run(lambda db: add_kept_line(db, LINE))
    other.close()
    with qtbot.waitSignal(lines.changed):
        lines.reload()
    assert [line.text for line in lines.items] == [LINE.text]


def test_what_is_in_the_way_of_a_record_is_told_at_the_first_reading(
    qtbot: QtBot, database: DatabaseClient, record: Path
) -> None:
    record.parent.touch()
    lines = KeptLinesRepository(database, Messages()).newest(5)
    with qtbot.waitSignals([database.problem_occurred, lines.loaded]):
        lines.load()
    assert not database.is_lasting


def test_what_cannot_be_removed_is_told_as_that(qtbot: QtBot, database: DatabaseClient, record: Path) -> None:
    record.parent.mkdir()
    record.write_text("a diary")
    problems: list[Problem] = []
    answers: list[str] = []
    database.problem_occurred.connect(problems.append)
    database.content_rewritten.connect(lambda: answers.append("read again"))
    database.erase_everything(lambda: answers.append("removed"))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["read again"]
    assert [problem.kind for problem in problems] == [ProblemKind.RECORD_UNRECOGNISED, ProblemKind.NOT_REMOVED]
    assert record.read_text() == "a diary"
