"""A later start hands its message over, or goes on by itself in time."""

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ashore.domain.launch import LONGEST_MESSAGE_BYTES
from ashore.system.instance_client import framed, send_message
from ashore.system.instance_lock import address_file_for
from ashore.system.paths import Folders, folders


@pytest.fixture
def data_folders(tmp_path: Path) -> Folders:
    found = folders(tmp_path / "data")
    found.runtime.mkdir(parents=True)
    return found


@contextmanager
def answering(data_folders: Folders, answer: bytes | None) -> Iterator[None]:
    """Somebody who listens at the address and says this; None is to say nothing and to stay."""
    over = threading.Event()
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(Path(short) / "socket"))
        listening.listen()

        def answer_once() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(8192)
                if answer is None:
                    over.wait(10)
                else:
                    connection.sendall(answer)

        thread = threading.Thread(target=answer_once)
        thread.start()
        address_file_for(data_folders).write_text(listening.getsockname())
        try:
            yield
        finally:
            over.set()
            thread.join()


def test_sending_ends_when_nobody_listens(data_folders: Folders) -> None:
    assert not send_message(data_folders, "ground", 0.1)


@pytest.mark.parametrize("address", ["", "nowhere", "/" + "long" * 100, "a\nb", "\0" * 3])
def test_an_address_that_leads_nowhere_is_no_obstacle(data_folders: Folders, address: str) -> None:
    address_file_for(data_folders).write_text(address)
    assert not send_message(data_folders, "ground", 0.1)


def test_an_address_file_that_is_not_text_is_no_obstacle(data_folders: Folders) -> None:
    address_file_for(data_folders).write_bytes(b"\xff\xfe\x00")
    assert not send_message(data_folders, "ground", 0.1)


def test_an_answer_that_comes_in_time_is_heard(data_folders: Folders) -> None:
    with answering(data_folders, b"received"):
        assert send_message(data_folders, "ground", 10)


def test_another_answer_is_none(data_folders: Folders) -> None:
    with answering(data_folders, b"refused!"):
        assert not send_message(data_folders, "ground", 0.3)


def test_an_instance_that_hangs_holds_nobody_up(data_folders: Folders) -> None:
    began = time.monotonic()
    with answering(data_folders, None):
        assert not send_message(data_folders, "ground", 0.3)
        assert time.monotonic() - began < 5


def test_a_message_has_a_largest_size(data_folders: Folders) -> None:
    assert len(framed("x" * LONGEST_MESSAGE_BYTES)) == LONGEST_MESSAGE_BYTES + 4
    with pytest.raises(ValueError, match="at most 4096 bytes"):
        send_message(data_folders, "x" * (LONGEST_MESSAGE_BYTES + 1))
