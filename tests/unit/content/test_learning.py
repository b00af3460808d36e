"""The cards of Learn: six of them, a loop, the closing text, and how they are worded."""

import re
import tomllib
from pathlib import Path
from shutil import copyfile

import pytest
from tests.paths import ENGLISH as CONTENT

from ashore.content.learning import FILE_NAME, read_learning
from ashore.content.toml_reader import ContentError
from ashore.domain.connect_target import ConnectPlace, ConnectTarget
from ashore.domain.launch import Page
from ashore.domain.learning import LearnAction, LearnCard, LoopStep

LEARNING = read_learning(CONTENT)
CARDS = LEARNING.cards

POINTS_OF_CARDS = (
    {"A1", "A3", "A4", "A5", "A6"},
    {"A7", "A8"},
    {"A9", "A10"},
    {"A11", "A12"},
    {"A13", "A14"},
    {"A15", "A16", "A17", "A18", "A19"},
)
FORBIDDEN = re.compile(
    r"!|\b(must|should|ought|have to|has to|needs? to|never|try again|deep breath|proven?|fix(ed)?|cured?|heal(ed)?|"
    r"treat(s|ment)?|prevents?|diagnos\w*|disorder|symptoms?|ptsd|your trauma|traumati[sz]ed|your fault|well done|"
    r"great job|proud|streak|goal|score|safe|safety|just|simply|everyone|always)\b",
    re.IGNORECASE,
)


def all_texts() -> list[str]:
    """Every sentence and title a person meets in Learn."""
    texts = [LEARNING.closing.title, *LEARNING.closing.text]
    for card in CARDS:
        texts += [
            card.title,
            *card.text,
            card.action.words,
            *(link.words for link in card.links),
            *(step.words for step in card.loop),
            card.loop_note,
        ]
    return [text for text in texts if text]


def test_six_cards_carry_the_points_that_the_article_gives_each() -> None:
    assert len(CARDS) == 6
    for card, points in zip(CARDS, POINTS_OF_CARDS, strict=True):
        assert points <= set(card.points), card.id


def test_the_closing_carries_the_last_points() -> None:
    assert set(LEARNING.closing.points) == {"A38", "A39", "A40", "A41", "A42", "A43"}


def test_each_card_is_short_and_one_idea_a_paragraph() -> None:
    for card in CARDS:
        assert 3 <= len(card.text) <= 5, card.id
        assert all(len(paragraph) <= 170 for paragraph in card.text), card.id
    assert all(len(paragraph) <= 170 for paragraph in LEARNING.closing.text)


def test_each_card_leads_to_one_thing_to_do() -> None:
    for card in CARDS:
        assert card.action.words
        assert card.action.belief_id or card.action.page in (Page.BREATHE, Page.GROUND, Page.CONNECT, Page.NOTICE)


def test_actions_open_beliefs_that_exist() -> None:
    document = tomllib.loads((CONTENT / "beliefs.toml").read_text(encoding="utf-8"))
    ids = {belief["id"] for belief in document["belief"]}
    assert {card.action.belief_id for card in CARDS if card.action.belief_id} <= ids


def test_the_costs_lead_to_being_honest_and_to_starting_small() -> None:
    targets = [link.connect for link in CARDS[-1].links]
    assert targets == [ConnectTarget(ConnectPlace.BE_HONEST), ConnectTarget(ConnectPlace.START_SMALL)]
    assert not any(card.links for card in CARDS[:-1])


def test_a_link_to_a_line_that_is_not_there_is_left_out_and_told(tmp_path: Path) -> None:
    for name in (FILE_NAME, "connect.toml"):
        copyfile(CONTENT / name, tmp_path / name)
    file = tmp_path / FILE_NAME
    text = file.read_text("utf-8").replace('{ place = "be_honest" }', '{ place = "be_honest", starter = "hello" }')
    file.write_text(text, "utf-8")
    told: list[ContentError] = []
    cards = read_learning(tmp_path, told.append).cards
    assert [link.connect for link in cards[-1].links] == [ConnectTarget(ConnectPlace.START_SMALL)]
    assert [(error.entry, "hello" in str(error)) for error in told] == [("what-it-takes", True)]


def test_a_place_in_connect_is_for_the_page_connect() -> None:
    with pytest.raises(ValueError, match="take it out"):
        LearnAction("Breathe", Page.BREATHE, connect=ConnectTarget(ConnectPlace.WEEK))


def test_only_the_last_card_has_a_loop_and_it_is_small_enough_to_draw() -> None:
    *before, last = CARDS
    assert not any(card.loop for card in before)
    assert 4 <= len(last.loop) <= 5
    assert all(len(step.words) <= 32 for step in last.loop)
    assert last.loop_note


@pytest.mark.parametrize("text", all_texts())
def test_texts_invite_and_promise_nothing(text: str) -> None:
    assert not FORBIDDEN.search(text), text
    assert not re.search(r"\b[A-Z]{2,}\b", text), text


def test_costs_are_described_without_blame() -> None:
    assert any("to blame" in paragraph for paragraph in CARDS[-1].text)
    assert not any("you made" in paragraph or "because of you" in paragraph for paragraph in CARDS[-1].text)


def test_the_word_trauma_is_offered_once_and_nobody_has_to_use_it() -> None:
    assert [text for text in all_texts() if "trauma" in text] == [CARDS[0].text[3]]
    assert CARDS[0].text[3].endswith("Some people call such times trauma. You can use any word you like.")


def test_a_card_without_text_is_refused() -> None:
    with pytest.raises(ValueError, match="paragraph"):
        LearnCard("x", "X", (), LearnAction("Go", Page.GROUND), ())


def test_a_loop_of_two_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="three stations"):
        LearnCard("x", "X", ("Text",), LearnAction("Go", Page.GROUND), (), (LoopStep("a"), LoopStep("b")))


def test_a_card_that_leads_to_an_unknown_page_is_reported_with_its_id(tmp_path: Path) -> None:
    text = (CONTENT / FILE_NAME).read_text(encoding="utf-8").replace('page = "ground"', 'page = "garden"')
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"learn\.toml.*little-left-over.*garden"):
        read_learning(tmp_path)
