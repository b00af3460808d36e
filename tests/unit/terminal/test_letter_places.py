"""Keys that stand in the place of a Latin letter."""

import pytest

from ashore.terminal.letter_places import latin_letter


@pytest.mark.parametrize(
    ("layout", "keys"),
    [
        ("us", "qgs"),
        ("us with Caps Lock", "QGS"),
        ("ru", "йпы"),
        ("ru with Caps Lock", "ЙПЫ"),
        ("ua", "йпі"),
        ("rs", "љгс"),
        ("gr", ";γσ"),
        ("gr with Caps Lock", ";ΓΣ"),
        ("ara", "ضلس"),
        ("il", "/עד"),
        ("th", "ๆเห"),
        ("ge", "ქგს"),
    ],
)
def test_the_key_in_the_place_counts(layout: str, keys: str) -> None:
    assert "".join(map(latin_letter, keys)) == "qgs", layout


@pytest.mark.parametrize("key", [" ", "\x1b", "\x03", "x", "я", "é", "1"])
def test_any_other_key_stays_what_it_is(key: str) -> None:
    assert latin_letter(key) == key
