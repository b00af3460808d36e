"""Writes D-Bus calls and reads what answers them, as much as Ashore needs. Knows no Qt.

The format is that of https://dbus.freedesktop.org/doc/dbus-specification.html. PySide's QtDBus cannot send an unsigned
number, which whoever keeps the screen from going dark asks for.
"""

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

LARGEST_MESSAGE_BYTES = 1024 * 1024
"""Far more than any answer to Ashore needs."""
FIXED_HEADER_BYTES = 16
NO_REPLY = 1
"""A flag of a call: none is expected."""
_LITTLE_ENDIAN, _BIG_ENDIAN, _VERSION = ord("l"), ord("B"), 1
_DEEPEST = 16
_NUMBERS = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "h": "I"}
_OPENING, _CLOSING = "({", ")}"

Argument: TypeAlias = str | int | Mapping[str, str]
"""A string, an unsigned number of 32 bits, or options that are strings."""


class MessageKind(IntEnum):
    CALL = 1
    REPLY = 2
    ERROR = 3
    SIGNAL = 4


class Field(IntEnum):
    """A field of the header."""

    PATH = 1
    INTERFACE = 2
    MEMBER = 3
    REPLY_SERIAL = 5
    DESTINATION = 6
    SIGNATURE = 8


@dataclass(frozen=True, slots=True)
class Message:
    """One that was received. `fields` are those of its header by their number, `body` holds its arguments."""

    kind: int
    fields: Mapping[object, object]
    body: tuple[object, ...]


def call_bytes(serial: int, fields: Mapping[Field, str], arguments: tuple[Argument, ...] = (), flags: int = 0) -> bytes:
    """A method call. `serial` is over 0; empty fields are left out."""
    body, items = _Writer(), _Writer()
    for argument in arguments:
        body.write(argument)
    for name, text in {**fields, Field.SIGNATURE: "".join(map(_signature_of, arguments))}.items():
        if text:
            items.align(8)
            items.data.append(name)
            items.write_field(name, text)
    header = _Writer()
    header.data += struct.pack("<BBBBII", _LITTLE_ENDIAN, MessageKind.CALL, flags, _VERSION, len(body.data), serial)
    header.data += struct.pack("<I", len(items.data)) + items.data
    header.align(8)
    return bytes(header.data + body.data)


def bytes_to_come(fixed_header: bytes) -> int:
    """How many bytes follow the first 16 of a message. Raises ValueError for what is no message, or a huge one."""
    body_bytes, _serial, field_bytes = struct.unpack_from(f"{_byte_order(fixed_header)}III", fixed_header, 4)
    to_come = int(field_bytes + -field_bytes % 8 + body_bytes)
    if to_come > LARGEST_MESSAGE_BYTES:
        raise ValueError("larger than any answer to Ashore")
    return to_come


def read_message(data: bytes) -> Message:
    """A whole message. Raises ValueError where it is none."""
    try:
        reader = _Reader(data, _byte_order(data))
        fields = reader.read_fields()
        reader.align(8)
        body = [reader.read_next(each) for each in _types_in(str(fields.get(Field.SIGNATURE, "")))]
    except (struct.error, TypeError, IndexError) as error:
        raise ValueError("no message of D-Bus") from error
    return Message(data[1], fields, tuple(body))


def _byte_order(data: bytes) -> str:
    if len(data) < FIXED_HEADER_BYTES or data[0] not in (_LITTLE_ENDIAN, _BIG_ENDIAN) or data[3] != _VERSION:
        raise ValueError("no message of D-Bus")
    return "<" if data[0] == _LITTLE_ENDIAN else ">"


def _signature_of(argument: Argument) -> str:
    return "s" if isinstance(argument, str) else "u" if isinstance(argument, int) else "a{sv}"


class _Writer:
    def __init__(self) -> None:
        self.data = bytearray()

    def align(self, to: int) -> None:
        self.data += bytes(-len(self.data) % to)

    def write(self, argument: Argument) -> None:
        self.align(4)
        if isinstance(argument, str):
            text = argument.encode()
            self.data += struct.pack("<I", len(text)) + text + b"\0"
        elif isinstance(argument, int):
            self.data += struct.pack("<I", argument)
        else:
            entries = _Writer()  # they begin where the whole is aligned to 8
            for name, value in argument.items():
                entries.align(8)
                entries.write(name)
                entries.write_signature("s")
                entries.write(value)
            self.data += struct.pack("<I", len(entries.data))
            self.align(8)
            self.data += entries.data

    def write_field(self, name: Field, text: str) -> None:
        if name is Field.SIGNATURE:
            self.write_signature("g")
            self.write_signature(text)
        else:
            self.write_signature("o" if name is Field.PATH else "s")
            self.write(text)

    def write_signature(self, signature: str) -> None:
        self.data += bytes([len(signature)]) + signature.encode() + b"\0"


class _Reader:
    """Begins at the fields of the header."""

    def __init__(self, data: bytes, order: str) -> None:
        self._data = data
        self._order = order
        self._at = 12

    def align(self, to: int) -> None:
        self._at += -self._at % to

    def read_fields(self) -> dict[object, object]:
        return {item[0]: item[1] for item in self._array("(yv)", 1) if isinstance(item, tuple)}

    def read_next(self, kind: str, depth: int = 0) -> object:
        """The next value of this type. Raises ValueError, struct.error or IndexError where there is none."""
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
        if kind in _NUMBERS:
            self.align(struct.calcsize(_NUMBERS[kind]))
            return self._unpack(_NUMBERS[kind])
        if kind in ("s", "o"):
            self.align(4)
            return self._text(self._unpack("I"))
        if kind == "g":
            return self._text(self._unpack("B"))
        if kind == "v":
            (inner,) = _types_in(self._text(self._unpack("B")))
            return self.read_next(inner, depth + 1)
        if kind[0] == "a":
            return self._array(kind[1:], depth + 1)
        self.align(8)
        return tuple(self.read_next(each, depth + 1) for each in _types_in(kind[1:-1]))

    def _array(self, item: str, depth: int) -> list[object]:
        self.align(4)
        length = self._unpack("I")
        self.align(8 if item[0] in _OPENING + "xtd" else 1)
        end = self._at + length
        items = []
        while self._at < end:
            items.append(self.read_next(item, depth))
        return items

    def _unpack(self, letter: str) -> int:
        value: int
        (value,) = struct.unpack_from(self._order + letter, self._data, self._at)
        self._at += struct.calcsize(letter)
        return value

    def _text(self, length: int) -> str:
        start, self._at = self._at, self._at + length + 1
        if self._at > len(self._data):
            raise ValueError("cut short")
        return self._data[start : start + length].decode()


def _types_in(signature: str) -> list[str]:
    """The whole types in a signature: "sa{sv}" has "s" and "a{sv}". Raises ValueError where it is none."""
    types, start, depth = [], 0, 0
    for at, letter in enumerate(signature):
        depth += (letter in _OPENING) - (letter in _CLOSING)
        if not re.match("[a-zA-Z(){}]", letter) or depth < 0:
            raise ValueError("no signature")
        if depth == 0 and letter != "a":
            types.append(signature[start : at + 1])
            start = at + 1
    if start != len(signature) or any(not _is_type(each) for each in types):
        raise ValueError("no signature")
    return types


def _is_type(kind: str) -> bool:
    kind = kind.lstrip("a")
    return kind in (*_NUMBERS, "s", "o", "g", "v") or (kind[:1] in tuple(_OPENING) and len(kind) > 2)
