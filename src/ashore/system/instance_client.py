"""Sends the message of a later start to the first instance, without Qt.

The message is UTF-8 text after its length in LENGTH_BYTES bytes (big-endian). The answer is RECEIVED; the server closes
the connection without one where it takes no such message. `services.instance_server` is the other side.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from ashore.domain.launch import LONGEST_MESSAGE_BYTES
from ashore.system.instance_lock import address_file_for

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.system.paths import Folders

LENGTH_BYTES = 4
RECEIVED = b"received"
RETRY_SECONDS = 0.02
_LONGEST_ADDRESS = 4096

if sys.platform == "win32":
    import threading

    def _exchange(address: str, request: bytes, timeout_seconds: float) -> bytes:
        """The answer, empty when there is none in time. Raises OSError when nobody listens."""
        answers: list[bytes] = []

        def ask() -> None:
            with pipe:
                pipe.write(request)
                answers.append(pipe.read(len(RECEIVED)))

        pipe = open(address, "r+b", buffering=0)  # noqa: PTH123, SIM115  # a pipe, closed by the thread
        asking = threading.Thread(target=ask, daemon=True)  # reading from a pipe knows no timeout
        asking.start()
        asking.join(timeout_seconds)
        return answers[0] if answers else b""

else:
    import socket

    def _exchange(address: str, request: bytes, timeout_seconds: float) -> bytes:
        """The answer, empty when there is none in time. Raises OSError when nobody listens."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(timeout_seconds)
            connection.connect(address)
            answer = b""
            try:
                connection.sendall(request)
                while len(answer) < len(RECEIVED) and (part := connection.recv(len(RECEIVED) - len(answer))):
                    answer += part
            except TimeoutError:
                return b""
            return answer


def send_message(folders: Folders, message: str, timeout_seconds: float = 3) -> bool:
    """Sends `message` (at most 4,096 bytes) to the first instance on this data folder; True once it was received.

    Waits for a first instance that does not listen yet. False when it does not answer in time or has ended.
    """
    request = framed(message)
    address_file = address_file_for(folders)
    end = time.monotonic() + timeout_seconds
    while True:
        left = end - time.monotonic()
        if _send(address_file, request, max(0.01, left)):
            return True
        if left <= 0:
            return False
        time.sleep(min(RETRY_SECONDS, left))


def framed(message: str) -> bytes:
    """The message as it is sent. Raises ValueError when it is too long."""
    content = message.encode()
    if len(content) > LONGEST_MESSAGE_BYTES:
        raise ValueError(f"a message has at most {LONGEST_MESSAGE_BYTES} bytes, not {len(content)}")
    return len(content).to_bytes(LENGTH_BYTES, "big") + content


def _send(address_file: Path, request: bytes, timeout_seconds: float) -> bool:
    try:
        with address_file.open("rb") as file:
            address = file.read(_LONGEST_ADDRESS)
        return _exchange(os.fsdecode(address), request, timeout_seconds) == RECEIVED
    except (OSError, ValueError):
        return False
