"""Reads and writes the coping plan ("What helps me").

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3

from ashore.domain.entries import CopingPlan, PlanChoice, PlanText
from ashore.record.row_reading import read_rows


def read_coping_plan(db: sqlite3.Connection) -> CopingPlan:
    """The rows that can be read; the others stay in the record."""
    texts = db.execute("SELECT part, text FROM helps_words ORDER BY part")
    choices = db.execute("SELECT kind, item, is_shown FROM helps_choice ORDER BY kind, item")
    return CopingPlan(read_rows(texts, PlanText).items, read_rows(choices, PlanChoice).items)


def write_plan_text(db: sqlite3.Connection, text: PlanText) -> None:
    """Replaces the text of its section; a blank text removes the row."""
    if not text.text.strip():
        db.execute("DELETE FROM helps_words WHERE part = ?", (text.section,))
        return
    db.execute(
        "INSERT INTO helps_words (part, text) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET text = excluded.text",
        (text.section, text.text),
    )


def write_plan_choice(db: sqlite3.Connection, choice: PlanChoice) -> None:
    """Replaces an earlier choice about the same item."""
    db.execute(
        "INSERT INTO helps_choice (kind, item, is_shown) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, item) DO UPDATE SET is_shown = excluded.is_shown",
        (choice.kind, choice.item, choice.is_shown),
    )


def clear_coping_plan(db: sqlite3.Connection) -> CopingPlan:
    """Removes all texts and choices that can be read, and returns them for `restore_coping_plan`."""
    removed = read_coping_plan(db)
    db.executemany("DELETE FROM helps_words WHERE part = ?", [(each.section,) for each in removed.texts])
    keys = [(each.kind, each.item) for each in removed.choices]
    db.executemany("DELETE FROM helps_choice WHERE kind = ? AND item = ?", keys)
    return removed


def restore_coping_plan(db: sqlite3.Connection, plan: CopingPlan) -> None:
    """Writes all texts and choices of `plan`."""
    for text in plan.texts:
        write_plan_text(db, text)
    for choice in plan.choices:
        write_plan_choice(db, choice)
