"""A passphrase is the same however it was typed, and any is taken but an empty one."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ashore.domain.passphrase import passphrase_bytes, wipe


def test_an_empty_passphrase_is_not_taken() -> None:
    with pytest.raises(ValueError, match="at least one"):
        passphrase_bytes("")


@given(st.text(st.characters(), min_size=1))
def test_any_other_is_taken_and_composed_or_not_is_the_same(text: str) -> None:
    taken = passphrase_bytes(text)
    assert taken
    for form in ("NFC", "NFD"):
        assert passphrase_bytes(unicodedata.normalize(form, text)) == taken


@given(st.text(st.characters(exclude_categories=["Zs"]), min_size=1), st.text(min_size=1))
def test_two_that_differ_stay_different(one: str, other: str) -> None:
    assume(unicodedata.normalize("NFD", one) != unicodedata.normalize("NFD", other))
    assume(passphrase_bytes(other) == other.encode("utf-8"))
    assert passphrase_bytes(one) != passphrase_bytes(other)


def test_a_space_that_the_keyboard_made_another_one_is_a_space() -> None:
    assert passphrase_bytes("two\u00a0words") == passphrase_bytes("two words")


def test_capitals_marks_and_widths_stay_what_they_are() -> None:
    assert len({bytes(passphrase_bytes(text)) for text in ("Ab", "ab", "ａｂ", "áb")}) == 4


def test_it_is_written_over() -> None:
    secret = passphrase_bytes("secret")
    wipe(secret)
    assert secret == bytes(6)
