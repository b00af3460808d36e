"""Numbers that a person corrected. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3

from ashore.domain.entries import HelplineCorrection, Listing
from ashore.record.row_reading import read_rows


def list_helpline_corrections(db: sqlite3.Connection) -> Listing[HelplineCorrection]:
    rows = db.execute(
        "SELECT country, service, number, instead_of FROM number_change ORDER BY country, service, instead_of"
    )
    return read_rows(rows, HelplineCorrection)


def add_helpline_correction(db: sqlite3.Connection, change: HelplineCorrection) -> None:
    """From now on this number stands in the place of that one; an earlier change of it gives way."""
    db.execute(
        "INSERT INTO number_change (country, service, number, instead_of) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (country, service, instead_of) DO UPDATE SET number = excluded.number",
        (change.country, change.service, change.number, change.instead_of),
    )


def remove_helpline_correction(db: sqlite3.Connection, change: HelplineCorrection) -> HelplineCorrection | None:
    """What `add_helpline_change` takes to undo this; None when that number was as it came."""
    removed = db.execute(
        "DELETE FROM number_change WHERE country = ? AND service = ? AND instead_of = ?"
        " RETURNING country, service, number, instead_of",
        (change.country, change.service, change.instead_of),
    ).fetchall()
    return HelplineCorrection(*removed[0]) if removed else None
