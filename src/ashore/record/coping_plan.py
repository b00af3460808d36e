"""Reads and writes the coping plan ("What helps me").

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3
from collections.abc import Sequence

from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanItems, PlanText
from ashore.record.kept_lines import lines_on_plan
from ashore.record.people import people_on_plan
from ashore.record.row_reading import read_rows

MOST_ON_PAGE = 100
"""Kept lines, and people: more would be no page any more."""


def read_coping_plan(db: sqlite3.Connection, about: str = "1") -> CopingPlan:
    """The rows that can be read; the others stay in the record. Of the choices those for which `about` holds."""
    texts = db.execute("SELECT part, text FROM helps_words ORDER BY part")
    choices = db.execute(f"SELECT kind, item, is_shown FROM helps_choice WHERE {about} ORDER BY kind, item")  # noqa: S608
    return CopingPlan(read_rows(texts, PlanText).items, read_rows(choices, PlanChoice).items)


def read_begun_plan(db: sqlite3.Connection) -> CopingPlan:
    """All texts, the choice about the helplines, and one more choice where there is any."""
    return read_coping_plan(db, "kind = 'helplines' OR rowid = (SELECT min(rowid) FROM helps_choice)")


def read_plan_items(db: sqlite3.Connection, line_ids: Sequence[str], person_ids: Sequence[str]) -> PlanItems:
    """As much as the page holds, and the choices about these kept lines and people, which can be chosen from."""
    lines, people = lines_on_plan(db, MOST_ON_PAGE), people_on_plan(db, MOST_ON_PAGE)
    on_page = tuple(PlanChoice(PlanItemKind.LINE, str(line.id), is_shown=True) for line in lines.items)
    return PlanItems(
        lines.items,
        people.items,
        (*_choices(db, PlanItemKind.LINE, line_ids), *_choices(db, PlanItemKind.PERSON, person_ids), *on_page),
        lines.has_more,
        people.has_more,
    )


def _choices(db: sqlite3.Connection, kind: PlanItemKind, items: Sequence[str]) -> tuple[PlanChoice, ...]:
    marks = ", ".join("?" * len(items))
    query = f"SELECT kind, item, is_shown FROM helps_choice WHERE kind = ? AND item IN ({marks})"  # noqa: S608
    return read_rows(db.execute(query, (kind, *items)), PlanChoice).items


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
