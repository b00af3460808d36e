"""Reads content files into domain types; a mistake is one line that names the file, the entry and the mend.

Files are TOML: an array of tables (`[[pattern]]`), or one table (`[closing]`), read into frozen dataclasses. A UTF-8
byte order mark and Windows line ends are fine.
"""

import re
import tomllib
from collections.abc import Callable, Collection
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from ashore.content.toml_locations import line_of
from ashore.content.toml_schema import Place, kind_at, known_words, stray_key, words_for
from ashore.domain.error_reason import reason_of

T = TypeVar("T")


class ContentError(Exception):
    """A content file cannot be used as it is. `str()` is one plain line.

    `entry` is the entry's id, or its number in the file counted from 1 where it has none, or "" for the file as a
    whole; `line` counts from 1 and is None where it is not known; `problem` says what is wrong, `mend` what to change.
    """

    def __init__(self, file: Path, problem: str, mend: str, *, entry: str = "", line: int | None = None) -> None:
        super().__init__(file, problem, mend)
        self.file = file
        self.entry = entry
        self.line = line
        self.problem = problem
        self.mend = mend

    def __str__(self) -> str:
        place = self.file.name
        if self.line is not None:
            place += f", line {self.line}"
        if self.entry:
            place += f", entry {self.entry}" if self.entry.isdecimal() else f', "{self.entry}"'
        return _in_one_line(f"{place}: {self.problem} - {self.mend}")


class MissingFileError(ContentError):
    """The content file is not there."""


Refused = Callable[[ContentError], None]
"""Hears of an entry that cannot be used as it is. Returning from it leaves that entry out and reads on."""


def refuse(error: ContentError) -> None:
    """One entry that does not fit stops the reading."""
    raise error


class Parts(dict[str, "Parts"]):
    """Names of fields, each a table or a list of tables, that are left out of an entry alone; and such fields in them.

    Whatever else does not fit is a fault of the entry as a whole.
    """


WHOLE = Parts()
"""No part of an entry is left out alone."""


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
        raise ContentError(file, f"[{key}] is not there", f"give the file one table that begins with [{key}]")
    return _Entry(file, text, key, None, found).converted(kind)


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
        raise ContentError(file, f"[[{key}]] is not there", f"begin each entry with a line that reads [[{key}]]")
    entries = [_Entry(file, text, key, number, raw) for number, raw in enumerate(found)]
    converted = []
    for entry in _with_ids_of_their_own(entries, refused):
        try:
            converted.append(entry.converted(kind, parts, refused))
        except ContentError as error:
            refused(error)
    return tuple(converted)


def read_text(file: Path, most_bytes: int | None = None) -> str:
    """The file's text, at most `most_bytes` long. Raises ContentError when it cannot be had."""
    try:
        if file.exists() and not file.is_file():
            raise ContentError(file, "this is a folder or a device", "choose a file")
        with file.open("rb") as stream:
            data = stream.read(-1 if most_bytes is None else most_bytes + 1)
    except FileNotFoundError:
        raise MissingFileError(file, "the file is not there", "put it back, or choose another file") from None
    except (OSError, ValueError) as error:
        raise ContentError(file, f"it cannot be read ({reason_of(error)})", "check who may read it") from error
    if most_bytes is not None and len(data) > most_bytes:
        raise ContentError(file, f"it is larger than {most_bytes:,} bytes", "split it into smaller files")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError(file, "it is not written in UTF-8", "save it again as UTF-8 text", line=line) from None


class _Entry:
    """One table of a file on its way into the domain. `number` counts from 0; None for a table that stands alone."""

    def __init__(self, file: Path, text: str, key: str, number: int | None, raw: object) -> None:
        self._file = file
        self._text = text
        self._key = key
        self._number = number
        self.raw = raw

    @property
    def id(self) -> str:
        """The entry's own id; "" where it has none."""
        given = self.raw.get("id") if isinstance(self.raw, dict) else None
        return given if isinstance(given, str) else ""

    def converted(self, kind: type[T], parts: Parts = WHOLE, refused: Refused = refuse) -> T:
        """Without the `parts` that do not fit, each of which goes to `refused`. Raises ContentError for the rest."""
        raw = self._without_unfit_parts(self.raw, (), kind, parts, refused)
        return cast("T", self._converted_part(raw, (), kind))

    def _converted_part(self, raw: object, place: Place, kind: object) -> object:
        """`raw`, which stands at `place`, as a `kind`."""
        stray = stray_key(raw, kind)
        if stray:
            path, known = stray
            mend = f"change it to {known}" if known else "take it out"
            raise self.error((*place, *path), f"{_name((*place, *path))} is not known here", mend)
        try:
            return msgspec.convert(raw, kind)
        except msgspec.ValidationError as error:
            raise self._explained(str(error), raw, place, kind) from None

    def _without_unfit_parts(self, raw: object, place: Place, kind: object, parts: Parts, refused: Refused) -> object:
        if not isinstance(raw, dict):
            return raw
        fit = dict(raw)
        for name, inner in parts.items():
            value = raw.get(name)
            if value == []:
                refused(self.error((*place, name), f"{_name((*place, name))} is empty", "write at least one"))
            if isinstance(value, list):
                items = [
                    self._fit_part(item, (*place, name, number), kind_at(kind, (name, number)), inner, refused)
                    for number, item in enumerate(value)
                ]
                fit[name] = [item for item in items if item is not None]
            elif value is not None:
                fit[name] = self._fit_part(value, (*place, name), kind_at(kind, (name,)), inner, refused)
        return {name: value for name, value in fit.items() if value is not None}

    def _fit_part(self, raw: object, place: Place, kind: object, parts: Parts, refused: Refused) -> object | None:
        """None where it does not fit, which is told once: one that does not fit for lack of its own parts is told."""
        fit = self._without_unfit_parts(raw, place, kind, parts, refused)
        try:
            self._converted_part(fit, place, kind)
        except ContentError as error:
            if fit == raw:
                refused(error)
            return None
        return fit

    def error(self, path: Place, problem: str, mend: str) -> ContentError:
        """What is wrong at `path` (field names, and list places from 0), with the entry and the line it stands on."""
        line = line_of(self._text, self._key, self._number, path)
        label = self.id or (self._key if self._number is None else str(self._number + 1))
        return ContentError(self._file, problem, mend, entry=label, line=line)

    def _explained(self, message: str, raw: object, place: Place, kind: object) -> ContentError:
        """msgspec's own message ("Expected `float`, got `str` - at `$.steps[0].seconds`") in plain words."""
        problem, _, found = message.rpartition(" - at `$")
        problem = problem or message
        path = _path(found.removesuffix("`"), raw, kind) if problem != message else ()
        whole = (*place, *path)
        if missing := re.fullmatch(r"Object missing required field `(.+)`", problem):
            return self.error(whole, f"{_name((*whole, missing[1]))} is missing", f"add a line {missing[1]} = ...")
        if problem.startswith("Expected `"):
            return self.error(whole, f"{_name(whole)} is {_shown(_at(raw, path))}", f"write {words_for(problem)}")
        if problem.startswith("Invalid enum value"):
            mend = f"write {known_words(kind, path)}"
            return self.error(whole, f"{_name(whole)} is {_shown(_at(raw, path))}", mend)
        return self.error(whole, f"{_name(whole)} does not fit" if whole else "it does not fit", problem)


@lru_cache(maxsize=1)
def _document(text: str) -> dict[str, Any]:
    """Nobody changes what this returns: the tables of one file are read one after another, and parsed once."""
    return tomllib.loads(text)


def _tables(text: str, file: Path, key: str, also: Collection[str]) -> object:
    """What the file holds under `key`; None where there is nothing."""
    try:
        document = _document(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        what = re.sub(r" \(at .*\)$", "", str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        mend = "mend this line, or the end of the one before: text stands in quotes, lists in [ ]"
        raise ContentError(file, f"it is not valid TOML ({what})", mend, line=number) from None
    except (RecursionError, ValueError):
        raise ContentError(file, "it is not valid TOML", "write plain lists, tables and numbers") from None
    for other in document:
        if other != key and other not in also:
            line_number = line_of(text, other, None, ())
            raise ContentError(
                file, f"{other} is not known here", f"change it to {key}, or take it out", line=line_number
            )
    return document.get(key)


def _with_ids_of_their_own(entries: list[_Entry], refused: Refused) -> list[_Entry]:
    """Of two entries with one id the first stands."""
    by_id: dict[str, _Entry] = {}
    for number, entry in enumerate(entries):
        if entry.id in by_id:
            refused(entry.error(("id",), "this id is there twice", "give one of the two another id"))
        else:
            by_id[entry.id or f"entry {number}"] = entry
    return list(by_id.values())


def _path(place: str, raw: object, kind: object) -> Place:
    """`.steps[0].seconds` as ("steps", 0, "seconds"); `[...]` stands for a key msgspec does not tell."""
    path: Place = ()
    for name, number in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", place):
        if number == "...":
            path = (*path, _unfit_key(_at(raw, path), kind_at(kind, (*path, ""))))
        else:
            path = (*path, name or int(number))
    return path


def _unfit_key(raw: object, kind: object) -> str:
    """The first key whose value cannot be a `kind`."""
    for key, value in raw.items() if isinstance(raw, dict) else ():
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            return str(key)
    return ""


def _name(path: Place) -> str:
    """("steps", 0, "seconds") as "seconds in number 1 of steps", the inmost first."""
    said = [part if isinstance(part, str) else f"number {part + 1}" for part in path]
    if not said:
        return "it"
    words = said[-1]
    for inner, outer in zip(reversed(path), reversed(said[:-1]), strict=False):
        words += f" of {outer}" if isinstance(inner, int) else f" in {outer}"
    return words


def _at(raw: object, path: Place) -> object:
    for part in path:
        if isinstance(raw, list) and isinstance(part, int):
            raw = raw[part]
        elif isinstance(raw, dict):
            raw = raw.get(part)
    return raw


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:40]}..."'
    if isinstance(value, list):
        return f"a list of {len(value)}"
    return "a table" if isinstance(value, dict) else str(value)


def _in_one_line(words: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
