"""What shape a domain type gives its entry: which keys it knows, and the words for the type of a value."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import get_args, get_origin, get_type_hints

_WORDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "text in quotes",
    "bool": "true or false",
    "array": "a list in [ ]",
    "object": "a table in { }",
    "date": "a date such as 2025-01-31",
}


def words_for(expected: str) -> str:
    """A plain name for what msgspec expected ("Expected `int | null`, got `str`" gives "a whole number")."""
    names = re.findall(r"[\w-]+", expected.split("`")[1])
    words = " or ".join(_WORDS.get(name, name) for name in names if name != "null")
    length = re.search(r"of length (\S+?),? got", expected)
    return f"{words} with {length[1].rstrip(',')} parts" if length else words


def stray_key(raw: object, kind: object) -> tuple[tuple[str | int, ...], str] | None:
    """The path of the first key `kind` does not know, and the known key it resembles ("" for none)."""
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(raw, dict):
        return _stray_in_table(raw, kind)
    arguments = get_args(kind)
    if isinstance(raw, list):
        inner = arguments or (tuple(get_type_hints(kind).values()) if hasattr(kind, "_fields") else ())
        if get_origin(kind) in (tuple, list, frozenset) and (len(inner) == 1 or inner[-1:] == (...,)):
            inner = (inner[0],) * len(raw)
        return _first_stray((number, value, of) for number, (value, of) in enumerate(zip(raw, inner, strict=False)))
    if isinstance(raw, dict) and get_origin(kind) is dict:
        return _first_stray((name, value, arguments[1]) for name, value in raw.items())
    if isinstance(raw, dict):  # a union, such as `Variant | None`
        tables = [argument for argument in arguments if is_dataclass(argument)]
        return stray_key(raw, tables[0]) if len(tables) == 1 else None
    return None


def _stray_in_table(raw: dict[str, object], kind: type) -> tuple[tuple[str | int, ...], str] | None:
    known = {field.name for field in fields(kind) if field.init}
    for name in raw:
        if name not in known:
            return (name,), next(iter(get_close_matches(name, known - raw.keys(), 1)), "")
    hints = get_type_hints(kind)
    return _first_stray((name, value, hints[name]) for name, value in raw.items())


def _first_stray(parts: Iterable[tuple[str | int, object, object]]) -> tuple[tuple[str | int, ...], str] | None:
    for name, value, kind in parts:
        found = stray_key(value, kind)
        if found:
            return (name, *found[0]), found[1]
    return None
