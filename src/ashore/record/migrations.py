"""The record's tables, version by version. Append only: what has been released is never edited."""

import sqlite3

from ashore.domain.word_search import searched_words
from ashore.record.checksums import row_checksum

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE custom_pattern (
            place INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            minutes_least REAL NOT NULL,
            minutes_most REAL NOT NULL,
            steps TEXT NOT NULL
        )""",
    ),
    (
        """CREATE TABLE kept_line (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            belief_id TEXT NOT NULL,
            text TEXT NOT NULL,
            rests_under_guide INTEGER NOT NULL DEFAULT 0 CHECK (rests_under_guide IN (0, 1)),
            position INTEGER NOT NULL
        )""",
        "CREATE UNIQUE INDEX kept_line_resting ON kept_line (rests_under_guide) WHERE rests_under_guide = 1",
        "CREATE TABLE own_belief (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL)",
        """CREATE TABLE own_line (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            belief_id TEXT NOT NULL,
            text TEXT NOT NULL
        )""",
        """CREATE TABLE hidden_line (
            belief_id TEXT NOT NULL,
            line_id TEXT NOT NULL,
            PRIMARY KEY (belief_id, line_id)
        )""",
        "CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, reach TEXT NOT NULL)",
        """CREATE TABLE helpline_change (
            country TEXT NOT NULL,
            service TEXT NOT NULL,
            number TEXT NOT NULL,
            PRIMARY KEY (country, service)
        )""",
    ),
    (
        """CREATE TABLE belief_strength (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            belief_id TEXT NOT NULL,
            before INTEGER NOT NULL CHECK (before BETWEEN 0 AND 100),
            noted_at TEXT NOT NULL,
            after INTEGER CHECK (after BETWEEN 0 AND 100)
        )""",
    ),
    (
        "CREATE TABLE helps_words (part TEXT PRIMARY KEY, text TEXT NOT NULL)",
        """CREATE TABLE helps_choice (
            kind TEXT NOT NULL,
            item TEXT NOT NULL,
            is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
            PRIMARY KEY (kind, item)
        )""",
    ),
    (
        # Each number of a service is changed on its own. A change from before stands for the first: `instead_of` is ''.
        """CREATE TABLE number_change (
            country TEXT NOT NULL,
            service TEXT NOT NULL,
            instead_of TEXT NOT NULL,
            number TEXT NOT NULL,
            PRIMARY KEY (country, service, instead_of)
        )""",
        "INSERT INTO number_change SELECT country, service, '', number FROM helpline_change",
        "DROP TABLE helpline_change",
    ),
    (
        # A hidden line was named by its place in the ladder, counted from 0. Now it is named by its id, which at this
        # version is that of its thought and its place from 1. A thought in the person's own words has one line.
        """UPDATE OR REPLACE hidden_line SET line_id = CASE
            WHEN belief_id GLOB 'own-[0-9]*' AND substr(belief_id, 5) NOT GLOB '*[^0-9]*' THEN 'own-thoughts'
            ELSE belief_id || '-' || (CAST(line_id AS INTEGER) + 1)
        END
        WHERE line_id <> '' AND line_id NOT GLOB '*[^0-9]*'""",
    ),
    (
        "ALTER TABLE person ADD COLUMN good_for TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE person ADD COLUMN closeness TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE own_starter (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, text TEXT NOT NULL)",
        """CREATE TABLE contact (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            answer TEXT NOT NULL,
            answered_at TEXT NOT NULL,
            person_id INTEGER
        )""",
    ),
    (
        # What a person calls or writes to can tell whether it is still as it was written (`checksums.py`).
        "ALTER TABLE person ADD COLUMN checksum INTEGER",
        "UPDATE person SET checksum = row_checksum(name, reach)",
        "ALTER TABLE number_change ADD COLUMN checksum INTEGER",
        "UPDATE number_change SET checksum = row_checksum(country, service, number, instead_of)",
        # The version once more: where `user_version` alone is another, the file is damaged. `migrate` keeps it.
        "CREATE TABLE schema_version (version INTEGER NOT NULL)",
        "INSERT INTO schema_version VALUES (0)",
    ),
    (
        # What is half written. `about` is a JSON list of texts, `fields` a JSON object of texts.
        """CREATE TABLE draft (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            entry_id TEXT NOT NULL,
            about TEXT NOT NULL,
            fields TEXT NOT NULL
        )""",
    ),
    (
        # `starts` is a local time, `until` a day, both as ISO 8601; `zone` is the IANA name of the time zone.
        """CREATE TABLE check_in (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            starts TEXT NOT NULL,
            zone TEXT NOT NULL,
            uid TEXT NOT NULL UNIQUE,
            what TEXT NOT NULL,
            with_whom TEXT NOT NULL,
            minutes INTEGER NOT NULL,
            repeat TEXT NOT NULL,
            until TEXT,
            reminder_minutes INTEGER,
            is_named INTEGER NOT NULL CHECK (is_named IN (0, 1)),
            sequence INTEGER NOT NULL
        )""",
    ),
    (
        # `noted_at` is in UTC, as ISO 8601 with a Z, and sorts as text; weekday (0 is Monday) and hour are those of the
        # person's clock. `search_words` are the words of both texts, without case and accents.
        """CREATE TABLE note (
            id TEXT NOT NULL PRIMARY KEY,
            noted_at TEXT NOT NULL,
            utc_offset_minutes INTEGER NOT NULL,
            weekday INTEGER NOT NULL,
            hour INTEGER NOT NULL,
            situation TEXT NOT NULL,
            next_time TEXT NOT NULL,
            distress_before INTEGER CHECK (distress_before BETWEEN 0 AND 10),
            distress_after INTEGER CHECK (distress_after BETWEEN 0 AND 10),
            activity_kind TEXT,
            activity_id TEXT,
            felt_worse INTEGER NOT NULL CHECK (felt_worse IN (0, 1)),
            search_words TEXT NOT NULL,
            checksum INTEGER NOT NULL
        )""",
        "CREATE UNIQUE INDEX note_time ON note (noted_at, id)",
        "CREATE INDEX note_weekday_hour ON note (weekday, hour)",
        "CREATE INDEX note_activity ON note (activity_kind, activity_id) WHERE activity_kind IS NOT NULL",
        # `value` is the id of a sign, feeling, exercise or pattern, or, where `is_own`, the person's own words.
        """CREATE TABLE note_mark (
            note_id TEXT NOT NULL REFERENCES note (id),
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
            PRIMARY KEY (note_id, kind, value, is_own)
        )""",
        "CREATE INDEX note_mark_value ON note_mark (kind, value)",
        "CREATE INDEX note_mark_own ON note_mark (kind, value) WHERE is_own = 1",
        """CREATE TABLE own_mark (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (kind, text)
        )""",
    ),
    (
        # `weekday` counts from Monday, 0 to 6; `first_day` is a day as ISO 8601.
        """CREATE TABLE week_block (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
            part TEXT NOT NULL,
            first_day TEXT NOT NULL,
            uid TEXT NOT NULL UNIQUE,
            words TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            UNIQUE (weekday, part)
        )""",
    ),
    (
        # What is seen of a long list is found by an index, and what is searched for in `words` (`word_search.py`).
        "ALTER TABLE own_belief ADD COLUMN words TEXT NOT NULL DEFAULT ''",
        "UPDATE own_belief SET words = searched_words(text)",
        "ALTER TABLE kept_line ADD COLUMN words TEXT NOT NULL DEFAULT ''",
        "UPDATE kept_line SET words = searched_words(text)",
        "ALTER TABLE person ADD COLUMN words TEXT NOT NULL DEFAULT ''",
        "UPDATE person SET words = searched_words(name, good_for)",
        "CREATE INDEX kept_line_place ON kept_line (position)",
        "CREATE INDEX kept_line_belief ON kept_line (belief_id, text)",
        "CREATE INDEX own_line_belief ON own_line (belief_id)",
        "CREATE INDEX belief_strength_belief ON belief_strength (belief_id)",
        "CREATE INDEX person_closeness ON person (closeness)",
        "CREATE INDEX own_starter_kind ON own_starter (kind)",
        "CREATE INDEX contact_person ON contact (person_id, answer)",
        "CREATE INDEX check_in_starts ON check_in (starts)",
        "CREATE INDEX draft_about ON draft (kind, entry_id, about)",
    ),
    (
        # What was removed, and may still be in copies and backups: `row_key` is a JSON list, `removal_watch.py` says of
        # what columns. Noted by the transaction that removes, so that a kill after it leaves nothing anywhere.
        """CREATE TABLE removed_row (
            table_name TEXT NOT NULL,
            row_key TEXT NOT NULL,
            PRIMARY KEY (table_name, row_key)
        )""",
    ),
)

LATEST = len(MIGRATIONS)
SINCE_SECOND_VERSION = 8


def version_of(db: sqlite3.Connection) -> int:
    """How many migrations the record has been through. Raises sqlite3.Error."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def second_version_of(db: sqlite3.Connection) -> int | None:
    """The version as a table holds it; None before `SINCE_SECOND_VERSION`. Raises sqlite3.Error."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'").fetchone() is None:
        return None
    row = db.execute("SELECT version FROM schema_version").fetchone()
    return row[0] if row and isinstance(row[0], int) else None


def migrate(db: sqlite3.Connection, up_to: int = LATEST) -> None:
    """Brings the record to version `up_to`, in one transaction. `db` is in autocommit mode. Raises sqlite3.Error."""
    db.create_function("row_checksum", -1, row_checksum, deterministic=True)
    db.create_function("searched_words", -1, searched_words, deterministic=True)
    db.execute("BEGIN IMMEDIATE")
    try:
        for statements in MIGRATIONS[version_of(db) : up_to]:
            for statement in statements:
                db.execute(statement)
        version = max(version_of(db), up_to)
        db.execute(f"PRAGMA user_version = {version}")
        if version >= SINCE_SECOND_VERSION:
            db.execute("UPDATE schema_version SET version = ?", (version,))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def has_all_tables(db: sqlite3.Connection, version: int = LATEST) -> bool:
    """Whether all that the migrations up to `version` made is there, however its SQL is written.

    Raises sqlite3.Error.
    """
    pattern = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(pattern, version)
        return _structure(pattern) <= _structure(db)
    finally:
        pattern.close()


def has_known_table(db: sqlite3.Connection) -> bool:
    """Whether at least one table of any version is there, with the columns it had. Raises sqlite3.Error."""
    pattern = sqlite3.connect(":memory:", isolation_level=None)
    try:
        known = set()
        for version in range(1, LATEST + 1):
            migrate(pattern, version)
            known |= _tables(pattern)
        return not known.isdisjoint(_tables(db))
    finally:
        pattern.close()


def _tables(db: sqlite3.Connection) -> set[tuple[str, frozenset[str]]]:
    """Each table's name and the names of its columns. Raises sqlite3.Error."""
    columns: dict[str, set[str]] = {}
    for table, column in db.execute(f"SELECT t.name, c.name {_OF_EACH_TABLE} pragma_table_xinfo(t.name) AS c"):
        columns.setdefault(table, set()).add(column)
    return {(table, frozenset(names)) for table, names in columns.items()}


def _structure(db: sqlite3.Connection) -> set[tuple[object, ...]]:
    """Every column, column of an index, and foreign key, by what SQLite understood of it. Raises sqlite3.Error."""
    return {tuple(row) for query in (_COLUMNS, _INDEXES, _FOREIGN_KEYS) for row in db.execute(query)}


_OF_EACH_TABLE = """FROM (
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite#_%' ESCAPE '#'
    ) AS t JOIN"""
_COLUMNS = f"""
    SELECT 'column', t.name, c.name, upper(c.type), c."notnull", c.dflt_value, c.pk, c.hidden
    {_OF_EACH_TABLE} pragma_table_xinfo(t.name) AS c
"""
# SQLite makes up the name of an index that a constraint brought: `origin` and the columns tell which it is.
_INDEXES = f"""
    SELECT 'index', t.name, iif(i.origin = 'c', i.name, ''), i."unique", i.origin, i.partial, c.seqno, c.name
    {_OF_EACH_TABLE} pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c
"""
_FOREIGN_KEYS = f"""
    SELECT 'foreign key', t.name, f.seq, f."table", f."from", f."to", f.on_update, f.on_delete
    {_OF_EACH_TABLE} pragma_foreign_key_list(t.name) AS f
"""
