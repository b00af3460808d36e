"""The rules for words, for what a stranger reads before the first start: README, desktop entry and software store."""

import re
from xml.etree import ElementTree as ET

import pytest
from tests.paths import ROOT
from tests.unit.content.readability import grade_of
from tests.unit.test_interface_wording import OTHER_NAMES_HERE
from tests.unit.wording_rules import OTHER_NAMES, RULES, other_names

from ashore.system.application_id import APPLICATION_ID

README = (ROOT / "README.md").read_text("utf-8")
DESKTOP_ENTRY = (ROOT / f"packaging/linux/{APPLICATION_ID}.desktop").read_text("utf-8")
METAINFO = (ROOT / f"packaging/linux/{APPLICATION_ID}.metainfo.xml").read_text("utf-8")

NOT_PROSE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)|!(?=\[)|^\|[ -|]*\|$", re.DOTALL | re.MULTILINE)
SHORT_FORMS = re.compile(r"\b(PDF|GNU|GPL|LGPL|SIL|CONTRIBUTING)\b")


def prose_of(markdown: str) -> str:
    """The text without code, addresses and the lines of tables."""
    return NOT_PROSE.sub(" ", markdown)


def english_values(desktop_entry: str) -> str:
    lines = (line.partition("=") for line in desktop_entry.splitlines())
    return "\n".join(value for key, _, value in lines if key in ("Name", "GenericName", "Comment"))


TEXTS = {
    "README.md": SHORT_FORMS.sub("", prose_of(README)),
    "desktop entry": english_values(DESKTOP_ENTRY),
    "metainfo": "\n".join(
        element.text or ""
        for element in ET.fromstring(METAINFO).iter()  # noqa: S314  # our own file
        if element.tag in ("summary", "p", "li", "caption")
    ),
}
every_text = pytest.mark.parametrize("name", TEXTS)


def test_code_and_addresses_are_no_prose() -> None:
    read = prose_of('Press `G`, or [“see”](https://a.b) more.\n```\nmust "not"\n```\n|---|---|\n')
    assert read.split() == ["Press", ",", "or", "[“see”", "more."]


@every_text
@pytest.mark.parametrize("rule", RULES)
def test_no_text_breaks_a_rule(name: str, rule: str) -> None:
    assert [found[0] for found in RULES[rule].finditer(TEXTS[name])] == []


@every_text
@pytest.mark.parametrize("thing", OTHER_NAMES)
def test_a_thing_has_the_name_that_the_content_gives_it(name: str, thing: str) -> None:
    assert [found[0] for found in other_names(thing).finditer(TEXTS[name])] == []


@every_text
@pytest.mark.parametrize("thing", OTHER_NAMES_HERE)
def test_a_thing_has_the_name_that_the_window_gives_it(name: str, thing: str) -> None:
    pattern = re.compile(rf"\b({OTHER_NAMES_HERE[thing]})\b", re.IGNORECASE)
    assert [found[0] for found in pattern.finditer(TEXTS[name])] == []


@every_text
def test_quotation_marks_and_apostrophes_are_curly(name: str) -> None:
    assert re.findall(r"\S*[\"'`´…]\S*", TEXTS[name]) == []


def test_what_a_stranger_reads_first_is_easy_to_read() -> None:
    for_everyone = prose_of(README.partition("## The command")[0])
    paragraphs = re.split(r"\n\s*\n|\n- |\|", for_everyone)
    assert grade_of(paragraphs) <= 6
    assert grade_of(TEXTS["metainfo"].splitlines()) <= 8


def test_a_stranger_reads_what_it_is_how_to_start_it_and_what_it_never_does() -> None:
    headings = re.findall(r"^## (.*)$", README, re.MULTILINE)
    assert headings[:2] == ["Start it", "What it never does"]
    assert "make run" in README
    assert "you can talk to someone now" in README
    assert "never uses the network" in README
    assert "a companion to other support, not a replacement" in README
    assert "a companion to other support, not a replacement" in METAINFO
