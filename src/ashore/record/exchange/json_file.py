"""The record as one JSON file: an object with a list for each kind of entry, one entry a line."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ashore.record.exchange.bounded_file import MOST_ENTRIES, read_bounded, written_whole
from ashore.record.exchange.entries import FORMAT, KINDS, VERSION, Entry
from ashore.record.exchange.exchange_error import ExchangeError, ExchangeFault, wrong_entry
from ashore.record.exchange.pauses import with_pauses
from ashore.record.exchange.record_reader import RecordReader

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class _Header(msgspec.Struct):
    """Of any version. What else stands in the file is looked at later."""

    format: str = ""
    version: int = 0


_Document: Any = msgspec.defstruct(
    "_Document",
    [
        ("format", str),
        ("version", int),
        *((kind, list[msgspec.Raw], msgspec.field(default_factory=list)) for kind in KINDS),
    ],
    forbid_unknown_fields=True,
)


def write_json(db: sqlite3.Connection, file: Path, is_hurried: Callable[[], bool]) -> int:
    """Writes all that can be read; how many entries could not. Raises ExchangeError or sqlite3.Error."""
    reader = RecordReader(db)
    encode = msgspec.json.Encoder().encode
    with written_whole(file) as stream:
        stream.write(b'{\n"format": "%s",\n"version": %d' % (FORMAT.encode(), VERSION))
        for kind in KINDS:
            stream.write(b',\n"%s": [' % kind.encode())
            separator = b"\n"
            for entry in with_pauses(reader.entries(kind), is_hurried):
                stream.write(separator + encode(entry))
                separator = b",\n"
            stream.write(b"\n]")
        stream.write(b"\n}\n")
    return reader.unreadable


def read_json(file: Path) -> Iterator[tuple[str, int, Entry]]:
    """Each entry with its kind and its number among them, from 1. Raises ExchangeError, also on the way."""
    content = memoryview(read_bounded(file))
    if content[:3] == _BYTE_ORDER_MARK:
        content = content[3:]
    lists = _lists(content)
    if sum(map(len, lists.values())) > MOST_ENTRIES:
        raise ExchangeError(ExchangeFault.TOO_LARGE)
    for kind, entry_class in KINDS.items():
        decode = msgspec.json.Decoder(entry_class).decode
        for number, raw in enumerate(lists[kind], 1):
            try:
                entry = decode(raw)
            except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
                raise wrong_entry(kind, number, error) from None
            yield kind, number, entry


def _lists(content: memoryview) -> dict[str, list[msgspec.Raw]]:
    """The entries of each kind, none of them read yet. Raises ExchangeError."""
    try:
        document = msgspec.json.decode(content, type=_Document)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise _fault_of(content, error) from None
    if document.format != FORMAT or document.version < 1:
        raise ExchangeError(ExchangeFault.FOREIGN)
    if document.version > VERSION:
        raise ExchangeError(ExchangeFault.NEWER)
    return {kind: getattr(document, kind) for kind in KINDS}


def _fault_of(content: memoryview, error: Exception) -> ExchangeError:
    """A newer file has lists of its own; a damaged one is told from a foreign one by how it begins."""
    try:
        header = msgspec.json.decode(content, type=_Header)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        if FORMAT.encode() in bytes(content[:200]):
            return ExchangeError(ExchangeFault.DAMAGED, str(error))
        return ExchangeError(ExchangeFault.FOREIGN)
    if header.format != FORMAT:
        return ExchangeError(ExchangeFault.FOREIGN)
    if header.version > VERSION:
        return ExchangeError(ExchangeFault.NEWER)
    return ExchangeError(ExchangeFault.DAMAGED, str(error))
