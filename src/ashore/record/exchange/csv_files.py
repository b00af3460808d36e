"""The record as a ZIP of CSV files, one a kind, for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark.

A spreadsheet runs a cell that begins with one of FORMULA_SIGNS as a formula. Such a text gets an apostrophe before it,
and so does one that begins with an apostrophe; reading takes that one away, so that every text comes back as it was.
"""

import csv
import io
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import msgspec

from ashore.record.exchange.bounded_file import LARGEST_FILE_BYTES, MOST_ENTRIES, read_bounded, written_whole
from ashore.record.exchange.entries import FORMAT, KINDS, VERSION, Entry
from ashore.record.exchange.exchange_error import ExchangeError, ExchangeFault, wrong_entry
from ashore.record.exchange.pauses import with_pauses
from ashore.record.exchange.record_reader import RecordReader

ABOUT = "about.csv"
FORMULA_SIGNS = frozenset("=+-@\t\r\n'＝＋－＠")
MOST_FILES = 100
LONGEST_LINE = 400_000

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    csv.Error,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    LookupError,
    OSError,
)
"""What the libraries raise for a file that is not as it was written."""


class _Rfc4180(csv.excel):
    quoting = csv.QUOTE_ALL


def write_csv(db: sqlite3.Connection, file: Path, is_hurried: Callable[[], bool]) -> int:
    """Writes all that can be read; how many entries could not. Raises ExchangeError or sqlite3.Error."""
    reader = RecordReader(db)
    with written_whole(file) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with _writer(archive, ABOUT) as about:
            csv.writer(about, _Rfc4180).writerows([("format", "version"), (FORMAT, VERSION)])
        for kind, entry_class in KINDS.items():
            with _writer(archive, f"{kind}.csv") as text:
                rows = csv.writer(text, _Rfc4180)
                rows.writerow(entry_class.__struct_fields__)
                for entry in with_pauses(reader.entries(kind), is_hurried):
                    rows.writerow([_cell(getattr(entry, name)) for name in entry_class.__struct_fields__])
    return reader.unreadable


def read_csv(file: Path) -> Iterator[tuple[str, int, Entry]]:
    """Each entry with its kind and its number among them, from 1. Raises ExchangeError, also on the way."""
    try:
        content = io.BytesIO(read_bounded(file))
        with zipfile.ZipFile(content) as archive:
            yield from _read(archive)
    except _DAMAGE as error:
        raise ExchangeError(ExchangeFault.DAMAGED, str(error)) from None


def _read(archive: zipfile.ZipFile) -> Iterator[tuple[str, int, Entry]]:
    names = archive.namelist()
    if ABOUT not in names or len(names) > MOST_FILES:
        raise ExchangeError(ExchangeFault.FOREIGN)
    if sum(info.file_size for info in archive.infolist()) > LARGEST_FILE_BYTES:
        raise ExchangeError(ExchangeFault.TOO_LARGE)
    about = next(_dicts(archive, ABOUT), {})
    if about.get("format") != FORMAT or not about.get("version", "").isdecimal():
        raise ExchangeError(ExchangeFault.FOREIGN)
    if int(about["version"][:9]) > VERSION:
        raise ExchangeError(ExchangeFault.NEWER)
    total = 0
    for kind, entry_class in KINDS.items():
        if f"{kind}.csv" not in names:
            continue
        optional = _optional_fields(entry_class)
        for number, cells in enumerate(_dicts(archive, f"{kind}.csv"), 1):
            total += 1
            if total > MOST_ENTRIES:
                raise ExchangeError(ExchangeFault.TOO_LARGE)
            yield kind, number, _entry(kind, number, cells, optional)


def _entry(kind: str, number: int, cells: dict[str, str], optional: frozenset[str]) -> Entry:
    values = {name: None if not cell and name in optional else cell for name, cell in cells.items()}
    try:
        return msgspec.convert(values, KINDS[kind], strict=False)
    except (msgspec.ValidationError, UnicodeError) as error:
        raise wrong_entry(kind, number, error) from None


def _optional_fields(entry_class: type[Entry]) -> frozenset[str]:
    """Those that may be None, which is an empty cell."""
    fields = msgspec.structs.fields(entry_class)
    return frozenset(field.name for field in fields if field.default is None)


def _dicts(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    """The rows below the first, by the names in that."""
    with archive.open(name) as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        rows = csv.reader(_lines(text), strict=True)
        names = next(rows, [])
        for row in rows:
            if row:
                if len(row) != len(names):
                    raise csv.Error(f"{name}, line {rows.line_num}: another number of cells than above")
                yield dict(zip(names, map(_text, row), strict=True))


def _lines(text: TextIO) -> Iterator[str]:
    """No longer than fits, whatever the archive says of its sizes."""
    read = 0
    while line := text.readline(LONGEST_LINE):
        read += len(line)
        if len(line) == LONGEST_LINE or read > LARGEST_FILE_BYTES:
            raise ExchangeError(ExchangeFault.TOO_LARGE)
        yield line


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value[:1] in FORMULA_SIGNS and value else value
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_SIGNS and len(cell) > 1 else cell


def _writer(archive: zipfile.ZipFile, name: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(archive.open(name, "w"), encoding="utf-8-sig", newline="")
