"""A record is begun by whoever keeps something, and told from everything that would be in its way."""

from pathlib import Path

import pytest

from ashore.record.beginning import is_begun

NAME = "record.sqlite3"


def test_nothing_is_begun_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    path = tmp_path / "data" / NAME
    assert not is_begun(path)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert not is_begun(path)


@pytest.mark.parametrize("name", [NAME, f"{NAME}-wal", f"{NAME}-journal"])
def test_a_record_or_its_log_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert is_begun(tmp_path / NAME)


def test_a_link_that_leads_nowhere_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to(tmp_path / "nothing")
    assert is_begun(tmp_path / NAME)


def test_other_files_are_not_a_record(tmp_path: Path) -> None:
    (tmp_path / "settings.json").touch()
    assert not is_begun(tmp_path / NAME)


def test_a_file_in_place_of_the_folder_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    assert is_begun(tmp_path / "data" / NAME)


def test_a_folder_that_others_can_write_to_is_in_the_way(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(0o777)
    assert is_begun(folder / NAME)
