"""The messages of D-Bus: written as a bus reads them, and read whatever comes."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.session_bus import accent_changed, message, read_answer, setting_changed

from ashore.system.dbus_messages import (
    CALL,
    ERROR,
    LARGEST_BYTES,
    REPLY,
    SIGNAL,
    Message,
    MessageReader,
    call_bytes,
    in_variants,
)

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
TYPES = {
    "s": TEXTS,
    "u": st.integers(0, 2**32 - 1),
    "a{sv}": st.dictionaries(TEXTS, TEXTS.map(lambda text: ("s", text))),
}
TYPED = st.sampled_from(sorted(TYPES)).flatmap(lambda kind: st.tuples(st.just(kind), TYPES[kind]))


def call(*typed: tuple[str, object]) -> bytes:
    signature = "".join(kind for kind, _argument in typed)
    return call_bytes(7, "c.d", "/a/b", "a.b", "Do", signature, tuple(argument for _kind, argument in typed))


@given(st.lists(TYPED, max_size=5))
def test_what_is_written_is_read_again(typed: list[tuple[str, object]]) -> None:
    (read,) = MessageReader().messages(call(*typed))
    assert (read.kind, read.path, read.interface, read.member) == (CALL, "/a/b", "a.b", "Do")
    assert list(read.body) == [argument for _kind, argument in typed]


def test_a_call_that_expects_no_reply_says_so() -> None:
    with_reply, without = call(), call_bytes(7, "c.d", "/a/b", "a.b", "Do", expects_reply=False)
    assert (with_reply[2], without[2]) == (0, 1)


def test_answers_and_signals_are_read_in_any_pieces() -> None:
    whole = read_answer(3, 1) + setting_changed("contrast", 1) + accent_changed() + message(3, reply_serial=9)
    for size in (1, 7, 16, 1000):
        reader = MessageReader()
        found: list[Message] = []
        for start in range(0, len(whole), size):
            found += reader.messages(whole[start : start + size])
        assert [each.kind for each in found] == [REPLY, SIGNAL, SIGNAL, ERROR]
        assert (found[0].reply_serial, in_variants(found[0].body[0])) == (3, 1)
        assert tuple(map(in_variants, found[1].body)) == ("org.freedesktop.appearance", "contrast", 1)
        assert in_variants(found[2].body[2]) == (0.1, 0.2, 0.3)


def test_a_message_that_says_it_is_huge_is_refused_before_it_comes() -> None:
    huge = b"l\x02\x00\x01" + (LARGEST_BYTES + 1).to_bytes(4, "little") + bytes(8)
    with pytest.raises(ValueError, match="too large"):
        list(MessageReader().messages(huge))


@given(st.binary(max_size=300), st.integers(0, 200))
def test_nonsense_is_refused_or_waited_for_and_nothing_else(noise: bytes, start: int) -> None:
    good = call(("s", "text"), ("u", 3), ("a{sv}", {"reason": ("s", "why")}))
    for data in (noise, good[:start], good[:start] + noise + good[start + len(noise) :]):
        with suppress(ValueError):
            list(MessageReader().messages(data))


@given(st.integers(0, 400), st.binary(min_size=1, max_size=12))
def test_a_message_with_other_bytes_in_it_is_refused_or_read_and_nothing_else(place: int, other: bytes) -> None:
    whole = setting_changed("contrast", 1)
    at = place % len(whole)
    with suppress(ValueError):
        list(MessageReader().messages(whole[:at] + other + whole[at + len(other) :]))


@pytest.mark.parametrize("signature", ["a", "(", "a{s", "s)", "aa", "z", "v" * 200])
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    with pytest.raises(ValueError, match=r"D-Bus"):
        list(MessageReader().messages(message(2, bytes(8), signature, reply_serial=3)))


def test_what_is_nested_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match=r"D-Bus"):
        list(MessageReader().messages(message(2, b"\x01v\0" * 5000, "v", reply_serial=3)))
