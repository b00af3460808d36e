"""Only regular files of one's own are opened."""

import os
from pathlib import Path

import pytest

from ashore.system.private_file import check_private, open_private


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    file = tmp_path / "diary"
    file.write_text("mine")
    return file


@pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_RDWR | os.O_CREAT, os.O_WRONLY | os.O_APPEND])
@pytest.mark.parametrize("kind", ["link", "broken link", "pipe", "folder"])
def test_nothing_else_is_opened(tmp_path: Path, diary: Path, kind: str, flags: int) -> None:
    path = tmp_path / "log"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(diary if kind == "link" else tmp_path / "missing")
    with pytest.raises(OSError, match=r"."):
        open_private(path, flags)
    with pytest.raises(PermissionError):
        check_private(path)
    assert diary.read_text() == "mine"
    assert not (tmp_path / "missing").exists()


def test_a_pipe_with_a_reader_is_not_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "log")
    reader = os.open(tmp_path / "log", os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(PermissionError):
        open_private(tmp_path / "log", os.O_WRONLY | os.O_APPEND)
    os.close(reader)


def test_a_file_of_somebody_else_is_not_opened(diary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_private(diary)
    monkeypatch.setattr(os, "geteuid", lambda: diary.stat().st_uid + 1)
    with pytest.raises(PermissionError):
        open_private(diary, os.O_RDONLY)
    with pytest.raises(PermissionError):
        check_private(diary)


def test_a_new_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    os.close(open_private(tmp_path / "new", os.O_WRONLY | os.O_CREAT))
    os.umask(before)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o600


def test_where_there_is_nothing_all_is_well(tmp_path: Path) -> None:
    check_private(tmp_path / "missing")
