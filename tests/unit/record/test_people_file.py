"""One's own people outside the lock: their names and numbers alone, in a file that may be damaged."""

from pathlib import Path

import pytest

from ashore.domain.people import Closeness, Person
from ashore.record.people_file import people_file, read_people, remove_people, write_people


def test_names_and_numbers_come_back_and_nothing_else_is_written(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite3"
    write_people(record, [Person("Noor 🌊", "+49 30", 3, "walks", Closeness.LONG_AGO), Person("Ada")])
    assert read_people(record) == (Person("Noor 🌊", "+49 30"), Person("Ada"))
    assert "walks" not in people_file(record).read_text()
    assert people_file(record).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"null", b'[{"name": ""}]', b"[" * 100_000, b"\xff\xfe"])
def test_a_damaged_file_holds_nobody(tmp_path: Path, content: bytes) -> None:
    record = tmp_path / "record.sqlite3"
    people_file(record).write_bytes(content)
    assert read_people(record) == ()


def test_it_is_removed_whether_or_not_it_is_there(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite3"
    remove_people(record)
    write_people(record, [Person("Noor")])
    remove_people(record)
    assert not people_file(record).exists()
    assert read_people(record) == ()
