"""Calls over D-Bus: what is written is read again, and nonsense is refused. A real bus takes them in the tests of
idle_inhibition."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.system.dbus_calls import (
    FIXED_HEADER_BYTES,
    LARGEST_MESSAGE_BYTES,
    Field,
    MessageKind,
    bytes_to_come,
    call_bytes,
    read_message,
)

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
ARGUMENTS = TEXTS | st.integers(0, 2**32 - 1) | st.dictionaries(TEXTS, TEXTS)
NAMES = {Field.PATH: "/a/b", Field.INTERFACE: "a.b", Field.MEMBER: "Do", Field.DESTINATION: "c.d"}


@given(st.lists(ARGUMENTS, max_size=5))
def test_what_is_written_is_read_again(arguments: list[object]) -> None:
    data = call_bytes(7, NAMES, tuple(arguments))  # type: ignore[arg-type]
    assert bytes_to_come(data[:FIXED_HEADER_BYTES]) == len(data) - FIXED_HEADER_BYTES
    message = read_message(data)
    assert message.kind == MessageKind.CALL
    assert {name: message.fields[name] for name in NAMES} == NAMES
    read = [dict(each) if isinstance(each, list) else each for each in message.body]
    assert read == arguments


@given(st.binary(max_size=200), st.integers(0, 200))
def test_nonsense_is_refused_and_does_no_harm(noise: bytes, start: int) -> None:
    good = call_bytes(7, NAMES, ("text", 3, {"reason": "why"}))
    for data in (noise, good[:start], good[:start] + noise + good[start + len(noise) :]):
        with contextlib.suppress(ValueError):
            read_message(data)
        with contextlib.suppress(ValueError):
            assert bytes_to_come(data[:FIXED_HEADER_BYTES]) <= LARGEST_MESSAGE_BYTES


@pytest.mark.parametrize("signature", ["a", "(", "a{s", "()", "s)", "aa", "z", "v" * 200])
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    data = bytearray(call_bytes(7, NAMES, ("x" * 300,)))
    at = data.index(b"\x08\x01g\0\x01s\0")
    with pytest.raises(ValueError, match=r"D-Bus|signature|cut"):
        read_message(bytes(data[: at + 4]) + bytes([len(signature)]) + signature.encode() + bytes(data[at + 6 :]))


def test_what_is_nested_without_end_is_refused() -> None:
    body = b"\x01v\0" * 1000
    data = bytearray(call_bytes(7, NAMES, (0,)))
    at = data.index(b"\x08\x01g\0\x01u\0")
    data[at + 5 : at + 6] = b"v"
    with pytest.raises(ValueError, match="nested"):
        read_message(bytes(data[:-4]) + body)
