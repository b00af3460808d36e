"""The Learn page: the list, the cards, and the closing text after them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.gui.features.learn.learn_driver import LearnDriver
from tests.paths import ENGLISH

from ashore.content.learning import read_learning
from ashore.domain.launch import Page
from ashore.domain.learning import Learning
from ashore.domain.settings import Appearance
from ashore.features.learn.page import LearnPage
from ashore.system.assets import assets_folder
from ashore.ui.svg_icons import read_line_drawing
from ashore.ui.theme import Theme

ASSETS = assets_folder()
LEARNING = read_learning(ENGLISH)


@pytest.fixture
def learn(theme: Theme, shown: Callable[[QWidget], None]) -> LearnDriver:
    page = LearnPage(theme)
    page.set_learning(LEARNING)
    shown(page)
    return LearnDriver(page)


def test_each_card_opens_from_the_list_with_all_its_text(learn: LearnDriver) -> None:
    for index, card in enumerate(LEARNING.cards):
        learn.open_card(index)
        seen = learn.card_texts
        assert card.title in seen
        assert set(card.text) <= set(seen)
        assert learn.action_button.accessibleName() == card.action.words
        assert learn.page.go_back()


def test_next_leads_through_all_cards_to_the_closing_text(learn: LearnDriver) -> None:
    learn.open_card(0)
    for card in LEARNING.cards[1:]:
        learn.press_next()
        assert card.title in learn.card_texts
        assert learn.back_button.hasFocus()
    learn.press_next()
    assert {LEARNING.closing.title, *LEARNING.closing.text} <= set(learn.card_texts)
    assert learn.next_button.isHidden()


def test_each_card_leads_to_its_one_thing_to_do(learn: LearnDriver) -> None:
    pages: list[object] = []
    beliefs: list[str] = []
    learn.page.page_requested.connect(pages.append)
    learn.page.belief_requested.connect(beliefs.append)
    for card in learn.cards:
        card.click()
        learn.press_action()
        learn.page.go_back()
    assert beliefs == [card.action.belief_id for card in LEARNING.cards if card.action.belief_id]
    assert pages == [card.action.page for card in LEARNING.cards if card.action.page is not Page.LEARN]


def test_going_back_from_a_card_returns_to_it_in_the_list(learn: LearnDriver) -> None:
    assert not learn.page.go_back()
    learn.open_card(2)
    assert learn.page.go_back()
    assert learn.cards[2].hasFocus()
    assert not learn.page.go_back()


def test_the_closing_text_leads_back_to_the_list_too(learn: LearnDriver) -> None:
    learn.page.open_card(len(LEARNING.cards))
    learn.press_back()
    assert learn.cards[-1].hasFocus()


def test_the_keyboard_alone_reaches_a_card_and_its_action(learn: LearnDriver) -> None:
    learn.cards[0].setFocus()
    QTest.keyClick(learn.cards[0], Qt.Key.Key_Return)
    assert learn.back_button.hasFocus()
    QTest.keyClick(learn.back_button, Qt.Key.Key_Tab)
    assert learn.action_button.hasFocus()
    QTest.keyClick(learn.action_button, Qt.Key.Key_Tab)
    assert learn.next_button.hasFocus()


def test_cards_that_could_not_be_read_are_reported_in_one_line(learn: LearnDriver) -> None:
    learn.page.set_learning(None)
    learn.page.open_card(0)
    assert learn.cards == []
    assert any("Breathe, Ground and Support" in text for text in learn.page_texts)
    assert not learn.page.go_back()


def test_damage_while_a_card_is_open_leads_back_to_the_list(learn: LearnDriver) -> None:
    learn.open_card(0)
    learn.page.set_learning(Learning((), LEARNING.closing))
    assert not learn.page.go_back()


@pytest.mark.parametrize("percent", [100, 300])
def test_nothing_is_clipped_sideways(learn: LearnDriver, theme: Theme, percent: int) -> None:
    theme.set_appearance(Appearance.LIGHT, percent)
    learn.page.resize(660, 560)
    for index in range(len(LEARNING.cards) + 1):
        learn.page.open_card(index)
        assert learn.fits_sideways()


def test_every_card_has_a_line_drawing_that_is_there(theme: Theme) -> None:
    names = [card.picture for card in LEARNING.cards]
    assert len(set(names)) == len(names) == 6
    for name in names:
        svg = (ASSETS / "icons" / f"{name}.svg").read_text("utf-8")
        assert read_line_drawing(svg).view_box == QRectF(0, 0, 24, 24)
        assert theme.pixmap(name, theme.colours.accent, 40).toImage() != theme.pixmap("", "", 40).toImage()


def test_the_first_sentence_of_a_card_and_every_closing_line_stand_in_large_type(learn: LearnDriver) -> None:
    learn.open_card(1)
    assert learn.held_lines == [LEARNING.cards[1].text[0]]
    learn.page.open_card(len(LEARNING.cards))
    assert learn.held_lines == list(LEARNING.closing.text)
