"""Names and numbers of one's own people that a person keeps outside the lock: a small file that anyone can read."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

from ashore.domain.people import Person
from ashore.system.private_file import open_private

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LARGEST_FILE_BYTES = 1024 * 1024
MOST_PEOPLE = 200


def people_file(record: Path) -> Path:
    """Beside the record."""
    return record.with_name("people.json")


def read_people(record: Path) -> tuple[Person, ...]:
    """Without ids: none of them can be changed. Nobody where there is no such file, or one that is damaged."""
    with contextlib.suppress(OSError, ValueError, TypeError, LookupError, RecursionError):
        with os.fdopen(open_private(people_file(record), os.O_RDONLY), "rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
        if len(content) <= LARGEST_FILE_BYTES:
            rows = json.loads(content)
            return tuple(Person(str(row["name"]), str(row["reach"])) for row in rows[:MOST_PEOPLE])
    return ()


def write_people(record: Path, people: Iterable[Person]) -> None:
    """Names and how to reach them, nothing else. Whole or not at all. Raises OSError."""
    from ashore.system.atomic_file import write_whole

    rows = [{"name": person.name, "reach": person.reach} for person in people]
    content = json.dumps(rows[:MOST_PEOPLE], indent=2).encode()  # in ASCII
    write_whole(people_file(record), content, through_link=False)


def remove_people(record: Path) -> None:
    """Writes over the file before it goes. Raises OSError."""
    from ashore.system.erase import erase

    erase(people_file(record))
