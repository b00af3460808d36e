"""A person's own patterns in the record. Functions are handed a connection, inside a transaction; none keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ashore.domain.breath import LONGEST_PATTERN_NAME, MOST_OWN_STEPS, Cycle, Minutes, Pattern, Phase, Step
from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.domain.own_pattern import own_id
from ashore.record.row_reading import EntryQuery, read_page, read_rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable


class RemovedPattern(NamedTuple):
    """A pattern that was removed and its place in the list, so that it can be put back where it stood."""

    pattern: Pattern
    place: int


_PATTERNS = EntryQuery("SELECT id, name, minutes_least, minutes_most, steps FROM custom_pattern", "place")


def list_patterns(db: sqlite3.Connection, request: PageRequest = ALL) -> Listing[Pattern]:
    """In the order in which they were made."""
    return read_page(db, _PATTERNS, _pattern_of_row, request)


def taken_ids(db: sqlite3.Connection, ids: Collection[str]) -> tuple[str, ...]:
    """Those of `ids` under which there is a pattern."""
    marks = ", ".join("?" * len(ids))
    found = db.execute(f"SELECT id FROM custom_pattern WHERE id IN ({marks}) ORDER BY place", tuple(ids))  # noqa: S608
    return tuple(pattern_id for (pattern_id,) in found)


def add_pattern(db: sqlite3.Connection, pattern: Pattern, place: int | None = None) -> Pattern:
    """Puts the pattern last, or back at the place it had. Returned with a free id where its own was taken or empty."""
    pattern = replace(pattern, id=_free_id(db, pattern.id))
    if place is not None and db.execute("SELECT 1 FROM custom_pattern WHERE place = ?", (place,)).fetchone():
        place = None
    db.execute(
        "INSERT INTO custom_pattern (id, name, minutes_least, minutes_most, steps, place) VALUES (?, ?, ?, ?, ?, ?)",
        (pattern.id, *_row(pattern), place),
    )
    return pattern


def add_missing_patterns(db: sqlite3.Connection, patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Adds those that were not there yet, in their order, and returns them as they now stand.

    One with the name, minutes and steps of a pattern that was there, under whatever id, is that pattern. Nothing that
    was there is changed: another pattern under an id that is taken gets a free one.
    """
    wanted = [(content_of(pattern), pattern) for pattern in patterns]
    asked = {content for content, _pattern in wanted}
    there: set[tuple[str, Minutes, Cycle]] = set()
    for row in db.execute(f"{_PATTERNS.select} ORDER BY place"):  # one at a time: there may be many
        there |= {content_of(pattern) for pattern in read_rows([row], _pattern_of_row).items} & asked
    return tuple([add_pattern(db, pattern) for content, pattern in wanted if content not in there])


def change_pattern(db: sqlite3.Connection, pattern: Pattern) -> bool:
    """The pattern with this id is now like this. False when there is none."""
    changed = db.execute(
        "UPDATE custom_pattern SET name = ?, minutes_least = ?, minutes_most = ?, steps = ? WHERE id = ?",
        (*_row(pattern), pattern.id),
    )
    return changed.rowcount > 0


def change_ids(db: sqlite3.Connection, built_in_ids: Collection[str]) -> None:
    """A pattern under an id of those Ashore comes with, from an older file or an older version, gets another."""
    for taken in taken_ids(db, built_in_ids):
        db.execute("UPDATE custom_pattern SET id = ? WHERE id = ?", (_free_id(db, own_id(taken, ())), taken))


def remove_pattern(db: sqlite3.Connection, pattern_id: str) -> RemovedPattern | None:
    """What `add_pattern(db, pattern, place)` takes to undo this; None when there is nothing to remove."""
    found = db.execute(
        "SELECT place, id, name, minutes_least, minutes_most, steps FROM custom_pattern WHERE id = ?", (pattern_id,)
    )
    values = found.fetchone()
    if values is None:
        return None
    place, *row = values
    removed = RemovedPattern(_pattern(*row), place)
    db.execute("DELETE FROM custom_pattern WHERE id = ?", (pattern_id,))
    return removed


def _row(pattern: Pattern) -> tuple[str, float, float, str]:
    import json

    steps = json.dumps([[step.phase, step.seconds] for step in pattern.steps])
    return (_kept_name(pattern), *pattern.minutes, steps)


def content_of(pattern: Pattern) -> tuple[str, Minutes, Cycle]:
    """What makes two patterns the same to a person."""
    from ashore.domain.visible_text import visible_text  # loads all of Unicode's categories, which few starts need

    return visible_text(pattern.name) or _kept_name(pattern), pattern.minutes, pattern.steps


def _kept_name(pattern: Pattern) -> str:
    """The name without halves of a character pair, which no file holds."""
    return pattern.name.encode("utf-8", "replace").decode()


def _pattern(pattern_id: str, name: str, least: float, most: float, steps: str) -> Pattern:
    """Raises ValueError, TypeError, KeyError, OverflowError or RecursionError when a row holds no pattern."""
    import json  # 0.1 MiB, for who made a pattern

    read = tuple(Step(Phase(phase), float(seconds)) for phase, seconds in json.loads(steps))
    if len(name) > LONGEST_PATTERN_NAME or len(read) > MOST_OWN_STEPS:
        raise ValueError("longer than any pattern that can be made")
    return Pattern(str(pattern_id), str(name), read, minutes=Minutes(float(least), float(most)))


def _pattern_of_row(pattern_id: str, name: str, least: float, most: float, steps: str) -> Pattern:
    """Raises ValueError when a row holds no pattern."""
    try:
        return _pattern(pattern_id, name, least, most, steps)
    except (KeyError, OverflowError, RecursionError) as error:
        raise ValueError("a row holds no pattern") from error


def _free_id(db: sqlite3.Connection, wished: str) -> str:
    stem = wished or "own"
    candidate, number = wished or "own-1", 2
    while db.execute("SELECT 1 FROM custom_pattern WHERE id = ?", (candidate,)).fetchone():
        candidate, number = f"{stem}-{number}", number + 1
    return candidate
