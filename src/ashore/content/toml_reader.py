"""Reads content files into domain types; a mistake is one line that names the file, the entry and the mend.

Files are TOML: an array of tables (`[[pattern]]`), or one table (`[closing]`), read into frozen dataclasses. A UTF-8
byte order mark and Windows line ends are fine.
"""

import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

# Whoever reads a file needs its errors too.
from ashore.content.content_error import ContentError as ContentError
from ashore.content.content_error import MissingFileError as MissingFileError
from ashore.content.content_error import Refused as Refused
from ashore.content.content_error import refuse as refuse
from ashore.content.toml_entry import WHOLE, Parts, TomlEntry
from ashore.content.toml_locations import line_of
from ashore.domain.error_reason import reason_of
from ashore.domain.phrase import Phrase, translate_later

T = TypeVar("T")

# What is read is bounded, whoever wrote it: reading takes a time in proportion to each of these.
LARGEST_FILE_BYTES = 1_000_000
MOST_ENTRIES = 1000
MOST_MARKS = 30_000
"""Of `= , . [ {` and line ends, each of which begins something to be read."""
MOST_TABLES = 2000
"""Lines that begin with `[`. A table with a name of several parts takes as long as twenty numbers."""
MOST_KEY_PARTS = 4
"""In a name such as `a.b.c`. The time to read one grows with the square of its parts."""


def read_entries(
    file: Path,
    key: str,
    kind: type[T],
    also: Collection[str] = (),
    refused: Refused = refuse,
    *,
    may_be_empty: bool = False,
    parts: Parts = WHOLE,
) -> tuple[T, ...]:
    """Every `[[key]]` of the file as a `kind`, in the file's order.

    `also` names other tables the file holds, read by somebody else; `parts` what of an entry is left out alone where it
    does not fit. Raises ContentError for the file as a whole, and for one without any `[[key]]` unless it
    `may_be_empty`.
    """
    return parse_entries(read_text(file), file, key, kind, also, refused, may_be_empty=may_be_empty, parts=parts)


def read_table(file: Path, key: str, kind: type[T], also: Collection[str] = ()) -> T:
    """The one table `[key]` of the file as a `kind`. `also` is as for `read_entries`. Raises ContentError."""
    text = read_text(file)
    found = _tables(text, file, key, also)
    if not isinstance(found, dict):
        problem = translate_later("ContentErrors", "[{key}] is not there").format(key=key)
        mend = translate_later("ContentErrors", "give the file one table that begins with [{key}]").format(key=key)
        raise ContentError(file, problem, mend)
    return TomlEntry(file, text, key, None, found).converted(kind)


def parse_entries(
    text: str,
    name: str | Path,
    key: str,
    kind: type[T],
    also: Collection[str] = (),
    refused: Refused = refuse,
    *,
    may_be_empty: bool = False,
    parts: Parts = WHOLE,
) -> tuple[T, ...]:
    """As `read_entries`, from text at hand; `name` is what the file is called in errors. Raises ContentError."""
    file = Path(name)
    found = _tables(text.removeprefix("\ufeff"), file, key, also)
    if found is None and may_be_empty:
        return ()
    if not isinstance(found, list) or not found:
        problem = translate_later("ContentErrors", "[[{key}]] is not there").format(key=key)
        mend = translate_later("ContentErrors", "begin each entry with a line that reads [[{key}]]").format(key=key)
        raise ContentError(file, problem, mend)
    if len(found) > MOST_ENTRIES:
        problem = translate_later("ContentErrors", "it holds {count} entries").format(count=f"{len(found):,}")
        mend = translate_later("ContentErrors", "keep at most {count} in one file").format(count=f"{MOST_ENTRIES:,}")
        raise ContentError(file, problem, mend)
    entries = [TomlEntry(file, text, key, number, raw) for number, raw in enumerate(found)]
    converted = []
    for entry in _with_ids_of_their_own(entries, refused):
        try:
            converted.append(entry.converted(kind, parts, refused))
        except ContentError as error:
            refused(error)
    return tuple(converted)


def read_text(file: Path, most_bytes: int = LARGEST_FILE_BYTES) -> str:
    """The file's text, at most `most_bytes` long. Raises ContentError when it cannot be had."""
    try:
        if file.exists() and not file.is_file():
            raise ContentError(
                file,
                translate_later("ContentErrors", "this is a folder or a device"),
                translate_later("ContentErrors", "choose a file"),
            )
        with file.open("rb") as stream:
            data = stream.read(most_bytes + 1)
    except FileNotFoundError:
        raise MissingFileError(
            file,
            translate_later("ContentErrors", "the file is not there"),
            translate_later("ContentErrors", "put it back, or choose another file"),
        ) from None
    except (OSError, ValueError) as error:
        problem = translate_later("ContentErrors", "it cannot be read ({reason})").format(reason=reason_of(error))
        raise ContentError(file, problem, translate_later("ContentErrors", "check who may read it")) from error
    if len(data) > most_bytes:
        problem = translate_later("ContentErrors", "it is larger than {count} bytes").format(count=f"{most_bytes:,}")
        raise ContentError(file, problem, _split())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = translate_later("ContentErrors", "it is not written in UTF-8")
        mend = translate_later("ContentErrors", "save it again as UTF-8 text")
        raise ContentError(file, problem, mend, line=line) from None


def holds_too_much(text: str) -> bool:
    """Whether to read it would take longer than a window may stand still."""
    return sum(map(text.count, _MARKS)) > MOST_MARKS or len(_TABLE.findall(text)) > MOST_TABLES


@lru_cache(maxsize=2)
def _document(text: str) -> dict[str, Any]:
    """Nobody changes what this returns: the tables of one file, or of two that name each other, are parsed once."""
    return tomllib.loads(text)


def _tables(text: str, file: Path, key: str, also: Collection[str]) -> object:
    """What the file holds under `key`; None where there is nothing."""
    if holds_too_much(text):
        raise ContentError(file, translate_later("ContentErrors", "it holds more than anybody writes"), _split())
    if (deep := _line_of_deep_key(text)) is not None:
        problem = translate_later("ContentErrors", "a name here has more than {count} parts")
        raise ContentError(file, problem.format(count=MOST_KEY_PARTS), _write_plainly(), line=deep)
    try:
        document = _document(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        what = re.sub(r" \(at .*\)$", "", str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        problem = translate_later("ContentErrors", "it is not valid TOML ({reason})").format(reason=what)
        mend = translate_later(
            "ContentErrors", "mend this line, or the end of the one before: text stands in quotes, lists in [ ]"
        )
        raise ContentError(file, problem, mend, line=number) from None
    except (RecursionError, ValueError):
        raise ContentError(file, translate_later("ContentErrors", "it is not valid TOML"), _write_plainly()) from None
    for other in document:
        if other != key and other not in also:
            line_number = line_of(text, other, None, ())
            problem = translate_later("ContentErrors", "{name} is not known here").format(name=other)
            mend = translate_later("ContentErrors", "change it to {name}, or take it out").format(name=key)
            raise ContentError(file, problem, mend, line=line_number)
    return document.get(key)


def _split() -> Phrase:
    return translate_later("ContentErrors", "split it into smaller files")


def _write_plainly() -> Phrase:
    return translate_later("ContentErrors", "write plain lists, tables and numbers")


def _line_of_deep_key(text: str) -> int | None:
    """The line (from 1) of the first name with too many parts; None where there is none."""
    if all(line.count(".") <= MOST_KEY_PARTS for line in text.split("\n")):
        return None
    # Text in quotes counts as one word, and keeps its lines.
    bare = _QUOTED_OR_COMMENT.sub(lambda match: "q" + "\n" * match[0].count("\n"), text)
    found = _DEEP_KEY.search(bare)
    return None if found is None else bare.count("\n", 0, found.start()) + 1


_MARKS = "=,.[{\n"
_TABLE = re.compile(r"^[ \t]*+\[", re.MULTILINE)
# Each alternative takes what it has begun with: going back to try another would take the square of the time.
_QUOTED_OR_COMMENT = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\Z|\\)|"(?:[^"\\\n]|\\.)*+(?:"|\n|\Z|\\)|'
    r"'''(?:[^']|'(?!''))*+(?:'''|\Z)|'[^'\n]*+(?:'|\n|\Z)|#[^\n]*+",
    re.DOTALL,
)
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{MOST_KEY_PARTS}}}")


def _with_ids_of_their_own(entries: list[TomlEntry], refused: Refused) -> list[TomlEntry]:
    """Of two entries with one id the first stands."""
    by_id: dict[str, TomlEntry] = {}
    for number, entry in enumerate(entries):
        if entry.id in by_id:
            problem = translate_later("ContentErrors", "this id is there twice")
            mend = translate_later("ContentErrors", "give one of the two another id")
            refused(entry.error(("id",), problem, mend))
        else:
            by_id[entry.id or f"entry {number}"] = entry
    return list(by_id.values())
