"""The few D-Bus messages: written as a bus reads them, and read whatever comes."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.session_bus import accent_changed, message, read_answer, setting_changed

from ashore.system.dbus_messages import (
    LARGEST_BYTES,
    METHOD_CALL,
    METHOD_RETURN,
    SIGNAL,
    Message,
    MessageReader,
    bus_address,
    method_call,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_the_address_of_the_bus_is_read_as_desktops_write_it(tmp_path: Path) -> None:
    for written, address in (
        ("unix:path=/run/user/1000/bus,guid=1f", "/run/user/1000/bus"),
        ("unix:abstract=/tmp/dbus-x%2cy", "\0/tmp/dbus-x,y"),
        ("tcp:host=there,port=1;unix:path=/bus", "/bus"),
        ("tcp:host=there,port=1", None),
        ("autolaunch:", None),
        ("", None),
    ):
        assert bus_address({"DBUS_SESSION_BUS_ADDRESS": written}) == address
    assert bus_address({}) is None
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) is None
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == str(tmp_path / "bus")


def test_a_call_reads_back_as_it_was_written() -> None:
    call = method_call(7, "org.x.Bus", "/org/x", "org.x.Settings", "Read", "one", "twö")
    (read,) = MessageReader().messages(call)
    assert (read.kind, read.interface, read.member) == (METHOD_CALL, "org.x.Settings", "Read")
    assert read.body == ("one", "twö")


def test_a_call_without_arguments_is_whole() -> None:
    (read,) = MessageReader().messages(method_call(1, "org.x", "/", "org.x", "Hello"))
    assert (read.member, read.body) == ("Hello", ())


def test_answers_and_signals_are_read_in_any_pieces() -> None:
    whole = read_answer(3, 1) + setting_changed("contrast", 1) + accent_changed() + message(3)
    for size in (1, 7, 16, 1000):
        reader = MessageReader()
        found: list[Message] = []
        for start in range(0, len(whole), size):
            found += reader.messages(whole[start : start + size])
        assert [each.kind for each in found] == [METHOD_RETURN, SIGNAL, SIGNAL, 3]
        assert (found[0].reply_serial, found[0].body) == (3, (1,))
        assert found[1].body == ("org.freedesktop.appearance", "contrast", 1)
        assert found[2].body == ()


def test_a_message_that_says_it_is_huge_is_refused_before_it_comes() -> None:
    huge = b"l\x02\x00\x01" + (LARGEST_BYTES + 1).to_bytes(4, "little") + bytes(8)
    with pytest.raises(ValueError, match="too large"):
        list(MessageReader().messages(huge))


@given(st.binary(max_size=300))
def test_nonsense_is_refused_or_waited_for_and_nothing_else(data: bytes) -> None:
    with suppress(ValueError):
        list(MessageReader().messages(data))


@given(st.integers(0, 400), st.binary(min_size=1, max_size=12))
def test_a_message_with_other_bytes_in_it_is_refused_or_read_and_nothing_else(place: int, other: bytes) -> None:
    whole = setting_changed("contrast", 1)
    at = place % len(whole)
    with suppress(ValueError):
        list(MessageReader().messages(whole[:at] + other + whole[at + len(other) :]))
