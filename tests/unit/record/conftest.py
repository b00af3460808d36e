"""A record for the tests of what is in one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ashore.record.migrations import migrate


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """In memory, and empty."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        yield connection
