"""The Connect page: words for someone, in three sizes and honest ones, and nothing that is held back."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.paths import ENGLISH

from ashore.content.connect import read_connect_claims, read_connect_texts, read_starters
from ashore.domain.people import Closeness, Person
from ashore.domain.settings import Appearance
from ashore.domain.starters import SMALL_KINDS, OwnStarter, StarterKind
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId
from ashore.services.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

STARTERS = read_starters(ENGLISH)
TEXTS = read_connect_texts(ENGLISH)
(REASON,) = read_connect_claims(ENGLISH)
MINA = Person("Mina", "mina@example.org", 1, "walks", Closeness.IN_TOUCH)
SAMIRA = Person("Samira", "", 2, "", Closeness.LONG_AGO)


@pytest.fixture
def driver(theme: Theme, shown: Callable[[QWidget], None]) -> ConnectDriver:
    page = ConnectPage(theme, Drafts())
    page.views.set_texts(TEXTS, REASON)
    page.views.set_starters(STARTERS, ())
    page.views.set_people((), is_warmed_up=False)
    shown(page)
    return ConnectDriver(page)


def texts_of(kind: StarterKind) -> list[str]:
    return [starter.text for starter in STARTERS if starter.kind is kind]


def test_only_the_ways_are_built_before_one_of_them_is_opened(driver: ConnectDriver) -> None:
    views = driver.page.views
    others = (views.starter_view, views.people_list, views.line_card, views.plan_view, views.week_view)
    assert [view.built for view in (*others, views.kind_lines_view)] == [None] * 6
    views.set_people((MINA,), is_warmed_up=False)
    driver.open_way(WayId.START_SMALL)
    assert [view.built is not None for view in others] == [True, False, False, False, False]
    assert driver.names == ["Nobody yet", "Mina"]


def test_without_anyone_it_opens_with_ways_and_suggests_nobody(driver: ConnectDriver) -> None:
    assert driver.is_home
    assert driver.suggestion == ""
    driver.open_way(WayId.START_SMALL)
    assert driver.names == ["Nobody yet"]
    assert driver.line == texts_of(StarterKind.WAVE)[0]


@pytest.mark.parametrize("kind", [*SMALL_KINDS, StarterKind.HONEST])
def test_every_line_of_a_kind_is_reached_and_then_the_first_again(driver: ConnectDriver, kind: StarterKind) -> None:
    if kind is StarterKind.HONEST:
        driver.open_way(WayId.BE_HONEST)
    else:
        driver.open_way(WayId.START_SMALL)
        driver.choose_kind(kind)
    seen = [driver.line]
    for _line in texts_of(kind):
        driver.press_another()
        seen.append(driver.line)
    assert seen == [*texts_of(kind), texts_of(kind)[0]]


def test_what_was_written_stays_while_other_lines_are_looked_at(driver: ConnectDriver) -> None:
    driver.open_way(WayId.START_SMALL)
    driver.write("Hello you")
    driver.choose_kind(StarterKind.A_LITTLE_MORE)
    assert driver.line == texts_of(StarterKind.A_LITTLE_MORE)[0]
    driver.choose_kind(StarterKind.WAVE)
    assert driver.line == "Hello you"
    driver.page.views.set_starters(STARTERS, ())
    assert driver.line == "Hello you"


def test_own_lines_come_first_and_only_they_can_be_removed(driver: ConnectDriver, qtbot: QtBot) -> None:
    own = OwnStarter(StarterKind.WAVE, "Hey from me", 3)
    driver.page.views.set_starters(STARTERS, (own,))
    driver.open_way(WayId.START_SMALL)
    view = driver.page.views.starter_view.get()
    assert driver.line == own.text
    assert view.remove_own.isVisibleTo(view)
    with qtbot.waitSignal(view.own_removed) as removed:
        driver.press_remove_own()
    assert removed.args == [own]
    driver.press_another()
    assert not view.remove_own.isVisibleTo(view)


def test_a_changed_line_can_be_kept_and_a_changed_own_line_keeps_its_id(driver: ConnectDriver, qtbot: QtBot) -> None:
    view = driver.page.views.starter_view.get()
    driver.open_way(WayId.BE_HONEST)
    assert not view.save_own.isVisibleTo(view)
    driver.write("I go quiet")
    with qtbot.waitSignal(view.own_saved) as saved:
        driver.press_save_own()
    assert saved.args == [OwnStarter(StarterKind.HONEST, "I go quiet")]
    own = OwnStarter(StarterKind.HONEST, "I go quiet", 5)
    driver.page.views.set_starters(STARTERS, (own,))
    view.show_saved(own)
    driver.write("I go quiet, and come back")
    with qtbot.waitSignal(view.own_saved) as saved:
        driver.press_save_own()
    assert saved.args == [OwnStarter(StarterKind.HONEST, "I go quiet, and come back", 5)]


def test_nothing_empty_can_be_copied_sent_by_mail_or_shown(driver: ConnectDriver) -> None:
    driver.open_way(WayId.START_SMALL)
    driver.write("   ")
    actions = driver.page.views.starter_view.get().line_actions
    assert not actions.copy_button.isEnabled()
    assert not actions.mail_button.isEnabled()
    assert not actions.card_button.isEnabled()
    assert not driver.page.views.starter_view.get().save_own.isVisibleTo(driver.page.views.starter_view.get())


def test_someone_from_long_ago_brings_one_sentence_with_its_source_and_holds_nothing_back(
    driver: ConnectDriver,
) -> None:
    driver.page.views.set_people((SAMIRA, MINA), is_warmed_up=False)
    driver.open_way(WayId.START_SMALL)
    assert driver.names == ["Nobody yet", "Mina", "Samira"]
    driver.choose_kind(StarterKind.A_LITTLE_MORE)
    driver.choose_name("Samira")
    assert driver.is_someone_nearer_offered
    assert REASON.text in driver.starter_texts
    assert driver.page.views.starter_view.get().line_actions.copy_button.isEnabled()
    driver.press_someone_nearer()
    assert driver.chosen_name == "Mina"
    assert driver.line == texts_of(StarterKind.WAVE)[0]
    assert not driver.is_someone_nearer_offered


def test_after_a_hello_nearer_by_it_is_not_said_again(driver: ConnectDriver) -> None:
    driver.page.views.set_people((SAMIRA, MINA), is_warmed_up=True)
    driver.open_way(WayId.START_SMALL)
    driver.choose_name("Samira")
    assert not driver.is_someone_nearer_offered


def test_a_line_is_shown_large_and_escape_leads_back_to_the_words(driver: ConnectDriver) -> None:
    driver.open_way(WayId.BE_HONEST)
    driver.press_card()
    assert driver.card_words == texts_of(StarterKind.HONEST)[0]
    assert driver.page.views.line_card.get().words.font().pixelSize() >= 40
    assert driver.page.go_back()
    assert driver.title == "Be honest"
    assert driver.page.go_back()
    assert driver.is_home
    assert not driver.page.go_back()


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("size", [(480, 360), (660, 560), (1100, 760)])
def test_a_short_line_shown_large_is_whole_in_any_window(
    driver: ConnectDriver, theme: Theme, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    page, card = driver.page, driver.page.views.line_card.get()
    page.resize(*size)
    driver.open_way(WayId.START_SMALL)
    driver.press_card()

    def is_whole() -> bool:
        top = card.words.mapTo(card, QPoint(0, 0)).y()
        return top >= 0 and top + card.words.height() <= card.height()

    qtbot.waitUntil(is_whole)


def test_ten_thousand_people_are_listed_and_searched_at_once(driver: ConnectDriver) -> None:
    people = [Person(f"Person {number}", "", number) for number in range(10_000)]
    people.append(Person("Zoë", "", 10_001, "gardens"))
    start = perf_counter()
    driver.page.views.set_people(people[:5], is_warmed_up=False, has_more=True)
    driver.open_way(WayId.START_SMALL)
    assert len(driver.names) == 5
    driver.page.views.people_list.get().model.set_people(people)
    driver.show_all_people()
    driver.page.grab()
    for words in ("z", "zo", "ZOË"):
        driver.search(words)
    assert driver.found_names == ["Zoë"]
    driver.search("garden")
    assert driver.found_names == ["Zoë"]
    assert perf_counter() - start < 20, "it builds a widget for each person"
    QTest.keyClick(driver.page.views.people_list.get().search_edit, Qt.Key.Key_Return)
    assert driver.chosen_name == "Zoë"


@pytest.mark.parametrize("name", ["x" * 10_000, "שרה בת אברהם", "<b>Mina</b>", "&Mina", "🌊" * 40, "Mi\nna"])
def test_any_name_stands_in_one_chip_that_fits(driver: ConnectDriver, name: str) -> None:
    driver.page.views.set_people((Person(name, name, 1, name),), is_warmed_up=False)
    driver.open_way(WayId.START_SMALL)
    chip = driver.page.views.starter_view.get().people.chips[1]
    chip.click()
    driver.page.grab()
    assert chip.width() <= driver.page.width()
    assert "\n" not in chip.text()
    assert driver.page.views.starter_view.get()._column.column.width() <= driver.page.width()


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("width", [480, 752])
def test_no_word_is_cut_off(driver: ConnectDriver, theme: Theme, qtbot: QtBot, width: int, percent: int) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    page, view = driver.page, driver.page.views.starter_view.get()
    page.views.set_people((MINA, SAMIRA), is_warmed_up=False)
    page.resize(width, 560)
    driver.open_way(WayId.START_SMALL)
    driver.choose_name("Samira")
    labels = [label for label in view.findChildren(QLabel) if label.isVisibleTo(view) and label.text()]
    assert labels
    qtbot.waitUntil(lambda: [label.text() for label in labels if label.height() < _needed_height(label)] == [])
    assert view._column.column.width() <= view._column.viewport().width()


def _needed_height(label: QLabel) -> int:
    return label.heightForWidth(label.width()) if label.wordWrap() else QFontMetrics(label.font()).height()


def test_everyone_stands_in_the_column_of_the_other_views(driver: ConnectDriver) -> None:
    driver.page.resize(1180, 760)
    driver.open_way(WayId.START_SMALL)
    column = driver.page.views.starter_view.get().line_actions
    place = column.mapTo(driver.page, QPoint()).x(), column.width()
    driver.show_all_people()
    everyone = driver.page.views.people_list.get().list_view
    assert (everyone.mapTo(driver.page, QPoint()).x(), everyone.width()) == place


def test_everyone_scrolls_by_pixels_and_not_from_name_to_name(driver: ConnectDriver) -> None:
    driver.show_all_people()
    everyone = driver.page.views.people_list.get()
    everyone.model.set_people([Person(f"Person {number}", id=number) for number in range(1, 101)])
    first, before = everyone.model.index(0), everyone.list_view.visualRect(everyone.model.index(0)).y()
    everyone.list_view.verticalScrollBar().setValue(1)
    assert everyone.list_view.visualRect(first).y() == before - 1
