"""A message that a mail program opens: whatever was written arrives as it was, and nothing else is set by it."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.mail_link import LONGEST_BODY, mail_address_in, mail_link

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))


@given(ANY_TEXT.map(lambda text: text[:LONGEST_BODY]), ANY_TEXT)
def test_any_words_and_any_address_come_out_as_they_went_in(body: str, address: str) -> None:
    parts = urlsplit(mail_link(body, address))
    assert parts.scheme == "mailto"
    assert unquote(parts.path) == address
    assert parse_qs(parts.query, keep_blank_values=True) == {"body": [body]}
    assert not parts.fragment
    assert parts.geturl().isascii()


def test_an_address_cannot_add_another_field_or_another_person() -> None:
    link = mail_link("Hello", "a@example.org?cc=b@example.org&bcc=c@example.org,d@example.org")
    assert link.count("?") == 1
    assert "&" not in link
    assert "," not in link


def test_line_breaks_are_those_of_a_message() -> None:
    assert mail_link("One\nTwo").endswith("?body=One%0D%0ATwo")


def test_a_body_that_systems_would_cut_is_refused() -> None:
    assert mail_link("x" * LONGEST_BODY)
    with pytest.raises(ValueError, match="at most"):
        mail_link("x" * (LONGEST_BODY + 1))


@pytest.mark.parametrize(
    ("reach", "address"),
    [
        ("mina@example.org", "mina@example.org"),
        ("by mail: mina.b+x@mail.example.org, or 0123 456", "mina.b+x@mail.example.org"),
        ("Mina <mina@example.org>.", "mina@example.org"),
        ("müller@exämple.org", "müller@exämple.org"),
        ("0123 456 789", ""),
        ("@mina", ""),
        ("mina@home", ""),
        ("", ""),
        ("@" * 10_000, ""),
        ("a" * 10_000 + "@" + "b." * 3_000, "a" * 10_000 + "@" + ("b." * 3_000).rstrip(".")),
    ],
)
def test_the_address_is_found_where_there_is_one(reach: str, address: str) -> None:
    assert mail_address_in(reach) == address
