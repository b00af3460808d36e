"""The page "What helps me". Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3

from ashore.domain.record import Helps, HelpsChoice, HelpsWords
from ashore.store.rows import read_rows


def read_helps(db: sqlite3.Connection) -> Helps:
    """What can be read of the page; what cannot stays where it is."""
    words = db.execute("SELECT part, text FROM helps_words ORDER BY part")
    choices = db.execute("SELECT kind, item, is_shown FROM helps_choice ORDER BY kind, item")
    return Helps(read_rows(words, HelpsWords).items, read_rows(choices, HelpsChoice).items)


def write_helps_words(db: sqlite3.Connection, words: HelpsWords) -> None:
    """From now on this part reads so; a blank one leaves no row."""
    if not words.text.strip():
        db.execute("DELETE FROM helps_words WHERE part = ?", (words.part,))
        return
    db.execute(
        "INSERT INTO helps_words (part, text) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET text = excluded.text",
        (words.part, words.text),
    )


def write_helps_choice(db: sqlite3.Connection, choice: HelpsChoice) -> None:
    """From now on this holds; an earlier choice about the same gives way."""
    db.execute(
        "INSERT INTO helps_choice (kind, item, is_shown) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, item) DO UPDATE SET is_shown = excluded.is_shown",
        (choice.kind, choice.item, choice.is_shown),
    )


def clear_helps(db: sqlite3.Connection) -> Helps:
    """Empties the page. What `restore_helps` takes to undo this."""
    removed = read_helps(db)
    db.executemany("DELETE FROM helps_words WHERE part = ?", [(each.part,) for each in removed.words])
    abouts = [(each.kind, each.item) for each in removed.choices]
    db.executemany("DELETE FROM helps_choice WHERE kind = ? AND item = ?", abouts)
    return removed


def restore_helps(db: sqlite3.Connection, helps: Helps) -> None:
    """Puts back all that was written and chosen."""
    for words in helps.words:
        write_helps_words(db, words)
    for choice in helps.choices:
        write_helps_choice(db, choice)
