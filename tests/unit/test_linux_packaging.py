"""The desktop entry, icon and metainfo carry one id, and the metainfo keeps to the rules of software stores."""

import configparser
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.paths import ASSETS, ENGLISH, ROOT

from ashore.content.beliefs import read_beliefs
from ashore.content.exercises import read_exercises
from ashore.content.patterns import read_patterns
from ashore.system.application_id import APPLICATION_ID

LINUX = ROOT / "packaging" / "linux"
ICON = ASSETS / "icons" / f"{APPLICATION_ID}.svg"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def metainfo() -> ET.Element:
    return ET.parse(LINUX / f"{APPLICATION_ID}.metainfo.xml").getroot()  # noqa: S314  # our own file


@pytest.fixture(scope="module")
def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(LINUX / f"{APPLICATION_ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def texts(root: ET.Element, path: str) -> list[str]:
    return [each.text or "" for each in root.findall(path)]


def test_the_id_is_a_reverse_domain_name_that_stores_and_d_bus_take() -> None:
    assert re.fullmatch(r"[a-z]\w*(\.[a-z]\w*)+\.[A-Z]\w*", APPLICATION_ID, re.ASCII)
    assert len(APPLICATION_ID) < 256


def test_every_file_for_the_desktop_is_named_by_the_id() -> None:
    assert {path.name.removeprefix(APPLICATION_ID) for path in LINUX.iterdir()} == {".desktop", ".metainfo.xml"}
    assert ICON.is_file()


def test_the_desktop_entry_names_the_icon_and_the_window(desktop_entry: configparser.SectionProxy) -> None:
    assert desktop_entry["Icon"] == APPLICATION_ID
    assert desktop_entry["StartupWMClass"] == "ashore"
    assert desktop_entry["Categories"].endswith(";")


def test_the_metainfo_names_the_id_the_entry_and_the_commands(metainfo: ET.Element) -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert metainfo.attrib == {"type": "desktop-application"}
    assert texts(metainfo, "id") == [APPLICATION_ID]
    assert texts(metainfo, "icon") == [APPLICATION_ID]
    assert texts(metainfo, "launchable[@type='desktop-id']") == [f"{APPLICATION_ID}.desktop"]
    assert set(texts(metainfo, "provides/binary")) == {*table["scripts"], *table["gui-scripts"]}
    assert texts(metainfo, "project_license") == [table["license"]]


def test_the_metainfo_says_the_same_as_the_desktop_entry(
    metainfo: ET.Element, desktop_entry: configparser.SectionProxy
) -> None:
    assert texts(metainfo, "name") == [desktop_entry["Name"]]
    assert texts(metainfo, "categories/category") == desktop_entry["Categories"].strip(";").split(";")
    assert set(texts(metainfo, "keywords/keyword")) == set(desktop_entry["Keywords"].strip(";").split(";"))


def test_the_summary_is_short_and_begins_without_an_article(metainfo: ET.Element) -> None:
    summaries = [each.text or "" for each in metainfo.findall("summary") if LANGUAGE not in each.attrib]
    assert len(summaries) == 1
    assert 10 <= len(summaries[0]) <= 35
    assert not re.match(r"(an?|the)\b", summaries[0], re.IGNORECASE)
    assert summaries[0][0].isupper()
    assert not summaries[0].endswith(".")
    assert "ashore" not in summaries[0].lower()


def test_the_developer_has_a_name_and_an_id_that_the_application_id_begins_with(metainfo: ET.Element) -> None:
    (developer,) = metainfo.findall("developer")
    assert APPLICATION_ID.startswith(developer.attrib["id"] + ".")
    assert developer.findtext("name")


def test_every_screenshot_has_a_picture_of_ours_and_a_caption(metainfo: ET.Element) -> None:
    screenshots = metainfo.findall("screenshots/screenshot")
    assert [each.get("type") for each in screenshots].count("default") == 1
    for screenshot in screenshots:
        image, caption = screenshot.findtext("image") or "", screenshot.findtext("caption") or ""
        assert image.startswith("https://")
        assert (ROOT / "docs" / "pictures" / Path(image).name).is_file(), image
        assert 10 <= len(caption) <= 100
        assert not caption.endswith(".")


def test_there_is_a_brand_colour_for_light_and_for_dark(metainfo: ET.Element) -> None:
    colours = {each.get("scheme_preference"): each.text or "" for each in metainfo.findall("branding/color")}
    assert colours.keys() == {"light", "dark"}
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours.values())
    assert {each.get("type") for each in metainfo.findall("branding/color")} == {"primary"}


def test_every_release_has_a_date_and_notes_and_the_newest_stands_first(metainfo: ET.Element) -> None:
    releases = metainfo.findall("releases/release")
    dates = [release.attrib["date"] for release in releases]
    assert releases
    assert dates == sorted(dates, reverse=True)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", date) for date in dates)
    assert all(release.findall("description/p") for release in releases)


def test_the_rest_that_stores_ask_for_is_there(metainfo: ET.Element) -> None:
    assert metainfo.find("content_rating[@type='oars-1.1']") is not None
    assert texts(metainfo, "metadata_license") == ["CC0-1.0"]
    assert {each.get("type") for each in metainfo.findall("url")} >= {"homepage", "bugtracker"}
    assert len(metainfo.findall("description/p")) >= 2
    assert texts(metainfo, "supports/control")
    assert metainfo.find("requires/display_length") is not None


@pytest.mark.parametrize(
    ("read", "number", "word", "things"),
    [
        (read_patterns, 14, "fourteen", r"(?:breathing )?patterns"),
        (read_exercises, 17, "seventeen", r"(?:grounding )?exercises"),
        (read_beliefs, 19, "nineteen", "thoughts"),
    ],
)
def test_what_stores_and_the_readme_count_is_what_the_content_holds(
    read: Callable[[Path], tuple[object, ...]], number: int, word: str, things: str
) -> None:
    assert len(read(ENGLISH)) == number
    for file in (LINUX / f"{APPLICATION_ID}.metainfo.xml", ROOT / "README.md"):
        counted = re.findall(rf"(\w+teen|\d+) {things}", file.read_text("utf-8"), re.IGNORECASE)
        assert counted, file.name
        assert {found.lower() for found in counted} == {word}, file.name


def test_no_text_of_the_desktop_reads_as_not_breathing() -> None:
    for file in LINUX.iterdir():
        assert not re.search(r"(without|no) breath\b|sin respira", file.read_text("utf-8"), re.IGNORECASE), file.name
