"""A person's own patterns come back as they were, in their place."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.content.pattern_file import export_patterns, import_patterns
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.own_reframes import KeptLine
from ashore.record.connection import open_record
from ashore.record.custom_patterns import (
    add_missing_patterns,
    add_pattern,
    change_pattern,
    list_patterns,
    remove_pattern,
)
from ashore.record.kept_lines import add_kept_line, list_kept_lines
from ashore.record.migrations import migrate

STEPS = (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6.5))


def named(name: str, pattern_id: str = "") -> Pattern:
    return Pattern(pattern_id or name, name, STEPS)


def ids(db: sqlite3.Connection) -> list[str]:
    return [pattern.id for pattern in list_patterns(db).items]


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    phases=st.sampled_from(["ix", "iix", "ifxe", "ixe", "ixx"]),
    seconds=st.lists(st.floats(0.05, 7), min_size=4, max_size=4),
    minutes=st.tuples(st.floats(0.1, 60), st.floats(0.1, 60)),
)
def test_any_pattern_comes_back_as_it_was(
    name: str, phases: str, seconds: list[float], minutes: tuple[float, float]
) -> None:
    letters = {"i": Phase.INHALE, "f": Phase.HOLD_FULL, "x": Phase.EXHALE, "e": Phase.HOLD_EMPTY}
    steps = tuple(Step(letters[letter], length) for letter, length in zip(phases, seconds, strict=False))
    pattern = Pattern("mine", name, steps, minutes=Minutes(*sorted(minutes)))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        assert add_pattern(db, pattern) == pattern
        assert list_patterns(db) == ((pattern,), 0, False)


def test_patterns_stand_in_the_order_in_which_they_were_made(db: sqlite3.Connection) -> None:
    for name in ("c", "a", "b"):
        add_pattern(db, named(name))
    assert ids(db) == ["c", "a", "b"]


def test_a_removed_pattern_goes_back_to_its_place(db: sqlite3.Connection) -> None:
    for name in ("c", "a", "b"):
        add_pattern(db, named(name))
    removed = remove_pattern(db, "a")
    add_pattern(db, named("later"))
    assert removed is not None
    assert ids(db) == ["c", "b", "later"]
    add_pattern(db, *removed)
    assert ids(db) == ["c", "a", "b", "later"]
    assert remove_pattern(db, "nobody") is None


def test_an_id_that_is_taken_or_empty_becomes_a_free_one(db: sqlite3.Connection) -> None:
    assert [add_pattern(db, Pattern(wished, "x", STEPS)).id for wished in ("a", "a", "a", "", "")] == [
        "a",
        "a-2",
        "a-3",
        "own-1",
        "own-2",
    ]


def test_putting_back_into_a_place_that_is_taken_loses_neither(db: sqlite3.Connection) -> None:
    add_pattern(db, named("a"))
    removed = remove_pattern(db, "a")
    assert removed is not None
    add_pattern(db, *removed)
    add_pattern(db, *removed)
    assert ids(db) == ["a", "a-2"]


def test_a_change_keeps_the_place(db: sqlite3.Connection) -> None:
    add_pattern(db, named("a"))
    add_pattern(db, named("b"))
    longer = replace(named("a"), name="slow\ner", steps=(Step(Phase.INHALE, 5), Step(Phase.EXHALE, 9)))
    assert change_pattern(db, longer)
    assert list_patterns(db).items == (longer, named("b"))
    assert not change_pattern(db, named("nobody"))


# Few names, ids and timings, so that they often meet.
SOME_PATTERNS = st.lists(
    st.builds(
        lambda own_id, name, seconds: Pattern(own_id, name, (Step(Phase.INHALE, 4), Step(Phase.EXHALE, seconds))),
        st.sampled_from(["a", "a-2", "b", "own-1"]),
        st.sampled_from(["Evening", "Evening 🌙", "x"]),
        st.sampled_from([6, 6.5]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda pattern: pattern.id,
)


def exported_and_read(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "mine.toml")
        export_patterns(patterns, file)
        return import_patterns(file)


@settings(deadline=None)
@given(SOME_PATTERNS)
def test_what_is_taken_out_and_brought_in_elsewhere_is_the_same_listing(patterns: list[Pattern]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        assert add_missing_patterns(db, exported_and_read(tuple(patterns))) == tuple(patterns)
        assert list_patterns(db) == (tuple(patterns), 0, False)


@settings(deadline=None)
@given(SOME_PATTERNS, SOME_PATTERNS)
def test_bringing_in_changes_nothing_that_was_there_and_a_second_time_adds_nothing(
    there: list[Pattern], brought: list[Pattern]
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        for pattern in there:
            add_pattern(db, pattern)
        file = exported_and_read(tuple(brought))
        added = add_missing_patterns(db, file)
        listing = list_patterns(db)
        assert listing == ((*there, *added), 0, False)
        contents = {(pattern.name, pattern.steps) for pattern in listing.items}
        assert contents == {(pattern.name, pattern.steps) for pattern in (*there, *brought)}
        assert add_missing_patterns(db, file) == ()
        assert add_missing_patterns(db, exported_and_read(listing.items)) == ()
        assert list_patterns(db) == listing


def test_of_a_file_only_what_is_new_is_added_and_reported(db: sqlite3.Connection) -> None:
    add_pattern(db, named("a"))
    other = replace(named("a"), steps=(Step(Phase.INHALE, 5), Step(Phase.EXHALE, 9)))
    longer = replace(named("a"), minutes=Minutes(10, 20))
    same_elsewhere = replace(named("a"), id="b")
    added = add_missing_patterns(db, [named("a"), same_elsewhere, other, longer, named("c")])
    assert added == (replace(other, id="a-2"), replace(longer, id="a-3"), named("c"))
    assert list_patterns(db).items == (named("a"), *added)


@pytest.mark.parametrize(
    "steps",
    [
        "",
        "{",
        "7",
        "[]",
        '[["inhale", 4]]',
        '[["inhale", 4], ["exhale", 900]]',
        '[["inhale", "x"], ["fly", 4]]',
        "null",
        '[["inhale", 5e-324], ["exhale", 5e-324]]',
        '[["inhale", 1e-310], ["exhale", 4]]',
        '[["inhale", NaN], ["exhale", 4]]',
        '[["inhale", ' + "9" * 5000 + '], ["exhale", 4]]',
        "[" * 100_000,
        json.dumps([["inhale", 1]] * 12 + [["exhale", 1]]),
    ],
)
def test_a_row_that_holds_no_pattern_is_counted_and_stays(db: sqlite3.Connection, steps: str) -> None:
    add_pattern(db, named("a"))
    add_pattern(db, named("b"))
    db.execute("UPDATE custom_pattern SET steps = ? WHERE id = 'a'", (steps,))
    assert list_patterns(db) == ((named("b"),), 1, False)
    assert db.execute("SELECT count(*) FROM custom_pattern").fetchone() == (2,)


def test_a_name_longer_than_any_is_counted_and_stays(tmp_path: Path) -> None:
    db, problem = open_record(tmp_path / "record.sqlite3")
    with closing(db):
        assert problem is None
        add_pattern(db, named("a"))
        db.execute("UPDATE custom_pattern SET name = ?", ("x" * 1_000_000,))
        assert list_patterns(db) == ((), 1, False)
        assert db.execute("SELECT length(name) FROM custom_pattern").fetchone() == (1_000_000,)


def test_a_text_of_any_kind_that_is_longer_than_any_is_read_only_so_far(tmp_path: Path) -> None:
    db, _problem = open_record(tmp_path / "record.sqlite3")
    with closing(db):
        add_kept_line(db, KeptLine("unlovable", "kept"))
        for letter in ("x", "🌙"):
            db.execute("UPDATE kept_line SET text = ?", (letter * 100_000,))
            assert len(db.execute("SELECT text FROM kept_line").fetchone()[0]) <= 40_004
            assert list_kept_lines(db) == ((), 1, False)
