"""What a killed process left in the folder for temporary files goes at the next start, and nothing else does."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.paths import ROOT

from ashore.system.temporary_folder import TemporaryFolder

MAKES_ONE = """
import sys
from ashore.system.temporary_folder import TemporaryFolder
folder = TemporaryFolder("socket")
(folder.path / "words").mkdir()
(folder.path / "words" / "half.txt").write_text("half")
print(folder.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


class Process:
    """One that has made a folder."""

    def __init__(self, place: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", MAKES_ONE],
            env={"PYTHONPATH": f"{ROOT}/src", "TMPDIR": str(place)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.folder = Path(self._process.stdout.readline().strip())

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


def test_a_folder_is_its_owners_alone_and_goes_in_the_end(place: Path) -> None:
    with TemporaryFolder("socket") as folder:
        assert folder.path.parent == place
        assert folder.path.stat().st_mode & 0o777 == 0o700
        (folder.path / "socket").write_text("")
    assert list(place.iterdir()) == []
    folder.close()


def test_the_folder_of_a_killed_process_goes_at_the_next_start(place: Path) -> None:
    process = Process(place)
    with TemporaryFolder("socket"):
        assert (process.folder / "words" / "half.txt").exists(), "it is in use"
    process.kill()
    assert process.folder.exists()
    with TemporaryFolder("assets"):
        assert process.folder.exists(), "it is for another purpose"
    with TemporaryFolder("socket") as folder:
        assert list(place.iterdir()) == [folder.path]


def test_what_is_not_ashores_stays(place: Path) -> None:
    (place / "ashore-socket-pictures").mkdir()
    (place / "ashore-socket-pictures" / "mine.png").write_text("mine")
    elsewhere = place / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / ".lock").write_text("")
    (place / "ashore-socket-abcdefgh").symlink_to(elsewhere)
    linked = place / "ashore-socket-ijklmnop"
    linked.mkdir()
    (linked / ".lock").symlink_to(elsewhere / ".lock")
    (place / "ashore-socket-notes").mkdir()
    before = sorted(place.rglob("*"))
    with TemporaryFolder("socket"):
        pass
    assert sorted(place.rglob("*")) == before
