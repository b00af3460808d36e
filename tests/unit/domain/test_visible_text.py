"""Names keep what can be seen, in every script, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.visible_text import is_all_visible, visible_text

SEEN = (
    "Evening",
    "Été à la mer",
    "Ruhe am Fluß 🌊",
    "می‌خواهم",  # Persian, with a joiner that keeps two letters apart
    "ە‍",  # a final letter in its joined shape
    "क्‍ष",  # Devanagari, with a half letter
    "ശാന്തം",
    "נשימה",
    "تنفس هادئ",
    "👩‍👩‍👧",  # a family
    "🧘🏽‍♀️",
    "❤️ 1️⃣",
    "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",  # the flag of Wales
    "葛\U000e0100",  # another shape of the same sign
    "ᠠ᠋",
    "\U0001fae9",  # newer than the Unicode of some Python
)


@pytest.mark.parametrize("name", SEEN)
def test_a_name_in_any_script_and_emoji_stay_as_they_are(name: str) -> None:
    assert visible_text(name) == name
    assert is_all_visible(name)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("\u202egnineve", "gnineve"),
        ("\u2066Box\u2069", "Box"),
        ("\u202a+49 30 123\u202c", "+49 30 123"),
        ("Ca\u200blm", "Calm"),
        ("Ca\u200dlm", "Calm"),
        ("Calm\u200c", "Calm"),
        ("Calm\ufe0f", "Calm"),
        ("Calm\ufeff\u2060\u00ad", "Calm"),
        ("Calm\U000e0041", "Calm"),
        ("\u200fשלום", "שלום"),
        ("می\u200c\u200cخواهم", "می\u200cخواهم"),
        ("a\nb\u2028c\x00", "abc"),
        ("\u3164\u2800", ""),
        ("\u0301", ""),
        ("\u200b", ""),
    ],
)
def test_what_is_not_seen_or_turns_the_direction_is_left_out(name: str, seen: str) -> None:
    assert visible_text(name) == seen
    assert not is_all_visible(name)


@given(st.text())
def test_what_is_left_needs_no_second_look(text: str) -> None:
    assert visible_text(visible_text(text)) == visible_text(text)
