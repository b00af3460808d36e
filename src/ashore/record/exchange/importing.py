"""Adds what a file holds to the record: all of it, or nothing where one entry does not fit."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ashore.domain.phrase import phrase_of
from ashore.record.exchange.csv_files import read_csv
from ashore.record.exchange.exchange_error import ExchangeError, ExchangeFault, wrong_entry
from ashore.record.exchange.json_file import read_json
from ashore.record.exchange.pauses import with_pauses
from ashore.record.exchange.record_adder import RecordAdder

_ZIP_BEGINNING = b"PK"
_SAVEPOINT = "importing"


class Imported(NamedTuple):
    """How many entries the file has, and how many of them were not there yet."""

    found: int
    added: int


def import_file(db: sqlite3.Connection, file: Path, is_hurried: Callable[[], bool]) -> Imported:
    """Inside a transaction. Raises ExchangeError or sqlite3.Error, after taking back what it added."""
    db.execute(f"SAVEPOINT {_SAVEPOINT}")
    try:
        imported = _add_all(db, file, is_hurried)
    except BaseException:
        db.execute(f"ROLLBACK TO {_SAVEPOINT}")
        raise
    finally:
        db.execute(f"RELEASE {_SAVEPOINT}")
    return imported


def _add_all(db: sqlite3.Connection, file: Path, is_hurried: Callable[[], bool]) -> Imported:
    adder, found = RecordAdder(db), 0
    entries = read_csv(file) if _is_zip(file) else read_json(file)
    for kind, number, entry in with_pauses(entries, is_hurried):
        found += 1
        try:
            adder.add(kind, entry)
        except (ValueError, TypeError, OverflowError, sqlite3.IntegrityError) as error:
            raise wrong_entry(kind, number, error) from None
    try:
        adder.finish()
    except ValueError as error:
        raise ExchangeError(ExchangeFault.WRONG_ENTRY, phrase_of(error)) from None
    return Imported(found, adder.added)


def _is_zip(file: Path) -> bool:
    try:
        if not file.is_file():  # a pipe would be waited for
            return False
        with file.open("rb") as stream:
            return stream.read(len(_ZIP_BEGINNING)) == _ZIP_BEGINNING
    except OSError:
        return False  # whoever reads all of it tells why
