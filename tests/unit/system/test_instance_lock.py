"""One instance for one data folder, whatever a crash left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ashore.system.instance_lock import InstanceLock, acquire_lock, address_file_for
from ashore.system.paths import Folders, folders


@pytest.fixture
def data_folders(tmp_path: Path) -> Folders:
    return folders(tmp_path / "data")


@pytest.fixture
def first(data_folders: Folders) -> Iterator[InstanceLock]:
    lock = acquire_lock(data_folders)
    assert lock is not None
    yield lock
    lock.close()


def test_the_first_holds_the_lock(first: InstanceLock) -> None:
    assert first.is_held


@pytest.mark.usefixtures("first")
def test_a_second_is_refused(data_folders: Folders) -> None:
    assert acquire_lock(data_folders) is None


def test_another_data_folder_is_another_program(first: InstanceLock, tmp_path: Path) -> None:
    other = acquire_lock(folders(tmp_path / "other"))
    assert other is not None
    other.close()
    first.close()
    again = acquire_lock(folders(tmp_path / "data"))
    assert again is not None
    again.close()


def test_an_address_that_a_crash_left_behind_is_removed(data_folders: Folders) -> None:
    data_folders.runtime.mkdir(parents=True)
    address_file_for(data_folders).write_text("nowhere")
    lock = acquire_lock(data_folders)
    assert lock is not None
    assert not address_file_for(data_folders).exists()
    lock.close()


def test_the_folder_of_the_lock_is_open_to_its_owner_only(first: InstanceLock, data_folders: Folders) -> None:
    assert first.is_held
    assert data_folders.runtime.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_belongs_to_somebody_else_is_not_used(
    data_folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_folders.runtime.mkdir(parents=True)
    monkeypatch.setattr("os.geteuid", lambda: data_folders.runtime.stat().st_uid + 1)
    alone = acquire_lock(data_folders)
    assert alone is not None
    assert not alone.is_held
    assert list(data_folders.runtime.iterdir()) == []


def test_where_no_lock_can_be_written_the_program_still_opens(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    for _ in range(2):
        alone = acquire_lock(folders(tmp_path / "data"))
        assert alone is not None
        assert not alone.is_held
        alone.close()
        alone.close()
