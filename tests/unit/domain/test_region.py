"""The region whose helplines are shown: what the system says of where someone lives, before what they read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.region import likely_regions, region_of, region_of_zone, regions_named


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
    ("environ", "zone", "regions"),
    [
        ({"LANG": "en_US.UTF-8", "LC_TELEPHONE": "de_DE.UTF-8", "LC_TIME": "de_DE.UTF-8"}, "DE", ("DE", "US")),
        (
            {"LANG": "en_US.UTF-8", "LC_TELEPHONE": "de_AT.UTF-8", "LC_ADDRESS": "de_DE.UTF-8"},
            "CH",
            ("AT", "DE", "CH", "US"),
        ),
        ({"LANG": "en_US.UTF-8", "LC_ADDRESS": "de_DE.UTF-8"}, "CH", ("DE", "CH", "US")),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_IE.UTF-8"}, "", ("IE", "US")),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_IE.UTF-8"}, "GB", ("GB", "IE", "US")),
        ({"LANG": "en_GB.UTF-8"}, "GB", ("GB",)),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C.UTF-8", "LC_TELEPHONE": "de_DE"}, "", ()),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "BE", ("FR", "BE")),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "", ("DE", "US")),
        ({"LANG": "en"}, "", ()),
        ({"LANG": "de", "LANGUAGE": "de_DE:en_US"}, "", ()),
        ({}, "JP", ("JP",)),
        ({}, "", ()),
    ],
)
def test_telephone_and_address_count_before_the_zone_formats_and_the_language(
    environ: dict[str, str], zone: str, regions: tuple[str, ...]
) -> None:
    assert regions_named(environ, zone) == regions


@pytest.mark.parametrize(
    ("languages", "first"),
    [
        (["de"], "DE"),
        (["de-AT"], "DE"),
        (["pt_BR"], "BR"),
        (["xx", "fr"], "FR"),
        (["en"], "US"),
        (["xx"], "US"),
        ([], "US"),
    ],
)
def test_a_few_likely_regions_are_those_of_the_language(languages: list[str], first: str) -> None:
    regions = likely_regions(languages)
    assert regions[0] == first
    assert 1 <= len(regions) <= 4


ZONE_TABLE = """# tzdb timezone descriptions
AD\t+4230+00131\tEurope/Andorra
DE\t+5230+01322\tEurope/Berlin\tmost of Germany
DE,DK,NO,SE\t+5230+01322\tEurope/Common
US\t+404251-0740023\tAmerica/New_York\tEastern (most areas)
"""


@pytest.mark.parametrize(
    ("zone", "region"),
    [
        ("Europe/Berlin", "DE"),
        ("Europe/Common", "DE"),
        ("Europe/Andorra", "AD"),
        ("America/New_York", "US"),
        ("Europe", ""),
        ("UTC", ""),
        ("", ""),
        ("# tzdb timezone descriptions", ""),
    ],
)
def test_a_time_zone_lies_in_the_region_of_its_row(zone: str, region: str) -> None:
    assert region_of_zone(ZONE_TABLE, zone) == region


@given(st.text(), st.text())
def test_any_table_gives_a_region_or_nothing_and_no_error(table: str, zone: str) -> None:
    assert isinstance(region_of_zone(table, zone), str)
