"""The first instance receives what later starts say, and nothing else that comes to its socket."""

import os
import queue
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ashore import cli
from ashore.domain.launch import LONGEST_MESSAGE_BYTES, Launch, Page, read_message
from ashore.services.instance_server import MOST_CONNECTIONS, InstanceServer
from ashore.services.pipe_listener import PipeListener
from ashore.services.socket_listener import SocketListener
from ashore.system.instance_client import RECEIVED, framed, send_message
from ashore.system.instance_lock import InstanceLock, acquire_lock, address_file_for
from ashore.system.paths import Folders, folders

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ashore.services.instance_server import InstanceServer
from ashore.services.pipe_listener import PipeListener
from ashore.services.socket_listener import SocketListener
from ashore.system.instance_client import send_message
from ashore.system.instance_lock import acquire_lock
from ashore.system.paths import folders
data_folders = folders(Path(sys.argv[1]))
app = QCoreApplication([])
"""


@pytest.fixture
def data_folders() -> Iterator[Folders]:
    """A path short enough for the socket to stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        yield folders(Path(folder) / "data")


@pytest.fixture
def lock(data_folders: Folders) -> Iterator[InstanceLock]:
    lock = acquire_lock(data_folders)
    assert lock is not None
    yield lock
    lock.close()


@pytest.fixture(params=[SocketListener, PipeListener])
def server(
    qapp: object,  # noqa: ARG001  # it needs an application
    lock: InstanceLock,
    request: pytest.FixtureRequest,
) -> Iterator[InstanceServer]:
    """With the listener of this platform, and with the one for Windows, which works here too."""
    server = InstanceServer(lock, make_listener=request.param)
    yield server
    server.close()
    server.deleteLater()


@pytest.fixture
def received(server: InstanceServer) -> list[str]:
    """What the running server has received."""
    messages: list[str] = []
    server.message_received.connect(messages.append)
    assert server.start()
    return messages


class LaterStart:
    """Does something that waits for the first instance, on a thread, while the event loop of the test runs."""

    def __init__(self, do: Callable[[], object]) -> None:
        self._results: queue.Queue[object] = queue.Queue()
        self._thread = threading.Thread(target=lambda: self._results.put(do()))
        self._thread.start()

    def result(self, qtbot: QtBot) -> object:
        qtbot.waitUntil(lambda: not self._results.empty(), timeout=20_000)
        self._thread.join()
        return self._results.get()


def sending(data_folders: Folders, message: str, seconds: float = 10) -> LaterStart:
    return LaterStart(lambda: send_message(data_folders, message, seconds))


def connected(data_folders: Folders) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(10)
    connection.connect(address_file_for(data_folders).read_text())
    return connection


def answer_to(data_folders: Folders, sent: bytes) -> LaterStart:
    def ask() -> bytes:
        with connected(data_folders) as connection:
            connection.sendall(sent)
            try:
                return connection.recv(64)
            except ConnectionResetError:  # closed with our words unread
                return b""

    return LaterStart(ask)


@pytest.mark.parametrize("message", ["ground", "", "sóla 🌊 " * 100, "x" * LONGEST_MESSAGE_BYTES])
def test_what_later_starts_say_is_received(
    data_folders: Folders, received: list[str], qtbot: QtBot, message: str
) -> None:
    assert sending(data_folders, message).result(qtbot)
    assert received == [message]


def test_a_later_start_waits_until_the_first_listens(
    data_folders: Folders, server: InstanceServer, qtbot: QtBot
) -> None:
    start = sending(data_folders, "support")
    with qtbot.waitSignal(server.message_received, timeout=10_000) as message:
        server.start()
    assert message.args == ["support"]
    assert start.result(qtbot)


def test_a_message_may_come_in_pieces(data_folders: Folders, received: list[str], qtbot: QtBot) -> None:
    with connected(data_folders) as connection:
        for byte in framed("ground"):
            connection.sendall(bytes([byte]))
            QCoreApplication.processEvents()
        qtbot.waitUntil(lambda: received == ["ground"])
        assert connection.recv(64) == RECEIVED


@pytest.mark.parametrize(
    "sent",
    [
        b"\xff\xff\xff\xff" + b"x" * 20_000,
        (LONGEST_MESSAGE_BYTES + 1).to_bytes(4, "big") + b"x" * (LONGEST_MESSAGE_BYTES + 1),
        b"\x00\x00\x00\x02\xff\xfe",
        b"\x00\x00\x00\x02grounds and more",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
    ids=["far too long", "one byte too long", "not text", "longer than it says", "another protocol"],
)
def test_what_is_no_message_is_neither_received_nor_answered(
    data_folders: Folders, received: list[str], qtbot: QtBot, sent: bytes
) -> None:
    assert answer_to(data_folders, sent).result(qtbot) == b""
    assert sending(data_folders, "support").result(qtbot)
    assert received == ["support"]


def test_one_who_says_nothing_or_half_is_sent_away_in_time(
    data_folders: Folders, received: list[str], qtbot: QtBot
) -> None:
    silent, slow = answer_to(data_folders, b""), answer_to(data_folders, framed("ground")[:-1])
    assert sending(data_folders, "support").result(qtbot)  # and meanwhile holds nobody up
    assert silent.result(qtbot) == slow.result(qtbot) == b""
    assert received == ["support"]


def test_one_who_leaves_at_once_does_no_harm(data_folders: Folders, received: list[str], qtbot: QtBot) -> None:
    for sent in (b"", b"\x00\x00", framed("ground")):
        with connected(data_folders) as connection:
            connection.sendall(sent)
    qtbot.waitUntil(lambda: received == ["ground"])


def test_many_who_say_nothing_leave_the_window_responsive(
    data_folders: Folders, received: list[str], qtbot: QtBot
) -> None:
    crowd = []
    for _ in range(MOST_CONNECTIONS * 4):
        crowd.append(connected(data_folders))
        QCoreApplication.processEvents()
    for connection in crowd:
        connection.close()
    assert sending(data_folders, "ground").result(qtbot)
    assert received == ["ground"]


def test_a_flood_of_messages_is_received_whole(data_folders: Folders, received: list[str], qtbot: QtBot) -> None:
    flood = LaterStart(lambda: all(send_message(data_folders, f"{number}", 10) for number in range(200)))
    assert flood.result(qtbot)
    assert received == [f"{number}" for number in range(200)]


@pytest.mark.usefixtures("received")
def test_only_the_owner_can_reach_the_socket_and_read_where_it_is(data_folders: Folders) -> None:
    address_file = address_file_for(data_folders)
    assert address_file.stat().st_mode & 0o777 == 0o600
    assert Path(address_file.read_text()).stat().st_mode & 0o077 == 0
    assert data_folders.runtime.stat().st_mode & 0o777 == 0o700


def address_once_received(data_folders: Folders, qtbot: QtBot) -> Path:
    """Where a server on this folder listened that has received a message and was closed."""
    lock = acquire_lock(data_folders)
    assert lock is not None
    server = InstanceServer(lock)
    assert server.start()
    assert sending(data_folders, "learn").result(qtbot)
    address = Path(os.fsdecode(address_file_for(data_folders).read_bytes()))
    server.close()
    lock.close()
    server.deleteLater()
    return address


@pytest.mark.parametrize("length", [60, 160])
def test_a_long_data_folder_still_has_a_short_socket(tmp_path: Path, qtbot: QtBot, length: int) -> None:
    data_folders = folders(tmp_path / ("x" * length))
    address = address_once_received(data_folders, qtbot)
    assert not address.exists()
    assert not address.parent.exists() or address.parent == data_folders.runtime


def test_every_length_of_path_that_stands_in_the_data_folder_works(qtbot: QtBot) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for length in range(1, 60):
            address_once_received(folders(Path(folder) / ("x" * length)), qtbot)


def test_a_data_folder_whose_name_is_not_text_works(qtbot: QtBot) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data_folders = folders(Path(folder) / os.fsdecode(b"caf\xe9"))
        assert address_once_received(data_folders, qtbot).parent == data_folders.runtime


@pytest.mark.usefixtures("qapp")
def test_nothing_is_left_behind_by_closing(data_folders: Folders, lock: InstanceLock) -> None:
    server = InstanceServer(lock)
    assert server.start()
    with connected(data_folders):
        QCoreApplication.processEvents()
        server.close()
        server.close()
    assert [path.suffix for path in data_folders.runtime.iterdir()] == [".lock"]
    server.deleteLater()


def test_without_a_lock_nobody_listens(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    lock = acquire_lock(folders(tmp_path / "data"))
    assert lock is not None
    server = InstanceServer(lock)
    assert not server.start()
    server.close()
    server.deleteLater()


def test_where_no_address_can_be_written_nobody_listens(
    data_folders: Folders, lock: InstanceLock, server: InstanceServer
) -> None:
    lock.address_file.mkdir()
    assert not server.start()
    assert {path.suffix for path in data_folders.runtime.iterdir()} == {".lock", ".address"}


def test_a_second_start_shows_the_first_window_and_opens_none(
    data_folders: Folders, received: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Launch] = []
    module = ModuleType("ashore.app")
    module.__dict__["run"] = lambda launch, _lock: opened.append(launch)
    monkeypatch.setitem(sys.modules, "ashore.app", module)
    start = LaterStart(lambda: cli.main(["ground", "--data-dir", str(data_folders.data)]))
    assert start.result(qtbot) == 0
    assert [read_message(message) for message in received] == [Launch(Page.GROUND)]
    assert opened == []


def start(code: str, data_folders: Folders) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", START + code, str(data_folders.data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_what_a_crash_left_behind_is_no_obstacle(data_folders: Folders, qtbot: QtBot) -> None:
    code = """
server = InstanceServer(acquire_lock(data_folders))
print("ready" if server.start() else "failed", flush=True)
app.exec()
"""
    with start(code, data_folders) as crashed:
        assert crashed.stdout is not None
        assert crashed.stdout.readline() == "ready\n"
        assert acquire_lock(data_folders) is None
        os.kill(crashed.pid, signal.SIGKILL)
    assert next(data_folders.runtime.glob("*.socket")).exists()
    lock = acquire_lock(data_folders)
    assert lock is not None
    server = InstanceServer(lock)
    with qtbot.waitSignal(server.message_received, timeout=10_000) as message:
        assert server.start()
        later = sending(data_folders, "notice")
    assert message.args == ["notice"]
    assert later.result(qtbot)
    server.close()
    lock.close()
    server.deleteLater()


def test_of_starts_at_the_same_moment_one_wins_and_receives_from_the_others(data_folders: Folders) -> None:
    code = """
print("ready", flush=True)
sys.stdin.readline()
lock = acquire_lock(data_folders)
if lock is None:
    print("sent" if send_message(data_folders, "ground", 20) else "lost", flush=True)
else:
    received = []
    server = InstanceServer(lock)
    def keep(message):
        received.append(message)
        if len(received) == 3:
            app.quit()
    server.message_received.connect(keep)
    server.start()
    app.exec()
    print("won", *received, flush=True)
    server.close()
    lock.close()
"""
    starts = [start(code, data_folders) for _ in range(4)]
    for each in starts:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in starts:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    said = sorted(each.communicate(timeout=60)[0].strip() for each in starts)
    assert said == ["sent", "sent", "sent", "won ground ground ground"]
