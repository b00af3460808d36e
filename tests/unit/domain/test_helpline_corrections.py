"""Corrected numbers: each in the place of the one it stands for, wherever that shows and is copied."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import ENGLISH

from ashore.content.support import read_support_words
from ashore.domain.contact_options import (
    ContactOption,
    contact_options,
    correction_of,
    emergency_contacts,
    lone_options,
    number_in,
)
from ashore.domain.helpline_corrections import EMERGENCY_SERVICE, POLICE, HelplineCorrection
from ashore.domain.helplines import ChatChannel, Helpline, PhoneChannel, Service

TEXTS = read_support_words(ENGLISH).channels
DAY = "Day and night"
SEELSORGE = Service(
    "TelefonSeelsorge",
    call=PhoneChannel(("0800 111 0 111", "0800 111 0 222", "116 123"), DAY),
    chat=ChatChannel("Chat hours vary", takes_mail=True),
)
SHOUT = Service("Shout", text=PhoneChannel(("85258",), DAY))
LIFELINE = Service(
    "988 Lifeline",
    call=PhoneChannel(("988",), DAY),
    text=PhoneChannel(("988",), DAY),
    chat=ChatChannel(DAY, "988lifeline.org"),
)
HAND = Service("Dargebotene Hand", call=PhoneChannel(("143",), DAY), former_names=("Helpline 143",))
ROWS = (
    Helpline("GB", "United Kingdom", "999", "2022-12", (SHOUT,)),
    Helpline("JP", "Japan", "119", "2023-03", (LIFELINE,), police="110"),
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def options_of(service: Service, *changes: HelplineCorrection) -> tuple[ContactOption, ...]:
    return contact_options("XX", service, changes, TEXTS)


def shown(service: Service, *changes: HelplineCorrection) -> list[tuple[str, str]]:
    """Each line as it reads, and what is copied of it."""
    return [(option.text, option.copy_text) for option in options_of(service, *changes)]


def change(service: Service, number: str, instead_of: str = "") -> HelplineCorrection:
    return HelplineCorrection("XX", service.name, number, instead_of)


def test_without_a_correction_everything_reads_as_ashore_holds_it() -> None:
    numbers = ("0800 111 0 111", "0800 111 0 222", "116 123")
    assert shown(SEELSORGE) == [*((number, number) for number in numbers), ("Chat and mail", "")]
    assert shown(SHOUT) == [("Text 85258", "85258")]
    assert shown(LIFELINE) == [
        ("988", "988"),
        ("Text 988", "988"),
        ("Chat at 988lifeline.org", "988lifeline.org"),
    ]
    assert shown(Service("A", whatsapp=PhoneChannel(("1771",), DAY), chat=ChatChannel(DAY))) == [
        ("WhatsApp 1771", "1771"),
        ("Chat", ""),
    ]


def test_a_word_to_begin_with_is_part_of_the_line_and_not_of_what_is_copied() -> None:
    hotline = Service("Hotline", text=PhoneChannel(("88788",), DAY, word="START"))
    assert shown(hotline) == [("Text START to 88788", "88788")]
    assert shown(hotline, change(hotline, "88789", "Text 88788")) == [("Text START to 88789", "88789")]


def test_hours_are_those_of_the_channel() -> None:
    assert [option.hours for option in options_of(SEELSORGE)] == [DAY, DAY, DAY, "Chat hours vary"]


def test_one_number_of_several_is_corrected_on_its_own() -> None:
    words = [line for line, _ in shown(SEELSORGE, change(SEELSORGE, "0800 1", "0800 111 0 222"))]
    assert words == ["0800 111 0 111", "0800 1", "116 123", "Chat and mail"]


def test_a_corrected_number_takes_its_place_in_the_words_around_it() -> None:
    assert shown(SHOUT, change(SHOUT, "+44 (0)7-700", "Text 85258")) == [("Text +44 (0)7-700", "+44 (0)7-700")]
    assert shown(LIFELINE, change(LIFELINE, "989", "988"))[:2] == [("989", "989"), ("Text 989", "989")]


def test_words_to_write_to_are_corrected_as_words() -> None:
    assert shown(SHOUT, change(SHOUT, "WhatsApp 07700 900", "Text 85258")) == [("WhatsApp 07700 900", "07700 900")]
    chat = shown(SEELSORGE, change(SEELSORGE, "chat at example.org", "Chat and mail"))[-1]
    assert chat == ("chat at example.org", "chat at example.org")
    both = shown(LIFELINE, change(LIFELINE, "989", "988"), change(LIFELINE, "Text 990", "Text 988"))
    assert both[:2] == [("989", "989"), ("Text 990", "990")]


def test_a_correction_of_words_that_named_two_ways_stands_for_the_first() -> None:
    lines = shown(LIFELINE, change(LIFELINE, "990", "Text 988, or chat at 988lifeline.org"))
    assert lines == [("988", "988"), ("Text 990", "990"), ("Chat at 988lifeline.org", "988lifeline.org")]


def test_a_correction_from_before_numbers_had_their_own_stands_for_the_first() -> None:
    assert [line for line, _ in shown(SEELSORGE, change(SEELSORGE, "1"))] == [
        "1",
        "0800 111 0 222",
        "116 123",
        "Chat and mail",
    ]
    assert shown(SHOUT, change(SHOUT, "07700 900")) == [("Text 07700 900", "07700 900")]
    assert options_of(SHOUT, change(SHOUT, "1"))[0].instead_of == ""


def test_a_newer_correction_of_the_first_number_holds_over_one_from_before() -> None:
    lines = shown(SHOUT, change(SHOUT, "111"), change(SHOUT, "222", "Text 85258"))
    assert lines == [("Text 222", "222")]


def test_a_correction_of_a_number_that_ashore_no_longer_holds_stays_in_sight() -> None:
    gone = options_of(SHOUT, change(SHOUT, "07700", "Text 80000"))[-1]
    assert (gone.text, gone.original, gone.instead_of) == ("07700", "", "Text 80000")


@pytest.mark.parametrize("instead_of", ["143", ""])
def test_a_correction_made_under_an_earlier_name_is_still_shown_changed_and_given_back(instead_of: str) -> None:
    own = HelplineCorrection("XX", "Helpline 143", "044 143", instead_of)
    option = options_of(HAND, own)[0]
    assert (option.text, option.original) == ("044 143", "143")
    assert correction_of("XX", HAND.name, option, "044 144") == replace(own, number="044 144")
    assert correction_of("XX", HAND.name, option, "") == replace(own, number="")
    fresh = correction_of("XX", HAND.name, options_of(HAND)[0], "1")
    assert fresh == HelplineCorrection("XX", "Dargebotene Hand", "1", "143")


def test_a_correction_under_the_name_of_today_counts_before_one_under_an_earlier_name() -> None:
    old = HelplineCorrection("XX", "Helpline 143", "1", "143")
    for both in ((old, change(HAND, "2", "143")), (change(HAND, "2", "143"), old)):
        assert shown(HAND, *both) == [("2", "2")]


def test_a_correction_of_a_service_that_is_no_longer_there_is_still_shown_under_its_name() -> None:
    own = [
        HelplineCorrection("GB", "A line of old", "020 1", "0800 1"),
        HelplineCorrection("GB", "A line of old", "020 2", "0800 2"),
        HelplineCorrection("GB", "Shout", "020 3", "Text 85258"),
        HelplineCorrection("GB", EMERGENCY_SERVICE, "112"),
        HelplineCorrection("IE", "Elsewhere", "1"),
        HelplineCorrection("GB", "Given back", " "),
    ]
    lone = lone_options(ROWS[0], "GB", own)
    assert {name: [option.text for option in options] for name, options in lone.items()} == {
        "A line of old": ["020 1", "020 2"]
    }
    assert list(lone_options(None, "GB", own)) == ["A line of old", "Shout"]
    assert correction_of("GB", "A line of old", lone["A line of old"][1], "") == replace(own[1], number="")


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
    emergency, police = emergency_contacts(ROWS, "GB", [own])
    assert (emergency.text, emergency.original, police) == ("112", "999", None)
    assert emergency_contacts(ROWS, "GB", [HelplineCorrection("IE", EMERGENCY_SERVICE, "1")])[0].text == "999"
    assert emergency_contacts(ROWS, "KE", [])[0].text == ""
    assert emergency_contacts(ROWS, "KE", [HelplineCorrection("KE", EMERGENCY_SERVICE, "999")])[0].copy_text == "999"


def test_ambulance_and_police_are_corrected_apart() -> None:
    emergency, police = emergency_contacts(ROWS, "JP", [])
    assert police is not None
    assert (emergency.text, police.text) == ("119", "110")
    own = correction_of("JP", EMERGENCY_SERVICE, police, "03 1")
    assert own == HelplineCorrection("JP", EMERGENCY_SERVICE, "03 1", POLICE)
    emergency, police = emergency_contacts(ROWS, "JP", [own])
    assert police is not None
    assert (emergency.text, police.text, police.original) == ("119", "03 1", "110")


@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT | st.sampled_from(["", "988", "Text 988"])), max_size=6))
def test_whatever_was_corrected_no_line_is_lost_and_each_can_be_taken_back(pairs: list[tuple[str, str]]) -> None:
    changes = list({instead_of: change(LIFELINE, number, instead_of) for number, instead_of in pairs}.values())
    options = options_of(LIFELINE, *changes)
    originals = ["988", "Text 988", "Chat at 988lifeline.org"]
    assert [option.original for option in options if option.original] == originals
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
