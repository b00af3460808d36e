"""The page "Where this comes from" in the program: built when opened, and left for the page that led to it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from time import process_time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.features.sources.sources_driver import SourcesDriver
from tests.gui.program_driver import current_page, press_key, shown_message

from ashore.domain.claim_listing import Subject
from ashore.domain.launch import Page
from ashore.features.learn.page import LearnPage
from ashore.features.patterns.page import PatternsPage
from ashore.features.settings.page import SettingsPage
from ashore.features.sources.page import SourcesPage
from ashore.system.assets import assets_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

LONGEST_OPENING_SECONDS = 0.2
"""Twice a tenth: on a busy machine what is computed takes longer of its own time, too."""


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def sources_of(app: Application) -> SourcesDriver:
    """The page as it is open."""
    page = app.window.stack.currentWidget()
    assert isinstance(page, SourcesPage)
    return SourcesDriver(page)


def test_it_is_built_only_when_it_is_opened(app: Application) -> None:
    assert app.window.stack.built(Page.SOURCES) is None
    app.services.navigator.open(Page.LEARN)
    assert app.window.stack.built(Page.SOURCES) is None
    app.services.navigator.open(Page.SOURCES)
    assert len(sources_of(app).claims) > 35


def test_it_opens_at_once(open_application: OpenApplication, tmp_path: Path) -> None:
    """Of this process's own time, the quickest of three: the machine may be busy with something else."""
    took = []
    for number in range(4):  # the first one imports
        app = open_application(tmp_path / str(number))
        app.services.navigator.open(Page.LEARN)
        began = process_time()
        app.services.navigator.open(Page.SOURCES)
        took.append(process_time() - began)
        assert sources_of(app).claims
        open_application.close(app)
    assert min(took[1:]) < LONGEST_OPENING_SECONDS, took


def test_learn_leads_there_and_back(app: Application) -> None:
    app.services.navigator.open(Page.LEARN)
    learn = app.window.stack.currentWidget()
    assert isinstance(learn, LearnPage)
    learn.sources_link.click()
    assert sources_of(app).page.back_button.text() == "‹ Learn"
    sources_of(app).press_back()
    assert current_page(app) is Page.LEARN


def test_the_details_of_a_pattern_lead_there_and_are_still_open_on_the_way_back(app: Application) -> None:
    app.services.navigator.open(Page.PATTERNS)
    page = app.window.stack.currentWidget()
    assert isinstance(page, PatternsPage)
    page.show_details(app.services.patterns.built_in[0])
    page.sources_requested.emit()
    press_key(app, Qt.Key.Key_Escape)
    assert current_page(app) is Page.PATTERNS
    assert page.details is not None
    assert page.details.isVisible()
    press_key(app, Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_settings_lead_there_and_back(app: Application) -> None:
    app.services.navigator.open(Page.SETTINGS)
    settings = app.window.stack.currentWidget()
    assert isinstance(settings, SettingsPage)
    settings.sources_link.click()
    assert sources_of(app).page.back_button.text() == "‹ Settings"
    press_key(app, Qt.Key.Key_Escape)
    assert current_page(app) is Page.SETTINGS


def test_another_page_that_leads_there_is_the_next_way_back(app: Application) -> None:
    for origin in (Page.LEARN, Page.SETTINGS, Page.LEARN):
        app.services.navigator.open(origin)
        app.services.navigator.open(Page.SOURCES)
        app.services.navigator.open(Page.SOURCES)
        press_key(app, Qt.Key.Key_Escape)
        assert current_page(app) is origin


@pytest.mark.parametrize(
    ("name", "damage", "lost"),
    [
        ("patterns", b"\xff", {Subject.BREATHING}),
        ("learn", b"[[card]", {Subject.LEARN}),
        ("beliefs", b"", set()),
        ("exercises", None, {Subject.GROUNDING}),
    ],
)
def test_with_a_damaged_file_it_shows_the_rest_and_says_so_in_one_line(
    name: str, damage: bytes | None, lost: set[Subject], open_application: OpenApplication, tmp_path: Path
) -> None:
    assets = shutil.copytree(assets_folder(), tmp_path / "assets")
    file = assets / "content" / "en" / f"{name}.toml"
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    app = open_application(tmp_path / "data", assets=assets)
    app.services.navigator.open(Page.SOURCES)
    driver = sources_of(app)
    headings = {Subject.BREATHING: "Breathing", Subject.GROUNDING: "Grounding", Subject.LEARN: "Learn"}
    assert {subject for subject, heading in headings.items() if heading not in driver.texts} == lost
    assert driver.claims
    if lost:
        assert driver.texts.count("Some of it couldn’t be read this time.") == 1
        assert f"{name}.toml" in shown_message(app)


def test_nothing_of_it_is_imported_before_it_opens() -> None:
    code = (
        "import sys; import ashore.app.application; "
        "print([n for n in sys.modules if 'sources' in n and n.startswith('ashore') or n.endswith('web_link')])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
