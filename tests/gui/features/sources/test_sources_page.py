"""The page "Where this comes from": every claim with its grade and its source, and the way back."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.gui.features.sources.sources_driver import SourcesDriver
from tests.paths import ENGLISH

from ashore.content.sources import read_claiming_entries
from ashore.domain.claim_listing import group_claims
from ashore.domain.claims import Grade
from ashore.domain.launch import Page
from ashore.domain.settings import Appearance
from ashore.features.sources.page import SourcesPage
from ashore.ui.grade_texts import grade_explanation, grade_name
from ashore.ui.theme import Theme

GROUPS = group_claims(read_claiming_entries(ENGLISH))
COMMAND = re.compile(r"!|\b(must|should|ought|have to|needs? to|proven?|safe|simply)\b", re.IGNORECASE)


@pytest.fixture
def sources(theme: Theme, shown: Callable[[QWidget], None]) -> SourcesDriver:
    assert theme.sizes.percent == 100
    page = SourcesPage(GROUPS, is_whole=True)
    shown(page)
    return SourcesDriver(page)


def written_claims(value: object, key: str = "") -> Iterator[dict[str, str]]:
    """Every claim that stands in a content file, as it stands there."""
    if isinstance(value, list):
        for part in value:
            yield from written_claims(part, key)
    elif isinstance(value, dict):
        if key in ("claim", "claims"):
            yield value
        for name, part in value.items():
            yield from written_claims(part, name)


@pytest.mark.parametrize("file", sorted(ENGLISH.glob("*.toml")), ids=lambda file: file.stem)
def test_every_claim_of_every_file_stands_on_the_page_with_grade_and_source(sources: SourcesDriver, file: Path) -> None:
    shown = {claim.text: index for index, claim in enumerate(sources.claims)}
    for written in written_claims(tomllib.loads(file.read_text(encoding="utf-8"))):
        index = shown[written["text"]]
        seen, link = sources.texts_of(index), sources.page.claims[index].link
        assert written["text"] in seen
        assert grade_name(Grade(written["grade"])) in seen
        if "source" in written:
            assert link is not None
            assert link.address == written["source"]
            assert written["citation"] in link.text()
        else:
            assert link is None
            assert written.get("citation", "") in seen


@pytest.mark.usefixtures("theme")
def test_the_claims_come_turn_by_turn_below_the_grades(qtbot: QtBot) -> None:
    page = SourcesPage(GROUPS, is_whole=True)
    qtbot.addWidget(page)
    assert page.claims == []
    qtbot.waitUntil(lambda: page.late_sections.are_there)
    assert [row.claim for row in page.claims] == [listed.claim for group in GROUPS for listed in group.claims]


def test_a_claim_names_what_it_is_about(sources: SourcesDriver) -> None:
    index = next(i for i, claim in enumerate(sources.claims) if claim.text.startswith("Breathing practices of several"))
    assert "Even four, Even five, Triangle" in sources.texts_of(index)


def test_every_grade_is_explained_before_the_first_claim(sources: SourcesDriver) -> None:
    before = sources.texts[: sources.texts.index(sources.claims[0].text)]
    for grade in Grade:
        assert grade_explanation(grade) in before


def test_a_source_opens_only_when_it_is_pressed_and_tells_where_no_browser_opens(
    sources: SourcesDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    problems: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toString())
        return len(asked) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    sources.page.problem_reported.connect(problems.append)
    sources.scroll_down()
    assert asked == []
    sources.links[0].click()
    assert problems == []
    QTest.keyClick(sources.links[1], Qt.Key.Key_Return)
    assert asked == [link.address for link in sources.links[:2]]
    assert problems == [f"The browser didn’t open. The address is {sources.links[1].address}"]


def test_a_source_is_a_link_to_a_screen_reader_which_can_press_it(
    sources: SourcesDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    for link in sources.links:
        told = QAccessible.queryAccessibleInterface(link)
        assert told.role() is QAccessible.Role.Link
        assert told.text(QAccessible.Text.Name) == link.text().removesuffix(" ↗")
        assert told.text(QAccessible.Text.Description) == f"Opens {link.address} in the browser"
    actions = QAccessible.queryAccessibleInterface(sources.links[-1]).actionInterface()
    assert QAccessibleActionInterface.pressAction() in actions.actionNames()
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert opened == [sources.links[-1].address]
    assert QAccessible.queryAccessibleInterface(sources.page.back_button).role() is QAccessible.Role.Button


def test_tab_goes_from_the_way_back_down_through_all_sources(sources: SourcesDriver) -> None:
    assert sources.page.back_button.hasFocus()
    for link in sources.links:
        QTest.keyClick(sources.page.window().focusWidget(), Qt.Key.Key_Tab)
        assert link.hasFocus()


@pytest.mark.parametrize(
    ("origin", "text"),
    [
        (Page.LEARN, "‹ Learn"),
        (Page.PATTERNS, "‹ Ways to breathe"),
        (Page.SETTINGS, "‹ Settings"),
        (Page.BREATHE, "‹ Back"),
        (None, "‹ Back"),
    ],
)
def test_the_way_back_names_the_page_that_led_here(sources: SourcesDriver, origin: Page | None, text: str) -> None:
    sources.page.set_origin(origin)
    assert sources.page.back_button.text() == text


def test_opened_again_it_begins_at_the_top(sources: SourcesDriver) -> None:
    sources.scroll_down()
    assert sources.scroll_value > 0
    sources.page.hide()
    sources.page.show()
    assert sources.scroll_value == 0


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("is_whole", [True, False])
def test_what_could_not_be_read_is_told_in_one_quiet_line(is_whole: bool, shown: Callable[[QWidget], None]) -> None:
    page = SourcesPage(GROUPS[1:] if not is_whole else GROUPS, is_whole=is_whole)
    shown(page)
    assert SourcesDriver(page).texts.count("Some of it couldn’t be read this time.") == (not is_whole)


@pytest.mark.usefixtures("theme")
def test_with_nothing_to_read_it_opens_all_the_same(shown: Callable[[QWidget], None]) -> None:
    page = SourcesPage((), is_whole=False)
    shown(page)
    assert SourcesDriver(page).claims == []
    assert page.focusWidget() is page.back_button


@pytest.mark.parametrize("percent", [100, 300])
def test_nothing_is_clipped_sideways(sources: SourcesDriver, theme: Theme, percent: int) -> None:
    theme.set_appearance(Appearance.LIGHT, percent)
    sources.page.resize(660, 560)
    assert sources.fits_sideways()


def test_the_words_of_the_page_invite_and_promise_nothing(sources: SourcesDriver) -> None:
    own = set(sources.texts) - {claim.text for claim in sources.claims}
    assert [text for text in own if COMMAND.search(text)] == []
