"""Learn: cards, the loop as a picture, and the closing words."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ashore.content.learning import read_learning
from ashore.domain.launch import Page
from ashore.domain.learning import Learning
from ashore.domain.settings import Appearance
from ashore.features.learn.loop_diagram import LoopDiagram
from ashore.features.learn.page import LearnPage
from ashore.system.paths import assets_folder
from ashore.ui.theme import Theme

LEARNING = read_learning(assets_folder() / "content" / "en")
LOOP = LEARNING.cards[-1].loop


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], None]) -> LearnPage:
    page = LearnPage(theme)
    page.set_learning(LEARNING)
    shown(page)
    return page


def words_of(widget: QWidget) -> list[str]:
    """Every line that can be seen."""
    QCoreApplication.sendPostedEvents()  # what was just added is shown when the layout has heard of it
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_each_card_opens_from_the_list_with_all_its_words(page: LearnPage) -> None:
    for place, card in enumerate(LEARNING.cards):
        page.cards[place].click()
        seen = words_of(page.view)
        assert card.title in seen
        assert set(card.text) <= set(seen)
        assert page.view.action.accessibleName() == card.action.words
        assert page.go_back()


def test_next_leads_through_all_cards_to_the_closing_words(page: LearnPage) -> None:
    page.cards[0].click()
    for card in LEARNING.cards[1:]:
        page.view.next.click()
        assert card.title in words_of(page.view)
        assert page.view.back.hasFocus()
    page.view.next.click()
    assert {LEARNING.closing.title, *LEARNING.closing.text} <= set(words_of(page.view))
    assert page.view.next.isHidden()


def test_each_card_leads_to_its_one_thing_to_do(page: LearnPage) -> None:
    pages: list[object] = []
    beliefs: list[str] = []
    page.page_requested.connect(pages.append)
    page.belief_requested.connect(beliefs.append)
    for card in page.cards:
        card.click()
        page.view.action.click()
        page.go_back()
    assert beliefs == [card.action.belief_id for card in LEARNING.cards if card.action.belief_id]
    assert pages == [card.action.page for card in LEARNING.cards if card.action.page is not Page.LEARN]


def test_leaving_a_card_goes_back_to_it_in_the_list(page: LearnPage) -> None:
    assert not page.go_back()
    page.cards[2].click()
    assert page.go_back()
    assert page.cards[2].hasFocus()
    assert not page.go_back()


def test_the_closing_words_lead_back_to_the_list_too(page: LearnPage) -> None:
    page.open_card(len(LEARNING.cards))
    page.view.back.click()
    assert page.cards[-1].hasFocus()


def test_the_keyboard_alone_reaches_a_card_and_what_it_leads_to(page: LearnPage) -> None:
    page.cards[0].setFocus()
    QTest.keyClick(page.cards[0], Qt.Key.Key_Return)
    assert page.view.back.hasFocus()
    QTest.keyClick(page.view.back, Qt.Key.Key_Tab)
    assert page.view.action.hasFocus()
    QTest.keyClick(page.view.action, Qt.Key.Key_Tab)
    assert page.view.next.hasFocus()


def test_cards_that_could_not_be_read_are_told_in_one_quiet_line(page: LearnPage) -> None:
    page.set_learning(None)
    page.open_card(0)
    assert page.cards == []
    assert any("Breathe, Ground and Support" in words for words in words_of(page))
    assert not page.go_back()


def test_damage_while_a_card_is_open_leads_back_to_the_list(page: LearnPage) -> None:
    page.cards[0].click()
    page.set_learning(Learning((), LEARNING.closing))
    assert not page.go_back()


@pytest.mark.parametrize("percent", [80, 100, 200, 300])
@pytest.mark.parametrize("width", [280, 596, 688, 1600])
def test_the_loop_keeps_its_stations_apart_and_inside_at_any_size(
    theme: Theme, qtbot: QtBot, percent: int, width: int
) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    picture = LoopDiagram(theme, LOOP)
    qtbot.addWidget(picture)
    shape = picture.shape_for(width)
    assert len(shape.boxes) == len(shape.arrows) == len(LOOP)
    assert not any(one.intersects(other) for one, other in combinations(shape.boxes, 2))
    assert all(box.left() >= 0 and box.right() <= width and box.bottom() <= shape.height for box in shape.boxes)
    points = [point for arrow in shape.arrows for point in arrow]
    assert all(0 <= point.x() <= width and -1 <= point.y() <= shape.height + 1 for point in points)


def test_the_loop_is_round_where_there_is_width_and_a_column_where_there_is_not(theme: Theme, qtbot: QtBot) -> None:
    picture = LoopDiagram(theme, LOOP)
    qtbot.addWidget(picture)
    assert len({round(box.center().x()) for box in picture.shape_for(688).boxes}) > 1
    assert len({round(box.center().x()) for box in picture.shape_for(320).boxes}) == 1


@pytest.mark.parametrize("width", [320, 688])
def test_every_arrow_leads_somewhere(theme: Theme, qtbot: QtBot, width: int) -> None:
    picture = LoopDiagram(theme, LOOP)
    qtbot.addWidget(picture)
    shape = picture.shape_for(width)
    for index, arrow in enumerate(shape.arrows):
        near = picture.fontInfo().pixelSize()
        box = shape.boxes[(index + 1) % len(shape.boxes)]
        assert box.adjusted(-near, -near, near, near).contains(arrow[-1])
        assert arrow[-1] != arrow[-2]


def test_the_loop_says_its_stations_in_order(theme: Theme, qtbot: QtBot) -> None:
    picture = LoopDiagram(theme, LOOP)
    qtbot.addWidget(picture)
    said = picture.accessibleDescription()
    places = [said.index(step.words) for step in LOOP]
    assert places == sorted(places)


@pytest.mark.parametrize("percent", [100, 300])
def test_nothing_is_clipped_sideways(page: LearnPage, theme: Theme, percent: int) -> None:
    theme.set_appearance(Appearance.LIGHT, percent)
    page.resize(660, 560)
    for place in range(len(LEARNING.cards) + 1):
        page.open_card(place)
        page.grab()
        column = page.view._column
        body = column.widget()
        assert body is not None
        assert body.width() <= column.viewport().width()
