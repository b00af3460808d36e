"""Where in a TOML text a value stands, as well as plain text search can tell."""

import re
from collections.abc import Sequence

LONGEST_NAME = 100
"""A name that is longer is not looked for."""


def line_of(text: str, key: str, number: int | None, path: Sequence[str | int]) -> int | None:
    """The line (from 1) of the value at `path` in entry `number` (from 0) of `[[key]]`, or in `[key]` for None.

    The nearest line that surrounds the value where it cannot be told apart; None where even the entry is not found.
    """
    lines = text.split("\n")  # as TOML counts them, unlike splitlines
    headers = _headers(lines, key)
    if not headers:
        return _find(lines, 0, len(lines), key)
    if (number or 0) >= len(headers):
        return None
    start = headers[number or 0]
    end = next((other for other in headers if other > start), _end_of_table(lines, key, start))
    found = start
    prefix = key
    names = list(path)
    while names:
        name = str(names.pop(0))
        nested = [line for line in _headers(lines, f"{prefix}.{name}") if start < line < end]
        if nested:
            place = names.pop(0) if names and isinstance(names[0], int) else 0
            found = nested[int(place)] if int(place) < len(nested) else nested[0]
            start, end = found, next((line for line in nested if line > found), end)
            prefix = f"{prefix}.{name}"
            continue
        line = _find(lines, start, end, name)
        if line is None and names and _headers(lines[start:end], f"{prefix}.{name}.{names[0]}"):
            prefix = f"{prefix}.{name}"
            continue
        if line is None:
            return found + 1
        return _line_of_item(lines, line, names[0]) if names and isinstance(names[0], int) else line
    return found + 1


def _line_of_item(lines: Sequence[str], line: int, number: int) -> int:
    """The line of item `number` of the list that begins on `line`; `line` where items do not have one line each."""
    items = lines[line : line + number + 1]
    one_each = lines[line - 1].rstrip().endswith("[") and len(items) > number and all(map(_ONE_ITEM.fullmatch, items))
    return line + number + 1 if one_each else line


def _headers(lines: Sequence[str], key: str) -> list[int]:
    if len(key) > LONGEST_NAME:
        return []
    header = re.compile(rf"\s*\[{{1,2}}\s*{re.escape(key)}\s*\]")
    return [number for number, line in enumerate(lines) if header.match(line)]


def _end_of_table(lines: Sequence[str], key: str, start: int) -> int:
    """The line on which a table begins that is not part of `key`'s."""
    other = re.compile(rf"\s*\[{{1,2}}\s*(?!{re.escape(key)}\s*[.\]])[\w\"'-]")
    below = range(start + 1, len(lines))
    return next(
        (
            number
            for number in below
            if re.fullmatch(r"\s*\[.*\]\s*(#.*)?", lines[number]) and other.match(lines[number])
        ),
        len(lines),
    )


def _find(lines: Sequence[str], start: int, end: int, name: str) -> int | None:
    """The line (from 1) that sets `name`: first at the beginning of a line, then inside an inline table."""
    if len(name) > LONGEST_NAME:
        return None
    setting = rf"[\"']?{re.escape(name)}[\"']?\s*="
    for pattern in (rf"\s*{setting}", rf".*[{{,]\s*{setting}"):
        for number in range(start, min(end, len(lines))):
            if re.match(pattern, lines[number]):
                return number + 1
    return None


_ONE_ITEM = re.compile(r"""\s*(\{[^{}]*\}|"[^"]*"|'[^']*'|[\d.]+)\s*,?\s*(#.*)?""")
