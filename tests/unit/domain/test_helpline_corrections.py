"""Corrected numbers: each in the place of the one it stands for, wherever that shows and is copied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.entries import HelplineCorrection
from ashore.domain.helpline_corrections import EMERGENCY_SERVICE, contact_options, emergency_contact, number_in
from ashore.domain.support import Helpline, Service

SEELSORGE = Service("TelefonSeelsorge", ("0800 111 0 111", "0800 111 0 222", "116 123"), "Chat and mail")
SHOUT = Service("Shout", (), "Text 85258")
LIFELINE = Service("988 Lifeline", ("988",), "Text 988, or chat at 988lifeline.org")
ROWS = (Helpline("GB", "United Kingdom", (SHOUT,), "999", "2022-12"),)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def shown(service: Service, *changes: HelplineCorrection) -> list[tuple[str, str]]:
    """Each line as it reads, and what is copied of it."""
    return [(option.text, option.copy_text) for option in contact_options("XX", service, changes)]


def change(service: Service, number: str, instead_of: str = "") -> HelplineCorrection:
    return HelplineCorrection("XX", service.name, number, instead_of)


def test_without_a_correction_everything_reads_as_ashore_holds_it() -> None:
    assert shown(SEELSORGE) == [*((number, number) for number in SEELSORGE.numbers), ("Chat and mail", "")]
    assert shown(SHOUT) == [("Text 85258", "85258")]


def test_one_number_of_several_is_corrected_on_its_own() -> None:
    words = [line for line, _ in shown(SEELSORGE, change(SEELSORGE, "0800 1", "0800 111 0 222"))]
    assert words == ["0800 111 0 111", "0800 1", "116 123", "Chat and mail"]


def test_a_corrected_number_takes_its_place_in_the_words_around_it() -> None:
    assert shown(SHOUT, change(SHOUT, "+44 (0)7-700", "Text 85258")) == [("Text +44 (0)7-700", "+44 (0)7-700")]
    assert shown(LIFELINE, change(LIFELINE, "989", "988")) == [
        ("989", "989"),
        ("Text 989, or chat at 988lifeline.org", "989"),
    ]


def test_words_to_write_to_are_corrected_as_words() -> None:
    assert shown(SHOUT, change(SHOUT, "WhatsApp 07700 900", "Text 85258")) == [("WhatsApp 07700 900", "07700 900")]
    chat = shown(SEELSORGE, change(SEELSORGE, "chat at example.org", "Chat and mail"))[-1]
    assert chat == ("chat at example.org", "chat at example.org")
    both = shown(LIFELINE, change(LIFELINE, "989", "988"), change(LIFELINE, "Text 990", LIFELINE.text))
    assert both == [("989", "989"), ("Text 990", "990")]


def test_a_correction_from_before_numbers_had_their_own_stands_for_the_first() -> None:
    assert [line for line, _ in shown(SEELSORGE, change(SEELSORGE, "1"))] == [
        "1",
        *SEELSORGE.numbers[1:],
        "Chat and mail",
    ]
    assert shown(SHOUT, change(SHOUT, "07700 900")) == [("Text 07700 900", "07700 900")]
    assert contact_options("XX", SHOUT, [change(SHOUT, "1")])[0].instead_of == ""


def test_a_newer_correction_of_the_first_number_holds_over_one_from_before() -> None:
    lines = shown(SHOUT, change(SHOUT, "111"), change(SHOUT, "222", "Text 85258"))
    assert lines == [("Text 222", "222")]


def test_a_correction_of_a_number_that_ashore_no_longer_holds_stays_in_sight() -> None:
    gone = contact_options("XX", SHOUT, [change(SHOUT, "07700", "Text 80000")])[-1]
    assert (gone.text, gone.original, gone.instead_of) == ("07700", "", "Text 80000")


def test_a_correction_elsewhere_or_of_nothing_changes_nothing() -> None:
    others = [
        HelplineCorrection("YY", "Shout", "1"),
        HelplineCorrection("XX", "Other", "2"),
        HelplineCorrection("XX", "", "3"),
        change(SHOUT, " "),
    ]
    assert shown(SHOUT, *others) == shown(SHOUT)


def test_the_emergency_number_is_corrected_for_its_region() -> None:
    own = HelplineCorrection("GB", EMERGENCY_SERVICE, "112")
    assert emergency_contact(ROWS, "GB", [own]).text == "112"
    assert emergency_contact(ROWS, "GB", [own]).original == "999"
    assert emergency_contact(ROWS, "GB", [HelplineCorrection("IE", EMERGENCY_SERVICE, "1")]).text == "999"
    assert emergency_contact(ROWS, "KE", []).text == ""
    assert emergency_contact(ROWS, "KE", [HelplineCorrection("KE", EMERGENCY_SERVICE, "999")]).copy_text == "999"


@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT | st.sampled_from(["", "988", LIFELINE.text])), max_size=6))
def test_whatever_was_corrected_no_line_is_lost_and_each_can_be_taken_back(pairs: list[tuple[str, str]]) -> None:
    changes = list({instead_of: change(LIFELINE, number, instead_of) for number, instead_of in pairs}.values())
    options = contact_options("XX", LIFELINE, changes)
    assert [option.original for option in options if option.original] == ["988", LIFELINE.text]
    assert all(option.text.strip() for option in options)
    assert all(option.instead_of == option.correction.instead_of for option in options if option.correction)
    assert len({option.instead_of for option in options}) == len(options)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Text 85258", "85258"),
        ("Text 0477 13 11 14", "0477 13 11 14"),
        ("Text 988, or chat at 988lifeline.org", "988"),
        ("Chat at 113.nl", ""),
        ("Chat and mail", ""),
    ],
)
def test_a_number_to_write_to_is_found_in_its_words(text: str, number: str) -> None:
    assert number_in(text) == number
