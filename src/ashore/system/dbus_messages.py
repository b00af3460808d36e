"""The few D-Bus messages that reading the desktop's preferences takes, as bytes. Nothing here waits for anyone.

QtDBus would hold up the whole window, Python and all, for as long as a session bus does not answer.
"""

import os
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

LARGEST_BYTES = 64 * 1024
"""Of a message that is read; nothing that is asked for comes near it."""
METHOD_CALL, METHOD_RETURN, SIGNAL = 1, 2, 4
_PATH, _INTERFACE, _MEMBER, _REPLY_SERIAL, _DESTINATION, _SIGNATURE = 1, 2, 3, 5, 6, 8
_NUMBERS = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d"}
_MOST_VARIANTS = 8


class Message(NamedTuple):
    """`body` holds strings and numbers, each variant as what is in it; it is empty where there is anything else in it.
    `reply_serial` is that of the answered call."""

    kind: int
    interface: str
    member: str
    reply_serial: int
    body: tuple[object, ...]


def bus_address(environment: Mapping[str, str]) -> str | None:
    """Of the session bus, as a socket takes it; None where there is none on a socket file or in the abstract space."""
    for address in environment.get("DBUS_SESSION_BUS_ADDRESS", "").split(";"):
        kind, _, values = address.partition(":")
        named = dict(value.split("=", 1) for value in values.split(",") if "=" in value)
        if kind == "unix" and "path" in named:
            return unquote(named["path"])
        if kind == "unix" and "abstract" in named:
            return "\0" + unquote(named["abstract"])
    usual = Path(environment.get("XDG_RUNTIME_DIR") or os.devnull, "bus")
    return str(usual) if "DBUS_SESSION_BUS_ADDRESS" not in environment and usual.is_socket() else None


def greeting() -> bytes:
    """What a connection begins with; the bus answers with a line that begins with OK."""
    return b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n"


def method_call(serial: int, destination: str, path: str, interface: str, member: str, *texts: str) -> bytes:
    """A call whose arguments are all strings."""
    body = b""
    for text in texts:
        body = _aligned(body, 4) + _string(text)
    fields = b""
    for code, kind, value in (
        (_PATH, "o", path),
        (_INTERFACE, "s", interface),
        (_MEMBER, "s", member),
        (_DESTINATION, "s", destination),
        (_SIGNATURE, "g", "s" * len(texts)),
    ):
        if not value:
            continue
        written = bytes([len(value)]) + value.encode() + b"\0" if kind == "g" else None
        fields = _aligned(fields, 8) + bytes([code, 1]) + kind.encode() + b"\0"
        fields = fields + written if written is not None else _aligned(fields, 4) + _string(value)
    start = struct.pack("<cBBBIII", b"l", METHOD_CALL, 0, 1, len(body), serial, len(fields))
    return _aligned(start + fields, 8) + body


class MessageReader:
    """Puts messages together from bytes as they come."""

    def __init__(self) -> None:
        self._waiting = b""

    def messages(self, data: bytes) -> Iterator[Message]:
        """The messages that `data` completes. Raises ValueError for what is none, and for one that is too large."""
        self._waiting += data
        while len(self._waiting) >= 16:
            order = {b"l": "<", b"B": ">"}.get(self._waiting[:1])
            if order is None:
                raise ValueError("no message begins like this")
            body_length, _serial, fields_length = struct.unpack(order + "III", self._waiting[4:16])
            start = _next_multiple(16 + fields_length, 8)
            if start + body_length > LARGEST_BYTES:
                raise ValueError("the message is too large")
            if len(self._waiting) < start + body_length:
                return
            whole, self._waiting = self._waiting[: start + body_length], self._waiting[start + body_length :]
            yield _read(whole, order, 16 + fields_length, start)


def _read(whole: bytes, order: str, fields_end: int, start: int) -> Message:
    fields: dict[int, object] = {}
    place = 16
    try:
        while place < fields_end:
            place = _next_multiple(place, 8)
            code = whole[place]
            fields[code], place = _value(whole, order, "v", place + 1)
        body = _body(whole[start:], order, str(fields.get(_SIGNATURE, "")))
    except (struct.error, IndexError, _OtherKindError) as error:
        raise ValueError("a message is not whole") from error
    reply_serial = fields.get(_REPLY_SERIAL, 0)
    return Message(
        whole[1],
        str(fields.get(_INTERFACE, "")),
        str(fields.get(_MEMBER, "")),
        reply_serial if isinstance(reply_serial, int) else 0,
        body,
    )


class _OtherKindError(Exception):
    """A value that nobody here asks for, such as a colour in a struct."""


def _body(data: bytes, order: str, signature: str) -> tuple[object, ...]:
    values: list[object] = []
    place = 0
    try:
        for kind in signature:
            value, place = _value(data, order, kind, place)
            values.append(value)
    except _OtherKindError:
        return ()
    return tuple(values)


def _value(data: bytes, order: str, kind: str, place: int, depth: int = 0) -> tuple[object, int]:
    """The value of that kind at `place`, and where the next one begins."""
    if kind == "g":
        end = place + 1 + data[place]
        return data[place + 1 : end].decode(), end + 1
    if kind == "v":
        if depth == _MOST_VARIANTS:
            raise ValueError("too many variants within another")
        signature, place = _value(data, order, "g", place)
        return _value(data, order, str(signature), place, depth + 1)
    if kind in ("s", "o"):
        place = _next_multiple(place, 4)
        (length,) = struct.unpack_from(order + "I", data, place)
        end = place + 4 + length
        if end >= len(data):
            raise ValueError("a text ends too late")
        return data[place + 4 : end].decode(), end + 1
    if kind not in _NUMBERS:
        raise _OtherKindError
    letter = _NUMBERS[kind]
    place = _next_multiple(place, struct.calcsize(letter))
    (number,) = struct.unpack_from(order + letter, data, place)
    return number, place + struct.calcsize(letter)


def _string(text: str) -> bytes:
    written = text.encode()
    return struct.pack("<I", len(written)) + written + b"\0"


def _aligned(data: bytes, to: int) -> bytes:
    return data + bytes(_next_multiple(len(data), to) - len(data))


def _next_multiple(number: int, of: int) -> int:
    return -(-number // of) * of
