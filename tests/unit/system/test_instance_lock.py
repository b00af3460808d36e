"""One window for one data folder, whatever a crash left behind."""

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ashore.system.instance_lock import InstanceLock, ask_first, claim
from ashore.system.local_socket import call
from ashore.system.paths import Folders, folders

START = """
import sys
from pathlib import Path
from ashore.system.paths import folders
from ashore.system.instance_lock import ask_first, claim
places = folders(Path(sys.argv[1]))
"""


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return folders(tmp_path / "data")


@pytest.fixture
def first(places: Folders) -> Iterator[InstanceLock]:
    claimed = claim(places)
    assert claimed is not None
    yield claimed
    claimed.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "ashore-visitors"]


def start(code: str, places: Folders) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", START + code, str(places.data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.usefixtures("first")
def test_a_second_claim_is_refused(places: Folders) -> None:
    assert claim(places) is None


def test_another_data_folder_is_another_program(first: InstanceLock, tmp_path: Path) -> None:
    other = claim(folders(tmp_path / "other"))
    assert other is not None
    other.close()
    first.close()
    again = claim(folders(tmp_path / "data"))
    assert again is not None
    again.close()


def test_the_first_hears_what_later_starts_say(first: InstanceLock, places: Folders) -> None:
    heard: queue.Queue[str] = queue.Queue()
    first.listen(heard.put)
    for message in ("ground", "", "sóla 🌊 " * 100):
        assert ask_first(places, message)
        assert heard.get(timeout=5) == message


def test_a_later_start_waits_until_the_first_listens(first: InstanceLock, places: Folders) -> None:
    answers: queue.Queue[bool] = queue.Queue()
    heard: queue.Queue[str] = queue.Queue()
    asking = threading.Thread(target=lambda: answers.put(ask_first(places, "support", 10)))
    asking.start()
    first.listen(heard.put)
    assert heard.get(timeout=10) == "support"
    assert answers.get(timeout=10)
    asking.join()


@pytest.mark.usefixtures("first")
def test_asking_ends_when_nobody_listens(places: Folders) -> None:
    assert not ask_first(places, "ground", 0.1)


def test_a_stranger_without_the_key_and_a_silent_one_are_not_heard(first: InstanceLock, places: Folders) -> None:
    heard: queue.Queue[str] = queue.Queue()
    first.listen(heard.put)
    mailbox = next(places.runtime.glob("*.mailbox"))
    address = json.loads(mailbox.read_text())["address"]
    assert call(address, b"\0" * 32 + b"ground", 5) == b""
    assert call(address, b"", 5) == b""
    assert ask_first(places, "support")
    assert heard.get(timeout=5) == "support"


def test_only_the_owner_can_read_the_key(first: InstanceLock, places: Folders) -> None:
    first.listen(lambda _message: None)
    assert next(places.runtime.glob("*.mailbox")).stat().st_mode & 0o777 == 0o600
    assert places.runtime.stat().st_mode & 0o777 == 0o700


def test_a_long_data_folder_still_has_a_short_socket(tmp_path: Path) -> None:
    places = folders(tmp_path / ("long" * 40))
    claimed = claim(places)
    assert claimed is not None
    heard: queue.Queue[str] = queue.Queue()
    claimed.listen(heard.put)
    assert ask_first(places, "learn")
    assert heard.get(timeout=5) == "learn"
    address = Path(json.loads(next(places.runtime.glob("*.mailbox")).read_text())["address"])
    claimed.close()
    assert not address.parent.exists()


@pytest.fixture
def short_places() -> Iterator[Folders]:
    """A path short enough for the socket to stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        yield folders(Path(folder))


def test_what_a_crash_left_behind_is_no_obstacle(short_places: Folders) -> None:
    places = short_places
    code = """
claimed = claim(places)
claimed.listen(print)
print("ready", flush=True)
sys.stdin.read()
"""
    with start(code, places) as crashed:
        assert crashed.stdout is not None
        assert crashed.stdout.readline() == "ready\n"
        assert claim(places) is None
        os.kill(crashed.pid, signal.SIGKILL)
    assert next(places.runtime.glob("*.socket")).exists()
    again = claim(places)
    assert again is not None
    heard: queue.Queue[str] = queue.Queue()
    again.listen(heard.put)
    assert ask_first(places, "notice")
    assert heard.get(timeout=5) == "notice"
    again.close()


def test_where_no_lock_can_be_written_the_program_still_opens(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    for _ in range(2):
        alone = claim(folders(tmp_path / "data"))
        assert alone is not None
        alone.listen(lambda _message: None)
        alone.close()
        alone.close()


def test_of_starts_at_the_same_moment_one_wins_and_hears_the_others(places: Folders) -> None:
    code = """
print("ready", flush=True)
sys.stdin.readline()
claimed = claim(places)
if claimed is None:
    print("asked" if ask_first(places, "ground", 20) else "lost", flush=True)
else:
    import queue
    heard = queue.Queue()
    claimed.listen(heard.put)
    print("won", *[heard.get(timeout=20) for _ in range(3)], flush=True)
    claimed.close()
"""
    starts = [start(code, places) for _ in range(4)]
    for each in starts:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in starts:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    said = sorted(each.communicate(timeout=60)[0].strip() for each in starts)
    assert said == ["asked", "asked", "asked", "won ground ground ground"]
