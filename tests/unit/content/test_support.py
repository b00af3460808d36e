"""Support: the numbers are exactly those that were checked, and the words alarm nobody."""

import re
from dataclasses import fields, replace
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
from ashore.domain.helplines import (
    ChannelKind,
    Helpline,
    PhoneChannel,
    Service,
    emergency_number,
    helpline_for,
    is_old,
    police_number,
)
from ashore.domain.support import checked_text, danger_text, region_note

WORDS = read_support_words(CONTENT)
HELPLINES = read_helplines(CONTENT)
DIRECTORIES = read_directories(CONTENT)
ALL_DAY = "Day and night, every day"
UNCLEAR = "Hours unclear"
VARY = "Chat hours vary"
TODAY = date(2026, 6, 15)


class Way(NamedTuple):
    """One way to reach a service: its numbers, or the address of a chat; and the date of the source."""

    kind: ChannelKind
    reached_at: tuple[str, ...]
    hours: str
    seen: str


class Row(NamedTuple):
    """A checked row. `police` is "" where one number serves both."""

    emergency: str
    police: str
    ways: tuple[Way, ...]


def call(seen: str, *numbers: str, hours: str = ALL_DAY) -> Way:
    return Way(ChannelKind.CALL, numbers, hours, seen)


def text(seen: str, *numbers: str, hours: str = ALL_DAY) -> Way:
    return Way(ChannelKind.TEXT, numbers, hours, seen)


def whatsapp(seen: str, *numbers: str, hours: str = ALL_DAY) -> Way:
    return Way(ChannelKind.WHATSAPP, numbers, hours, seen)


def chat(seen: str, *address: str, hours: str = ALL_DAY) -> Way:
    return Way(ChannelKind.CHAT, address, hours, seen)


ROWS = {
    "AR": Row(
        "911",
        "",
        (
            call("2025-09", "0800-999-0091", hours="Day and night"),
            call("2026-02", "135", hours=UNCLEAR),
            call("2025-09", "(011) 5275-1135", hours=UNCLEAR),
        ),
    ),
    "AT": Row("112", "", (call("2025", "142"), chat("2025", hours=VARY))),
    "AU": Row("000", "", (call("2024-06", "13 11 14"), text("2024-06", "0477 13 11 14"), chat("2024-06", hours=VARY))),
    "BE": Row(
        "112",
        "",
        (
            call("2026", "1813"),
            chat("2021-11", hours="17:00 to midnight"),
            call("2026", "0800 32 123"),
            call("2026", "02 648 40 14"),
        ),
    ),
    "BR": Row("192", "190", (call("2018-07", "188", hours="Day and night"), chat("2018-07", hours=VARY))),
    "CA": Row("911", "", (call("2025-09", "988"), text("2025-09", "988"))),
    "CH": Row(
        "112",
        "",
        (
            call("2017-02", "143"),
            chat("2017-02", hours=VARY),
            call("2023", "0800 143 000", hours="18:00 to 23:00, every day"),
        ),
    ),
    "CL": Row("131", "133", (call("2025-10", "*4141"),)),
    "CN": Row(
        "120",
        "110",
        (call("2025-07", "12356", hours="At least 18 hours a day, day and night in many regions"),),
    ),
    "CO": Row("123", "", (call("2025-09", "106"), whatsapp("2025-09", "300 754 8933"))),
    "DE": Row("112", "", (call("2022-09", "0800 111 0 111", "0800 111 0 222", "116 123"), chat("2022-09", hours=VARY))),
    "DK": Row("112", "", (call("", "70 201 201", hours=UNCLEAR),)),
    "ES": Row("112", "", (call("2024-11", "024"), chat("2024-11"), call("2025-10", "717 003 717", hours=UNCLEAR))),
    "FI": Row(
        "112",
        "",
        (
            call("2025", "09 2525 0111"),
            chat("2025", hours=VARY),
            call("2025", "09 2525 0112", hours=UNCLEAR),
            call("2025", "09 2525 0113", hours="Some hours on weekdays"),
            call("2025", "09 2525 0114", hours=UNCLEAR),
            call("2025", "09 2525 0115", hours=UNCLEAR),
        ),
    ),
    "FR": Row("112", "", (call("2021-09", "3114"),)),
    "GB": Row(
        "999",
        "",
        (call("2022-12", "116 123"), text("2025-11", "85258"), call("2025-08", "111"), call("", "0808 2000 247")),
    ),
    "GR": Row("112", "", (call("2025-10", "10306"), call("2025-10", "1018"))),
    "HK": Row(
        "999",
        "",
        (call("2023-12", "18111", hours="Day and night"), call("2023-12", "2896 0000", hours="Day and night")),
    ),
    "HU": Row("112", "", (call("2019-12", "116 123"),)),
    "IE": Row("112", "", (call("2019-04", "116 123"), text("2020-06", "50808"))),
    "IL": Row("101", "100", (call("2025", "1201"), chat("2025"))),
    "IN": Row("112", "", (call("2025-12", "14416", "1-800-891-4416"),)),
    "IT": Row(
        "112",
        "",
        (
            call("2025-09", "02 2327 2327", hours="9:00 to 24:00, every day"),
            whatsapp("2025-09", "324 011 7252", hours="9:00 to 24:00, every day"),
        ),
    ),
    "JP": Row(
        "119",
        "110",
        (
            call("2023-03", "0120-279-338", hours="Day and night"),
            call("2023-03", "0120-061-338", hours=UNCLEAR),
            call("2023-03", "0120-783-556", hours="16:00 to 21:00"),
        ),
    ),
    "KR": Row("119", "112", (call("2025-01", "109"),)),
    "LI": Row("112", "", (call("2017-02", "143"), chat("2017-02", hours=VARY))),
    "MX": Row("911", "", (call("2026-01", "800 911 2000"),)),
    "MY": Row("999", "", (call("2026-01", "15555", hours="8:00 to 24:00, every day"),)),
    "NL": Row("112", "", (call("2025-10", "113", "0800-0113"), chat("2025-10", "113.nl"))),
    "NO": Row(
        "113",
        "112",
        (
            call("2021-11", "116 123"),
            chat("2021-11", "sidetmedord.no", hours=VARY),
            call("2021-11", "22 40 00 40"),
            chat("2021-11", "soschat.no", hours=VARY),
        ),
    ),
    "NZ": Row("111", "", (call("2025-12", "1737"), text("2025-12", "1737"), call("2025-12", "0800 543 354"))),
    "PE": Row("106", "105", (call("2025-08", "113"),)),
    "PL": Row("112", "", (call("2019", "800 70 2222"), chat("2019"))),
    "PT": Row("112", "", (call("2025-09", "1411"), call("2025-09", "213 544 545", hours="15:30 to 00:30"))),
    "SE": Row("112", "", (call("2020-06", "90101"), chat("2020-06", "mind.se"))),
    "SG": Row(
        "995",
        "999",
        (
            call("2025-06", "1771"),
            whatsapp("2025-06", "6669 1771"),
            call("2025-06", "1767"),
            whatsapp("2025-06", "9151 1767"),
        ),
    ),
    "TH": Row("1669", "191", (call("2026-03", "1323"), chat("2026-03"))),
    "TW": Row("119", "110", (call("2026-02", "1925"),)),
    "UA": Row("112", "", (call("2024-10", "7333"), chat("2024-10"))),
    "US": Row(
        "911",
        "",
        (
            call("2025-07", "988"),
            text("2025-07", "988"),
            chat("2025-07", "988lifeline.org"),
            text("2025-07", "741741"),
            call("2022-01", "800-799-7233", hours=UNCLEAR),
            text("2022-01", "88788", hours=UNCLEAR),
        ),
    ),
    "ZA": Row("112", "10111", (call("2024", "0800 567 567", "0800 456 789"), text("2024", "31393"))),
}
"""What public sources confirmed, written down apart from the file."""


def note(region: str) -> str:
    return region_note(WORDS, HELPLINES, region, has_directories=True)


def row(region: str) -> Helpline:
    found = helpline_for(HELPLINES, region)
    assert found is not None
    return found


def ways_in(helpline: Helpline) -> tuple[Way, ...]:
    return tuple(
        Way(
            kind,
            channel.numbers if isinstance(channel, PhoneChannel) else tuple(filter(None, [channel.address])),
            channel.hours,
            helpline.seen if channel.seen is None else channel.seen,
        )
        for service in helpline.all_services
        for kind, channel in service.channels
    )


def all_numbers(helpline: Helpline) -> set[str]:
    return {each for way in ways_in(helpline) for each in way.reached_at}


@pytest.mark.parametrize("region", ROWS)
def test_each_number_its_hours_and_its_date_stand_as_they_were_checked(region: str) -> None:
    found = row(region)
    assert Row(found.emergency, found.police, ways_in(found)) == ROWS[region]


def test_no_row_stands_that_was_not_checked() -> None:
    assert {helpline.country for helpline in HELPLINES} == set(ROWS)


@pytest.mark.parametrize("region", ["PH", "NG", "KE", "CZ", "SI", "ID", "EG", "TR"])
def test_rows_that_are_not_sure_are_held_back(region: str) -> None:
    assert helpline_for(HELPLINES, region) is None


def test_no_number_stands_under_a_wrong_name_or_after_its_time() -> None:
    numbers = {region: all_numbers(row(region)) for region in ROWS}
    assert {region for region, known in numbers.items() if "988" in known} == {"US", "CA"}
    assert "141" not in numbers["BR"]
    yorisoi = next(service for service in row("JP").services if service.name == "Yorisoi")
    assert yorisoi.call is not None
    assert "0120-783-556" not in yorisoi.call.numbers
    samaritans = [one for region in ("GB", "IE") for one in row(region).services if one.name == "Samaritans"]
    assert [service.text for service in samaritans] == [None, None]


def test_a_service_goes_by_its_own_name() -> None:
    names = [service.name for helpline in HELPLINES for service in helpline.all_services]
    assert [name for name in names if re.match(r"Helpline\b|National line$|[*0-9]+$", name)] == ["1737"]


def test_lines_for_someone_hurt_by_another_person_stand_apart() -> None:
    lines = {helpline.country: [service.name for service in helpline.if_hurt] for helpline in HELPLINES}
    assert {country: names for country, names in lines.items() if names} == {
        "GB": ["National Domestic Abuse Helpline"],
        "US": ["National Domestic Violence Hotline"],
    }


def test_what_a_caller_is_asked_for_is_said_with_the_number() -> None:
    notes = {
        channel.note for helpline in HELPLINES for service in helpline.all_services for _, channel in service.channels
    }
    assert {"Choose option 5.", "Press 2 for Spanish."} <= notes
    assert row("US").if_hurt[0].text == PhoneChannel(("88788",), UNCLEAR, word="START", seen="2022-01")


def test_regions_stand_in_the_order_of_their_names_for_the_chooser() -> None:
    names = [helpline.name for helpline in HELPLINES]
    assert names == sorted(names)
    assert len(set(names)) == len(names)


def test_directories_are_the_three_that_cover_most_countries() -> None:
    addresses = [directory.address for directory in DIRECTORIES]
    assert addresses == ["https://findahelpline.com", "https://befrienders.org", "https://iasp.info"]


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
        ("2026-06-16", True),
        ("2027-01", True),
    ],
)
def test_a_row_is_old_after_a_year_without_a_date_and_where_the_clock_is_before_it(seen: str, old: bool) -> None:
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


def test_the_danger_line_names_ambulance_and_police_where_they_differ() -> None:
    said = danger_text(WORDS, emergency_number(HELPLINES, "JP"), police_number(HELPLINES, "JP"))
    assert said.endswith("can help. You can call 119 for an ambulance and 110 for the police.")
    assert police_number(HELPLINES, "GB") == police_number(HELPLINES, "LU") == ""


def test_without_a_number_the_danger_line_is_still_whole() -> None:
    assert emergency_number(HELPLINES, "KE") == ""
    assert danger_text(WORDS, "") == WORDS.danger_anywhere
    assert "{" not in WORDS.danger_anywhere


def test_the_european_union_shares_its_emergency_number() -> None:
    assert emergency_number(HELPLINES, "LU") == "112"


def test_a_region_without_rows_says_so_and_the_european_number_only_there() -> None:
    assert note("KE") == f"{WORDS.no_row} {WORDS.lists_below}"
    assert note("LU") == f"{WORDS.no_row} {WORDS.lists_below} {WORDS.europe_note}"
    assert "116 123" in WORDS.europe_note
    assert note("FR") == ""
    assert note("CL") == row("CL").note


def test_where_no_region_is_known_one_can_be_chosen_and_nothing_is_said_of_it() -> None:
    assert note("") == f"{WORDS.no_region} {WORDS.lists_below}"


def test_lists_and_numbers_that_are_not_there_are_not_spoken_of() -> None:
    assert region_note(WORDS, HELPLINES, "KE", has_directories=False) == WORDS.no_row
    assert region_note(WORDS, (), "", has_directories=False) == WORDS.no_helplines
    assert region_note(WORDS, (), "GB", has_directories=True) == f"{WORDS.no_helplines} {WORDS.lists_below}"


def test_the_app_says_plainly_that_it_alerts_nobody() -> None:
    assert WORDS.about_this_app == "This app can’t tell how you are and doesn’t alert anyone."


def test_support_carries_its_points() -> None:
    assert {"A20", "A28", "A29", "A36", "A37", "A38"} <= set(WORDS.points)


NEVER_SAID = re.compile(
    r"!|\b(must|should|ought|(?<!don’t )have to|has to|needs? to|never|immediately|urgent|crisis|warning|"
    r"deep breath|proven?|fix(ed)?|cured?|heal(ed)?|treat(s|ment)?|prevents?|diagnos\w*|disorder|symptoms?|ptsd|"
    r"trauma\w*|your fault|book|appointment|our (team|therapists)|contact us|just|simply|always)\b",
    re.IGNORECASE,
)
VALUES = [getattr(WORDS, field.name) for field in fields(WORDS) if field.name not in ("channels", "points")]
SAID = [text for value in VALUES for text in ([value] if isinstance(value, str) else value)]


@pytest.mark.parametrize("words", SAID)
def test_words_invite_alarm_nobody_and_sell_nothing(words: str) -> None:
    assert not NEVER_SAID.search(words), words
    assert not re.search(r"\b[A-Z]{2,}\b", words), words
    assert len(words) <= 170, words


def test_safe_is_said_only_where_the_person_says_it() -> None:
    assert [words for words in SAID if re.search(r"\bsafe", words, re.IGNORECASE)] == [
        "They can help you plan what is safest for you.",
        "You don’t feel safe with someone.",
    ]


def test_suicide_and_self_harm_are_named_plainly_and_so_is_what_calling_is_like() -> None:
    assert WORDS.talk_now == "If you are thinking about ending your life, you can talk to someone now."
    said = " ".join(WORDS.calling)
    for plain in ("suicide", "self-harm", "You don’t have to be in danger to call.", "hang up at any time"):
        assert plain in said
    assert "You think about hurting yourself, or about not wanting to live." in WORDS.when_to_look


LINE = Service("A", call=PhoneChannel(("116 123",), ALL_DAY))


@pytest.mark.parametrize(
    ("country", "seen", "services"),
    [
        ("gb", "2025", (LINE,)),
        ("GB", "last year", (LINE,)),
        ("GB", "2025", (LINE, LINE)),
        ("GB", "2025", (LINE, replace(LINE, name="B", former_names=("A",)))),
    ],
)
def test_a_row_that_is_not_whole_is_refused(country: str, seen: str, services: tuple[Service, ...]) -> None:
    with pytest.raises(ValueError):
        Helpline(country, "Somewhere", "112", seen, services)


def test_a_service_that_cannot_be_reached_is_refused() -> None:
    with pytest.raises(ValueError, match="a number to call"):
        Service("Nobody")


@pytest.mark.parametrize(
    "number",
    ["", " ", "1", "call us", "116-123-x", "116 (123", ")116(", "116  123", "12345678901234567", "１１６", "1\n2"],
)
def test_a_number_that_no_telephone_can_dial_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match="dial"):
        PhoneChannel((number,), ALL_DAY)
    with pytest.raises(ValueError, match="dial"):
        Helpline("GB", "Somewhere", "112", "2025", (LINE,), police=number or " ")


@pytest.mark.parametrize(
    "number", ["11", "*4141", "(011) 5275-1135", "+44 116 123", "1-800-891-4416", "0800 111 0 111"]
)
def test_a_number_that_can_be_dialled_stands(number: str) -> None:
    assert PhoneChannel((number,), ALL_DAY).numbers == (number,)


MISTAKES = [
    ('call = { numbers = ["70 201 201"], hours = "Hours unclear" }', 'call = { numbers = ["70 201 201"] }', "hours"),
    ('["70 201 201"], hours = "Hours unclear"', '["70 201 201"], hours = " "', "hours says when"),
    ('numbers = ["70 201 201"], hours', "hours", "numbers"),
    ('["70 201 201"]', "[]", "at least one number"),
    ('["70 201 201"]', '["70 201 2O1"]', r"no telephone can dial '70 201 2O1': write 2 to 15 digits"),
    ('["70 201 201"]', "[70201201]", "70201201 - write text in quotes"),
    ('call = { numbers = ["70 201 201"], hours', 'calls = { numbers = ["70 201 201"], hours', "change it to call"),
]
"""In the only row of a region: what is written, what is written instead, and what is told."""


def read_with(folder: Path, before: str, after: str) -> tuple[dict[str, Helpline], list[ContentError]]:
    """The regions of the file with one change, and what was told."""
    text = (CONTENT / HELPLINES_FILE_NAME).read_text(encoding="utf-8")
    assert text.count(before) == 1
    (folder / HELPLINES_FILE_NAME).write_text(text.replace(before, after), encoding="utf-8")
    refused: list[ContentError] = []
    left = read_helplines(folder, refused.append)
    return {each.country: each for each in left}, refused


@pytest.mark.parametrize(("before", "after", "message"), MISTAKES)
def test_a_row_without_hours_or_a_number_to_dial_is_refused_with_file_entry_and_mend(
    tmp_path: Path, before: str, after: str, message: str
) -> None:
    text = (CONTENT / HELPLINES_FILE_NAME).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index('Livslinien"\n')) + 1
    _, refused = read_with(tmp_path, before, after)
    assert len(refused) == 1
    assert str(refused[0]).startswith("helplines.toml, line ")
    assert refused[0].entry == "10"
    assert refused[0].line is not None
    assert line - 1 <= refused[0].line <= line + 3
    assert re.search(message, str(refused[0]))
    with pytest.raises(ContentError, match=message):
        read_helplines(tmp_path)


@pytest.mark.parametrize(("before", "after", "_problem"), MISTAKES)
def test_a_region_without_any_good_row_keeps_its_emergency_number_and_leads_on_to_the_lists(
    tmp_path: Path, before: str, after: str, _problem: str
) -> None:
    left, _ = read_with(tmp_path, before, after)
    assert {country: left[country] for country in left if country != "DK"} == {
        each.country: each for each in HELPLINES if each.country != "DK"
    }
    assert left["DK"] == replace(row("DK"), services=())
    rows = tuple(left.values())
    assert emergency_number(rows, "DK") == "112"
    shown = region_note(WORDS, rows, "DK", has_directories=True)
    assert shown == f"{WORDS.no_row} {WORDS.lists_below} {WORDS.europe_note}"


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('["116 123"], hours = "Day and night, every day"', '["116 123"]', "hours in call in number 1 of services"),
        ('["85258"]', '["8525B"]', "no telephone can dial"),
        ('name = "Shout"', 'nam = "Shout"', "nam in number 2 of services is not known here - change it to name"),
        ('["0808 2000 247"]', "[]", "at least one number"),
    ],
)
def test_a_bad_row_goes_alone_and_the_others_of_its_region_stay(
    tmp_path: Path, before: str, after: str, message: str
) -> None:
    text = (CONTENT / HELPLINES_FILE_NAME).read_text(encoding="utf-8")
    start = text.index('country = "GB"')
    end = text.index("[[helpline]]", start)
    assert text[start:end].count(before) == 1
    changed = text[:start] + text[start:end].replace(before, after) + text[end:]
    (tmp_path / HELPLINES_FILE_NAME).write_text(changed, encoding="utf-8")
    refused: list[ContentError] = []
    left = {each.country: each for each in read_helplines(tmp_path, refused.append)}
    assert len(refused) == 1
    assert message in str(refused[0])
    assert refused[0].line is not None
    assert refused[0].line > text.count("\n", 0, start)
    assert left.keys() == ROWS.keys()
    whole, found = row("GB"), left["GB"]
    assert (found.emergency, found.police) == (whole.emergency, whole.police)
    assert len(found.all_services) == len(whole.all_services) - 1
    assert set(found.all_services) < set(whole.all_services)


def test_a_bad_way_to_reach_a_service_goes_alone_and_its_other_ways_stay(tmp_path: Path) -> None:
    left, refused = read_with(tmp_path, 'address = "988lifeline.org"', "address = 988")
    assert [str(error.problem) for error in refused] == ["address in chat in number 1 of services is 988"]
    lifeline = row("US").services[0]
    assert left["US"].services[0] == replace(lifeline, chat=None)
    assert left["US"].services[1:] == row("US").services[1:]


def test_each_of_several_bad_rows_is_problem_with_its_own_line(tmp_path: Path) -> None:
    text = (CONTENT / HELPLINES_FILE_NAME).read_text(encoding="utf-8")
    for number in ('"1813"', '"0800 32 123"', '"02 648 40 14"'):
        assert text.count(number) == 1
        text = text.replace(number, '"1x"')
    (tmp_path / HELPLINES_FILE_NAME).write_text(text, encoding="utf-8")
    refused: list[ContentError] = []
    (left,) = [each for each in read_helplines(tmp_path, refused.append) if each.country == "BE"]
    wrong = [number for number, line in enumerate(text.split("\n"), 1) if '"1x"' in line]
    assert [error.line for error in refused] == wrong
    assert [kind for service in left.services for kind, _ in service.channels] == [ChannelKind.CHAT]


def test_of_two_services_of_one_name_the_first_stands_and_the_other_is_problem(tmp_path: Path) -> None:
    left, refused = read_with(tmp_path, 'name = "Shout"', 'name = "Samaritans"')
    assert [str(error.problem) for error in refused] == ["number 2 of services does not fit with the others"]
    assert "has a name of its own" in str(refused[0].mend)
    assert left["GB"].services == tuple(each for each in row("GB").services if each.name != "Shout")
    assert left["GB"].if_hurt == row("GB").if_hurt


@pytest.mark.parametrize(
    ("before", "after"), [('emergency = "995"', 'emergency = "99x"'), ('police = "999"', 'police = "9"')]
)
def test_a_bad_emergency_number_is_a_fault_of_the_whole_region(tmp_path: Path, before: str, after: str) -> None:
    left, refused = read_with(tmp_path, before, after)
    assert ROWS.keys() - left.keys() == {"SG"}
    assert len(refused) == 1
    assert "no telephone can dial" in str(refused[0])


def test_a_region_that_lists_no_service_is_problem(tmp_path: Path) -> None:
    (tmp_path / HELPLINES_FILE_NAME).write_text(
        '[[helpline]]\ncountry = "XX"\nname = "X"\nemergency = "112"\nseen = ""\nservices = []\n', encoding="utf-8"
    )
    with pytest.raises(ContentError, match="services is empty - write at least one"):
        read_helplines(tmp_path)


def test_a_country_that_stands_twice_is_reported_by_its_code(tmp_path: Path) -> None:
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
