"""Reads and writes the numbers that a person corrected.

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3

from ashore.domain.entries import Listing
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.record.checksums import check_row, row_checksum
from ashore.record.row_reading import read_rows


def list_helpline_corrections(db: sqlite3.Connection) -> Listing[HelplineCorrection]:
    rows = db.execute(
        "SELECT country, service, number, instead_of, checksum FROM number_change ORDER BY country, service, instead_of"
    )
    return read_rows(rows, _correction)


def add_helpline_correction(db: sqlite3.Connection, correction: HelplineCorrection) -> None:
    """Replaces an earlier correction of the same number."""
    texts = (correction.country, correction.service, correction.number, correction.instead_of)
    db.execute(
        "INSERT INTO number_change (country, service, number, instead_of, checksum) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (country, service, instead_of) DO UPDATE SET number = excluded.number,"
        " checksum = excluded.checksum",
        (*texts, row_checksum(*texts)),
    )


def remove_helpline_correction(db: sqlite3.Connection, correction: HelplineCorrection) -> HelplineCorrection | None:
    """Returns what `add_helpline_correction` takes to undo this; None when there was no correction of that number."""
    removed = db.execute(
        "DELETE FROM number_change WHERE country = ? AND service = ? AND instead_of = ?"
        " RETURNING country, service, number, instead_of",
        (correction.country, correction.service, correction.instead_of),
    ).fetchall()
    return HelplineCorrection(*removed[0]) if removed else None


def _correction(country: str, service: str, number: str, instead_of: str, checksum: int | None) -> HelplineCorrection:
    check_row(checksum, country, service, number, instead_of)
    return HelplineCorrection(country, service, number, instead_of)
