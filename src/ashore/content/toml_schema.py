"""Tells from a domain type which keys and words its entries may have, and names the type of a value."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from ashore.domain.phrase import Phrase, translate_later

LONGEST_NAME = 100
"""What is longer resembles no key."""
Place = tuple[str | int, ...]
"""Where a value stands in its entry: field names, and places in a list from 0."""

_WORDS: dict[str, Phrase] = {
    "float": translate_later("ContentErrors", "a number"),
    "int": translate_later("ContentErrors", "a whole number"),
    "str": translate_later("ContentErrors", "text in quotes"),
    "bool": translate_later("ContentErrors", "true or false"),
    "array": translate_later("ContentErrors", "a list in [ ]"),
    "object": translate_later("ContentErrors", "a table in {brackets}").format(brackets="{ }"),
    "date": translate_later("ContentErrors", "a date such as 2025-01-31"),
}


def words_for(expected: str) -> Phrase:
    """A plain name for what msgspec expected ("Expected `int | null`, got `str`" gives "a whole number")."""
    names = re.findall(r"[\w-]+", expected.split("`")[1])
    words, *others = [_WORDS.get(name, Phrase(name)) for name in names if name != "null"]
    for other in others:
        words = _either(words, other)
    length = re.search(r"of length (\S+?),? got", expected)
    if length is None:
        return words
    return translate_later("ContentErrors", "{what} with {count} parts").format(what=words, count=length[1])


def known_words(kind: object, place: Place) -> Phrase | str:
    """The words an enum at `place` in `kind` knows, such as "paced, own or slowing"; "" where there is none."""
    kind = kind_at(kind, place)
    for enum in (kind, *get_args(kind)):
        if isinstance(enum, type) and issubclass(enum, Enum):
            *most, last = (str(member.value) for member in enum)
            return _either(", ".join(most), last) if most else last
    return ""


def _either(first: Phrase | str, last: Phrase | str) -> Phrase:
    return translate_later("ContentErrors", "{first} or {last}").format(first=first, last=last)


def kind_at(kind: object, place: Place) -> object:
    """The type of the value at `place` in `kind`; None where nothing is known of it."""
    for part in place:
        kind = _kind_of_part(kind, part)
    return kind


def stray_key(raw: object, kind: object) -> tuple[Place, str] | None:
    """The place of the first key `kind` does not know, and the known key it resembles ("" for none).

    Only a table has keys, so that long lists of numbers or texts take no time.
    """
    if isinstance(raw, list):
        return _first_stray(
            (number, value, _kind_of_part(kind, number))
            for number, value in enumerate(raw)
            if isinstance(value, list | dict)
        )
    if not isinstance(raw, dict):
        return None
    table = _table_of(kind)
    if table is not None:
        known = _names_of_fields(table)
        for name in raw:
            if name not in known:
                if len(name) > LONGEST_NAME:
                    return (name,), ""
                from difflib import get_close_matches  # only where there is a mistake

                return (name,), next(iter(get_close_matches(name, known - raw.keys(), 1)), "")
    return _first_stray((name, value, _kind_of_part(kind, name)) for name, value in raw.items())


def _first_stray(parts: Iterable[tuple[str | int, object, object]]) -> tuple[Place, str] | None:
    for part, value, kind in parts:
        found = stray_key(value, kind)
        if found:
            return (part, *found[0]), found[1]
    return None


@cache
def _names_of_fields(table: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(table) if field.init)


@cache  # as is what follows: every entry of a file asks the same
def _table_of(kind: object) -> type | None:
    """The dataclass a table is read into, also where it may be left out (`Variant | None`)."""
    for choice in (kind, *(() if get_origin(kind) in (tuple, list, dict, frozenset) else get_args(kind))):
        if isinstance(choice, type) and is_dataclass(choice):
            return choice
    return None


@cache  # Python evaluates the hints anew each time, which took most of the time of reading a file
def types_of_fields(table: type) -> dict[str, Any]:
    return get_type_hints(table)


@cache
def _kind_of_part(kind: object, part: str | int) -> object:
    """The type of one field, or of one place in a list; None where nothing is known of it."""
    if isinstance(part, str):
        for choice in (kind, *get_args(kind)):
            if get_origin(choice) is dict:
                return get_args(choice)[1]
        table = _table_of(kind)
        return types_of_fields(table).get(part) if table else None
    for choice in (kind, *get_args(kind)):
        if isinstance(choice, type) and hasattr(choice, "_fields"):  # a named tuple
            inner: tuple[object, ...] = tuple(types_of_fields(choice).values())
        elif get_origin(choice) in (tuple, list, frozenset):
            inner = get_args(choice)
            if len(inner) == 1 or inner[-1] is ...:
                return inner[0]
        else:
            continue
        return inner[part] if part < len(inner) else None
    return None
