"""Numbers that a person corrected. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3

from ashore.domain.record import HelplineChange, Listing
from ashore.store.rows import read_rows


def list_helpline_changes(db: sqlite3.Connection) -> Listing[HelplineChange]:
    rows = db.execute("SELECT country, service, number FROM helpline_change ORDER BY country, service")
    return read_rows(rows, HelplineChange)


def add_helpline_change(db: sqlite3.Connection, change: HelplineChange) -> None:
    """From now on this number stands for the service; an earlier change of it gives way."""
    db.execute(
        "INSERT INTO helpline_change (country, service, number) VALUES (?, ?, ?)"
        " ON CONFLICT (country, service) DO UPDATE SET number = excluded.number",
        (change.country, change.service, change.number),
    )


def change_helpline_change(db: sqlite3.Connection, change: HelplineChange) -> bool:
    """False when the service has not been changed so far."""
    values = (change.number, change.country, change.service)
    return db.execute("UPDATE helpline_change SET number = ? WHERE country = ? AND service = ?", values).rowcount > 0


def remove_helpline_change(db: sqlite3.Connection, country: str, service: str) -> HelplineChange | None:
    """What `add_helpline_change` takes to undo this; None when the service was as it came."""
    about = (country, service)
    found = db.execute("SELECT country, service, number FROM helpline_change WHERE country = ? AND service = ?", about)
    row = found.fetchone()
    if row is None:
        return None
    db.execute("DELETE FROM helpline_change WHERE country = ? AND service = ?", about)
    return HelplineChange(*row)
