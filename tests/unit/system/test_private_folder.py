"""Folders for their owner alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ashore.system.instance_lock import acquire_lock
from ashore.system.paths import folders
from ashore.system.private_folder import SharedFolderError, is_shared, make_private_folder


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o7777


@pytest.mark.usefixtures("no_umask")
def test_all_that_is_missing_is_made_for_the_owner_alone(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "a" / "b" / "c")
    assert [mode_of(tmp_path / name) for name in ("a", "a/b", "a/b/c")] == [0o700] * 3


@pytest.mark.usefixtures("no_umask")
def test_the_lock_which_comes_first_makes_the_data_folder_for_the_owner_alone(tmp_path: Path) -> None:
    data = tmp_path / "trial"
    lock = acquire_lock(folders(data))
    assert lock is not None
    lock.close()
    assert mode_of(data) == 0o700


@pytest.mark.parametrize("mode", [0o777, 0o1777, 0o702, 0o722])
def test_a_folder_that_others_can_write_to_is_refused_and_stays_as_it_is(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(mode)
    assert is_shared(folder)
    with pytest.raises(SharedFolderError):
        make_private_folder(folder)
    assert mode_of(folder) == mode


def test_a_group_that_is_not_only_ones_own_counts_as_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o770)
    assert not is_shared(tmp_path)  # as on systems that give each user a group of the same number
    found = os.stat_result((0o040770, 1, 1, 1, os.geteuid(), os.geteuid() + 1, 0, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda _path: found)
    assert is_shared(tmp_path)


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    with pytest.raises(SharedFolderError):
        make_private_folder(tmp_path)


def test_an_empty_folder_is_closed_to_others_and_one_in_use_stays_readable(tmp_path: Path) -> None:
    for name in ("empty", "in use"):
        (tmp_path / name).mkdir(mode=0o755)
    (tmp_path / "in use" / "a file").touch()
    (tmp_path / "in use").chmod(0o775)
    for name in ("empty", "in use"):
        make_private_folder(tmp_path / name)
    assert mode_of(tmp_path / "empty") == 0o700
    assert mode_of(tmp_path / "in use") == 0o755


def test_a_file_in_its_place_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    for folder in (tmp_path / "data", tmp_path / "data" / "logs"):
        with pytest.raises(OSError, match="data"):
            make_private_folder(folder)
    assert (tmp_path / "data").read_text() == "mine"
