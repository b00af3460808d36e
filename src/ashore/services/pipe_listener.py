"""Accepts connections on a named pipe, for Windows, where no socket notifier can watch one. Brings QtNetwork."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class PipeConnection(QObject):
    """One sender. It ends when the sender does, or with `end`."""

    data_received = Signal(object)
    """Some bytes, as they come."""
    ended = Signal()

    def __init__(self, connection: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        connection.setParent(self)
        connection.readyRead.connect(self.read)
        connection.disconnected.connect(self.end)
        self._socket = connection
        self._has_ended = False

    def send(self, data: bytes) -> None:
        self._socket.write(data)
        self._socket.flush()

    def end(self) -> None:
        """A second call does nothing."""
        if self._has_ended:
            return
        self._has_ended = True
        self._socket.abort()
        self.ended.emit()
        self.deleteLater()

    def read(self) -> None:
        """Hands out what has come by now."""
        if not self._has_ended and (data := bytes(self._socket.readAll().data())):
            self.data_received.emit(data)


class PipeListener(QObject):
    """Listens at the name of a pipe, which only its owner can reach."""

    connected = Signal(object)
    """A PipeConnection."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    @property
    def is_listening(self) -> bool:
        return self._server.isListening()

    def listen(self, address: str) -> bool:
        """False where the environment allows no pipe."""
        return self._server.listen(address)

    def close(self) -> None:
        self._server.close()

    def _accept(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            pipe = PipeConnection(connection, self)
            self.connected.emit(pipe)
            pipe.read()  # what came before anybody listened to it
