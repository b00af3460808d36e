"""Every older record becomes the newest one with all that was in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ashore.domain.breath import Minutes
from ashore.domain.entries import HelplineCorrection, PlanItemKind, PlanSection
from ashore.record.connection import open_record
from ashore.record.coping_plan import read_coping_plan
from ashore.record.custom_patterns import list_patterns
from ashore.record.helpline_corrections import list_helpline_corrections
from ashore.record.kept_lines import list_kept_lines
from ashore.record.migrations import LATEST, MIGRATIONS, has_all_tables, version_of

ROWS = {
    1: (
        "INSERT INTO custom_pattern VALUES (3, 'evening', 'Evening 🌙', 3.0, 5.5,"
        ' \'[["inhale", 4.0], ["exhale", 6.5]]\')',
    ),
    2: (
        "INSERT INTO kept_line VALUES (7, 'B1', 'Some people\nstay.', 1, 1)",
        "INSERT INTO own_belief VALUES (1, 'I am too much')",
        "INSERT INTO own_line VALUES (1, 'own-1', 'Much is not too much.')",
        "INSERT INTO hidden_line VALUES ('B1', 'l2')",
        "INSERT INTO person VALUES (1, 'Noor', 'by phone')",
        "INSERT INTO helpline_change VALUES ('GB', 'samaritans', '116 123')",
    ),
    3: ("INSERT INTO belief_strength VALUES (1, 'B1', 80, '2026-11-24T09:30:00+01:00', 65)",),
    4: (
        "INSERT INTO helps_words VALUES ('settle', 'tea 🍵\na blanket')",
        "INSERT INTO helps_choice VALUES ('person', '1', 0)",
    ),
    5: ("INSERT INTO number_change VALUES ('DE', 'TelefonSeelsorge', '116 123', '117')",),
}


def make_record(path: Path, version: int) -> None:
    """A file as that version left it, written with the SQL of that version alone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        for number in range(1, version + 1):
            for statement in (*MIGRATIONS[number - 1], *ROWS[number]):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {version}")


def content_of(db: sqlite3.Connection) -> list[str]:
    """Every row but those of a table that a later version replaced; the test looks for these in the new one."""
    replaced = 'INSERT INTO "helpline_change"'
    return [line for line in db.iterdump() if line.startswith("INSERT") and not line.startswith(replaced)]


def test_every_version_has_rows_in_this_test() -> None:
    assert set(ROWS) == set(range(1, LATEST + 1))


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_what_an_older_version_kept_is_still_there(tmp_path: Path, version: int) -> None:
    path = tmp_path / "record.sqlite3"
    make_record(path, version)
    with closing(sqlite3.connect(path)) as old:
        before = content_of(old)
    db, problem = open_record(path)
    with closing(db):
        assert problem is None
        assert version_of(db) == LATEST
        assert has_all_tables(db)
        assert set(before) <= set(content_of(db))
        pattern = list_patterns(db).items[0]
        assert (pattern.id, pattern.name, pattern.minutes) == ("evening", "Evening 🌙", Minutes(3.0, 5.5))
        lines = list_kept_lines(db).items
        assert [line.text for line in lines] == (["Some people\nstay."] if version >= 2 else [])
        changes = [HelplineCorrection("GB", "samaritans", "116 123")] if version >= 2 else []
        changes += [HelplineCorrection("DE", "TelefonSeelsorge", "117", "116 123")] if version >= 5 else []
        assert set(list_helpline_corrections(db).items) == set(changes)
        helps = read_coping_plan(db)
        assert helps.text(PlanSection.SETTLE) == ("tea 🍵\na blanket" if version >= 4 else "")
        assert helps.shows(PlanItemKind.PERSON, "1") is (version < 4)


@pytest.mark.parametrize("version", range(1, LATEST))
def test_a_copy_is_kept_before_the_record_changes(tmp_path: Path, version: int) -> None:
    path = tmp_path / "record.sqlite3"
    make_record(path, version)
    with closing(sqlite3.connect(path)) as old:
        before = list(old.iterdump())
    open_record(path)[0].close()
    copies = list(tmp_path.glob(f"record.version-{version}-*.sqlite3"))
    assert len(copies) == 1
    with closing(sqlite3.connect(copies[0])) as copy:
        assert list(copy.iterdump()) == before
        assert version_of(copy) == version


def test_a_record_of_today_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    for _ in range(2):
        open_record(path)[0].close()
    assert [each.name for each in tmp_path.iterdir()] == ["record.sqlite3"]


def test_without_room_for_the_copy_the_record_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.sqlite3"
    make_record(path, 1)
    before = path.read_bytes()
    monkeypatch.setattr("ashore.record.connection.free_name", lambda file, _mark: file.parent / "missing" / "copy")
    db, problem = open_record(path)
    with closing(db):
        assert problem is not None
        assert problem.kind == "nothing_saved"
        assert [pattern.id for pattern in list_patterns(db).items] == ["evening"]
    assert path.read_bytes() == before
