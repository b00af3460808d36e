"""What was exported and is imported is the same record, and importing it again adds nothing."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from tests.paths import ROOT
from tests.unit.record.exchange.any_record import Write, records

from ashore.domain.coping_plan import PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.notes import Mark, MarkKind, Note
from ashore.domain.own_reframes import KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Person
from ashore.record.connection import open_record
from ashore.record.coping_plan import read_coping_plan, write_plan_choice, write_plan_text
from ashore.record.exchange.csv_files import write_csv
from ashore.record.exchange.importing import Imported, import_file
from ashore.record.exchange.json_file import write_json
from ashore.record.kept_lines import add_kept_line, list_kept_lines
from ashore.record.migrations import LATEST, migrate
from ashore.record.notes import add_note, change_note, list_notes
from ashore.record.own_beliefs import add_own_belief, add_own_line, list_own_beliefs, list_own_lines
from ashore.record.people import add_person, list_people

Export = Callable[[sqlite3.Connection, Path, Callable[[], bool]], int]

NOT_EXPORTED = {"draft", "removed_row", "schema_version"}
ORDERS = {"note_mark": "note_id, rowid"}


def hurried() -> bool:
    return True


def new_record() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    migrate(db)
    return db


def content(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that is exported; of own patterns their order, whatever the numbers of their places."""
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {}
    for table in tables:
        if table not in NOT_EXPORTED and not table.startswith("sqlite_"):
            order = ORDERS.get(table, "1, 2, 3" if table == "number_change" else "1")
            rows[table] = db.execute(f"SELECT * FROM {table} ORDER BY {order}").fetchall()  # noqa: S608
    rows["custom_pattern"] = [row[1:] for row in rows["custom_pattern"]]
    rows["hidden_line"].sort()
    rows["helps_choice"].sort()
    rows["number_change"].sort(key=repr)
    return rows


@pytest.fixture(params=[write_json, write_csv], ids=["json", "csv"])
def export(request: pytest.FixtureRequest) -> Export:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(new_record()) as connection:
        yield connection


@pytest.fixture
def other() -> Iterator[sqlite3.Connection]:
    with closing(new_record()) as connection:
        yield connection


@given(writes=records())
@settings(max_examples=25, deadline=None)
@pytest.mark.parametrize("write_file", [write_json, write_csv], ids=["json", "csv"])
def test_any_record_comes_back_as_it_was(write_file: Export, writes: list[Write]) -> None:
    with closing(new_record()) as db, closing(new_record()) as other, TemporaryDirectory() as folder:
        for write in writes:
            write(db)
        file = Path(folder) / "export"
        assert write_file(db, file, hurried) == 0
        import_file(other, file, hurried)
        assert content(other) == content(db)
        assert import_file(other, file, hurried).added == 0
        assert import_file(db, file, hurried).added == 0
        assert content(other) == content(db)


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_a_record_of_any_version_comes_back(tmp_path: Path, export: Export, version: int) -> None:
    path = tmp_path / "record.sqlite3"
    path.write_bytes((ROOT / "tests" / "fixtures" / "records" / f"version-{version}.sqlite3").read_bytes())
    db, _problem = open_record(path)
    with closing(db), closing(new_record()) as other:
        assert export(db, tmp_path / "export", hurried) == 0
        assert import_file(other, tmp_path / "export", hurried).added > 0
        assert content(other) == content(db)


def test_what_is_there_stays_and_what_refers_to_something_still_does(
    tmp_path: Path, export: Export, db: sqlite3.Connection, other: sqlite3.Connection
) -> None:
    add_person(db, Person("Noor", "+49 1"))
    add_own_belief(db, OwnBelief("I am too much"))
    add_own_line(db, OwnLine("own-1", "Some people like much."))
    kept = add_kept_line(db, KeptLine("own-1", "Some people like much.", rests_under_guide=True))
    write_plan_choice(db, PlanChoice(PlanItemKind.LINE, str(kept.id), True))
    write_plan_choice(db, PlanChoice(PlanItemKind.PERSON, "1", False))
    write_plan_text(db, PlanText(PlanSection.SETTLE, "Tea"))
    export(db, tmp_path / "export", hurried)

    add_person(other, Person("Ida"))
    add_own_belief(other, OwnBelief("Nobody stays"))
    add_kept_line(other, KeptLine("own-1", "Ben stayed.", rests_under_guide=True))
    write_plan_text(other, PlanText(PlanSection.SETTLE, "The bench"))
    assert import_file(other, tmp_path / "export", hurried) == Imported(7, 7)

    assert [(each.name, each.id) for each in list_people(other).items] == [("Ida", 1), ("Noor", 2)]
    assert [each.text for each in list_own_beliefs(other).items] == ["Nobody stays", "I am too much"]
    assert list_own_lines(other).items[0].belief_id == "own-2"
    assert [(each.belief_id, each.rests_under_guide) for each in list_kept_lines(other).items] == [
        ("own-1", True),
        ("own-2", False),
    ]
    plan = read_coping_plan(other)
    assert plan.shows(PlanItemKind.LINE, "2")
    assert not plan.shows(PlanItemKind.LINE, "1")
    assert plan.shows(PlanItemKind.PERSON, "1")
    assert not plan.shows(PlanItemKind.PERSON, "2")
    assert plan.text(PlanSection.SETTLE) == "The bench\nTea"
    assert import_file(other, tmp_path / "export", hurried).added == 0
    assert import_file(other, tmp_path / "export", hurried).added == 0


def test_an_id_that_comes_later_is_not_taken_by_one_that_moved(
    tmp_path: Path, export: Export, db: sqlite3.Connection, other: sqlite3.Connection
) -> None:
    for name in ("a", "b", "c", "d"):
        add_person(db, Person(name))
        add_person(other, Person(name.upper()))
    export(db, tmp_path / "export", hurried)
    assert import_file(other, tmp_path / "export", hurried).added == 4
    assert "".join(sorted(each.name for each in list_people(other).items)) == "ABCDabcd"


def test_a_line_of_a_thought_that_was_removed_is_nobody_elses(
    tmp_path: Path, export: Export, db: sqlite3.Connection, other: sqlite3.Connection
) -> None:
    add_kept_line(db, KeptLine("own-1", "That was then."))
    export(db, tmp_path / "export", hurried)
    add_own_belief(other, OwnBelief("Nobody stays"))
    import_file(other, tmp_path / "export", hurried)
    assert list_kept_lines(other).items[0].belief_id == "own-0"
    assert import_file(other, tmp_path / "export", hurried).added == 0


def test_what_comes_later_does_not_get_an_id_that_something_refers_to(
    tmp_path: Path, export: Export, db: sqlite3.Connection, other: sqlite3.Connection
) -> None:
    add_kept_line(db, KeptLine("own-7", "That was then."))
    export(db, tmp_path / "export", hurried)
    import_file(other, tmp_path / "export", hurried)
    assert (add_own_belief(other, OwnBelief("New")).id or 0) > 7


def test_a_note_that_was_changed_since_stays_as_it_is(tmp_path: Path, export: Export, db: sqlite3.Connection) -> None:
    note = Note("n", datetime(2026, 11, 26, tzinfo=UTC), (Mark(MarkKind.SIGN, "quiet"),), "Lunch")
    add_note(db, note)
    export(db, tmp_path / "export", hurried)
    changed = replace(note, situation="Dinner", marks=())
    change_note(db, changed)
    assert import_file(db, tmp_path / "export", hurried).added == 0
    assert list_notes(db).notes == (changed,)


def test_a_row_that_cannot_be_read_is_counted_and_left_out(
    tmp_path: Path, export: Export, db: sqlite3.Connection, other: sqlite3.Connection
) -> None:
    add_person(db, Person("Noor"))
    add_person(db, Person("Ida"))
    db.execute("UPDATE person SET name = 'Nora' WHERE id = 1")  # not as it was written
    assert export(db, tmp_path / "export", hurried) == 1
    import_file(other, tmp_path / "export", hurried)
    assert [each.name for each in list_people(other).items] == ["Ida"]
