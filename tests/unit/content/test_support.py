"""Support: the numbers are exactly those that were checked, and the words alarm nobody."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import ENGLISH as CONTENT

from ashore.content.support import (
    HELPLINES_FILE_NAME,
    WORDS_FILE_NAME,
    read_directories,
    read_helplines,
    read_support_words,
)
from ashore.content.toml_reader import ContentError
from ashore.domain.support import (
    Helpline,
    Service,
    checked_text,
    danger_text,
    emergency_number,
    helpline_for,
    is_old,
    region_note,
    region_of,
)

WORDS = read_support_words(CONTENT)
HELPLINES = read_helplines(CONTENT)
DIRECTORIES = read_directories(CONTENT)
ALL_DAY = "Day and night, every day"
TODAY = date(2026, 6, 15)


class Row(NamedTuple):
    """A checked row: each service as (name, numbers, text, hours)."""

    emergency: str
    seen: str
    services: tuple[tuple[str, tuple[str, ...], str, str], ...]


ROWS = {
    "US": Row(
        "911",
        "2023-07",
        (
            ("988 Lifeline", ("988",), "Text 988, or chat at 988lifeline.org", ALL_DAY),
            ("Crisis Text Line", (), "Text 741741", ALL_DAY),
        ),
    ),
    "CA": Row("911", "2025-09", (("9-8-8", ("988",), "Text 988", ALL_DAY),)),
    "GB": Row(
        "999",
        "2022-12",
        (("Samaritans", ("116 123",), "", ALL_DAY), ("Shout", (), "Text 85258", ALL_DAY)),
    ),
    "IE": Row("112", "2019-04", (("Samaritans", ("116 123",), "", ALL_DAY),)),
    "AU": Row("000", "2024-06", (("Lifeline", ("13 11 14",), "Text 0477 13 11 14", ALL_DAY),)),
    "NZ": Row(
        "111",
        "2025-12",
        (("1737", ("1737",), "Text 1737", ALL_DAY), ("Lifeline", ("0800 543 354",), "", ALL_DAY)),
    ),
    "IN": Row("112", "2025-12", (("Tele MANAS", ("14416", "1-800-891-4416"), "", ALL_DAY),)),
    "DE": Row(
        "112",
        "2022-09",
        (("TelefonSeelsorge", ("0800 111 0 111", "0800 111 0 222", "116 123"), "Chat and mail", ALL_DAY),),
    ),
    "FR": Row("112", "2021-09", (("Helpline 3114", ("3114",), "", ALL_DAY),)),
    "ES": Row(
        "112",
        "2025-10",
        (
            ("024", ("024",), "Chat", ALL_DAY),
            ("Teléfono de la Esperanza", ("717 003 717",), "", "Hours unclear"),
        ),
    ),
    "IT": Row(
        "112",
        "2025-09",
        (("Telefono Amico", ("02 2327 2327",), "WhatsApp 324 011 7252", "9:00 to 24:00, every day"),),
    ),
    "NL": Row("112", "2025-10", (("113", ("113", "0800-0113"), "Chat at 113.nl", ALL_DAY),)),
    "BE": Row(
        "112",
        "2026",
        (
            ("Helpline 1813", ("1813",), "Chat", ALL_DAY),
            ("Helpline in French", ("0800 32 123",), "", ALL_DAY),
            ("Helpline in English", ("02 648 40 14",), "", ALL_DAY),
        ),
    ),
    "AT": Row("112", "2025", (("Helpline 142", ("142",), "Chat and mail", ALL_DAY),)),
    "CH": Row("112", "2017-02", (("Helpline 143", ("143",), "Chat and mail", ALL_DAY),)),
    "LI": Row("112", "2017-02", (("Helpline 143", ("143",), "Chat and mail", ALL_DAY),)),
    "PT": Row(
        "112",
        "2025-09",
        (("Helpline 1411", ("1411",), "", ALL_DAY), ("SOS Voz Amiga", ("213 544 545",), "", "15:30 to 00:30")),
    ),
    "NO": Row(
        "113",
        "2021-11",
        (
            ("Mental Helse", ("116 123",), "Chat at sidetmedord.no", ALL_DAY),
            ("Kirkens SOS", ("22 40 00 40",), "Chat at soschat.no", ALL_DAY),
        ),
    ),
    "SE": Row("112", "2020-06", (("Mind", ("90101",), "Chat at mind.se", ALL_DAY),)),
    "FI": Row(
        "112",
        "2025",
        (
            ("MIELI", ("09 2525 0111",), "Chat", ALL_DAY),
            ("MIELI in Swedish", ("09 2525 0112",), "", "Hours unclear"),
            ("MIELI in English and Arabic", ("09 2525 0113",), "", "Hours unclear"),
            ("MIELI in Ukrainian", ("09 2525 0114",), "", "Hours unclear"),
            ("MIELI in Russian", ("09 2525 0115",), "", "Hours unclear"),
        ),
    ),
    "GR": Row(
        "112",
        "2025-10",
        (("Helpline 10306", ("10306",), "", ALL_DAY), ("Helpline 1018", ("1018",), "", ALL_DAY)),
    ),
    "JP": Row(
        "119",
        "2023-03",
        (
            ("Yorisoi", ("0120-279-338",), "", "Day and night"),
            ("#Inochi SOS", ("0120-061-338",), "", "Hours unclear"),
            ("Inochi no Denwa", ("0120-783-556",), "", "16:00 to 21:00"),
        ),
    ),
    "KR": Row("119", "2026", (("Helpline 109", ("109",), "", ALL_DAY),)),
    "CN": Row("120", "2025", (("Helpline 12356", ("12356",), "", "Day and night in many regions"),)),
    "HK": Row(
        "999",
        "2023-12",
        (("Helpline 18111", ("18111",), "", "Day and night"), ("Samaritans", ("2896 0000",), "", "Day and night")),
    ),
    "SG": Row(
        "995",
        "2025-06",
        (("mindline", ("1771",), "WhatsApp 6669 1771", ALL_DAY), ("SOS", ("1767",), "WhatsApp 9151 1767", ALL_DAY)),
    ),
    "BR": Row("192", "2018-07", (("CVV", ("188",), "Chat and mail", "Day and night"),)),
    "MX": Row("911", "2026-01", (("Línea de la Vida", ("800 911 2000",), "", ALL_DAY),)),
    "AR": Row(
        "911",
        "2025-09",
        (
            ("National line", ("0800-999-0091",), "", "Day and night"),
            ("Helpline 135", ("135", "(011) 5275-1135"), "", "Hours unclear"),
        ),
    ),
    "CL": Row("131", "", (("Helpline *4141", ("*4141",), "", ALL_DAY),)),
    "DK": Row("112", "", (("Livslinien", ("70 201 201",), "", "Hours unclear"),)),
}


def note(region: str) -> str:
    return region_note(WORDS, HELPLINES, region, has_directories=True)


def row(region: str) -> Helpline:
    found = helpline_for(HELPLINES, region)
    assert found is not None
    return found


@pytest.mark.parametrize("region", ROWS)
def test_each_row_stands_as_it_was_checked(region: str) -> None:
    found = row(region)
    services = tuple((one.name, one.numbers, one.text, one.hours) for one in found.services)
    assert Row(found.emergency, found.seen, services) == ROWS[region]


def test_no_row_stands_that_was_not_checked() -> None:
    assert {helpline.country for helpline in HELPLINES} == set(ROWS)


@pytest.mark.parametrize("region", ["PL", "ZA", "PH", "NG", "IL", "TW", "MY", "KE", "CZ", "HU", "SI", "TR"])
def test_rows_that_are_not_sure_are_held_back(region: str) -> None:
    assert helpline_for(HELPLINES, region) is None


def test_no_number_stands_under_a_wrong_name_or_after_its_time() -> None:
    numbers = {
        region: {number for service in row(region).services for number in (*service.numbers, service.text)}
        for region in ROWS
    }
    assert {region for region, known in numbers.items() if "988" in known} == {"US", "CA"}
    assert "141" not in numbers["BR"]
    yorisoi = next(service for service in row("JP").services if service.name == "Yorisoi")
    assert "0120-783-556" not in yorisoi.numbers
    samaritans = [one for region in ("GB", "IE") for one in row(region).services if one.name == "Samaritans"]
    assert [service.text for service in samaritans] == ["", ""]


def test_numbers_hold_nothing_but_what_can_be_dialled() -> None:
    numbers = [number for helpline in HELPLINES for service in helpline.services for number in service.numbers]
    assert all(re.fullmatch(r"[*(]?[0-9][0-9 ()-]*[0-9]", number) for number in numbers)


def test_regions_stand_in_the_order_of_their_names_for_the_chooser() -> None:
    names = [helpline.name for helpline in HELPLINES]
    assert names == sorted(names)
    assert len(set(names)) == len(names)


def test_directories_are_the_three_that_cover_most_countries() -> None:
    addresses = [directory.address for directory in DIRECTORIES]
    assert addresses == ["https://findahelpline.com", "https://befrienders.org", "https://iasp.info"]


@pytest.mark.parametrize(
    ("locale_name", "region"),
    [
        ("en_GB.UTF-8", "GB"),
        ("en-GB", "GB"),
        ("de_CH@euro", "CH"),
        ("zh_Hans_CN", "CN"),
        ("zh-hant-hk", "HK"),
        ("en-US-u-rg-gbzzzz", "US"),
        ("en-u-rg-gbzzzz", ""),
        ("es_419", ""),
        ("en", ""),
        ("C", ""),
        ("C.UTF-8", ""),
        ("POSIX", ""),
        ("", ""),
        ("_GB", ""),
    ],
)
def test_region_is_read_from_the_locale(locale_name: str, region: str) -> None:
    assert region_of(locale_name) == region


@given(st.text() | st.from_regex(r"[A-Za-z]{0,4}[_-][A-Za-z]{0,4}[.@_-].*"))
def test_any_locale_gives_a_region_or_nothing(locale_name: str) -> None:
    assert re.fullmatch("([A-Z]{2})?", region_of(locale_name))


@given(st.from_regex("[a-z]{2,3}", fullmatch=True), st.from_regex("[A-Z]{2}", fullmatch=True))
def test_a_region_named_plainly_is_found(language: str, region: str) -> None:
    assert region_of(f"{language}_{region}.UTF-8") == region


@pytest.mark.parametrize(
    ("seen", "old"),
    [
        ("", True),
        ("soon", True),
        ("2026-13", True),
        ("2025", True),
        ("2026", False),
        ("2025-06", True),
        ("2025-07", False),
        ("2025-06-14", True),
        ("2025-06-15", False),
        ("2027-01", False),
    ],
)
def test_a_row_is_old_after_a_year_or_without_a_date(seen: str, old: bool) -> None:
    assert is_old(seen, TODAY) is old


@given(st.text(), st.dates())
def test_any_date_of_a_check_is_old_or_not(seen: str, today: date) -> None:
    assert is_old(seen, today) in (True, False)


@given(st.dates(max_value=date(9000, 1, 1)))
def test_what_was_seen_today_is_not_old_and_leap_days_are_dates_too(today: date) -> None:
    assert not is_old(today.isoformat(), today)
    assert is_old(today.isoformat(), date(today.year + 2, 1, 1))


def test_a_fresh_row_says_when_it_was_checked() -> None:
    assert checked_text(WORDS, "2026-01", TODAY) == "Checked in 2026-01."
    assert checked_text(WORDS, "2026-01", TODAY, shown="January 2026") == "Checked in January 2026."


@pytest.mark.parametrize(
    ("seen", "begins"),
    [("2026", "Checked in 2026."), ("2026-05-03", "Checked on 2026-05-03."), ("2026-02-31", "Checked in 2026-02-31.")],
)
def test_a_day_is_checked_on_and_a_month_or_year_in(seen: str, begins: str) -> None:
    assert checked_text(WORDS, seen, TODAY).startswith(begins)


def test_an_old_row_says_that_it_may_have_changed() -> None:
    assert checked_text(WORDS, "2017-02", TODAY) == f"Checked in 2017-02. {WORDS.changed}"


def test_an_undated_row_says_so() -> None:
    assert checked_text(WORDS, "", TODAY) == f"{WORDS.undated} {WORDS.changed}"


def test_the_danger_line_names_the_number_of_the_region() -> None:
    assert danger_text(WORDS, emergency_number(HELPLINES, "GB")).endswith("local emergency services can help: 999.")


def test_without_a_number_the_danger_line_is_still_whole() -> None:
    assert emergency_number(HELPLINES, "ZA") == ""
    assert danger_text(WORDS, "") == WORDS.danger_anywhere
    assert "{" not in WORDS.danger_anywhere


def test_the_european_union_shares_its_emergency_number() -> None:
    assert emergency_number(HELPLINES, "PL") == "112"


def test_a_region_without_rows_says_so_and_the_european_number_only_there() -> None:
    assert note("ZA") == f"{WORDS.no_row} {WORDS.lists_below}"
    assert note("PL") == f"{WORDS.no_row} {WORDS.lists_below} {WORDS.europe_note}"
    assert "116 123" in WORDS.europe_note
    assert note("FR") == ""
    assert note("CL") == row("CL").note


def test_where_no_region_is_known_one_can_be_chosen_and_nothing_is_said_of_it() -> None:
    assert note("") == f"{WORDS.no_region} {WORDS.lists_below}"


def test_lists_and_numbers_that_are_not_there_are_not_spoken_of() -> None:
    assert region_note(WORDS, HELPLINES, "ZA", has_directories=False) == WORDS.no_row
    assert region_note(WORDS, (), "", has_directories=False) == WORDS.no_helplines
    assert region_note(WORDS, (), "GB", has_directories=True) == f"{WORDS.no_helplines} {WORDS.lists_below}"


def test_the_app_says_plainly_that_it_alerts_nobody() -> None:
    assert WORDS.about_this_app == "This app can't tell how you are and doesn't alert anyone."


def test_support_carries_its_points() -> None:
    assert {"A20", "A28", "A29", "A36", "A37", "A38"} <= set(WORDS.points)


NEVER_SAID = re.compile(
    r"!|\b(must|should|ought|have to|has to|needs? to|never|immediately|urgent|crisis|warning|deep breath|proven?|"
    r"fix(ed)?|cured?|heal(ed)?|treat(s|ment)?|prevents?|diagnos\w*|disorder|symptoms?|ptsd|trauma\w*|your fault|"
    r"book|appointment|our (team|therapists)|contact us|just|simply|always)\b",
    re.IGNORECASE,
)
SAID = [
    WORDS.when_intro,
    *WORDS.when_to_look,
    WORDS.when_else,
    *WORDS.therapy,
    WORDS.about_this_app,
    WORDS.companion,
    WORDS.danger,
    WORDS.danger_anywhere,
    WORDS.checked,
    WORDS.checked_in,
    WORDS.undated,
    WORDS.changed,
    WORDS.no_row,
    WORDS.no_region,
    WORDS.no_helplines,
    WORDS.lists_below,
    WORDS.europe_note,
    WORDS.directories_intro,
]


@pytest.mark.parametrize("words", SAID)
def test_words_invite_alarm_nobody_and_sell_nothing(words: str) -> None:
    assert not NEVER_SAID.search(words), words
    assert not re.search(r"\b[A-Z]{2,}\b", words), words
    assert len(words) <= 170, words


def test_safe_is_said_only_where_the_person_says_it() -> None:
    assert [words for words in SAID if re.search(r"\bsafe", words, re.IGNORECASE)] == [
        "You don't feel safe with yourself, or with someone else."
    ]


@pytest.mark.parametrize(
    ("country", "seen", "services"),
    [
        ("gb", "2025", (Service("A", ("1",)),)),
        ("GB", "last year", (Service("A", ("1",)),)),
        ("GB", "2025", ()),
        ("GB", "2025", (Service("A", ("1",)), Service("A", ("2",)))),
    ],
)
def test_a_row_that_is_not_whole_is_refused(country: str, seen: str, services: tuple[Service, ...]) -> None:
    with pytest.raises(ValueError):
        Helpline(country, "Somewhere", services, "112", seen)


def test_a_service_that_cannot_be_reached_is_refused() -> None:
    with pytest.raises(ValueError, match="a number or a text"):
        Service("Nobody")


def test_a_country_that_stands_twice_is_told_by_its_code(tmp_path: Path) -> None:
    text = (CONTENT / HELPLINES_FILE_NAME).read_text(encoding="utf-8")
    (tmp_path / HELPLINES_FILE_NAME).write_text(text.replace('"LI"', '"CH"'), encoding="utf-8")
    with pytest.raises(ContentError, match=r"helplines\.toml.*CH.*twice"):
        read_helplines(tmp_path)


def test_words_that_lost_the_place_of_the_number_are_refused(tmp_path: Path) -> None:
    text = (CONTENT / WORDS_FILE_NAME).read_text(encoding="utf-8")
    (tmp_path / WORDS_FILE_NAME).write_text(text.replace("help: {number}.", "help."), encoding="utf-8")
    with pytest.raises(ContentError, match=r"support\.toml.*number"):
        read_support_words(tmp_path)


def test_damaged_words_leave_the_numbers_standing(tmp_path: Path) -> None:
    (tmp_path / HELPLINES_FILE_NAME).write_bytes((CONTENT / HELPLINES_FILE_NAME).read_bytes())
    (tmp_path / WORDS_FILE_NAME).write_text("[support\n", encoding="utf-8")
    with pytest.raises(ContentError):
        read_support_words(tmp_path)
    assert read_helplines(tmp_path) == HELPLINES
    assert read_directories(tmp_path) == DIRECTORIES
