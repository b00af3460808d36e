"""The page "What helps me". Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3

from ashore.domain.entries import CopingPlan, PlanChoice, PlanText
from ashore.record.row_reading import read_rows


def read_coping_plan(db: sqlite3.Connection) -> CopingPlan:
    """What can be read of the page; what cannot stays where it is."""
    words = db.execute("SELECT part, text FROM helps_words ORDER BY part")
    choices = db.execute("SELECT kind, item, is_shown FROM helps_choice ORDER BY kind, item")
    return CopingPlan(read_rows(words, PlanText).items, read_rows(choices, PlanChoice).items)


def write_plan_text(db: sqlite3.Connection, words: PlanText) -> None:
    """From now on this part reads so; a blank one leaves no row."""
    if not words.text.strip():
        db.execute("DELETE FROM helps_words WHERE part = ?", (words.part,))
        return
    db.execute(
        "INSERT INTO helps_words (part, text) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET text = excluded.text",
        (words.part, words.text),
    )


def write_plan_choice(db: sqlite3.Connection, choice: PlanChoice) -> None:
    """From now on this holds; an earlier choice about the same gives way."""
    db.execute(
        "INSERT INTO helps_choice (kind, item, is_shown) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, item) DO UPDATE SET is_shown = excluded.is_shown",
        (choice.kind, choice.item, choice.is_shown),
    )


def clear_coping_plan(db: sqlite3.Connection) -> CopingPlan:
    """Empties the page. What `restore_helps` takes to undo this."""
    removed = read_coping_plan(db)
    db.executemany("DELETE FROM helps_words WHERE part = ?", [(each.part,) for each in removed.words])
    abouts = [(each.kind, each.item) for each in removed.choices]
    db.executemany("DELETE FROM helps_choice WHERE kind = ? AND item = ?", abouts)
    return removed


def restore_coping_plan(db: sqlite3.Connection, helps: CopingPlan) -> None:
    """Puts back all that was written and chosen."""
    for words in helps.words:
        write_plan_text(db, words)
    for choice in helps.choices:
        write_plan_choice(db, choice)
