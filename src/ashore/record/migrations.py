"""The record's tables, version by version. Append only: what has been released is never edited."""

import sqlite3

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
)

LATEST = len(MIGRATIONS)


def version_of(db: sqlite3.Connection) -> int:
    """How many migrations the record has been through. Raises sqlite3.Error."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, up_to: int = LATEST) -> None:
    """Brings the record to version `up_to`, in one transaction. `db` is in autocommit mode. Raises sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        for statements in MIGRATIONS[version_of(db) : up_to]:
            for statement in statements:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {max(version_of(db), up_to)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def has_all_tables(db: sqlite3.Connection, version: int = LATEST) -> bool:
    """Whether everything that the migrations up to `version` made is there. Raises sqlite3.Error."""
    pattern = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(pattern, version)
        return _schema(pattern) <= _schema(db)
    finally:
        pattern.close()


def _schema(db: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
