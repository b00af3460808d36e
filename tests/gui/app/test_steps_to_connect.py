"""Every tiny step that names Connect, and every link of Learn to it, opens its place there, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.gui.features.learn.learn_driver import LearnDriver
from tests.gui.features.reframes.reframes_driver import ReframesDriver
from tests.gui.program_driver import current_page, opened
from tests.paths import ENGLISH

from ashore.content.beliefs import read_beliefs
from ashore.content.connect import read_starters
from ashore.content.learning import read_learning
from ashore.domain.check_ins import CheckInKind
from ashore.domain.connect_target import ConnectPlace, ConnectTarget
from ashore.domain.launch import Page
from ashore.domain.starters import StarterKind
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId
from ashore.features.learn.page import LearnPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

STARTERS = read_starters(ENGLISH)
STEPS = {
    belief.id: belief.tiny_step.connect
    for belief in read_beliefs(ENGLISH)
    if belief.tiny_step is not None and belief.tiny_step.connect is not None
}
LINKS = {link.words: link.connect for card in read_learning(ENGLISH).cards for link in card.links}


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def assert_shows(app: Application, target: ConnectTarget) -> None:
    """What its data says."""
    assert current_page(app) is Page.CONNECT
    page = opened(app, Page.CONNECT, ConnectPage)
    driver, words = ConnectDriver(page), page.views.starter_view.get()
    match target.place:
        case ConnectPlace.START_SMALL | ConnectPlace.BE_HONEST:
            assert page.view is words
            is_honest = target.place is ConnectPlace.BE_HONEST
            assert driver.title == ("Be honest" if is_honest else "Start small")
            kind = StarterKind.HONEST if is_honest else target.size or StarterKind.WAVE
            texts = {starter.id: starter.text for starter in STARTERS if starter.kind is kind}
            assert driver.line in ([texts[target.starter]] if target.starter else texts.values())
            assert is_honest or words.kind_row.value is kind
        case ConnectPlace.PLAN:
            editor = page.views.plan_view.get().editor
            assert page.view is page.views.plan_view.get()
            assert editor.isVisible()
            assert target.minutes is None or editor.minutes_row.value == target.minutes
            assert target.time_for is None or editor.kind_row.value is target.time_for
        case ConnectPlace.WEEK:
            assert page.view is page.views.week_view.get()
        case ConnectPlace.KIND_LINES:
            assert page.view is page.views.kind_lines_view.get()


def press_tiny_step(app: Application, belief_id: str) -> None:
    app.features.open_belief(belief_id)
    ReframesDriver(app.features.reframes.panel).press_tiny_step()


def test_there_are_steps_to_every_place() -> None:
    assert {target.place for target in STEPS.values()} == set(ConnectPlace)


def test_every_tiny_step_opens_its_place_filled_in(app: Application) -> None:
    for belief_id, target in STEPS.items():
        app.open_breath()
        press_tiny_step(app, belief_id)
        assert_shows(app, target)


def test_every_link_of_learn_opens_its_place(app: Application) -> None:
    learn = LearnDriver(opened(app, Page.LEARN, LearnPage))
    last = len(learn.cards) - 1
    for number, target in enumerate(LINKS.values()):
        app.services.navigator.open(Page.LEARN)
        learn.open_card(last)
        learn.page.card_view.links[number].click()
        assert target is not None
        assert_shows(app, target)


def test_escape_leads_from_the_place_to_connect_and_from_there_away(app: Application) -> None:
    press_tiny_step(app, "close-means-hurt")
    page = opened(app, Page.CONNECT, ConnectPage)
    app.services.navigator.back()
    assert page.views.plan_view.get().editor.isHidden()
    app.services.navigator.back()
    assert page.view is page.home


def test_a_step_with_minutes_keeps_what_was_half_written_of_a_plan(app: Application) -> None:
    driver = ConnectDriver(opened(app, Page.CONNECT, ConnectPage))
    editor = driver.begin_plan()
    editor.kind_row.button(CheckInKind.REST).click()
    QTest.keyClicks(editor.what_edit, "123 tea")
    app.services.navigator.back()
    press_tiny_step(app, "close-means-hurt")
    assert editor.what_edit.text() == "123 tea"
    assert (editor.minutes_row.value, editor.kind_row.value) == (2, CheckInKind.CONTACT)


def test_words_written_over_the_line_of_a_step_are_there_the_next_time(app: Application) -> None:
    press_tiny_step(app, "no-energy")
    driver = ConnectDriver(opened(app, Page.CONNECT, ConnectPage))
    assert driver.line == "👋"
    driver.write("hello you")
    app.open_breath()
    press_tiny_step(app, "no-energy")
    assert driver.line == "hello you"


def test_the_button_of_a_step_says_where_it_leads(app: Application) -> None:
    names = set()
    for belief_id in STEPS:
        app.features.open_belief(belief_id)
        names.add(app.features.reframes.panel.belief_card.tiny_step.open_button.text())
    assert names == {
        "Find a few words",
        "Find honest words",
        "Plan something small",
        "Open my week",
        "Write a kind line",
    }


def test_a_line_shown_to_someone_stands_alone_with_the_way_to_support(app: Application) -> None:
    driver = ConnectDriver(opened(app, Page.CONNECT, ConnectPage))
    driver.open_way(WayId.START_SMALL)
    app.services.messages.show_page_error("The mail program didn’t open.")
    driver.press_card()
    assert app.window.message_bar(in_panel=False).text == ""
    rail = app.window.rail
    assert rail.button(Page.SUPPORT).isVisible()
    assert not rail.button(Page.BREATHE).isVisible()
    app.services.navigator.back()
    assert rail.button(Page.BREATHE).isVisible()
    assert driver.page.views.starter_view.get().line_actions.card_button.hasFocus()
    driver.press_card()
    app.services.navigator.open(Page.SUPPORT)
    assert rail.button(Page.BREATHE).isVisible()


def test_back_from_a_way_the_keyboard_is_at_that_way(app: Application) -> None:
    driver = ConnectDriver(opened(app, Page.CONNECT, ConnectPage))
    for way in (WayId.BALANCE, WayId.KIND_WORDS):
        driver.open_way(way)
        app.services.navigator.back()
        assert driver.page.home.tiles[way].hasFocus()


def test_someone_is_written_down_on_the_way_and_one_step_back_leads_to_the_words(app: Application) -> None:
    driver = ConnectDriver(opened(app, Page.CONNECT, ConnectPage))
    driver.open_way(WayId.START_SMALL)
    driver.page.views.starter_view.get().people.adding_requested.emit()
    assert current_page(app) is Page.SUPPORT
    editor = app.features.support.page.people_section.editor
    assert editor.name_edit.hasFocus()
    app.services.navigator.back()
    app.services.navigator.back()
    assert current_page(app) is Page.CONNECT
    assert driver.page.view is driver.page.views.starter_view.get()
    app.services.navigator.open(Page.SUPPORT)
    app.services.navigator.back()
    assert current_page(app) is Page.BREATHE
