"""Lists the content: aligned text to read, or JSON for another program."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from ashore.content.beliefs import read_beliefs
from ashore.content.exercises import read_exercises
from ashore.content.patterns import read_patterns
from ashore.terminal.guide_texts import minutes_text, timing_text
from ashore.terminal.localised_content import read_content
from ashore.terminal.pattern_lookup import own_patterns
from ashore.terminal.style import Style
from ashore.terminal.text_columns import plain, printable, width_of

Row = tuple[str, ...]
_GAP = "  "


def listing(kind: str, *, as_json: bool, data_dir: Path | None, style: Style) -> str:
    """The list of "patterns" (a person's own among them), "exercises" or "beliefs", ending with a line break.

    Raises ContentError. JSON stays JSON in any encoding: what cannot be shown as it is becomes an escape.
    """
    things, rows = _read(kind, data_dir)
    if as_json:
        return json.dumps(msgspec.to_builtins(things), ensure_ascii=not style.blocks, indent=2) + "\n"
    lines = aligned([tuple(map(printable, row)) for row in rows])
    return "".join(f"{line if style.blocks else plain(line)}\n" for line in lines)


def aligned(rows: Sequence[Row]) -> list[str]:
    """Rows of equal length as lines, each column as wide as its widest entry."""
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _read(kind: str, data_dir: Path | None) -> tuple[Sequence[Any], list[Row]]:
    match kind:
        case "patterns":
            patterns = (*read_content(read_patterns), *own_patterns(data_dir))
            return patterns, [(one.id, one.name, timing_text(one), minutes_text(*one.minutes)) for one in patterns]
        case "exercises":
            exercises = read_content(read_exercises)
            return exercises, [
                (one.id, one.name, ", ".join(one.kinds), minutes_text(*one.minutes)) for one in exercises
            ]
        case _:
            beliefs = read_content(read_beliefs)
            return beliefs, [(one.id, one.title) for one in beliefs]
