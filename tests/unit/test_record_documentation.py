"""The document of the record says all that there is in it, and in the files that are saved from it."""

import re
import sqlite3
from contextlib import closing

import pytest
from tests.paths import ROOT

from ashore.record.exchange.entries import FORMAT, KINDS, VERSION
from ashore.record.migrations import LATEST, migrate

DOCUMENT = (ROOT / "docs" / "record-format.md").read_text(encoding="utf-8")


def documented_columns() -> dict[str, list[str]]:
    """Of each table that has a heading."""
    sections = re.findall(r"^### (\w+)\n(.*?)(?=^##)", DOCUMENT, flags=re.MULTILINE | re.DOTALL)
    return {table: re.findall(r"^\| `(\w+)` \| \S", text, flags=re.MULTILINE) for table, text in sections}


def test_it_names_every_table_and_column_of_the_newest_version_and_no_other() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite#_%' ESCAPE '#'"
        )
        columns = {
            table: {name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            for (table,) in names.fetchall()
        }
    documented = documented_columns()
    assert {table: set(names) for table, names in documented.items()} == columns
    assert all(len(set(names)) == len(names) for names in documented.values())
    assert f"This is version {LATEST} of the tables" in DOCUMENT


def test_it_names_every_list_and_field_of_a_saved_file() -> None:
    lists = DOCUMENT.partition("| list | fields")[2].partition("\n\n")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", lists, flags=re.MULTILINE))
    assert list(rows) == list(KINDS)
    for kind, entry_class in KINDS.items():
        without_notes = re.sub(r"\([^)]*\)", "", rows[kind])
        assert tuple(re.findall(r"`(\w+)`", without_notes)) == entry_class.__struct_fields__
    assert f"`format` is `{FORMAT}`, `version` is {VERSION}" in DOCUMENT


@pytest.mark.parametrize("query", re.findall(r'sqlite3 -readonly record.sqlite3 "([^"]*)"', DOCUMENT))
def test_its_example_works(query: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        assert db.execute(query).fetchall() == []
