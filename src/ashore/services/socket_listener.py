"""Accepts connections on a socket file within Qt's event loop, without QtNetwork, which takes 3 MiB."""

import os
import socket

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from ashore.system.file_handles import check_spare

RETRY_MS = 100
_READ_BYTES = 65_536


class SocketConnection(QObject):
    """One sender. It ends when the sender does, or with `end`."""

    data_received = Signal(object)
    """Some bytes, as they come."""
    ended = Signal()

    def __init__(self, connection: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        connection.setblocking(False)
        self._socket = connection
        self._has_ended = False
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def send(self, data: bytes) -> None:
        """What does not fit into the socket's buffer is lost: an answer is short."""
        try:
            self._socket.send(data)
        except OSError:
            self.end()

    def end(self) -> None:
        """A second call does nothing."""
        if self._has_ended:
            return
        self._has_ended = True
        self._notifier.setEnabled(False)
        self._socket.close()
        self.ended.emit()
        self.deleteLater()

    def _read(self) -> None:
        if self._has_ended:
            return
        try:
            data = self._socket.recv(_READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            self.data_received.emit(data)
        else:
            self.end()


class SocketListener(QObject):
    """Listens on the socket file at an address, which only its owner can reach."""

    connected = Signal(object)
    """A SocketConnection."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._resume)

    @property
    def is_listening(self) -> bool:
        return self._socket is not None

    def listen(self, address: str) -> bool:
        """False where the environment allows no socket."""
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            listening.bind(address)
            os.chmod(address, 0o600)  # noqa: PTH101  # before anybody can connect
            listening.listen(16)
        except OSError:
            listening.close()
            return False
        listening.setblocking(False)
        self._socket = listening
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)
        return True

    def close(self) -> None:
        self._retry.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _accept(self) -> None:
        if self._socket is None or self._notifier is None:
            return
        try:
            check_spare(1)
            connection, _ = self._socket.accept()
        except BlockingIOError:
            return
        except OSError:  # too few files can be opened: whoever knocks waits a moment
            self._notifier.setEnabled(False)
            self._retry.start()
            return
        self.connected.emit(SocketConnection(connection, self))

    def _resume(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(True)
