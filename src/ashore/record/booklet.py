"""Reads what can stand in the booklet. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3

from ashore.domain.booklet import BookletEntries
from ashore.record.coping_plan import read_coping_plan
from ashore.record.kept_lines import list_kept_lines
from ashore.record.people import list_people


def read_booklet_entries(db: sqlite3.Connection) -> BookletEntries:
    """Whole lists, as they stand at one moment. What cannot be read is left out."""
    return BookletEntries(read_coping_plan(db), list_kept_lines(db).items, list_people(db).items)
