"""A connection to the session bus, for one thread that may wait. Knows no Qt."""

import itertools
import select
import socket
import time

from jeepney.auth import BEGIN, AuthenticationError, Authenticator

from ashore.system.dbus_messages import BUS, BUS_PATH, ERROR, SIGNAL, Message, MessageReader, call_bytes

_READ_BYTES = 4096


class CallError(Exception):
    """What was asked for was answered with an error."""


class CancelledError(Exception):
    """Whoever waits is to stop."""


class SessionBus:
    """Waits at most `seconds` for each answer, and no longer once `cancel` (a socket) can be read.

    Everything raises OSError where the bus is out of reach or silent, ValueError where it talks nonsense, CallError for
    an answer that is an error, and CancelledError.
    """

    def __init__(self, address: str, cancel: socket.socket, seconds: float) -> None:
        self._cancel = cancel
        self._seconds = seconds
        self._serials = itertools.count(1)
        self._reader = MessageReader()
        self._received: list[Message] = []
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.signals: list[Message] = []
        """Those that came while something else was waited for."""
        try:
            self._socket.settimeout(seconds)
            self._socket.connect(address)
            self._authenticate()
            self.call(BUS, BUS_PATH, BUS, "Hello")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Whatever was asked for through this connection ends with it."""
        self._socket.close()

    def call(
        self,
        service: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        *arguments: object,
        is_cancellable: bool = True,
    ) -> tuple[object, ...]:
        """The arguments of the answer. `signature` names the types of `arguments`.

        One that is not cancellable is for what lasts once it was asked for, and is known by its answer alone.
        """
        serial = next(self._serials)
        self._send(call_bytes(serial, service, path, interface, member, signature, arguments))
        end = time.monotonic() + self._seconds
        while True:
            message = self._receive(end, is_cancellable=is_cancellable)
            if message.kind is SIGNAL:
                self.signals.append(message)
            elif message.reply_serial == serial:
                if message.kind is ERROR:
                    raise CallError(f"{service} does not do {member}")
                return message.body

    def send(
        self, service: str, path: str, interface: str, member: str, signature: str = "", *arguments: object
    ) -> None:
        """Without waiting for an answer."""
        serial = next(self._serials)
        self._send(call_bytes(serial, service, path, interface, member, signature, arguments, expects_reply=False))

    def next_signal(self) -> Message:
        """Waits for it as long as it takes."""
        while not self.signals:
            message = self._receive(None)
            if message.kind is SIGNAL:
                self.signals.append(message)
        return self.signals.pop(0)

    def _send(self, data: bytes) -> None:
        self._socket.settimeout(self._seconds)
        self._socket.sendall(data)

    def _authenticate(self) -> None:
        """By the user's own id, which the kernel vouches for."""
        end = time.monotonic() + self._seconds
        authenticator = Authenticator()
        try:
            for data in authenticator:
                self._send(data)
                authenticator.feed(self._read(end))
        except AuthenticationError as error:
            raise OSError("the bus refuses this user") from error
        self._send(BEGIN)

    def _receive(self, end: float | None, *, is_cancellable: bool = True) -> Message:
        while not self._received:
            self._received += self._reader.messages(self._read(end, is_cancellable=is_cancellable))
        return self._received.pop(0)

    def _read(self, end: float | None, *, is_cancellable: bool = True) -> bytes:
        """What comes before `end` on the monotonic clock, at least one byte."""
        left = None if end is None else max(0.0, end - time.monotonic())
        watched = [self._socket, self._cancel] if is_cancellable else [self._socket]
        ready, _, _ = select.select(watched, [], [], left)
        if self._cancel in ready:
            raise CancelledError
        if not ready:
            raise TimeoutError("no answer")
        received = self._socket.recv(_READ_BYTES)
        if not received:
            raise ConnectionError("the bus has gone")
        return received
