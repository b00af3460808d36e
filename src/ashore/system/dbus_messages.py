"""The messages of D-Bus, written and read with jeepney, within limits: what is no message raises ValueError."""

from collections.abc import Iterator
from typing import NamedTuple

from jeepney import DBusAddress, HeaderFields, MessageFlag, MessageType, new_method_call
from jeepney.low_level import Parser

LARGEST_BYTES = 1024 * 1024
"""Far more than any answer to Ashore needs."""
BUS, BUS_PATH = "org.freedesktop.DBus", "/org/freedesktop/DBus"
CALL, REPLY, ERROR, SIGNAL = MessageType.method_call, MessageType.method_return, MessageType.error, MessageType.signal


class Message(NamedTuple):
    """One that was received. `kind` is a MessageType of jeepney, `reply_serial` that of the call it answers.

    A variant in `body` is a tuple of its signature and what is in it.
    """

    kind: object
    path: str
    interface: str
    member: str
    reply_serial: int
    body: tuple[object, ...]


def call_bytes(
    serial: int,
    service: str,
    path: str,
    interface: str,
    member: str,
    signature: str = "",
    arguments: tuple[object, ...] = (),
    *,
    expects_reply: bool = True,
) -> bytes:
    """A method call. `serial` is over 0, `signature` names the types of `arguments`, such as "susa{sv}"."""
    address = DBusAddress(path, bus_name=service, interface=interface)
    message = new_method_call(address, member, signature or None, arguments)
    if not expects_reply:
        message.header.flags |= MessageFlag.no_reply_expected
    return bytes(message.serialise(serial))


def in_variants(value: object) -> object:
    """What is in a variant, or in a variant within one; any other value as it is."""
    while isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
        value = value[1]
    return value


class MessageReader:
    """Puts messages together from bytes as they come."""

    def __init__(self) -> None:
        self._parser = Parser()

    def messages(self, data: bytes) -> Iterator[Message]:
        """The messages that `data` completes. Raises ValueError for what is none, and for one that is too large."""
        try:
            self._parser.add_data(data)
            while True:
                if self._parser.bytes_desired() > LARGEST_BYTES:
                    raise ValueError("the message is too large")
                message = self._parser.get_next_message()
                if message is None:
                    return
                yield _read(message.header, message.body)
        except Exception as error:  # jeepney raises many kinds for what is no message
            raise ValueError(f"no message of D-Bus: {error}") from error


def _read(header: object, body: tuple[object, ...]) -> Message:
    fields: dict[object, object] = header.fields  # type: ignore[attr-defined]  # jeepney has no types
    texts = (str(fields.get(each, "")) for each in (HeaderFields.path, HeaderFields.interface, HeaderFields.member))
    path, interface, member = texts
    signature = str(fields.get(HeaderFields.signature, ""))
    if signature.count("(") != signature.count(")"):
        raise ValueError("no signature")  # jeepney reads one as far as it goes
    serial = fields.get(HeaderFields.reply_serial, 0)
    kind: object = header.message_type  # type: ignore[attr-defined]
    return Message(kind, path, interface, member, serial if isinstance(serial, int) else 0, tuple(body))
