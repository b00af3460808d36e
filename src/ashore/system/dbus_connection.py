"""A connection to the session bus, for one thread that may wait. Knows no Qt."""

import itertools
import os
import re
import select
import socket
import time
from collections.abc import Mapping
from pathlib import Path

from ashore.system.dbus_calls import (
    FIXED_HEADER_BYTES,
    NO_REPLY,
    Argument,
    Field,
    Message,
    MessageKind,
    bytes_to_come,
    call_bytes,
    read_message,
)

BUS = "org.freedesktop.DBus"
BUS_PATH = "/org/freedesktop/DBus"
_LONGEST_LINE_BYTES = 1024


class CallError(Exception):
    """What was asked for was answered with an error."""


class CancelledError(Exception):
    """Whoever waits is to stop."""


def session_bus_addresses(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Where the session bus listens, as socket addresses of this machine; those of a network are left out."""
    given = environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not given:
        path = Path(environ.get("XDG_RUNTIME_DIR") or "/nonexistent", "bus")
        return [str(path)] if path.is_socket() else []
    found = []
    for address in given.split(";"):
        kind, _, rest = address.partition(":")
        keys = dict(pair.split("=", 1) for pair in rest.split(",") if "=" in pair)
        if kind == "unix" and "path" in keys:
            found.append(_unescaped(keys["path"]))
        elif kind == "unix" and "abstract" in keys:
            found.append("\0" + _unescaped(keys["abstract"]))
    return found


def _unescaped(value: str) -> str:
    """ "/tmp/a b" of "/tmp/a%20b"."""
    return os.fsdecode(re.sub(rb"%([0-9a-fA-F]{2})", lambda code: bytes([int(code[1], 16)]), os.fsencode(value)))


class SessionBus:
    """Waits at most `seconds` for each answer, and no longer once `cancel` (a socket) can be read.

    Everything raises OSError where the bus is out of reach or silent, ValueError where it talks nonsense, CallError for
    an answer that is an error, and CancelledError.
    """

    def __init__(self, address: str, cancel: socket.socket, seconds: float) -> None:
        self._cancel = cancel
        self._seconds = seconds
        self._serials = itertools.count(1)
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

    def call(self, service: str, path: str, interface: str, member: str, *arguments: Argument) -> tuple[object, ...]:
        """The arguments of the answer."""
        serial = self._send(service, path, interface, member, arguments)
        end = time.monotonic() + self._seconds
        while True:
            message = self._receive(end)
            if message.kind == MessageKind.SIGNAL:
                self.signals.append(message)
            elif message.fields.get(Field.REPLY_SERIAL) == serial:
                if message.kind == MessageKind.ERROR:
                    raise CallError(f"{service} does not do {member}")
                return message.body

    def send(self, service: str, path: str, interface: str, member: str, *arguments: Argument) -> None:
        """Without waiting for an answer."""
        self._send(service, path, interface, member, arguments, NO_REPLY)

    def next_signal(self) -> Message:
        """Waits for it as long as it takes."""
        while not self.signals:
            message = self._receive(None)
            if message.kind == MessageKind.SIGNAL:
                self.signals.append(message)
        return self.signals.pop(0)

    def _send(
        self, service: str, path: str, interface: str, member: str, arguments: tuple[Argument, ...], flags: int = 0
    ) -> int:
        serial = next(self._serials)
        fields = {Field.PATH: path, Field.INTERFACE: interface, Field.MEMBER: member, Field.DESTINATION: service}
        self._socket.settimeout(self._seconds)
        self._socket.sendall(call_bytes(serial, fields, arguments, flags))
        return serial

    def _authenticate(self) -> None:
        """By the user's own id, which the kernel vouches for."""
        end = time.monotonic() + self._seconds
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        line = b""
        while not line.endswith(b"\r\n"):
            line += self._read(1, end)
            if len(line) > _LONGEST_LINE_BYTES:
                raise ValueError("no bus answers there")
        if not re.match(rb"OK [0-9a-fA-F]+", line):
            raise OSError("the bus refuses this user")
        self._socket.sendall(b"BEGIN\r\n")

    def _receive(self, end: float | None) -> Message:
        header = self._read(FIXED_HEADER_BYTES, end)
        return read_message(header + self._read(bytes_to_come(header), end))

    def _read(self, length: int, end: float | None) -> bytes:
        """Exactly so many bytes, before `end` on the monotonic clock."""
        data = b""
        while len(data) < length:
            left = None if end is None else max(0.0, end - time.monotonic())
            ready, _, _ = select.select([self._socket, self._cancel], [], [], left)
            if self._cancel in ready:
                raise CancelledError
            if not ready:
                raise TimeoutError("no answer")
            received = self._socket.recv(length - len(data))
            if not received:
                raise ConnectionError("the bus has gone")
            data += received
        return data
