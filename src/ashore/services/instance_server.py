"""Receives the messages of later starts, over a local socket or, on Windows, a named pipe.

Who could send one, and what would come of it:

- Another user cannot connect: the socket is open to its owner only, and lies in a folder of mode 0700 that belongs to
  the person, or in a temporary one of mode 0700. On Windows the pipe admits its owner, and its name is random.
- Another user cannot answer in Ashore's place: a later start connects to the address in a file that lies in the same
  folder and is readable by its owner only. A folder that belongs to somebody else is not used at all.
- Another program of the same person can send a message. It could as well start Ashore or read its files, and all a
  message can do is to open a page; whoever receives `message_received` reads it as input from outside.
- Nobody can hold up the window: a message has at most 4,096 bytes and two seconds, at most 16 connections are open at a
  time, and nothing waits for any of them.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.launch import LONGEST_MESSAGE_BYTES
from ashore.system.atomic_file import write_whole
from ashore.system.file_handles import RECORD, check_spare
from ashore.system.instance_client import LENGTH_BYTES, RECEIVED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.services.pipe_listener import PipeConnection, PipeListener
    from ashore.services.socket_listener import SocketConnection, SocketListener
    from ashore.system.instance_lock import InstanceLock
    from ashore.system.temporary_folder import TemporaryFolder

MOST_CONNECTIONS = 16
MESSAGE_MS = 2000
LONGEST_SOCKET_PATH = 90
"""Bytes. Systems allow 104 to 108."""


def make_listener(parent: QObject) -> SocketListener | PipeListener:
    """What this platform listens with."""
    if sys.platform == "win32":
        from ashore.services.pipe_listener import PipeListener

        return PipeListener(parent)
    from ashore.services.socket_listener import SocketListener

    return SocketListener(parent)


class InstanceServer(QObject):
    """Listens from `start` to `close`, where the lock is held and the environment allows it."""

    message_received = Signal(str)

    def __init__(
        self,
        lock: InstanceLock,
        parent: QObject | None = None,
        make_listener: Callable[[QObject], SocketListener | PipeListener] = make_listener,
    ) -> None:
        super().__init__(parent)
        self._lock = lock
        self._folder: TemporaryFolder | None = None  # made for a socket whose own path would be too long
        self._listener = make_listener(self)
        self._listener.connected.connect(self._accept)

    def start(self) -> bool:
        """Listens, then writes where into the lock's address file. False where that cannot be."""
        if not self._lock.is_held or self._listener.is_listening:
            return self._listener.is_listening
        try:
            check_spare(1, besides=RECORD)
            address = self._free_address()
            if self._listener.listen(address):
                write_whole(self._lock.address_file, os.fsencode(address), synced=False)
                return True
        except OSError:
            pass
        self.close()
        return False

    def close(self) -> None:
        """Ends every connection and removes the address. Call it before the lock is closed."""
        if self._lock.is_held:
            _remove(self._lock.address_file)
            _remove(self._socket_path)
        self._listener.close()
        for exchange in self.findChildren(_Exchange):
            exchange.end()
        if self._folder is not None:
            self._folder.close()
            self._folder = None

    @property
    def _socket_path(self) -> Path:
        return self._lock.address_file.with_suffix(".socket")

    def _free_address(self) -> str:
        if sys.platform == "win32":
            return rf"\\.\pipe\ashore-{os.urandom(16).hex()}"
        path = self._socket_path
        if len(os.fsencode(path)) > LONGEST_SOCKET_PATH:
            from ashore.system.temporary_folder import TemporaryFolder  # only for a very long path

            self._folder = TemporaryFolder("socket")
            path = self._folder.path / "socket"
        path.unlink(missing_ok=True)  # a crash leaves it behind; the lock says that nobody listens there
        return str(path)

    def _accept(self, connection: SocketConnection | PipeConnection) -> None:
        if len(self.findChildren(_Exchange)) >= MOST_CONNECTIONS:
            connection.end()
        else:
            _Exchange(connection, self.message_received.emit, self)


class _Exchange(QObject):
    """Reads one message, answers that it was received, and ends when the sender does, or at its deadline."""

    def __init__(
        self, connection: SocketConnection | PipeConnection, on_message: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._on_message = on_message
        self._received = b""
        self._is_answered = False
        self._deadline = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._deadline.timeout.connect(self.end)
        self._deadline.start()
        connection.data_received.connect(self._read)
        connection.ended.connect(self._finish)

    def end(self) -> None:
        """A second call does nothing."""
        self._connection.end()

    def _finish(self) -> None:
        self._deadline.stop()
        self.deleteLater()

    def _read(self, data: bytes) -> None:
        if self._is_answered:
            return
        self._received += data
        if len(self._received) < LENGTH_BYTES:
            return
        length = int.from_bytes(self._received[:LENGTH_BYTES], "big")
        content = self._received[LENGTH_BYTES:]
        if length > LONGEST_MESSAGE_BYTES or len(content) > length:
            self.end()
            return
        if len(content) < length:
            return
        try:
            message = content.decode()
        except UnicodeDecodeError:
            self.end()
            return
        self._is_answered = True
        self._connection.send(RECEIVED)  # before what the message brings about, which may take its time
        self._on_message(message)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
