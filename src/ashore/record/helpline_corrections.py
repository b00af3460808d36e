"""Reads and writes the numbers that a person corrected.

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3

from ashore.domain.entries import HelplineCorrection, Listing
from ashore.record.row_reading import read_rows


def list_helpline_corrections(db: sqlite3.Connection) -> Listing[HelplineCorrection]:
    rows = db.execute(
        "SELECT country, service, number, instead_of FROM number_change ORDER BY country, service, instead_of"
    )
    return read_rows(rows, HelplineCorrection)


def add_helpline_correction(db: sqlite3.Connection, correction: HelplineCorrection) -> None:
    """Replaces an earlier correction of the same number."""
    db.execute(
        "INSERT INTO number_change (country, service, number, instead_of) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (country, service, instead_of) DO UPDATE SET number = excluded.number",
        (correction.country, correction.service, correction.number, correction.instead_of),
    )


def remove_helpline_correction(db: sqlite3.Connection, correction: HelplineCorrection) -> HelplineCorrection | None:
    """Returns what `add_helpline_correction` takes to undo this; None when there was no correction of that number."""
    removed = db.execute(
        "DELETE FROM number_change WHERE country = ? AND service = ? AND instead_of = ?"
        " RETURNING country, service, number, instead_of",
        (correction.country, correction.service, correction.instead_of),
    ).fetchall()
    return HelplineCorrection(*removed[0]) if removed else None
