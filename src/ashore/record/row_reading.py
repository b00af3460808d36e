"""Turns rows into entries; a row that fits none is counted, and stays in the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.domain.word_search import words_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

Item = TypeVar("Item")


def read_rows(rows: Iterable[tuple[Any, ...]], item_of: Callable[..., Item]) -> Listing[Item]:
    """`item_of` takes a row's columns and raises ValueError, TypeError or AttributeError when they do not fit."""
    items, unreadable = [], 0
    for row in rows:
        try:
            items.append(item_of(*row))
        except (ValueError, TypeError, AttributeError):
            unreadable += 1
    return Listing(tuple(items), unreadable)


class EntryQuery(NamedTuple):
    """How the entries of a kind are read: SQL without a condition, and in which order they stand.

    A search looks in the column `words` where there is one. Names come from the code, values never.
    """

    select: str
    order: str = "id"


def read_page(
    db: sqlite3.Connection,
    query: EntryQuery,
    item_of: Callable[..., Item],
    request: PageRequest = ALL,
    condition: str = "1",
    values: Sequence[object] = (),
) -> Listing[Item]:
    """What `request` asks for of the rows for which `condition` holds. Raises sqlite3.Error."""
    words = words_of(request.search)[:_MOST_WORDS]
    found = " AND ".join([condition, *["instr(words, ?)"] * len(words)])
    most = -1 if request.limit is None else request.limit + 1
    first = f"{query.select} WHERE {found} ORDER BY {query.order} LIMIT ?"
    rows = db.execute(first, (*values, *words, most)).fetchall()
    has_more = request.limit is not None and len(rows) > request.limit
    if has_more:
        rows.pop()
    if request.ids:
        marks = ", ".join("?" * len(request.ids))
        others = f"{query.select} WHERE {condition} AND id IN ({marks}) ORDER BY {query.order}"
        rows += [row for row in db.execute(others, (*values, *request.ids)).fetchall() if row not in rows]
    return read_rows(rows, item_of)._replace(has_more=has_more)


_MOST_WORDS = 20
