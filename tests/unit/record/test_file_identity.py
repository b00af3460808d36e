"""A record that another file took the place of is told from one that stayed."""

from pathlib import Path

from ashore.record.file_identity import identity_of


def test_a_file_that_is_written_to_stays_the_same_and_one_in_its_place_is_another(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite3"
    record.write_text("one")
    before = identity_of(record)
    record.write_text("two")
    assert identity_of(record) == before
    other = tmp_path / "other"
    other.write_text("one")
    other.replace(record)
    assert identity_of(record).record not in (before.record, None)


def test_a_log_counts_beside_its_record_and_none_of_both_is_none(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite3"
    assert identity_of(record) == (None, None)
    record.write_text("one")
    assert identity_of(record).log is None
    (tmp_path / "record.sqlite3-wal").write_text("log")
    assert identity_of(record).log is not None
