"""Turns rows into entries; a row that fits none is counted, and stays in the record."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from ashore.domain.entries import Listing

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
