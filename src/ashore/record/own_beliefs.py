"""Reads and writes beliefs and lines in a person's own words, and the lines they have hidden.

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.domain.own_reframes import HiddenLine, OwnBelief, OwnLine, RemovedBelief
from ashore.domain.word_search import searched_words, words_of
from ashore.record.belief_ratings import remove_belief_ratings, restore_belief_ratings
from ashore.record.row_reading import EntryQuery, read_page, read_rows

_BELIEFS = EntryQuery("SELECT text, id FROM own_belief")
_NEWEST_BELIEFS = EntryQuery("SELECT text, id FROM own_belief", "id DESC")
_LINES = EntryQuery("SELECT belief_id, text, id FROM own_line")


def list_own_beliefs(db: sqlite3.Connection, request: PageRequest = ALL) -> Listing[OwnBelief]:
    return read_page(db, _BELIEFS, OwnBelief, request)


def newest_own_beliefs(db: sqlite3.Connection, request: PageRequest) -> Listing[OwnBelief]:
    return read_page(db, _NEWEST_BELIEFS, OwnBelief, request)


class Match(NamedTuple):
    """A thought that may be meant: the more likely, the higher its `weight`; of two alike, the newer one."""

    weight: int
    id: int
    text: str


class MatchPage(NamedTuple):
    """What was found; `next_id` is where to look on, None at the end."""

    matches: tuple[Match, ...]
    next_id: int | None


def find_own_beliefs(
    db: sqlite3.Connection, text: str, limit: int, before_id: int | None = None, count: int = -1
) -> MatchPage:
    """At most `limit` that the text may mean, for `domain.beliefs.find_beliefs` to choose from; none for a blank text.

    Looks through the newest `count` of those before `before_id`; through all without. First come those with the most of
    the words, where a long word, which is seldom an everyday one, counts for more. Of a long word its beginning is
    enough.
    """
    words = [word[:_BEGINNING] for word in dict.fromkeys(words_of(text))][:_MOST_WORDS]
    if not words:
        return MatchPage((), None)
    end = _NO_ID if before_id is None else before_id
    row = db.execute(
        "SELECT id FROM own_belief WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET ?", (end, count)
    ).fetchone()
    last_id = row[0] if count >= 0 and row is not None else 0
    found = " + ".join(["(instr(words, ?) > 0) * ?"] * len(words))
    values = [value for word in words for value in (f" {word}", len(word))]
    query = f"SELECT {found}, id, text FROM own_belief WHERE id < ? AND id > ? ORDER BY 1 DESC, id DESC LIMIT ?"  # noqa: S608
    rows = db.execute(query, (*values, end, last_id, limit)).fetchall()
    return MatchPage(tuple(Match(*row) for row in rows), last_id + 1 if last_id else None)


def best_matches(matches: Iterable[Match], limit: int) -> tuple[Match, ...]:
    """Of what was found in more than one part of them."""
    return tuple(sorted(matches, reverse=True)[:limit])


def read_matches(matches: Sequence[Match]) -> Listing[OwnBelief]:
    return read_rows(((match.text, match.id) for match in matches), OwnBelief)


_NO_ID = 2**63 - 1
_BEGINNING = 5
_MOST_WORDS = 20


def add_own_belief(db: sqlite3.Connection, belief: OwnBelief) -> OwnBelief:
    """The belief with its id."""
    values = (belief.text, belief.id, searched_words(belief.text))
    added = db.execute("INSERT INTO own_belief (text, id, words) VALUES (?, ?, ?)", values)
    return replace(belief, id=added.lastrowid)


def change_own_belief(db: sqlite3.Connection, belief: OwnBelief) -> bool:
    """False when there is none with this id."""
    values = (belief.text, searched_words(belief.text), belief.id)
    return db.execute("UPDATE own_belief SET text = ?, words = ? WHERE id = ?", values).rowcount > 0


def remove_own_belief(db: sqlite3.Connection, belief_id: int) -> RemovedBelief | None:
    """Removes the belief with all that is about it but kept lines. None when there is none."""
    row = db.execute("SELECT text, id FROM own_belief WHERE id = ?", (belief_id,)).fetchone()
    if row is None:
        return None
    belief = OwnBelief(*row)
    about = (belief.belief_id,)
    lines = db.execute("SELECT belief_id, text, id FROM own_line WHERE belief_id = ? ORDER BY id", about)
    hidden = db.execute("SELECT belief_id, line_id FROM hidden_line WHERE belief_id = ?", about)
    removed = RemovedBelief(
        belief,
        tuple(OwnLine(*line) for line in lines),
        tuple(HiddenLine(*line) for line in hidden),
        remove_belief_ratings(db, belief.belief_id),
    )
    db.execute("DELETE FROM own_belief WHERE id = ?", (belief_id,))
    db.execute("DELETE FROM own_line WHERE belief_id = ?", about)
    db.execute("DELETE FROM hidden_line WHERE belief_id = ?", about)
    return removed


def restore_own_belief(db: sqlite3.Connection, removed: RemovedBelief) -> None:
    """Puts back what `remove_own_belief` removed, with the ids it had."""
    add_own_belief(db, removed.belief)
    for line in removed.lines:
        add_own_line(db, line)
    for hidden in removed.hidden:
        add_hidden_line(db, hidden)
    restore_belief_ratings(db, removed.ratings)


def list_own_lines(
    db: sqlite3.Connection, request: PageRequest = ALL, belief_id: str | None = None
) -> Listing[OwnLine]:
    """Those about this belief; None for all."""
    if belief_id is None:
        return read_page(db, _LINES, OwnLine, request)
    return read_page(db, _LINES, OwnLine, request, "belief_id = ?", (belief_id,))


def add_own_line(db: sqlite3.Connection, line: OwnLine) -> OwnLine:
    """The line with its id. One that was removed gets the id it had."""
    values = (line.belief_id, line.text, line.id)
    return replace(line, id=db.execute("INSERT INTO own_line (belief_id, text, id) VALUES (?, ?, ?)", values).lastrowid)


def change_own_line(db: sqlite3.Connection, line: OwnLine) -> bool:
    """Where the line is kept as well, the kept line changes too. False when there is none with this id."""
    db.execute(
        "UPDATE kept_line SET text = ?, words = ?"
        " WHERE (belief_id, text) IN (SELECT belief_id, text FROM own_line WHERE id = ?)",
        (line.text, searched_words(line.text), line.id),
    )
    values = (line.belief_id, line.text, line.id)
    return db.execute("UPDATE own_line SET belief_id = ?, text = ? WHERE id = ?", values).rowcount > 0


def find_own_line(db: sqlite3.Connection, line_id: int) -> OwnLine | None:
    """The line with this id; None when there is none."""
    row = db.execute("SELECT belief_id, text, id FROM own_line WHERE id = ?", (line_id,)).fetchone()
    return None if row is None else OwnLine(*row)


def remove_own_line(db: sqlite3.Connection, line_id: int) -> OwnLine | None:
    """The removed line, for `add_own_line` to put back; None when there is none."""
    removed = find_own_line(db, line_id)
    db.execute("DELETE FROM own_line WHERE id = ?", (line_id,))
    return removed


def list_hidden_lines(db: sqlite3.Connection) -> Listing[HiddenLine]:
    return read_rows(db.execute("SELECT belief_id, line_id FROM hidden_line ORDER BY rowid"), HiddenLine)


def hidden_lines_of(db: sqlite3.Connection, belief_id: str) -> Listing[HiddenLine]:
    """Those of one belief. It has no more than it has lines: a line is hidden once."""
    rows = db.execute("SELECT belief_id, line_id FROM hidden_line WHERE belief_id = ? ORDER BY line_id", (belief_id,))
    return read_rows(rows, HiddenLine)


def add_hidden_line(db: sqlite3.Connection, line: HiddenLine) -> None:
    """The line is not shown until the person asks for hidden lines. Hiding it twice changes nothing."""
    db.execute("INSERT OR IGNORE INTO hidden_line (belief_id, line_id) VALUES (?, ?)", (line.belief_id, line.line_id))


def remove_hidden_line(db: sqlite3.Connection, line: HiddenLine) -> bool:
    """The line is shown again. False when it was not hidden."""
    values = (line.belief_id, line.line_id)
    return db.execute("DELETE FROM hidden_line WHERE belief_id = ? AND line_id = ?", values).rowcount > 0


def remove_hidden_lines(db: sqlite3.Connection, belief_id: str) -> None:
    """Every line of this belief is shown again, also one that has left the content since."""
    db.execute("DELETE FROM hidden_line WHERE belief_id = ?", (belief_id,))
