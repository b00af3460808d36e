"""A file is the old one or the whole new one, whatever comes in between."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.error_reason import reason_of
from ashore.system.atomic_file import part_file, remove_abandoned_parts, write_whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


def test_what_is_written_is_there_for_its_owner_alone(file: Path) -> None:
    for content in (b"old", b"", b"new \x00\xff" * 1000):
        write_whole(file, content)
        assert file.read_bytes() == content
        assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_others_could_read_becomes_its_owners(file: Path) -> None:
    file.touch(0o644)
    write_whole(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o600


def test_file_and_folder_are_on_disk_when_it_returns(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    sync = os.fsync

    def note(descriptor: int) -> None:
        is_folder = os.path.samestat(os.fstat(descriptor), file.parent.stat())
        synced.append("folder" if is_folder else f"file, {file.exists()=}")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    write_whole(file, b"new")
    assert synced == ["file, file.exists()=False", "folder"]
    write_whole(file, b"for now", synced=False)
    assert file.read_bytes() == b"for now"
    assert len(synced) == 2


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(file: Path) -> None:
    write_whole(file, b"old")
    code = """
import resource, signal, sys
from pathlib import Path
from ashore.domain.error_reason import reason_of
from ashore.system.atomic_file import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    write_whole(Path(sys.argv[1]), b"far more than ten bytes")
except OSError as error:
    print(reason_of(error))
"""
    run = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "File too large"
    assert file.read_bytes() == b"old"
    assert list(file.parent.iterdir()) == [file]


def test_a_kill_at_any_moment_leaves_one_whole_file(file: Path) -> None:
    code = """
import sys
from pathlib import Path
from ashore.system.atomic_file import write_whole
for number in range(100_000):
    write_whole(Path(sys.argv[1]), b"%d" % (number % 10) * 200_000)
    print(number, flush=True)
"""
    for written in (1, 2, 5):
        with subprocess.Popen([sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(written):
                writer.stdout.readline()
            writer.send_signal(signal.SIGKILL)
        content = file.read_bytes()
        assert len(content) == 200_000
        assert len(set(content)) == 1
    remove_abandoned_parts(file.parent)
    assert list(file.parent.iterdir()) == [file]


def test_what_a_kill_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    names = {".0123456789ab.part", ".fedcba987654.part"}
    others = {".0123456789ab.part2", ".0123456789.part", ".0123456789xy.part", "a0123456789ab.part", ".part", "notes"}
    for name in names | others:
        (tmp_path / name).touch()
    (tmp_path / ".0123456789ab.part-wal").touch()
    (tmp_path / ".00000000000a.part").symlink_to(tmp_path / "notes")
    (tmp_path / ".00000000000b.part").mkdir()
    with part_file(tmp_path) as (writing, _descriptor):
        remove_abandoned_parts(tmp_path)
        left = {each.name for each in tmp_path.iterdir()}
    assert left == others | {".00000000000a.part", ".00000000000b.part", writing.name}
    assert not writing.exists()
    remove_abandoned_parts(tmp_path / "missing")


def test_a_link_that_is_not_to_be_followed_stays_with_what_it_names(file: Path) -> None:
    file.write_bytes(b"old")
    link = file.with_name("link")
    link.symlink_to(file)
    with pytest.raises(PermissionError):
        write_whole(link, b"new", through_link=False)
    assert link.readlink() == file
    assert file.read_bytes() == b"old"


def test_a_folder_in_its_place_or_none_around_it_is_an_error_and_leaves_nothing(file: Path) -> None:
    file.mkdir()
    for wanted in (file, file / "gone" / "file", file.parent / "not" / "there"):
        with pytest.raises(OSError, match=r"."):
            write_whole(wanted, b"new")
    assert list(file.parent.rglob("*")) == [file]


def test_a_write_protected_file_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(file, b"old")
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write everything
    with pytest.raises(PermissionError) as refused:
        write_whole(file, b"new")
    assert reason_of(refused.value) == "file is write-protected"
    assert file.read_bytes() == b"old"


def test_a_link_stays_and_what_it_names_is_written(file: Path) -> None:
    file.touch()
    link = file.with_name("link")
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["x" * 255, "🌙" * 60, " .file ", "-"])
def test_any_name_that_a_file_can_have_will_do(tmp_path: Path, name: str) -> None:
    write_whole(tmp_path / name, b"new")
    assert (tmp_path / name).read_bytes() == b"new"


@given(st.binary(max_size=5000))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "file"
    write_whole(file, content)
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/a/path"), "No space left on device"),
        (OSError("a pipe is not a file"), "a pipe is not a file"),
        (ValueError("far larger than settings are"), "far larger than settings are"),
        (OSError(), ""),
    ],
)
def test_the_reason_of_an_error_is_the_systems_words_without_a_path(error: Exception, reason: str) -> None:
    assert reason_of(error) == reason
